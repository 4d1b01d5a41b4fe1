"""JSON Lines: one entry a line, nothing lost, quick to read however many there are."""

from __future__ import annotations

import json
from collections.abc import Sequence

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.exchange.decoding import decoded
from normalize.glossary.exchange.model import Exported, Imported, Settings, filled_fields
from normalize.glossary.exchange.nodes import read_nodes
from normalize.glossary.json_lines import json_lines, json_node
from normalize.glossary.problem import Problem, problem_of
from normalize.glossary.syntax import Node


def read_json_lines(data: bytes, name: str, _: Settings) -> Imported:
    """The entries of a file of JSON Lines; a bad line costs no other."""
    nodes: list[Node] = []
    problems: list[Problem] = []
    for line, content in json_lines(decoded(data, name)):
        try:
            nodes.append(json_node(content, line, name))
        except SetupError as error:
            problems.append(problem_of(error, name))
    read = read_nodes(nodes, name)
    return Imported(read.entries, tuple(sorted((*problems, *read.problems))))


def write_json_lines(entries: Sequence[GlossaryEntry], _: Settings) -> Exported:
    r"""A line for each entry.

    >>> write_json_lines([GlossaryEntry("a", "Aba", "place")], Settings()).content
    b'{"id": "a", "canonical": "Aba", "kind": "place"}\n'
    """
    lines = [json.dumps(filled_fields(entry), ensure_ascii=False) + "\n" for entry in entries]
    return Exported("".join(lines).encode())
