"""The forms of a glossary's names in one source language, inflected by rule, and the scan for them.

Built when a text in the language first comes, apart from the automaton of the spellings that
the glossary has: English start-up knows nothing of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.document import Span
from normalize.names.fold import Folded, fold_all
from normalize.names.inflection.engine import stems

if TYPE_CHECKING:
    from normalize.glossary.index import Target

_WORDS = re.compile(r"[^\W_]+")
_BATCH = 4096


class _Form(NamedTuple):
    """What may follow the stem in folded text (``endings``), or in the text itself (``tail``)."""

    target: Target
    endings: tuple[str, ...]
    tail: re.Pattern[str] | None
    head: re.Pattern[str] | None


class Inflected:
    """The automaton of one language: each name's common stem, and its endings behind it."""

    def __init__(self, targets: Sequence[Target], language: str) -> None:
        found: dict[str, list[_Form]] = defaultdict(list)
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        for start in range(0, len(targets), _BATCH):
            batch = targets[start : start + _BATCH]
            made = [(t, stem) for t in batch for stem in stems(t.spelling, language, t.entry.kind)]
            whole: dict[int, list[str]] = defaultdict(list)
            for (target, stem), text in zip(made, fold_all([s.text for _, s in made]), strict=True):
                if stem.tail or stem.head:
                    found[text].append(_Form(target, (), stem.tail, stem.head))
                else:
                    whole[id(target)].append(text)
            for target in batch:
                if forms := whole.get(id(target)):
                    common = commonprefix(forms)
                    endings = tuple(dict.fromkeys(form[len(common) :] for form in forms))
                    found[common].append(_Form(target, shared.setdefault(endings, endings), None, None))
        self._forms = list(found.values())
        self._automaton = AhoCorasick(list(found), matchkind=MatchKind.Standard) if found else None

    def hits(self, text: str, folded: Folded) -> Iterator[tuple[Span, Target]]:
        """Every place where a form of a name stands as a whole word, with its capitals."""
        if self._automaton is None:
            return
        letters = folded.text
        size = len(letters)
        for pattern, start, end in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            if start and (letters[start - 1].isalnum() or letters[start - 1] == "_"):
                continue
            for target, endings, _tail, _head in self._forms[pattern]:
                for ending in endings:
                    stop = end + len(ending)
                    if letters.startswith(ending, end) and not (
                        stop < size and (letters[stop].isalnum() or letters[stop] == "_")
                    ):
                        span = folded.span(start, stop)
                        if _capitals_fit(target.spelling, span.of(text)):
                            yield span, target


def _capitals_fit(base: str, surface: str) -> bool:
    for ours, theirs in zip(_WORDS.findall(base), _WORDS.findall(surface), strict=False):
        if ours[0].isupper() and not theirs[0].isupper():
            return False
        if len(ours) > 1 and ours.isupper() and not theirs[: len(ours)].isupper():
            return False
    return True
