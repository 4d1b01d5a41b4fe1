"""The places that a source sentence names, in the base form that GeoNames has or inflected.

Inflecting a hundred thousand names would take twenty seconds for Polish. So only those are
inflected that a word of the sentence may be a form of, which its first letters tell.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from normalize.document import GlossaryEntry, Span
from normalize.gazetteer.store import Place
from normalize.glossary.index import Index
from normalize.glossary.inflected import Inflected
from normalize.glossary.load import Glossary
from normalize.glossary.target import Target
from normalize.names.fold import fold, fold_all
from normalize.names.inflection.engine import FAMILIES, inflects

_WORD = re.compile(r"[^\W\d_]+")
_PREFIXING = frozenset({"semitic", "iranian", "cjk"})  # what stands before a name is written together with it
_CHANGED = 2  # letters at the end of a name that its forms may lack: Харків, Харкова
_FEWEST = 2
_LONGEST_ENDING = 3  # letters that a declined form may have more; elsewhere suffixes stand in a chain
_LONGEST = 100
_MOST_ENTRIES = 50  # that are inflected for a sentence: Croatian takes 4 ms for each
_TIMES_LARGER = 10  # of two places with one name the larger is meant, if it is so much larger
_CACHED = 4096  # sentences; a text is looked at in every round of the pipeline


class SourcePlace(NamedTuple):
    """A place in a source sentence: where it stands, and the form that GeoNames has."""

    place: Place
    span: Span
    form: str


class SourceNames:
    """The spellings of all places, by script; each table is made when a text first has its letters."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.id: place for place in places}
        self._entries = {i: GlossaryEntry(i, p.latin[0], "place") for i, p in self._places.items()}
        self._index: Index | None = None
        self._by_start: dict[str, dict[str, list[tuple[Target, int]]]] = {}
        self._whole: dict[tuple[str, str], Inflected] = {}
        self.named_in = lru_cache(_CACHED)(self._named_in)

    def _named_in(self, sentence: str, language: str) -> tuple[SourcePlace, ...]:
        """The places in a sentence, sorted, each spelling with the one place that it clearly means."""
        if self._index is None:
            self._index = _index(self._places.values())
        found: dict[Span, dict[str, str]] = defaultdict(dict)
        for match in self._index.scan(sentence):
            for target in match.targets:
                found[match.span].setdefault(target.entry.id, target.spelling)
        for forms in self._inflected(sentence, language):
            for span, target in forms.hits(sentence, fold(sentence)):
                found[span].setdefault(target.entry.id, target.spelling)
        meant = ((span, self._meant(claims)) for span, claims in sorted(found.items()))
        return tuple(_apart([SourcePlace(p, span, found[span][p.id]) for span, p in meant if p]))

    def _meant(self, claims: Iterable[str]) -> Place | None:
        places = sorted((self._places[i] for i in claims), key=lambda p: -p.population)
        if len(places) > 1 and places[0].population < _TIMES_LARGER * max(1, places[1].population):
            return None
        return places[0]

    def _inflected(self, sentence: str, language: str) -> Iterator[Inflected]:
        if not inflects(language):
            return
        words = sorted({w for w in _WORD.findall(sentence) if not w[0].islower()})
        if FAMILIES[language] in _PREFIXING:
            for script in {_script(word) for word in words} - {"LATIN"}:
                yield self._all_inflected(language, script)
            return
        longest_ending = _LONGEST_ENDING if FAMILIES[language] == "declined" else _LONGEST
        near: dict[tuple[str, str], tuple[int, Target]] = {}
        for word, folded in zip(words, fold_all(words), strict=True):
            starts = self._starts(_script(word))
            for end in range(_FEWEST, len(folded) + 1):
                for target, length in starts.get(folded[:end], ()):
                    if len(folded) <= length + longest_ending:
                        near[target.entry.id, target.spelling] = (end, target)
        if near:  # the longest first: they tell most, where there is more than may be inflected
            best = sorted(near.values(), key=lambda found: -found[0])[:_MOST_ENTRIES]
            yield Inflected([target._replace(language=language) for _, target in best], language)

    def _all_inflected(self, language: str, script: str) -> Inflected:
        if (language, script) not in self._whole:
            groups = self._starts(script).values()
            targets = [t._replace(language=language) for group in groups for t, _ in group]
            self._whole[language, script] = Inflected(targets, language)
        return self._whole[language, script]

    def _starts(self, script: str) -> dict[str, list[tuple[Target, int]]]:
        """The spellings in one script by how all their forms begin, with the lengths of their first words."""
        if script not in self._by_start:
            places = self._places.values()
            having = [(p, s) for p in places for s in (*p.latin, *p.forms) if _script(s) == script]
            found: dict[str, list[tuple[Target, int]]] = defaultdict(list)
            for (place, spelling), folded in zip(having, fold_all([s for _, s in having]), strict=True):
                if first := _WORD.match(folded):
                    target = Target(self._entries[place.id], "form", spelling)
                    found[_start(first[0])].append((target, len(first[0])))
            self._by_start[script] = dict(found)
        return self._by_start[script]


def _start(word: str) -> str:
    """What every form of a name begins with: `гян` for Гянджа, `мос` for Москва."""
    return word[: max(_FEWEST, len(word) - _CHANGED)]


def _script(word: str) -> str:
    letter = next((c for c in word if c.isalpha()), " ")
    return unicodedata.name(letter, "").partition(" ")[0]


def _apart(names: Sequence[SourcePlace]) -> list[SourcePlace]:
    """The longest of those that overlap."""
    kept: list[SourcePlace] = []
    for name in sorted(names, key=lambda n: (n.span.start, -n.span.end)):
        if not kept or kept[-1].span.end <= name.span.start:
            kept.append(name)
    return kept


def _index(places: Iterable[Place]) -> Index:
    entries = tuple(
        GlossaryEntry(p.id, p.latin[0], "place", (*p.latin[1:], *p.forms)) for p in places if p.latin
    )
    return Index(Glossary(entries, dict.fromkeys((e.id for e in entries), 0), {}, ""))
