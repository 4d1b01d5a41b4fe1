"""All spellings of all entries in one table, and the scan of a text with it.

Text and spellings are folded alike; overlapping matches are collected, their word
boundaries and capitals checked first, and of those that remain the longest win.
Taking the longest match first would let ``Ganja City`` swallow the
``Ganja`` of ``Ganja Cityscape`` and then fail at its boundary.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
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
from normalize.glossary.words import WordTable, is_whole_word
from normalize.names.fold import Folded, fold, fold_all
from normalize.spans import longest, outside

if TYPE_CHECKING:
    from normalize.glossary.inflected import Inflected

_REMEMBERED = 4  # texts: of a document the draft and the output are asked about again


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
        self._sights: list[tuple[str, set[tuple[int, str]]]] = []  # of the last texts
        self._claimants: dict[int, list[tuple[str, str]]] = {}  # a number's spellings and entries
        self._digests: dict[str, bytes] = {}
        self.asked: list[str] | None = None  # the texts that were scanned, where somebody wants to know

    def noting(self) -> Index:
        """This very index, which notes the texts that it is asked about in ``asked``."""
        own = copy(self)
        own.asked = []
        return own

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
        sights: set[tuple[int, str]] = set()
        for number, span in self._stand(text, folded):
            surface = span.of(text)
            sights.add((number, surface))
            for target, problem in self._judged(number, surface, languages):
                if not problem:
                    add(found.setdefault(span, []), target, languages)
        self._sights = [*self._sights[1 - _REMEMBERED :], (text, sights)]
        if self.asked is not None:
            self.asked.append(text)
        as_it_stands = set(found)
        for forms in self._inflections(languages) if inflected else ():
            for span, target in forms.hits(text, folded):
                if not (forms.gives_way and span in as_it_stands):
                    add(found.setdefault(span, []), target, languages)
        spans = longest(outside(sorted(found), zones, lambda span: span))
        return [Match(span, _in_order(latest(found[span], self._layers))) for span in spans]

    def concerned(self, text: str, languages: Collection[str] = ()) -> set[str]:
        """The ids of all entries that could have a say in ``text``: whatever else is there, no other can.

        All that claim a spelling which stands in it as a word, where the capitals are those of
        one of them at least; and those with a form that stands inflected in one of ``languages``.
        """
        sights = next((seen for known, seen in self._sights if known == text), None)
        if sights is None:
            sights = {(number, span.of(text)) for number, span in self._stand(text, fold(text))}
        ids: set[str] = set()
        for number, surface in sights:
            claims = self._claimants.get(number)
            if claims is None:
                targets = map(self._target, self._shared.get(number, (number,)))
                claims = self._claimants[number] = [(t.spelling, t.entry.id) for t in targets]
            if any(capitals_fit(spelling, surface) for spelling, _ in claims):
                ids.update(i for _, i in claims)
        for forms in self._inflections(languages):
            ids.update(target.entry.id for _, target in forms.hits(text, fold(text)))
        return ids

    def digest(self, ids: Iterable[str]) -> str:
        """What these entries say, but for their notes, and which layer they are of, in sixteen letters."""
        whole = sha256()
        for i in sorted(ids):
            if i not in self._digests:
                content = repr((self._layers[i], replace(self.entries[i], note="")))
                self._digests[i] = sha256(content.encode("utf-8", "surrogatepass")).digest()
            whole.update(self._digests[i])
        return whole.hexdigest()[:16]

    @cached_property
    def digest_of_all(self) -> str:
        """The digest of the whole glossary, whatever the order of its entries."""
        return self.digest(self.entries)

    def _stand(self, text: str, folded: Folded) -> Iterator[tuple[int, Span]]:
        """The numbers of the spellings that stand in ``text`` as whole words, and where."""
        for number, start, end in self._words.find(text, folded):
            if is_whole_word(folded.text, start, end):
                yield number, folded.span(start, end)

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
            if not is_whole_word(folded.text, start, end):
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


def _in_order(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """By their ids, so that nothing depends on the order in which a glossary has its entries."""
    return tuple(sorted(targets, key=lambda target: target.entry.id)) if len(targets) > 1 else targets
