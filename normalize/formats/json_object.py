"""A JSON object as bytes: read only where it must be, and written again with more keys at its end.

Nothing in it is decoded and encoded again, so numbers, escapes, spaces and the order of the keys come back
as they were.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from normalize.errors import RecordError
from normalize.formats.cells import printable
from normalize.formats.fields import free_name

UNREAD = "unread"  # the key under which a line that is no object stands in the output
_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
_LEAD = re.compile(rb'\{(\s*)"(?:[^"\\]|\\.)*"\s*:(\s*)')
_UNREAD_SHOWN = 10_000  # characters of such a line


def values_of(raw: bytes) -> dict[str, Any]:
    """The keys of an object with their values, which are :class:`msgspec.Raw` until :func:`decoded`.

    Raises :class:`RecordError` where ``raw`` is no object. ``NaN`` and lone surrogates, which Python
    writes, are read too.

    >>> decoded(values_of(b'{"text": "a", "n": 1e400}')["text"])
    'a'
    """
    try:
        raw.decode()
        return dict(_OBJECT.decode(raw))
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start})"
        raise RecordError("wrong-encoding", what, "Try another --encoding.") from error
    except msgspec.ValidationError as error:
        raise RecordError("not-an-object", f"is no JSON object, but {_what(raw)}") from error
    except (msgspec.DecodeError, RecursionError) as error:
        return _lenient(raw, error)


def decoded(value: Any) -> Any:
    """A value of :func:`values_of`; a number that Python cannot hold is its text."""
    if not isinstance(value, msgspec.Raw):
        return value
    raw = bytes(value)
    return msgspec.json.decode(raw) if raw[:1] == b'"' else json.loads(raw, parse_int=_integer)


def with_added(raw: bytes, names: Sequence[str], cells: Sequence[Any]) -> bytes:
    """The object with our keys at its end, in its own layout.

    >>> with_added(b'{"a": 1.0}', ["b"], [True])
    b'{"a": 1.0, "b": true}'
    """
    body = raw[:-1].rstrip()
    tail = raw[len(body) : -1]
    layout = _LEAD.match(raw)
    lead, after_colon = layout.groups() if layout else (b"", b"")
    if after_colon and not lead:
        lead = b" "
    members = [
        lead + msgspec.json.encode(name) + b":" + after_colon + msgspec.json.encode(cell)
        for name, cell in zip(names, cells, strict=True)
    ]
    first = b"" if body.endswith(b"{") else b","
    return body + first + b",".join(members) + tail + b"}"


def own_names(names: Sequence[str], keys: Any) -> Sequence[str]:
    """``names``, but for those that this very object has."""
    return names if keys.isdisjoint(names) else [free_name(name, keys) for name in names]


def unread(raw: bytes | None) -> bytes:
    """An object that stands for a line that is none; ``None`` for one too long to be kept."""
    if raw is None:
        return b"{}"
    text = printable(raw.decode("utf-8", "surrogateescape"))
    return msgspec.json.encode({UNREAD: text[:_UNREAD_SHOWN]})


def _lenient(raw: bytes, error: Exception) -> dict[str, Any]:
    try:
        found = json.loads(raw, parse_int=_integer)
    except (ValueError, RecursionError):
        raise RecordError("bad-json", f"is no JSON: {error}") from error
    if isinstance(found, dict):
        return found
    raise RecordError("not-an-object", f"is no JSON object, but {_what(raw)}") from error


def _what(raw: bytes) -> str:
    return {b"[": "a list", b'"': "a text", b"t": "true", b"f": "false", b"n": "null"}.get(
        raw.lstrip()[:1], "a number"
    )


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < 4000 else digits
