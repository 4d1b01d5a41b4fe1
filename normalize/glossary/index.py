"""All spellings of all entries in one automaton, and the scan of a text with it.

Text and spellings are folded alike; overlapping matches are collected, their word
boundaries and capitals checked first, and of those that remain the longest win.
Leftmost-longest matching inside the automaton would let ``Ganja City`` swallow the
``Ganja`` of ``Ganja Cityscape`` and then fail at its boundary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.document import GlossaryEntry, Span
from normalize.glossary.load import Glossary
from normalize.names.fold import fold, fold_all
from normalize.spans import outside

if TYPE_CHECKING:
    from normalize.glossary.inflected import Inflected

Problem = Literal["", "boundary", "capitals", "language"]
Role = Literal["canonical", "variant", "form", "short", "former"]
_WORDS = re.compile(r"[^\W_]+")


class Target(NamedTuple):
    """What a spelling stands for: an entry, and in which role (``form``: in which language)."""

    entry: GlossaryEntry
    role: Role
    spelling: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A spelling found in a text, with everything that it may stand for."""

    span: Span
    targets: tuple[Target, ...]

    @property
    def is_short(self) -> bool:
        """Whether it is a surname or acronym alone, which means little by itself."""
        return all(t.role == "short" for t in self.targets)


class Index:
    """The automaton over a glossary. Building it is work; share one, or fork after building."""

    def __init__(self, glossary: Glossary) -> None:
        self.entries = {entry.id: entry for entry in glossary.entries}
        targets = [target for entry in glossary.entries for target in _targets(entry)]
        patterns: dict[str, list[Target]] = {}
        for target, pattern in zip(targets, fold_all([t.spelling for t in targets]), strict=True):
            claims = patterns.setdefault(pattern.strip(), [])
            # A spelling of an entry counts once, in its first role; a form again in each language.
            if not any(c.entry is target.entry and c.language in ("", target.language) for c in claims):
                claims.append(target)
        self._targets = [_latest(claims, glossary.layers) for claims in patterns.values()]
        self._automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard)
        self._empty = not patterns
        self._layers = glossary.layers
        self._inflected: dict[str, Inflected | None] = {}

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
        found: dict[Span, list[Target]] = {}
        for span, target, problem in self.hits(text, languages, inflected=inflected):
            if not problem and target not in (claims := found.setdefault(span, [])):
                claims.append(target)
        matches = [Match(span, _latest(targets, self._layers)) for span, targets in found.items()]
        matches.sort(key=lambda m: m.span)
        return _longest(outside(matches, zones, lambda m: m.span))

    def hits(
        self, text: str, languages: Collection[str] = (), *, inflected: bool = True
    ) -> Iterator[tuple[Span, Target, Problem]]:
        """Every place where a spelling stands letter by letter, with what speaks against it, if anything.

        Of ``inflected`` forms only those that nothing speaks against.
        """
        if self._empty:
            return
        folded = fold(text)
        for pattern, start, end in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            whole = _is_whole_word(folded.text, start, end)
            span = folded.span(start, end)
            surface = span.of(text)
            for target in self._targets[pattern]:
                if not whole:
                    yield span, target, "boundary"
                elif not _capitals_fit(target.spelling, surface):
                    yield span, target, "capitals"
                elif target.role == "form" and not _language_fits(target, surface, languages):
                    yield span, target, "language"
                else:
                    yield span, target, ""
        for language in sorted(set(languages)) if inflected else ():
            if forms := self._forms_of(language):
                for span, target in forms.hits(text, folded):
                    yield span, target, ""

    def _forms_of(self, language: str) -> Inflected | None:
        """The inflected forms of one language, built when they are first asked for."""
        if language not in self._inflected:
            from normalize.glossary.inflected import Inflected
            from normalize.names.inflection.engine import inflects

            having = [e for e in self.entries.values() if language in e.forms and inflects(language)]
            claims = [Target(e, "form", spelling, language) for e in having for spelling in e.forms[language]]
            self._inflected[language] = Inflected(claims, language) if claims else None
        return self._inflected[language]


def _targets(entry: GlossaryEntry) -> Iterator[Target]:
    yield Target(entry, "canonical", entry.canonical)
    for spelling in entry.variants:
        yield Target(entry, "variant", spelling)
    for spelling in entry.short_forms:
        yield Target(entry, "short", spelling)
    for spelling in entry.former:
        yield Target(entry, "former", spelling)
    for language, spellings in entry.forms.items():
        for spelling in spellings:
            yield Target(entry, "form", spelling, language)


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

    Folded alone it would not do: `Łuck` is not Luck.
    """
    if target.language in languages:
        return True
    return not surface.isascii() and _exactly(surface) == _exactly(target.spelling)


def _exactly(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _capitals_fit(spelling: str, surface: str) -> bool:
    """Whether each capital of the spelling's words is one in the text too (`gandja` is not Gandja).

    Capitals alone (an acronym) want capitals alone.
    """
    for ours, theirs in zip(_WORDS.findall(spelling), _WORDS.findall(surface), strict=False):
        if ours[0].isupper() and not theirs[0].isupper():
            return False
        if len(ours) > 1 and ours.isupper() and not theirs.isupper():
            return False
    return True


def _longest(matches: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.span.start, -m.span.end)):
        while kept and kept[-1].span.end > match.span.start and _length(match) > _length(kept[-1]):
            kept.pop()
        if not kept or kept[-1].span.end <= match.span.start:
            kept.append(match)
    return kept


def _length(match: Match) -> int:
    return match.span.end - match.span.start
