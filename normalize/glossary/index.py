"""All spellings of all entries in one table, and the scan of a text with it.

Text and spellings are folded alike; overlapping matches are collected, their word
boundaries and capitals checked first, and of those that remain the longest win.
Taking the longest match first would let ``Ganja City`` swallow the
``Ganja`` of ``Ganja Cityscape`` and then fail at its boundary.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.collector import collector_paused
from normalize.document import GlossaryEntry, Span
from normalize.glossary.load import Glossary
from normalize.glossary.target import (
    Match,
    Problem,
    Target,
    add,
    capitals_fit,
    language_fits,
    latest,
    nth_target,
    once,
    spellings_of,
)
from normalize.glossary.words import WordTable
from normalize.names.fold import fold, fold_all
from normalize.spans import outside

if TYPE_CHECKING:
    from normalize.glossary.inflected import Inflected


class Index:
    """All spellings of a glossary. Building it is work; share one, or fork after building.

    A spelling is known by its number, and what it stands for is made when it is found: a
    gazetteer has a million spellings, of which a text has ten.
    """

    @collector_paused()
    def __init__(self, glossary: Glossary, *, rewrite_former: bool = False) -> None:
        self.rewrite_former = rewrite_former
        self.entries = {entry.id: entry for entry in glossary.entries}
        self._in_order = tuple(self.entries.values())
        groups = [spellings_of(entry) for entry in self._in_order]
        self._first = list(accumulate(map(len, groups), initial=0))  # the number of each entry's first
        spellings = [spelling for group in groups for spelling in group]
        del groups
        small = {number for number, spelling in enumerate(spellings) if not spelling[0].isupper()}
        self._words = WordTable(fold_all(spellings), small)
        del spellings
        self._layers = glossary.layers
        self._shared = self._words.shared  # the numbers behind a spelling that has more than one
        self._claims: dict[int, tuple[Target, ...]] = {}  # what those stand for, as far as it was asked
        self._inflected: dict[str, Inflected | None] = {}

    def rewrites(self, entry: GlossaryEntry, role: str) -> bool:
        """Whether a spelling in that ``role`` is rewritten at all, wherever it stands."""
        return not entry.keep and (role != "former" or self.rewrite_former)

    def scan(
        self,
        text: str,
        languages: Collection[str] = (),
        zones: Sequence[Span] = (),
        *,
        inflected: bool = True,
    ) -> list[Match]:
        """Every name in ``text``, sorted and apart, outside the ``zones`` (sorted spans).

        A ``form`` counts where its language is one of ``languages``, or where it stands letter
        by letter as the glossary has it, with a letter that English does not have. In its
        language it counts ``inflected`` too.
        """
        folded = fold(text)
        found: dict[Span, list[Target]] = {}
        for number, start, end in self._words.find(text, folded):
            if not _is_whole_word(folded.text, start, end):
                continue
            span = folded.span(start, end)
            for target, problem in self._judged(number, span.of(text), languages):
                if not problem:
                    add(found.setdefault(span, []), target, languages)
        for forms in self._inflections(languages) if inflected else ():
            for span, target in forms.hits(text, folded):
                claims = found.setdefault(span, [])
                if not (claims and forms.gives_way):
                    add(claims, target, languages)
        spans = _longest(outside(sorted(found), zones, lambda span: span))
        return [Match(span, latest(found[span], self._layers)) for span in spans]

    def hits(
        self, text: str, languages: Collection[str] = (), *, inflected: bool = True
    ) -> Iterator[tuple[Span, Target, Problem]]:
        """Every place where a spelling stands letter by letter, with what speaks against it, if anything.

        Of ``inflected`` forms only those that nothing speaks against.

        Inside of words too, which is slow: it is for a person who asks about a few words.
        """
        if not self._first[-1]:
            return
        folded = fold(text)
        numbers, automaton = self._letters
        for pattern, start, end in automaton.find_matches_as_indexes(folded.text, overlapping=True):
            span = folded.span(start, end)
            if not _is_whole_word(folded.text, start, end):
                for target in self._targets(numbers[pattern]):
                    yield span, target, "boundary"
                continue
            for target, problem in self._judged(numbers[pattern], span.of(text), languages):
                yield span, target, problem
        for forms in self._inflections(languages) if inflected else ():
            for span, target in forms.hits(text, folded):
                yield span, target, ""

    def _inflections(self, languages: Collection[str]) -> Iterator[Inflected]:
        """The inflected forms of those languages that have any."""
        return filter(None, map(self._forms_of, sorted(set(languages))))

    def _forms_of(self, language: str) -> Inflected | None:
        """The inflected forms of one language, built when they are first asked for."""
        if language not in self._inflected:
            from normalize.glossary.inflected import Inflected
            from normalize.names.inflection.engine import inflects

            having = [e for e in self.entries.values() if language in e.forms and inflects(language)]
            claims = [Target(e, "form", spelling, language) for e in having for spelling in e.forms[language]]
            self._inflected[language] = Inflected(claims, language) if claims else None
        return self._inflected[language]

    @cached_property
    def _letters(self) -> tuple[list[int], AhoCorasick]:
        """The numbers of all spellings, and an automaton that finds them letter by letter."""
        patterns: dict[str, int] = {}
        for number, pattern in enumerate(
            fold_all([s for entry in self._in_order for s in spellings_of(entry)])
        ):
            patterns.setdefault(pattern.strip(), number)
        return list(patterns.values()), AhoCorasick(list(patterns), matchkind=MatchKind.Standard)

    def _targets(self, number: int) -> tuple[Target, ...]:
        if number not in self._shared:
            return (self._target(number),)
        if number not in self._claims:
            targets = once(map(self._target, self._shared[number]))
            self._claims[number] = latest(targets, self._layers)
        return self._claims[number]

    def _target(self, number: int) -> Target:
        place = bisect_right(self._first, number) - 1
        return nth_target(self._in_order[place], number - self._first[place])

    def _judged(
        self, number: int, surface: str, languages: Collection[str]
    ) -> Iterator[tuple[Target, Problem]]:
        """What a whole word may stand for, each with what speaks against it."""
        for target in self._targets(number):
            if not capitals_fit(target.spelling, surface):
                yield target, "capitals"
            elif target.role == "form" and not language_fits(target, surface, languages):
                yield target, "language"
            else:
                yield target, ""


def _is_whole_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or before == "_" or after.isalnum() or after == "_":
        return False
    if after == "'" and end + 1 < len(text) and text[end + 1].isalnum():  # only the possessive
        return text[end + 1] == "s" and not text[end + 2 : end + 3].isalnum()
    return True


def _longest(spans: list[Span]) -> list[Span]:
    """Of sorted spans that overlap the longest, of two as long the first."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        while kept and kept[-1].end > span.start and _length(span) > _length(kept[-1]):
            kept.pop()
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _length(span: Span) -> int:
    return span.end - span.start
