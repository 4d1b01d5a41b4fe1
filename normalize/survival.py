"""How many of the names in a source came out of its translation as English writes them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from normalize.document import Document
from normalize.edits import Trace

_AS_MEANT = ("canonical", "short", "former")  # a former name is never rewritten unless asked for


@dataclass(frozen=True, slots=True)
class Survival:
    """Glossary names in translated sentences: ``total`` in the source, ``kept`` canonical in the output.

    Two of them are added up with ``+``.
    """

    kept: int = 0
    total: int = 0

    @property
    def rate(self) -> float:
        """The share that was kept; 1 where there was no name to lose.

        >>> Survival(49, 50).rate, Survival().rate
        (0.98, 1.0)
        """
        return self.kept / self.total if self.total else 1.0

    def __add__(self, other: Survival) -> Survival:
        return Survival(self.kept + other.kept, self.total + other.total)


def survival(doc: Document) -> Survival:
    """What came of the source's names in the sentences of ``doc`` that were translated.

    A sentence that has a name twice, and its translation once, has lost one of two.
    """
    if doc.error or not any(s.draft is not None for s in doc.segments):
        return Survival()
    to_source = Trace(doc.edits_in("source"))
    translated = [to_source.span(*s.span) for s in doc.segments if s.draft is not None]
    total: Counter[tuple[str, tuple[object, ...]]] = Counter()
    kept: Counter[tuple[str, tuple[object, ...]]] = Counter()
    i = 0
    for mention in sorted(doc.mentions, key=lambda m: m.source[:1]):
        if not mention.source:  # the translation has a name that its source has not
            continue
        while i < len(translated) and translated[i].end <= mention.source[0].start:
            i += 1
        if i == len(translated) or mention.source[0].start < translated[i].start:
            continue
        key = mention.entry, mention.source
        total[key] = len(mention.source)  # names that no pairing could tie have all of the sentence's places
        kept[key] += mention.span is not None and mention.role in _AS_MEANT
    return Survival(sum(min(kept[key], total[key]) for key in total), total.total())
