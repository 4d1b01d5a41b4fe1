"""The forms of a glossary's names in one source language, inflected by rule, and the scan for them.

Built when a text in the language first comes, apart from the automaton of the spellings that
the glossary has: English start-up knows nothing of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.document import Span
from normalize.glossary.target import Target, exactly, wants_its_letters
from normalize.names.fold import Folded, fold_all
from normalize.names.inflection.engine import gives_way, stems
from normalize.names.inflection.stem import Stem
from normalize.surrogates import without_surrogates

_WORDS = re.compile(r"[^\W_]+")
_BATCH = 4096
_LONGEST_HEAD = 6
_SHORT = 4  # letters of a name that a common word may have


class _Form(NamedTuple):
    """A stem with what may follow: ``endings`` in folded text, or what ``rest`` says in the text."""

    target: Target
    endings: tuple[str, ...]
    rest: Stem | None


class Inflected:
    """The automaton of one language: each name's common stem, and its endings behind it."""

    def __init__(self, targets: Sequence[Target], language: str) -> None:
        self.gives_way = gives_way(language)
        found: dict[str, list[_Form]] = defaultdict(list)
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        for start in range(0, len(targets), _BATCH):
            made = [
                (i, stem)
                for i, target in enumerate(targets[start : start + _BATCH], start)
                for stem in stems(target.spelling, language, target.entry.kind)
            ]
            whole: dict[tuple[int, str], list[str]] = defaultdict(list)  # Serbian has two scripts
            for (i, stem), text in zip(made, fold_all([stem.text for _, stem in made]), strict=True):
                if stem.tail or stem.head or not stem.apart:
                    found[text].append(_Form(targets[i], (), stem))
                else:
                    whole[i, text[:1]].append(text)
            for (i, _), forms in whole.items():
                common = _common_start(forms)
                endings = tuple(dict.fromkeys(form[len(common) :] for form in forms))
                found[common].append(_Form(targets[i], shared.setdefault(endings, endings), None))
        found.pop("", None)
        self.beginnings = tuple(found)  # one of them stands in the folded text, wherever a form does
        self._forms = list(found.values())
        self._automaton = AhoCorasick(list(found), matchkind=MatchKind.Standard) if found else None

    def hits(self, text: str, folded: Folded) -> Iterator[tuple[Span, Target]]:
        """Every place where a form of a name stands as a whole word, with its capitals."""
        if self._automaton is None:
            return
        letters = without_surrogates(folded.text)
        for pattern, start, end in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            at_start = not (start and _is_letter(letters[start - 1]))
            for target, endings, rest in self._forms[pattern]:
                spans: Iterable[Span]
                if rest:
                    spans = _attached(text, folded, start, end, rest)
                elif at_start:
                    stops = [end + len(e) for e in endings if letters.startswith(e, end)]
                    spans = [folded.span(start, stop) for stop in stops if _ends(letters, stop)]
                else:
                    continue
                for span in spans:
                    surface = span.of(text)
                    if not _capitals_fit(target, surface) or _may_be_a_word(target, text, span):
                        continue
                    if _letters_fit(target, surface):
                        yield span, target


def _letters_fit(target: Target, surface: str) -> bool:
    """Whether a short name in Latin letters has its own: `Sam'ın` is not of `Şam`; the last may change.

    Where nouns are declined the letters inside change too: `Kraków`, `Krakowa`.
    """
    base = target.spelling
    if not gives_way(target.language) or not wants_its_letters(base):
        return True
    return exactly(surface).startswith(exactly(base)[:-1])


def _may_be_a_word(target: Target, text: str, span: Span) -> bool:
    """A short name behind a full stop, where every word has a capital: `Сумами` are sums."""
    short = len(target.spelling) <= _SHORT and target.spelling[0].isupper()
    before = text[max(0, span.start - 3) : span.start].rstrip(' \t"«“„') if short else ""
    return before.endswith((".", "!", "?", "…", "\n"))


def _attached(text: str, folded: Folded, start: int, end: int, stem: Stem) -> Iterator[Span]:
    """The whole word around a stem, if what stands before and behind it within the word may."""
    letters = folded.text
    first = start
    if not stem.apart:
        if stem.head and not stem.head.search(letters[max(0, start - 1) : start]):
            return
    else:
        while first and start - first < _LONGEST_HEAD and _is_letter(letters[first - 1]):
            first -= 1
        if (stem.head or first < start) and not (stem.head and stem.head.search(letters[first:start])):
            return
    span = folded.span(start, end)  # what is written together with the name is not the name: `و`, and
    if stem.tail:
        if behind := stem.tail.match(text, span.end):
            yield Span(span.start, behind.end())
    elif _ends(letters, end):
        yield span


def _common_start(texts: Sequence[str]) -> str:
    first, last = min(texts), max(texts)
    return next((first[:i] for i, c in enumerate(first) if last[i : i + 1] != c), first)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _ends(letters: str, stop: int) -> bool:
    return stop >= len(letters) or not _is_letter(letters[stop])


def _capitals_fit(target: Target, surface: str) -> bool:
    """Whether each capital of the base form is one in the text, as in the rest of the index.

    Two cases more: an acronym's ending may be small (`PwC-ja`), and so may the first word of a
    name that keeps a capital behind it (`институтом Гамалеи`), unless it is a person's.
    """
    ours, theirs = _WORDS.findall(target.spelling), _WORDS.findall(surface)
    fits = [_fits(o, t) for o, t in zip(ours, theirs, strict=False)]
    if all(fits):
        return True
    kept = any(o[0].isupper() for o in ours[1:])
    return all(fits[1:]) and kept and target.entry.kind != "person" and not ours[0][1:2].isupper()


def _fits(ours: str, theirs: str) -> bool:
    if len(ours) > 1 and ours.isupper():
        return theirs[: len(ours)].isupper()
    return theirs[0].isupper() or not ours[0].isupper()
