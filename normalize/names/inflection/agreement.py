"""Which words of a name change together, and which agree.

Nobody has said what gender a name is, or whether its first word is an adjective. So every
gender is tried in which the words agree; a form that no writer uses is found in no text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from normalize.document import Kind
from normalize.names.inflection.paradigm import Paradigm

Change = tuple[int, str]  # so many letters cut from a word's end, and what stands in their place
Shape = tuple[Change, ...]  # one for each word
_SAME: Change = (0, "")
_Plan = tuple[str, tuple[bool, ...]]  # a gender, and which words change


class Phrase(NamedTuple):
    """What decides how a name changes: its words by class, and how they are joined."""

    kind: Kind
    classes: tuple[int, ...]
    hyphens: tuple[bool, ...]  # behind the word
    neutral: tuple[bool, ...]  # `и`, `Юго-`: may stand between words that agree
    is_syllables: bool  # Ким Чен Ын


def shapes(
    phrase: Phrase, paradigms: Callable[[int], tuple[Paradigm, ...]], cases: int, *, style: str
) -> tuple[Shape, ...]:
    """Every way in which the words change; ``style`` is ``east``, ``west`` or ``article``."""
    words = [paradigms(number) for number in phrase.classes]
    if style == "article":
        plans = _with_article(len(words))
    elif phrase.kind == "person":
        plans = _of_person(phrase, alone=style != "east" or phrase.is_syllables)
    else:
        plans = _of_thing(words, phrase.neutral)
    found: dict[Shape, None] = {}
    for gender, plan in dict.fromkeys(plans):
        for shape in _shapes(words, gender, plan, cases):
            found[shape] = None
    return tuple(found)


def _of_person(phrase: Phrase, *, alone: bool) -> Iterator[_Plan]:
    """Given name and surname together; one of them where the other may be foreign.

    The surname ``alone`` not in the east: `Саша Алиева` is a woman, not a form of Саша Алиев.
    """
    n = len(phrase.classes)
    if n == 1:
        yield "p", (True,)  # россияне
    for gender in "mf":
        yield gender, (True,) * n
        for i in range(n - 1):  # Жан-Клода
            if phrase.hyphens[i]:
                yield gender, tuple(k != i for k in range(n))
        if n > 1:
            yield gender, (True,) + (False,) * (n - 1)
            yield gender, (True,) * (n - 1) + (False,)
        if n > 1 and alone:
            yield gender, (False,) * (n - 1) + (True,)
        if n > 2:
            yield gender, (False,) + (True,) * (n - 1)
            yield gender, (True,) + (False,) * (n - 2) + (True,)


def _of_thing(words: Sequence[tuple[Paradigm, ...]], neutral: Sequence[bool]) -> Iterator[_Plan]:
    """The head with the adjectives before and behind it; what follows (`на-Дону`, `России`) stays."""
    n = len(words)
    for gender in "mfnp":
        adjectives = [any(p.gender == gender and p.is_adjective for p in word) for word in words]
        for head in range(min(n, 6)):
            before = all(a or o for a, o in zip(adjectives[:head], neutral, strict=False))
            if not any(p.gender == gender for p in words[head]) or (head > 1 and not before):
                continue
            agree = [i == head or (i < head and adjectives[i]) for i in range(n)]
            yield gender, tuple(agree)
            for behind in range(head + 1, min(n, head + 4)):
                if not (adjectives[behind] or neutral[behind]):
                    break
                agree[behind] = adjectives[behind]
                yield gender, tuple(agree)
        if 1 < n < 4:
            yield gender, (True,) * n
            yield gender, (False,) * (n - 1) + (True,)


def _with_article(n: int) -> Iterator[_Plan]:
    for gender in "mfnp":
        yield gender, (True,) + (False,) * (n - 1)


def _shapes(
    words: Sequence[tuple[Paradigm, ...]], gender: str, plan: Sequence[bool], cases: int
) -> Iterator[Shape]:
    moving = [
        [p for p in word if p.gender == gender] if moves else []
        for word, moves in zip(words, plan, strict=True)
    ]
    changing = sum(map(bool, moving))
    if not changing:
        return
    most = 99 if changing == 1 else 6 if changing == 2 else 3
    for case in range(cases):
        # Without the base form among them: else `Ильхам Алиева`, who is a woman.
        options = [
            list(dict.fromkeys((len(p.base), e) for p in word for e in p.cells[case] if e != p.base))[:most]
            for word in moving
        ]
        if any(options):
            yield from product(*(changes or [_SAME] for changes in options))
