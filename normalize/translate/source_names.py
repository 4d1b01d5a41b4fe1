"""The names that the protect step found, sentence by sentence, for the engine view."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from normalize.document import Document, Span
from normalize.edits import Forward
from normalize.glossary.dress import dress
from normalize.glossary.index import Index
from normalize.wrapping import flowed


@dataclass(frozen=True, slots=True)
class SourceName:
    """A glossary name in a sentence: its span there, its entry, its role, and how English writes it."""

    span: Span
    entry: str
    role: str
    written: str


def names_inside(names: Iterable[SourceName], low: int, high: int) -> list[SourceName]:
    """Those of ``names`` that lie in ``[low, high)``, with their places counted from ``low``."""
    return [
        SourceName(Span(n.span.start - low, n.span.end - low), n.entry, n.role, n.written)
        for n in names
        if low <= n.span.start and n.span.end <= high
    ]


class SourceNames:
    """The source mentions of a document, by the place that they have in its repaired text."""

    def __init__(self, doc: Document, index: Index) -> None:
        to_repaired = Forward(doc.edits_in("source"))
        text = flowed(doc.repaired)
        self._names: list[SourceName] = []
        for mention in doc.mentions:
            if mention.span is not None:
                continue
            source = mention.source[0]
            span = to_repaired.span(source)
            entry = index.entries[mention.entry]
            written = entry.short_forms[0] if mention.role == "short" else entry.canonical
            if not index.rewrites(entry, mention.role):  # reported, never rewritten
                written = span.of(text)
            written = dress(written, span.of(text), written)
            if text[max(0, span.start - 1) : span.start].isalpha():  # `وبغداد`, and Baghdad: two words
                written = f" {written}"
            self._names.append(SourceName(span, mention.entry, mention.role, written))
        self._starts = [name.span.start for name in self._names]

    def within(self, span: Span) -> list[SourceName]:
        """The names inside ``span``, with their places counted from its start."""
        if not self._names:
            return []
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return names_inside(self._names[low:high], *span)
