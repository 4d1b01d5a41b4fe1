"""Ties the names in the output to the places in the source that stand behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from normalize.document import Document, Mention, Notice, Segment, Span
from normalize.edits import Forward, Trace
from normalize.glossary.target import Target
from normalize.locate import drafted_spans


def tie_mentions(doc: Document) -> Document:
    """``doc`` with the source of every mention, and a warning for each name that was lost.

    In text that was not translated the source of a name is exact. In a translated
    sentence the names of one entry are paired in their order where there are as many in
    source and output; otherwise each has all of them behind it.
    """
    if not doc.mentions:
        return doc
    to_source = Trace(doc.edits_in("source"))
    to_draft = Trace(doc.edits_in("draft"))
    to_repaired, to_output = Forward(doc.edits_in("source")), Forward(doc.edits_in("draft"))
    placed = drafted_spans(doc)
    draft_starts = [span.start for _, span in placed]
    source_starts = [to_source.span(*segment.span).start for segment, _ in placed]

    sources: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    outputs: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    tied: list[Mention] = []
    for mention in doc.mentions:
        if mention.span is None:
            i = bisect_right(source_starts, mention.source[0].start) - 1
            if placed[i][0].is_foreign:  # it stands where it stood
                role = "former" if mention.role == "former" else "form"
                span = _in_output(mention.source[0], *placed[i], to_repaired, to_output)
                tied.append(replace(mention, role=role, span=span))
            else:
                sources[i, mention.entry].append(mention)
            continue
        span = to_draft.span(*mention.span)
        i = max(0, bisect_right(draft_starts, span.start) - 1)
        if not placed or placed[i][0].draft is not None:
            outputs[i, mention.entry].append(mention)
            continue
        shift = placed[i][0].span.start - placed[i][1].start
        tied.append(replace(mention, source=(to_source.span(span.start + shift, span.end + shift),)))

    warnings = list(doc.warnings)
    for key in {**sources, **outputs}:
        behind, found = sources[key], outputs[key]
        # A place of the gazetteer brings all its places in the sentence along, and is never missing.
        spans = [m.source[0] for m in behind] or (list(found[0].source) if found else [])
        pairs = [(span,) for span in spans] if len(spans) == len(found) else [tuple(spans)] * len(found)
        tied += [replace(m, source=pair) for m, pair in zip(found, pairs, strict=True)]
        if not found:
            tied += behind
        if len(found) < len(behind):
            surface = behind[-1].source[0].of(doc.source)
            what = (
                f"{surface} ({behind[-1].canonical}): {len(behind)} in the sentence, {len(found)} translated"
            )
            warnings.append(Notice("missing-name", what, spans[-1], "source"))
    tied.sort(key=in_text_order)
    return replace(doc, mentions=tuple(tied), warnings=tuple(warnings))


def _in_output(
    source: Span, segment: Segment, drafted: Span, to_repaired: Forward, to_output: Forward
) -> Span:
    """Where a span of the source stands in the output, inside a segment that was not translated."""
    shift = drafted.start - segment.span.start
    start, end = (to_output.place(to_repaired.place(place) + shift) for place in source)
    return Span(start, end)


def mention_of(target: Target, role: str, span: Span | None, *source: Span) -> Mention:
    """The mention of what ``target`` stands for, at ``span`` of the output (``None``: only in the source)."""
    entry = target.entry
    return Mention(entry.id, entry.canonical, entry.kind, role, span, source)


def in_text_order(mention: Mention) -> tuple[bool, Span, tuple[Span, ...], str]:
    """The order of mentions: by their places in the output, then those that it has lost."""
    return mention.span is None, mention.span or Span(0, 0), mention.source, mention.entry
