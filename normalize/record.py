"""The record: everything that is known of a document, as compact JSON.

``docs/record.md`` describes the schema. What can be computed (repaired, draft, output) is
not stored, defaults are left out, and what recurs (reasons, entries) stands in a table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from normalize.depend import plain_edits
from normalize.document import (
    Document,
    Edit,
    Failure,
    Kind,
    Layer,
    Mention,
    Notice,
    Reason,
    Segment,
    Span,
    Status,
)
from normalize.errors import RecordError
from normalize.mentions import in_text_order
from normalize.tried import Packed, packed, unpacked

SCHEMA = "normalize-record/1"


class _Segment(msgspec.Struct, omit_defaults=True, array_like=True):
    span: Span
    draft: str | None = None
    language: str = ""  # empty: the document's
    engine: str = ""  # empty: that of the first segment with a draft


class _Edit(msgspec.Struct, omit_defaults=True):
    span: Span
    before: str
    after: str
    reasons: list[int]
    layer: Layer = "draft"
    in_quotation: bool = False


class _Mention(msgspec.Struct, omit_defaults=True, array_like=True):
    span: Span | None
    source: tuple[Span, ...]
    role: str = "canonical"


class _Name(msgspec.Struct, omit_defaults=True):
    canonical: str
    kind: Kind
    mentions: list[_Mention]


class _Reason(msgspec.Struct, omit_defaults=True, array_like=True):
    step: str
    rule: str
    detail: str = ""


class Record(msgspec.Struct, omit_defaults=True):
    """The schema of a ``.record.json`` file; see ``docs/record.md``."""

    schema: str
    id: str
    status: Status
    language: str
    language_confidence: float
    encoding: str
    bom: bool
    newline: str
    source: str
    signature: dict[str, str]
    engine: str = ""
    segments: list[_Segment] = []
    rungs: dict[str, list[int]] = {}  # how drafts were made, with the numbers of the segments
    reasons: list[_Reason] = []
    edits: list[_Edit] = []
    names: dict[str, _Name] = {}
    warnings: list[Notice] = []
    error: Failure | None = None
    tried: list[Packed] = []
    passed: list[list[tuple[Span, str]]] = []


def record_bytes(doc: Document) -> bytes:
    """The record of a document, on one line; a failed one has its ``error``.

    >>> read_record(record_bytes(Document("Ganja"))) == Document("Ganja")
    True
    """
    reasons = list(dict.fromkeys(reason for edit in doc.edits for reason in edit.reasons))
    numbers = {reason: i for i, reason in enumerate(reasons)}
    engine = _engine(doc.segments)
    names: dict[str, _Name] = {}
    for m in doc.mentions:
        name = names.setdefault(m.entry, _Name(m.canonical, m.kind, []))
        name.mentions.append(_Mention(m.span, m.source, m.role))
    rungs: dict[str, list[int]] = {}
    for i, s in enumerate(doc.segments):
        if s.rung:
            rungs.setdefault(s.rung, []).append(i)
    record = Record(
        schema=SCHEMA,
        id=doc.id,
        status=doc.status,
        language=doc.language,
        language_confidence=doc.language_confidence,
        encoding=doc.encoding,
        bom=doc.bom,
        newline=doc.newline,
        source=doc.source,
        signature=doc.signature,
        engine=engine,
        segments=[
            _Segment(
                s.span,
                s.draft,
                "" if s.language == doc.language else s.language,
                "" if s.engine == engine else s.engine,
            )
            for s in doc.segments
        ],
        rungs=rungs,
        reasons=[_Reason(r.step, r.rule, r.detail) for r in reasons],
        edits=[
            _Edit(e.span, e.before, e.after, [numbers[r] for r in e.reasons], e.layer, e.in_quotation)
            for e in doc.edits
        ],
        names=names,
        warnings=list(doc.warnings),
        error=doc.error,
        tried=packed(doc.tried, [s.draft for s in doc.segments]),
        passed=[[(e.span, e.after) for e in edits] for edits in doc.passed],
    )
    return msgspec.json.encode(record) + b"\n"


def read_record(data: bytes, name: str = "the record") -> Document:
    """The document of a record; :class:`RecordError` where ``data`` is none."""
    try:
        record = msgspec.json.decode(data, type=Record)
        if record.schema != SCHEMA:
            raise RecordError("not-a-record", f"{name} has the schema '{record.schema}', not '{SCHEMA}'.")
        return _document(record)
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, IndexError) as error:
        raise RecordError(
            "not-a-record", f"{name} is no record of normalize: {error}.", "Records end in .record.json."
        ) from error


class Plain(msgspec.Struct):
    """A record in which nothing was made or changed, and that did not fail: its source is all its text."""

    source: str
    signature: dict[str, str]
    segments: list[_Segment] = []
    edits: list[msgspec.Raw] = []
    error: msgspec.Raw | None = None
    tried: list[msgspec.Raw] = []
    passed: list[msgspec.Raw] = []


def read_plain(data: bytes) -> Plain | None:
    """The source of a plain record, in a fifth of the time of :func:`read_record`; ``None`` of any other.

    >>> read_plain(record_bytes(Document("Ganja"))).source
    'Ganja'
    """
    try:
        found = _PLAIN.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if found.edits or found.error is not None or found.tried or found.passed:
        return None
    return found if all(segment.draft is None for segment in found.segments) else None


_PLAIN = msgspec.json.Decoder(Plain)


def _engine(segments: Iterable[Segment | _Segment]) -> str:
    return next((s.engine for s in segments if s.draft is not None), "")


def _document(record: Record) -> Document:
    engine = record.engine
    reasons = [Reason(r.step, r.rule, r.detail) for r in record.reasons]
    rungs = {i: rung for rung, which in record.rungs.items() for i in which}
    mentions = [
        Mention(entry, name.canonical, name.kind, m.role, m.span, m.source)
        for entry, name in record.names.items()
        for m in name.mentions
    ]
    doc = Document(
        source=record.source,
        id=record.id,
        encoding=record.encoding,
        bom=record.bom,
        language=record.language,
        language_confidence=record.language_confidence,
        segments=tuple(
            Segment(
                s.span,
                s.language or record.language,
                "" if s.draft is None else s.engine or engine,
                s.draft,
                rungs.get(i, ""),
            )
            for i, s in enumerate(record.segments)
        ),
        edits=tuple(
            Edit(e.layer, e.span, e.before, e.after, tuple(reasons[i] for i in e.reasons), e.in_quotation)
            for e in record.edits
        ),
        mentions=tuple(sorted(mentions, key=in_text_order)),
        warnings=tuple(record.warnings),
        error=record.error,
        signature=record.signature,
        tried=unpacked(record.tried, [s.draft for s in record.segments]),
    )
    if not record.passed:
        return doc
    draft = doc.draft
    return replace(doc, passed=tuple(plain_edits(draft, changes) for changes in record.passed))
