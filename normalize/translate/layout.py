"""The layout step: the drafts of a hard-wrapped paragraph are broken at the margin of their source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalize.detect.step import paragraph_spans
from normalize.document import Document, Edit, Segment, Span, replay
from normalize.edits import Forward
from normalize.locate import drafted_spans
from normalize.markup import has_mark
from normalize.spans import meets
from normalize.wrapping import Break, find_wrapping

_WORD = re.compile(r"[^ \r\n]+")


def restore_layout(doc: Document) -> Document:
    """``doc`` with line breaks in its drafts, where the lines of their paragraphs were broken at a margin.

    Only spaces are replaced, and only in drafts: what was not translated stands as it was.
    """
    if all(s.draft is None for s in doc.segments):
        return doc
    breaks = find_wrapping(doc.repaired)
    if not breaks:
        return doc
    drafted = drafted_spans(doc)
    changes = sorted(_changes(doc, drafted, breaks), key=lambda edit: edit.span)
    if not changes:
        return doc
    starts = [edit.span.start for edit in changes]
    segments = []
    for segment, span in drafted:
        here = changes[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        segments.append(_replayed(segment, here, span.start) if here else segment)
    forward = Forward(changes)
    moved = tuple(replace(edit, span=forward.span(edit.span)) for edit in doc.edits_in("draft"))
    return replace(doc, segments=tuple(segments), edits=(*doc.edits_in("source"), *moved))


def _replayed(segment: Segment, changes: Sequence[Edit], start: int) -> Segment:
    local = tuple(replace(e, span=Span(e.span.start - start, e.span.end - start)) for e in changes)
    return replace(segment, draft=replay(segment.draft or "", local))


def _changes(
    doc: Document, drafted: Sequence[tuple[Segment, Span]], breaks: Sequence[Break]
) -> Iterator[Edit]:
    """The spaces of the draft that become line breaks, paragraph by paragraph."""
    text, draft = doc.repaired, doc.draft
    starts = [segment.span.start for segment, _ in drafted]
    taken = [edit.span for edit in doc.edits_in("draft")]
    at = 0
    for paragraph in paragraph_spans(text):
        while at < len(breaks) and breaks[at].span.start < paragraph.start:
            at += 1
        if at == len(breaks) or breaks[at].span.end > paragraph.end:
            continue
        here = drafted[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        fixed = [span for segment, span in here if segment.draft is None]
        whole = Span(here[0][1].start, here[-1][1].end)
        inside = [span for span in taken if whole.start <= span.start < whole.end]
        yield from _wrapped(draft, whole, breaks[at].span.of(text), breaks[at].margin, [*fixed, *inside])


def _wrapped(draft: str, whole: Span, line_break: str, margin: int, fixed: Sequence[Span]) -> Iterator[Edit]:
    indent = len(re.split(r"[\r\n]", line_break)[-1])
    column, end = 0, whole.start
    for word in _WORD.finditer(draft, *whole):
        gap = Span(end, word.start())
        spaces = gap.of(draft)
        length = word.end() - word.start()
        end = word.end()
        if gap.start == whole.start or spaces.strip(" "):  # indented, or a line break of its own
            column = len(re.split(r"[\r\n]", spaces)[-1]) + length
            continue
        after = spaces
        if not meets(gap, fixed):
            if column + 1 + length > margin and not has_mark(draft[word.start() : word.end() + 2]):
                after = line_break
            elif len(spaces) == len(line_break):  # stood for a line break
                after = " "
        column = indent + length if after == line_break else column + len(after) + length
        if after != spaces:
            yield Edit("draft", gap, spaces, after, ())
