"""From the cells of a record to its document, and from a finished document to the cells that we add."""

from __future__ import annotations

from typing import Any

from normalize.document import Document, Failure, Notice
from normalize.errors import RecordError
from normalize.formats.options import TableOptions
from normalize.glossary.languages import language_named
from normalize.surrogates import lone_surrogate

_NO_LANGUAGE = frozenset(("", "und", "unknown", "mul", "zxx", "none", "null", "n/a", "na", "-", "?"))


def document_of(text: Any, name: str, language: Any, place: str, options: TableOptions) -> Document:
    """The document of a record: its text, and its language where the record says it.

    An empty cell is an empty text. A language that is none is told, and found instead.
    """
    if text is None:
        text = ""
    if not isinstance(text, str):
        return failed_row(name, "not-text", f"{place}: the text is no text, but {_kind(text)}.")
    if len(text) > options.max_chars:
        what = f"{place}: the text has {len(text)} characters, more than {options.max_chars}."
        return failed_row(name, "too-long", what, "Cut it, or raise --max-chars.")
    if lone_surrogate(text) >= 0 or lone_surrogate(name) >= 0:
        what = f"{place}: the text holds half a character (a lone surrogate)."
        return failed_row(printable(name), "not-text", what)
    said = str(language or "").strip()
    if said.lower() in _NO_LANGUAGE:
        return Document(text, id=name)
    code = language_named(said)
    if code is None:
        notice = Notice("unknown-language", f"'{said[:40]}' is no language; it was found out", None, "source")
        return Document(text, id=name, warnings=(notice,))
    return Document(text, id=name, language=code)


def failed_row(name: str, error: str, message: str, hint: str = "") -> Document:
    """The document of a record that cannot be read."""
    return Document("", id=name, error=Failure("read", error, message, hint))


def failure(name: str, error: RecordError) -> Document:
    """The document of a file or record that ended with ``error``."""
    return failed_row(name, error.name, error.message, error.hint)


def printable(text: str) -> str:
    r"""Text that can be written, each byte that was no text shown as ``\xe9``.

    >>> printable("caf\udce9")
    'caf\\xe9'
    """
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def added_cells(doc: Document) -> tuple[Any, ...]:
    """What our columns hold for a finished document, in the order of :data:`.fields.ADDED`."""
    engine = next((s.engine for s in doc.segments if s.draft is not None), "")
    warnings = [f"{w.name}: {w.detail}" if w.detail else w.name for w in doc.warnings]
    if doc.error:
        warnings.insert(0, f"{doc.error.name}: {doc.error}")
    edits = [
        {
            "layer": e.layer,
            "start": e.span.start,
            "end": e.span.end,
            "before": e.before,
            "after": e.after,
            "step": e.step,
            "reason": e.reason,
            "in_quotation": e.in_quotation,
        }
        for e in doc.edits
    ]
    return doc.output, doc.language, doc.language_confidence, engine, doc.status, warnings, edits


def _kind(value: Any) -> str:
    kinds = {bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), type(value).__name__)
