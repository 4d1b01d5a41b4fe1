"""Names that an engine misspelt, known by what their source says.

Fuzzy matching is off for free text. Where the sentence that a draft was made from mentions an
entry and the draft lacks it, an unknown word of the draft that is near a romanization of the
very form in the source is that name, unless another word of the source explains it better.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from normalize.document import GlossaryEntry, Span
from normalize.english import is_word
from normalize.glossary.index import Target
from normalize.glossary.resolve import Name
from normalize.names.nearness import Nearness, nearness
from normalize.spans import meets

_WORD = re.compile(r"[^\W\d_][\w’'ʼ-]*")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"[ \u00a0]?\r?\n?")
# Less than without a source: of 180,597 pairs of an entry and an unknown word of another draft none
# came so near (three came to 0.7: Sharma to Sharjah, Kanjar to Kandahar); Gianjia is Ganja with 0.83.
_NEAR = 0.75
_MARGIN = 0.03  # by which the mention must beat every other word of the source


@dataclass(frozen=True, slots=True)
class Sourced:
    """A mention in a source sentence: its entry, how it stands there, in which language and role."""

    entry: GlossaryEntry
    surface: str
    language: str
    role: str

    @property
    def written(self) -> str:
        """What English writes for it."""
        return self.entry.short_forms[0] if self.role == "short" else self.entry.canonical


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translated sentence: its place in the text, its source, and what that mentions."""

    span: Span
    source: str
    mentions: tuple[Sourced, ...]


def misspelt(text: str, sentence: Sentence, found: Sequence[Name], zones: Iterable[Span]) -> list[Name]:
    """The names that ``sentence`` should have and has not, where an unknown word stands for them.

    ``found`` are the names known in it; ``zones`` are never touched.
    """
    lacking = _lacking(sentence, found)
    if not lacking:
        return []
    taken = [*(name.span for name in found), *zones]
    words = [
        span
        for match in _WORD.finditer(text, *sentence.span)
        if match[0][0].isupper() and not meets(span := _bare(match), taken)
    ]
    others = _other_words(sentence)
    names: list[Name] = []
    for mention in lacking:
        best = max(
            ((near, span) for span in _runs(text, words, mention) if (near := _near(span.of(text), mention))),
            key=lambda one: (one[0].closeness, -one[1].start),
            default=None,
        )
        if best is None or meets(best[1], [name.span for name in names]):
            continue
        near, span = best
        if _explained(span.of(text), near, others, mention.language):
            continue
        why = f"the source has {mention.surface}, which is also written {near.spelling}"
        target = Target(mention.entry, "short" if mention.role == "short" else "variant", span.of(text))
        names.append(Name(span, target, written=mention.written, why=why))
    return names


def renamed(sentence: Sentence, found: Sequence[Name]) -> list[Name]:
    """``found``, where a former name of the draft is today's name in the source: Kiev, of `Киев`.

    A source that has the former name too (`Кировабад`) keeps it. Places only: an organization may
    have two names in English (Médecins Sans Frontières), and both are right.
    """
    today = [n for n in found if not n.target or n.target.role != "former"]
    lacking: dict[str, list[str]] = defaultdict(list)
    for mention in _lacking(sentence, today):
        lacking[mention.entry.id].append(mention.surface)
    kept = {m.entry.id for m in sentence.mentions if m.role == "former"}
    names = []
    for name in found:
        target = name.target
        named = target is not None and target.role == "former" and target.entry.kind == "place"
        if target and named and target.entry.id not in kept and lacking[target.entry.id]:
            why = f"the source has {lacking[target.entry.id].pop(0)}"
            name = replace(name, target=target._replace(role="variant"), why=why)
        names.append(name)
    return names


def _lacking(sentence: Sentence, found: Sequence[Name]) -> list[Sourced]:
    """The mentions that the draft has less often than the source, the last ones of each entry."""
    there = Counter(name.target.entry.id for name in found if name.target and name.is_sure)
    lacking = []
    for mention in sentence.mentions:
        if mention.role == "former":
            continue
        if there[mention.entry.id]:
            there[mention.entry.id] -= 1
        else:
            lacking.append(mention)
    return lacking


def _bare(match: re.Match[str]) -> Span:
    end = _POSSESSIVE.search(match[0])
    return Span(match.start(), match.end() - (len(end[0]) if end else 0))


def _runs(text: str, words: Sequence[Span], mention: Sourced) -> Iterator[Span]:
    """Unknown words that stand together, as many as the name has."""
    size = max(1, len(mention.written.split()))
    for i in range(len(words) - size + 1):
        run = words[i : i + size]
        if any(not _GAP.fullmatch(text[a.end : b.start]) for a, b in pairwise(run)):
            continue
        if not all(is_word(span.of(text).lower()) for span in run):
            yield Span(run[0].start, run[-1].end)


def _near(word: str, mention: Sourced) -> Nearness | None:
    """How near a word is to the form in the source, or to a Latin spelling of the entry."""
    entry = mention.entry
    spellings = entry.short_forms if mention.role == "short" else (entry.canonical, *entry.variants)
    near = max(
        nearness(word, [mention.surface], mention.language),
        nearness(word, spellings, "en"),
        key=lambda one: one.closeness,
    )
    return near if near.closeness >= _NEAR else None


def _other_words(sentence: Sentence) -> list[str]:
    """The words of the source that are no mention: `Ганди` beside `Гянджа`."""
    known = {word for m in sentence.mentions for word in _WORD.findall(m.surface)}
    return [word for word in _WORD.findall(sentence.source) if len(word) > 2 and word not in known]


def _explained(word: str, near: Nearness, others: Iterable[str], language: str) -> bool:
    """Whether another word of the source is as near: then the draft speaks of that."""
    return nearness(word, others, language).closeness > near.closeness - _MARGIN
