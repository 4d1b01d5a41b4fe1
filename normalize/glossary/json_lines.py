"""A glossary as JSON Lines, one entry a line: for programs, and for glossaries too large for YAML.

The same rules as in YAML: every scalar is text, duplicate keys are errors, and every value
knows its line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from normalize.errors import SetupError
from normalize.glossary.syntax import Node

SUFFIXES = (".jsonl", ".ndjson")


def json_nodes(text: str, name: str) -> Iterator[Node]:
    r"""The entry on each line of ``text``; :class:`SetupError` with the line where one is not JSON.

    >>> [node.plain() for node in json_nodes('{"id": "a"}\n\n{"id": 1}', "x.jsonl")]
    [{'id': 'a'}, {'id': '1'}]
    """
    for line, content in json_lines(text):
        yield json_node(content, line, name)


def json_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers."""
    for number, content in enumerate(text.split("\n"), start=1):
        if content.strip():
            yield number, content


def json_node(content: str, line: int, name: str) -> Node:
    """The value on one line; raises :class:`SetupError`."""
    try:
        value = json.loads(
            content,
            object_pairs_hook=_mapping,
            parse_int=str,
            parse_float=str,
            parse_constant=str,
        )
    except RecursionError:
        raise SetupError(f"{name}:{line}: nested too deeply.") from None
    except json.JSONDecodeError as error:
        raise SetupError(
            f"{name}:{line}: not readable as JSON: {error.msg}, at character {error.pos + 1}.",
            "Write one entry a line.",
        ) from error
    except ValueError as error:
        raise SetupError(f"{name}:{line}: {error}", "Keep one.") from None
    return node_of(value, line, name)


def node_of(value: object, line: int, name: str) -> Node:
    """Text, lists and mappings as the nodes that an entry is read from; all on one line."""
    if isinstance(value, str):
        return Node(value, line)
    if isinstance(value, bool):
        return Node("true" if value else "false", line)
    if isinstance(value, list | tuple):
        return Node([node_of(item, line, name) for item in value], line)
    if isinstance(value, dict):
        return Node({key: node_of(item, line, name) for key, item in value.items()}, line)
    raise SetupError(f"{name}:{line}: null is no text.", "Leave the field out.")


def _mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key '{twice[:80]}' stands twice.")
    return mapping
