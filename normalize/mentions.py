"""Ties the names in the output to the places in the source that stand behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from normalize.document import Document, Mention, Notice, Span
from normalize.edits import Trace
from normalize.glossary.index import Target
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
    placed = drafted_spans(doc)
    draft_starts = [span.start for _, span in placed]
    source_starts = [to_source.span(*segment.span).start for segment, _ in placed]

    sources: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    outputs: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    tied: list[Mention] = []
    for mention in doc.mentions:
        if mention.span is None:
            i = bisect_right(source_starts, mention.source[0].start) - 1
            sources[i, mention.entry].append(mention)
            continue
        span = to_draft.span(*mention.span)
        i = max(0, bisect_right(draft_starts, span.start) - 1)
        if not placed or placed[i][0].draft is not None:
            outputs[i, mention.entry].append(mention)
            continue
        shift = placed[i][0].span.start - placed[i][1].start
        tied.append(replace(mention, source=(to_source.span(span.start + shift, span.end + shift),)))

    warnings = [w for w in doc.warnings if w.name != "missing-name"]
    for key, found in outputs.items():
        behind = [m.source[0] for m in sources.pop(key, ())]
        pairs = [(span,) for span in behind] if len(behind) == len(found) else [tuple(behind)] * len(found)
        tied += [replace(m, source=pair) for m, pair in zip(found, pairs, strict=True)]
    for lost in sources.values():
        for mention in lost:
            what = f"{mention.source[0].of(doc.source)} ({mention.canonical}) is not in the translation"
            warnings.append(Notice("missing-name", what, mention.source[0], "source"))
            tied.append(mention)
    tied.sort(key=in_text_order)
    return replace(doc, mentions=tuple(tied), warnings=tuple(warnings))


def mention_of(target: Target, span: Span | None, *source: Span) -> Mention:
    """The mention of what ``target`` stands for, at ``span`` of the output (``None``: only in the source)."""
    entry = target.entry
    role = "canonical" if target.role == "variant" else target.role
    return Mention(entry.id, entry.canonical, entry.kind, role, span, source)


def in_text_order(mention: Mention) -> tuple[bool, Span, tuple[Span, ...], str]:
    """The order of mentions: by their places in the output, then those that it has lost."""
    return mention.span is None, mention.span or Span(0, 0), mention.source, mention.entry
