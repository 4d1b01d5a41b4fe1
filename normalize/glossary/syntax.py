"""YAML as people write glossaries: every scalar is text, and every value knows its line.

Plain YAML turns the key ``no`` into ``False`` and ``12:30`` into 750, and anchors let a
kilobyte grow into gigabytes. Here a scalar is always text; anchors, aliases, tags,
duplicate keys and second documents are errors that name the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import yaml

from normalize.errors import SetupError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 8  # an entry needs four


@dataclass(frozen=True, slots=True)
class Node:
    """A value (``str``, ``list[Node]`` or ``dict[str, Node]``) and the line it begins on."""

    value: str | list[Node] | dict[str, Node]
    line: int

    def plain(self) -> object:
        """The value without the lines: text, lists and mappings."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return {key: node.plain() for key, node in self.value.items()}


def parse_yaml(text: str, name: str) -> Node | None:
    """The one YAML document in ``text``, or ``None`` where it is empty.

    Raises :class:`SetupError` with ``name`` and the line for anything else.

    >>> parse_yaml("no: 12:30", "x.yaml").plain()
    {'no': '12:30'}
    """
    with _readable(name):
        events = _events(text)
        first = next(events, None)
        if first is None:
            return None
        root = _build(first, events, name, 0)
        _no_more(events, name)
    return root


def parse_list(text: str, name: str) -> Iterator[Node]:
    """The items of the one YAML list in ``text``, each as soon as it is read; none where it is empty.

    So a large glossary is never in memory as nodes. Errors are those of :func:`parse_yaml`.
    """
    with _readable(name):
        events = _events(text)
        first = next(events, None)
        if first is None or (isinstance(first, yaml.ScalarEvent) and not first.value):
            return
        if not isinstance(first, yaml.SequenceStartEvent):
            _build(first, events, name, 0)  # what is no YAML is said first
            raise SetupError(
                f"{name}:{_line(first)}: a glossary is a list of entries.", "Begin each with '- id:'."
            )
        _check_plain(first, name)
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield _build(event, events, name, 1)
        _no_more(events, name)


@contextmanager
def _readable(name: str) -> Iterator[None]:
    """YAML's own errors, as ours."""
    try:
        yield
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}:{mark.line + 1}" if mark else name
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise SetupError(f"{where}: not readable as YAML: {problem}.") from error


def _events(text: str) -> Iterator[yaml.Event]:
    return (e for e in yaml.parse(text, Loader=_LOADER) if not isinstance(e, _FRAME))


def _no_more(events: Iterator[yaml.Event], name: str) -> None:
    extra = next(events, None)
    if extra is not None:
        raise SetupError(f"{name}:{_line(extra)}: a second YAML document.", "Keep one list per file.")


_FRAME = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


def _build(event: yaml.Event, events: Iterator[yaml.Event], name: str, depth: int) -> Node:
    line = _check_plain(event, name)
    if depth > _MAX_DEPTH:
        raise SetupError(f"{name}:{line}: nested too deeply.")
    if isinstance(event, yaml.ScalarEvent):
        return Node(event.value, line)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_build(event, events, name, depth + 1))
        return Node(items, line)
    mapping: dict[str, Node] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _build(event, events, name, depth + 1)
        if not isinstance(key.value, str):
            raise SetupError(f"{name}:{key.line}: a key must be plain text.")
        if key.value in mapping:
            raise SetupError(f"{name}:{key.line}: the key '{key.value}' stands twice.", "Keep one.")
        mapping[key.value] = _build(next(events), events, name, depth + 1)
    return Node(mapping, line)


def _check_plain(event: yaml.Event, name: str) -> int:
    """The line of an event that is neither anchor nor alias, and has no tag."""
    line = _line(event)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise SetupError(f"{name}:{line}: anchors and aliases are not allowed.", "Write the value out.")
    if tag := getattr(event, "tag", None):
        raise SetupError(f"{name}:{line}: tags ({tag}) are not allowed.", "Write plain text.")
    return line


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1
