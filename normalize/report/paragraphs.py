"""Source and output of a document in paragraphs that stand side by side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from normalize.document import Document, Edit, Segment, Span
from normalize.edits import Forward, Trace, placed
from normalize.locate import drafted_spans


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one side with what is to be said of it: numbers into the document's own tuples."""

    span: Span
    edits: tuple[int, ...] = ()
    mentions: tuple[int, ...] = ()
    warnings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A paragraph of the source or of the output; its marks are sorted and do not overlap."""

    span: Span
    language: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it was read, and what became of it."""

    source: Side
    output: Side


def paragraphs(doc: Document, source: str, output: str) -> list[Paragraph]:
    """The lines of ``doc`` side by side; lines that a change or a name joins are one paragraph.

    ``source`` and ``output`` are the document's texts, which are computed and asked for often. A
    change lies on both sides where the text was not translated, else on the side of the output.
    """
    grid = _Grid(doc, source, output)
    sources: list[list[Mark]] = [[] for _ in grid.languages]
    outputs: list[list[Mark]] = [[] for _ in grid.languages]
    for number, edit in enumerate(doc.edits):
        row, before, after = grid.places(number, edit)
        for place, marks in ((before, sources), (None if doc.error else after, outputs)):
            if place is not None:
                marks[row].append(Mark(place, edits=(number,)))
    for number, mention in enumerate(doc.mentions):
        for span in mention.source:
            sources[grid.source_row(span)].append(Mark(span, mentions=(number,)))
        if mention.span and not doc.error:
            outputs[grid.output_row(mention.span)].append(Mark(mention.span, mentions=(number,)))
    for number, warning in enumerate(doc.warnings):
        if warning.span and warning.span.end - warning.span.start <= _LONGEST_WARNING:
            if warning.where == "source":
                sources[grid.source_row(warning.span)].append(Mark(warning.span, warnings=(number,)))
            elif not doc.error:
                outputs[grid.output_row(warning.span)].append(Mark(warning.span, warnings=(number,)))
    return [
        Paragraph(Side(before, spoken, _merged(left, before)), Side(after, written, _merged(right, after)))
        for before, after, (spoken, written), left, right in zip(
            grid.sources, grid.outputs, grid.languages, sources, outputs, strict=True
        )
    ]


_LONGEST_WARNING = 60  # characters; what is said of a whole passage stands above the text


class _Grid:
    """Where the paragraphs of a document begin in each of its texts."""

    def __init__(self, doc: Document, source: str, output: str) -> None:
        self._repairs = placed(doc.edits_in("source"))
        self._repair_starts = [span.start for _, span in self._repairs]
        self._to_source = Trace([edit for edit, _ in self._repairs])
        self._changes = placed(doc.edits_in("draft"))
        self._change_starts = [edit.span.start for edit, _ in self._changes]
        self._change_ends = [edit.span.end for edit, _ in self._changes]
        self._to_output = Forward([edit for edit, _ in self._changes])
        self._edits = [*self._repairs, *self._changes]  # as they stand in the document
        self._segments = drafted_spans(doc)
        self._draft_starts = [span.start for _, span in self._segments]
        self._segment_starts = [segment.span.start for segment, _ in self._segments]
        starts = self._starts(doc)
        self._drafts = [draft for _, draft in starts]
        self._repaired = [repaired for repaired, _ in starts]
        self.sources = _between([self._source_of(p) for p in self._repaired], len(source))
        self.outputs = _between([self._to_output.place(p) for p in self._drafts], len(output))
        self.languages = [self._languages(doc, start) for start in self._repaired]

    def source_row(self, span: Span) -> int:
        return max(0, bisect_right(self.sources, span.start, key=lambda s: s.start) - 1)

    def output_row(self, span: Span) -> int:
        return max(0, bisect_right(self.outputs, span.start, key=lambda s: s.start) - 1)

    def places(self, number: int, edit: Edit) -> tuple[int, Span | None, Span | None]:
        """The paragraph of an edit, and its places in the source and in the output."""
        _, after = self._edits[number]
        if edit.layer == "source":
            row = self.source_row(edit.span)
            draft = self._moved(after, self._segment_starts, to_draft=True)
            return row, edit.span, draft and self._output_of(draft)
        find = bisect_left if edit.span.start == edit.span.end else bisect_right  # at a border: left of it
        row = max(0, find(self._drafts, edit.span.start) - 1)
        repaired = self._moved(edit.span, self._draft_starts, to_draft=False)
        return row, repaired and self._to_source.span(*repaired), after

    def _source_of(self, place: int) -> int:
        """Where a paragraph that begins at ``place`` of the repaired text begins in the source.

        What was taken out there belongs to it.
        """
        i = bisect_left(self._repair_starts, place)
        if not i:
            return place
        edit, span = self._repairs[i - 1]
        return place + edit.span.end - span.end

    def _output_of(self, span: Span) -> Span:
        """The output behind a span of the draft, with the whole of the changes that it touches."""
        whole = self._to_output.span(span)
        first = bisect_right(self._change_ends, span.start)
        last = bisect_left(self._change_starts, span.end) - 1
        if first > last:
            return whole
        start, end = self._changes[first][1].start, self._changes[last][1].end
        return Span(min(whole.start, start), max(whole.end, end))

    def _moved(self, span: Span, starts: Sequence[int], *, to_draft: bool) -> Span | None:
        """A span between the repaired text and the draft; ``None`` where an engine stands between."""
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first, bisect_right(starts, max(span.start, span.end - 1)) - 1)
        if any(segment.draft is not None for segment, _ in self._segments[first : last + 1]):
            return None
        if not self._segments:
            return span
        segment, drafted = self._segments[first]
        shift = drafted.start - segment.span.start
        shift = shift if to_draft else -shift
        return Span(span.start + shift, span.end + shift)

    def _starts(self, doc: Document) -> list[tuple[int, int]]:
        """The first places of the paragraphs in the repaired text and in the draft."""
        repaired = doc.repaired
        ends = [
            (segment.span.end, drafted.end)
            for segment, drafted in self._segments[:-1]
            if segment.span.of(repaired).rstrip(" \t").endswith(("\n", "\r"))
        ]
        if not self._segments:  # a failed document has its source alone
            ends = [(i + 1, i + 1) for i, c in enumerate(repaired[:-1]) if c == "\n"]
        drafts = [end for _, end in ends]
        sources = [self._source_of(end) for end, _ in ends]
        outputs = [self._to_output.place(end) for end in drafts]
        free = zip(
            _free([end for end, _ in ends], (span for _, span in self._repairs)),
            _free(drafts, (edit.span for edit in doc.edits_in("draft"))),
            _free(sources, (span for m in doc.mentions for span in m.source)),
            _free(outputs, (m.span for m in doc.mentions if m.span)),
            strict=True,
        )
        return [(0, 0), *(end for end, is_free in zip(ends, free, strict=True) if all(is_free))]

    def _languages(self, doc: Document, start: int) -> tuple[str, str]:
        """What the source and the output of the paragraph at ``start`` are written in."""
        first = max(0, bisect_right(self._segment_starts, start) - 1)
        if not self._segments:
            return doc.language, "en"
        segment: Segment = self._segments[first][0]
        return segment.language, segment.language if segment.is_foreign else "en"


def _between(starts: Sequence[int], length: int) -> list[Span]:
    return [Span(a, b) for a, b in pairwise((*(min(s, length) for s in starts), length))]


def _free(places: Sequence[int], spans: Iterable[Span]) -> list[bool]:
    """Which of the sorted ``places`` no span stands across."""
    waiting = sorted(spans, reverse=True)
    reach = -1
    free = []
    for place in places:
        while waiting and waiting[-1].start < place:
            reach = max(reach, waiting.pop().end)
        free.append(reach <= place)
    return free


def _merged(marks: list[Mark], side: Span) -> tuple[Mark, ...]:
    """Marks in the order of the text; those that overlap become one."""
    merged: list[Mark] = []
    for mark in sorted(marks, key=lambda m: m.span):
        span = Span(max(mark.span.start, side.start), min(mark.span.end, side.end))
        last = merged[-1] if merged else None
        if last is not None and (span.start < last.span.end or span == last.span):
            merged[-1] = Mark(
                Span(last.span.start, max(last.span.end, span.end)),
                last.edits + mark.edits,
                last.mentions + mark.mentions,
                last.warnings + mark.warnings,
            )
        else:
            merged.append(Mark(span, mark.edits, mark.mentions, mark.warnings))
    return tuple(merged)
