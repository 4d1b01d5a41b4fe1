"""From a span of the output back to the source.

The chain is walked backwards: output -> draft by the edits, draft -> repaired by the
segments, repaired -> source by the edits of the repair step.
"""

from __future__ import annotations

from normalize.document import Document, Location, Segment, Span
from normalize.edits import Forward, Trace


def locate(doc: Document, start: int, end: int) -> Location:
    """See :meth:`normalize.document.Document.locate`."""
    if not 0 <= start <= end <= len(doc.output):
        raise ValueError(f"[{start}, {end}) does not lie in an output of {len(doc.output)} characters")
    for mention in doc.mentions:
        if mention.span and mention.source and mention.span.start <= start and end <= mention.span.end:
            if not _is_translated(doc, mention.span):
                break
            return Location(mention.source, "mention")
    in_draft = Trace(doc.edits_in("draft")).span(start, end)
    in_repaired, exact = draft_to_repaired(doc, in_draft)
    to_source = Trace(doc.edits_in("source"))
    spans = tuple(to_source.span(s.start, s.end) for s in in_repaired)
    return Location(spans, "exact" if exact else "segment")


def draft_to_repaired(doc: Document, span: Span) -> tuple[tuple[Span, ...], bool]:
    """The spans of the repaired text behind a span of the draft, and whether they are exact.

    Segments that were translated answer with their whole sentence; neighbours are joined.
    """
    if all(s.draft is None for s in doc.segments):
        return (span,), True
    found: list[Span] = []
    exact = True
    for segment, drafted in drafted_spans(doc):
        at_end = segment is doc.segments[-1] and span.start == drafted.end
        empty_here = span.start == span.end and (drafted.start <= span.start < drafted.end or at_end)
        if not empty_here and (drafted.end <= span.start or span.end <= drafted.start):
            continue
        if segment.draft is None:
            low = segment.span.start + max(0, span.start - drafted.start)
            part = Span(low, segment.span.start + min(span.end, drafted.end) - drafted.start)
        else:
            exact = False
            part = segment.span
        if found and found[-1].end == part.start:
            part = Span(found.pop().start, part.end)
        found.append(part)
    return tuple(found), exact


def drafted_spans(doc: Document) -> list[tuple[Segment, Span]]:
    """Each segment with the span that it takes in the draft."""
    result = []
    position = 0
    for segment in doc.segments:
        length = segment.span.end - segment.span.start if segment.draft is None else len(segment.draft)
        result.append((segment, Span(position, position + length)))
        position += length
    return result


def output_spans(doc: Document) -> list[tuple[Segment, Span]]:
    """Each segment with the span that it takes in the output."""
    forward = Forward(doc.edits_in("draft"))
    return [(segment, forward.span(span)) for segment, span in drafted_spans(doc)]


def foreign_spans(doc: Document) -> list[Span]:
    """The spans of the output that stand in another language: nothing there is ours to edit."""
    if not any(s.is_foreign for s in doc.segments):
        return []
    return [span for segment, span in output_spans(doc) if segment.is_foreign]


def _is_translated(doc: Document, span: Span) -> bool:
    in_draft = Trace(doc.edits_in("draft")).span(*span)
    return not draft_to_repaired(doc, in_draft)[1]
