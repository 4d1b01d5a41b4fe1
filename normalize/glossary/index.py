"""All spellings of all entries in one table, and the scan of a text with it.

Text and spellings are folded alike; overlapping matches are collected, their word
boundaries and capitals checked first, and of those that remain the longest win.
Taking the longest match first would let ``Ganja City`` swallow the
``Ganja`` of ``Ganja Cityscape`` and then fail at its boundary.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.document import GlossaryEntry, Span
from normalize.glossary.load import Glossary
from normalize.glossary.words import WordTable
from normalize.names.fold import Folded, fold, fold_all
from normalize.spans import outside

if TYPE_CHECKING:
    from normalize.glossary.inflected import Inflected

Problem = Literal["", "boundary", "capitals", "language"]
Role = Literal["canonical", "variant", "form", "short", "plural", "former"]
_SHORT = ("short", "plural")
_WORDS = re.compile(r"[^\W_]+")
_FEW_LETTERS = 7


class Target(NamedTuple):
    """What a spelling stands for: an entry, and in which role (``form``: in which language).

    The ``plural`` of a surname is a family: the Alievs.
    """

    entry: GlossaryEntry
    role: Role
    spelling: str
    language: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it is a whole name, not a surname or an acronym alone."""
        return self.role not in _SHORT


@dataclass(frozen=True, slots=True)
class Match:
    """A spelling found in a text, with everything that it may stand for."""

    span: Span
    targets: tuple[Target, ...]

    @property
    def is_short(self) -> bool:
        """Whether it is a surname or acronym alone, which means little by itself."""
        return all(t.role in _SHORT for t in self.targets)

    @property
    def is_plural(self) -> bool:
        """Whether it is a surname with an `s` and nothing else."""
        return all(t.role == "plural" for t in self.targets)


class Index:
    """All spellings of a glossary. Building it is work; share one, or fork after building.

    A spelling is known by its number, and what it stands for is made when it is found: a
    gazetteer has a million spellings, of which a text has ten.
    """

    def __init__(self, glossary: Glossary, *, rewrite_former: bool = False) -> None:
        self.rewrite_former = rewrite_former
        self.entries = {entry.id: entry for entry in glossary.entries}
        self._in_order = tuple(self.entries.values())
        groups = [_spellings(entry) for entry in self._in_order]
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
                    _add(found.setdefault(span, []), target, languages)
        from normalize.names.inflection.engine import gives_way

        for span, target in self._cases(text, folded, languages) if inflected else ():
            claims = found.setdefault(span, [])
            if not (claims and gives_way(target.language)):
                _add(claims, target, languages)
        spans = _longest(outside(sorted(found), zones, lambda span: span))
        return [Match(span, _latest(found[span], self._layers)) for span in spans]

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
        for span, target in self._cases(text, folded, languages) if inflected else ():
            yield span, target, ""

    def _cases(self, text: str, folded: Folded, languages: Collection[str]) -> Iterator[tuple[Span, Target]]:
        """The inflected forms in a text of those languages."""
        for language in sorted(set(languages)):
            if forms := self._forms_of(language):
                yield from forms.hits(text, folded)

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
            fold_all([s for entry in self._in_order for s in _spellings(entry)])
        ):
            patterns.setdefault(pattern.strip(), number)
        return list(patterns.values()), AhoCorasick(list(patterns), matchkind=MatchKind.Standard)

    def _targets(self, number: int) -> tuple[Target, ...]:
        if number not in self._shared:
            return (self._target(number),)
        if number not in self._claims:
            targets = _once(map(self._target, self._shared[number]))
            self._claims[number] = _latest(targets, self._layers)
        return self._claims[number]

    def _target(self, number: int) -> Target:
        place = bisect_right(self._first, number) - 1
        return _nth_target(self._in_order[place], number - self._first[place])

    def _judged(
        self, number: int, surface: str, languages: Collection[str]
    ) -> Iterator[tuple[Target, Problem]]:
        """What a whole word may stand for, each with what speaks against it."""
        for target in self._targets(number):
            if not _capitals_fit(target.spelling, surface):
                yield target, "capitals"
            elif target.role == "form" and not _language_fits(target, surface, languages):
                yield target, "language"
            else:
                yield target, ""


def _spellings(entry: GlossaryEntry) -> list[str]:
    """The spellings of an entry, in the order in which :func:`_nth_target` counts them."""
    if not (entry.forms or entry.short_forms or entry.former):
        return [entry.canonical, *entry.variants]
    forms = [spelling for spellings in entry.forms.values() for spelling in spellings]
    families = [f"{surname}s" for surname in entry.short_forms if entry.kind == "person"]
    return [entry.canonical, *entry.variants, *entry.short_forms, *entry.former, *forms, *families]


def _nth_target(entry: GlossaryEntry, n: int) -> Target:
    """What the spelling at place ``n`` of :func:`_spellings` stands for."""
    if n == 0:
        return Target(entry, "canonical", entry.canonical)
    n -= 1
    if n < len(entry.variants):
        return Target(entry, "variant", entry.variants[n])
    n -= len(entry.variants)
    if n < len(entry.short_forms):
        return Target(entry, "short", entry.short_forms[n])
    n -= len(entry.short_forms)
    if n < len(entry.former):
        return Target(entry, "former", entry.former[n])
    forms = [(language, spelling) for language, group in entry.forms.items() for spelling in group]
    n -= len(entry.former)
    if n < len(forms):
        language, spelling = forms[n]
        return Target(entry, "form", spelling, language)
    return Target(entry, "plural", f"{entry.short_forms[n - len(forms)]}s")


def _once(targets: Iterable[Target]) -> list[Target]:
    """A spelling of an entry counts once, in its first role; a form again in each language.

    A former name may be today's in another language (Tiflis, in Turkish), and a variant's
    capitals may not be those of a form.
    """
    claims: list[Target] = []
    for target in targets:
        said = any(
            c.entry is target.entry
            and c.language in ("", target.language)
            and (c.role != "former" or target.role != "form")
            and _initials(c.spelling) == _initials(target.spelling)
            for c in claims
        )
        if not said:
            claims.append(target)
    return claims


def _initials(spelling: str) -> list[bool]:
    return [word[0].isupper() for word in _WORDS.findall(spelling)]


def _add(claims: list[Target], target: Target, languages: Collection[str]) -> None:
    """What a spelling stands for, each entry once.

    A form of the text's own language goes before that of another, and before a former name.
    """
    same = next((i for i, c in enumerate(claims) if c.entry is target.entry), None) if claims else None
    if same is None:
        claims.append(target)
    elif target.role == "form" and (
        claims[same].role == "former"
        or (claims[same].role == "form" and claims[same].language not in languages)
    ):
        claims[same] = target


def _latest(targets: list[Target], layers: dict[str, int]) -> tuple[Target, ...]:
    """A spelling that a later glossary claims is that glossary's."""
    if len(targets) == 1:
        return tuple(targets)
    newest = max(layers[t.entry.id] for t in targets)
    return tuple(t for t in targets if layers[t.entry.id] == newest)


def _is_whole_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or before == "_" or after.isalnum() or after == "_":
        return False
    if after == "'" and end + 1 < len(text) and text[end + 1].isalnum():  # only the possessive
        return text[end + 1] == "s" and not text[end + 2 : end + 3].isalnum()
    return True


def _language_fits(target: Target, surface: str, languages: Collection[str]) -> bool:
    """Whether a form counts: in its language, or letter by letter where English lacks its letters.

    Folded alone it would not do: `Łuck` is not Luck. In its own language a short name in Latin
    letters wants them too: `Sam` is not `Şam`.
    """
    if target.language in languages:
        return not wants_its_letters(target.spelling) or exactly(surface) == exactly(target.spelling)
    return not surface.isascii() and exactly(surface) == exactly(target.spelling)


def wants_its_letters(spelling: str) -> bool:
    """Whether a form is so short that its diacritics tell it from other words."""
    return len(spelling) < _FEW_LETTERS and not spelling.isascii() and spelling[0] < "\u0250"


def exactly(text: str) -> str:
    """``text`` letter by letter, but for case."""
    return unicodedata.normalize("NFC", text).casefold()


def _capitals_fit(spelling: str, surface: str) -> bool:
    """Whether each capital of the spelling's words is one in the text too (`gandja` is not Gandja).

    Capitals alone (an acronym) want capitals alone.
    """
    if spelling == surface:
        return True
    for ours, theirs in zip(_WORDS.findall(spelling), _WORDS.findall(surface), strict=False):
        if ours[0].isupper() and not theirs[0].isupper():
            return False
        if len(ours) > 1 and ours.isupper() and not theirs.isupper():
            return False
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
