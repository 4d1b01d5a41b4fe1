"""A document as the page shows it: paragraphs of marked pieces, and what each mark says."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from normalize.document import Document, Failure, Mention, Span
from normalize.report.paragraphs import Side, paragraphs
from normalize.visible import JOINERS, change_shown, shown

MAX_CHARACTERS = 100_000  # of one record's source and output in the page; a news article has 3,000
_EXCERPT = 120  # characters of the passage that a warning is about
_CLIPPED = " […]"


class Piece(msgspec.Struct, array_like=True, frozen=True):
    """Text with what is said of it: numbers of changes, of names and of warnings."""

    text: str
    edits: tuple[int, ...]
    names: tuple[int, ...]
    warnings: tuple[int, ...]


class Line(msgspec.Struct, array_like=True, frozen=True):
    """A paragraph of both sides; ``ends`` says that a blank line follows it."""

    source: list[str | Piece]
    output: list[str | Piece]
    source_language: str
    output_language: str
    ends: bool


class Change(msgspec.Struct, array_like=True, frozen=True):
    """An edit in words; ``of_draft`` says that ``before`` is what an engine wrote."""

    before: str
    after: str
    reasons: list[tuple[str, str, str]]
    in_quotation: bool
    of_draft: bool


class View(msgspec.Struct, array_like=True):
    """All that the page shows of one record."""

    id: str
    status: str
    language: str
    confidence: float
    engines: list[str]
    encoding: str
    lines: list[Line]
    edits: list[Change]
    names: list[tuple[str, str, str, str, bool]]  # entry, canonical, kind, role, whether the output has it
    warnings: list[tuple[str, str, str]]  # name, detail, the passage
    error: Failure | None
    left_out: int  # paragraphs that are too much for the page
    is_clipped: bool  # whether the last paragraph ends before its end


def view(doc: Document, source: str, output: str) -> View:
    """The view of ``doc``, whose texts are given because they are computed.

    Texts that are too long are cut: see ``MAX_CHARACTERS``.
    """
    every = paragraphs(doc, source, output)
    lines: list[Line] = []
    edits, names, warnings = _Numbers(), _Numbers(), _Numbers()
    room = MAX_CHARACTERS
    for paragraph in every:
        if room <= 0:
            break
        sides = [
            _pieces(text, side, room, (edits, names, warnings))
            for text, side in ((source, paragraph.source), (output, paragraph.output))
        ]
        ending = paragraph.source.span.of(source)[-8:].replace("\r\n", "\n")
        languages = paragraph.source.language, paragraph.output.language
        lines.append(Line(sides[0], sides[1], *languages, ending.count("\n") + ending.count("\r") > 1))
        room -= sum(s.span.end - s.span.start for s in (paragraph.source, paragraph.output))
    return View(
        id=shown(doc.id),
        status=doc.status,
        language=doc.language,
        confidence=doc.language_confidence,
        engines=sorted({s.engine for s in doc.segments if s.engine}),
        encoding=doc.encoding,
        lines=lines,
        edits=[_change(doc, number) for number in edits],
        names=[_name(doc.mentions[number]) for number in names],
        warnings=[
            (w.name, shown(w.detail), _excerpt(source if w.where == "source" else output, w.span))
            for w in (doc.warnings[n] for n in dict.fromkeys((*warnings, *range(len(doc.warnings)))))
        ][:_MOST_WARNINGS],
        error=doc.error and _failure(doc.error),
        left_out=len(every) - len(lines),
        is_clipped=room < 0 and any(line[-1:] == [_CLIPPED] for line in (lines[-1].source, lines[-1].output)),
    )


_MOST_WARNINGS = 500


class _Numbers(dict[int, int]):
    """Numbers given anew, in the order in which they are first asked for."""

    def __missing__(self, key: int) -> int:
        self[key] = len(self)
        return self[key]

    def of(self, keys: Iterable[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self[key] for key in keys))


def _pieces(
    text: str, side: Side, room: int, numbers: tuple[_Numbers, _Numbers, _Numbers]
) -> list[str | Piece]:
    pieces: list[str | Piece] = []
    edits, names, warnings = numbers
    end = min(side.span.end, side.span.start + room)
    position = side.span.start
    for mark in side.marks:
        if mark.span.start > end:
            break
        if position < mark.span.start:
            pieces.append(_plain(text[position : mark.span.start]))
        stretch = _plain(mark.span.of(text)[:room])
        pieces.append(
            Piece(stretch, edits.of(mark.edits), names.of(mark.mentions), warnings.of(mark.warnings))
        )
        position = mark.span.end
    rest = _plain(text[position:end]).rstrip("\n")  # the page sets paragraphs apart by itself
    if rest:
        pieces.append(rest)
    if end < side.span.end:
        pieces.append(_CLIPPED)
    return pieces


def _plain(text: str) -> str:
    return shown(text.replace("\r\n", "\n").replace("\r", "\n"), lines=True, keep=JOINERS)


def _change(doc: Document, number: int) -> Change:
    edit = doc.edits[number]
    return Change(
        before=_clipped(change_shown(edit.before)),
        after=_clipped(change_shown(edit.after)),
        reasons=[(r.step, shown(r.rule), shown(r.detail)) for r in edit.reasons],
        in_quotation=edit.in_quotation,
        of_draft=edit.layer == "draft" and any(s.draft is not None for s in doc.segments),
    )


def _name(mention: Mention) -> tuple[str, str, str, str, bool]:
    name = shown(mention.entry), shown(mention.canonical)
    return *name, mention.kind, mention.role, mention.span is not None


def _failure(error: Failure) -> Failure:
    return Failure(error.step, error.name, shown(error.message), shown(error.hint))


def _excerpt(text: str, span: Span | None) -> str:
    return _clipped(shown(" ".join(span.of(text).split()), keep=JOINERS)) if span else ""


def _clipped(text: str) -> str:
    return text if len(text) <= 2 * _EXCERPT else f"{text[:_EXCERPT]} … {text[-20:]}"
