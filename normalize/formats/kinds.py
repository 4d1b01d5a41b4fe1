"""What the values of a JSON key are, so that a column can hold them without changing any."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal

import msgspec

from normalize.errors import SetupError
from normalize.formats.json_object import decoded

Kind = Literal["text", "truth", "integer", "number", "json"]  # json: any values, each as its JSON
_MOST_COLUMNS = 10_000
_EXACT = 2**53  # integers below it are numbers of floating point too


def kinds_of(objects: Iterable[Mapping[str, Any]], name: str) -> dict[str, Kind]:
    """The keys of all objects, and the kind of value that each holds everywhere but for nulls.

    Raises :class:`SetupError` where there are more keys than columns make sense.

    >>> kinds_of([{"a": 1, "b": "x"}, {"a": 2.5, "b": None, "c": []}], "a.json")
    {'a': 'number', 'b': 'text', 'c': 'json'}
    """
    found: dict[str, set[str]] = {}
    for values in objects:
        for key, value in values.items():
            found.setdefault(key, set()).add(_kind(value))
        if len(found) > _MOST_COLUMNS:
            what = f"{name} has more than {_MOST_COLUMNS} keys, too many for columns."
            raise SetupError(what, "Convert it to jsonl or json.")
    return {key: _together(kinds - {"null"}) for key, kinds in found.items()}


def cell_text(value: Any) -> str:
    """A text as it is, nothing for null, any other value as its JSON.

    >>> [cell_text(value) for value in ("a", None, [1])]
    ['a', '', '[1]']
    """
    raw = _raw(value)
    found = decoded(value) if raw[:1] == b'"' else "" if raw == b"null" else raw.decode()
    return str(found).encode("utf-8", "backslashreplace").decode()


def value_as(kind: Kind, value: Any) -> Any:
    """A value for a column of ``kind``."""
    raw = _raw(value)
    if raw == b"null":
        return None
    if kind == "json":
        return raw.decode()
    return cell_text(value) if kind == "text" else decoded(value)


def _raw(value: Any) -> bytes:
    return bytes(value) if isinstance(value, msgspec.Raw) else json.dumps(value).encode()


def _kind(value: Any) -> str:
    raw = _raw(value)
    if raw[:1] == b'"':
        return "text"
    if raw in (b"true", b"false", b"null"):
        return "null" if raw == b"null" else "truth"
    if raw[:1] in (b"[", b"{") or len(raw) > 30 or raw == b"-0":
        return "json"
    number = json.loads(raw)
    if isinstance(number, int):
        return "integer" if abs(number) <= _EXACT else "large" if -(2**63) <= number < 2**63 else "json"
    exact = Decimal(raw.decode()) == Decimal(repr(number)) if raw[:1] in b"-0123456789" else False
    return "number" if exact else "json"


def _together(kinds: set[str]) -> Kind:
    for kind, among in _HOLDS.items():
        if kinds and kinds <= among:
            return kind
    return "json"


_HOLDS: dict[Kind, set[str]] = {
    "text": {"text"},
    "truth": {"truth"},
    "integer": {"integer", "large"},
    "number": {"integer", "number"},
}
