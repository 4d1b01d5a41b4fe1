"""Names of several words in every case: which words change, and which agree.

Nobody has said what gender a name is, or whether its first word is an adjective. So every
gender is tried in which the words agree; a form that no writer uses is found in no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from normalize.document import Kind
from normalize.names.inflection import greek, slavic_east, slavic_south, slavic_west
from normalize.names.inflection.paradigm import Paradigm, Table
from normalize.names.inflection.siblings import siblings

_GAPS = re.compile(r"([^\w'’ʼ]+)")
_SOURCES = (slavic_east, slavic_west, slavic_south, greek)
_TEXTS = {language: text for source in _SOURCES for language, text in source.TABLES.items()}
_POSSESSIVE = {**slavic_west.POSSESSIVE, **slavic_south.POSSESSIVE}
_ARTICLES = frozenset({"bg", "mk"})  # no cases: the first word takes the article
_EAST = frozenset({"ru", "uk", "be"})
_QUOTES = '"«»“”„‘’'
_ACRONYMS = {k: endings for source in _SOURCES for k, endings in source.ACRONYMS.items()}
_VOWELS = frozenset("АЕЁИОУЫЭЮЯІЇЄAEIOUY")
_AND = frozenset("и і й та i a in".split())
_MOST_WORDS = 12
LANGUAGES = frozenset(_TEXTS)


class _Word(NamedTuple):
    text: str
    paradigms: tuple[Paradigm, ...]

    def of(self, gender: str) -> list[Paradigm]:
        return [p for p in self.paradigms if p.gender == gender]


def decline(base: str, language: str, kind: Kind) -> Iterator[str]:
    """The forms of a name other than the base form, each once.

    >>> sorted(set(decline("Гянджа", "ru", "place")))
    ['Гянджей', 'Гяндже', 'Гянджею', 'Гянджи', 'Гянджой', 'Гянджою', 'Гянджу']
    """
    named = base[1:-1] if base[:1] in _QUOTES and base[-1:] in _QUOTES else base
    seen = {base}
    others = siblings(named, language, is_person=kind == "person") if named.isalpha() else []
    for spelling in (named, *others):
        if spelling not in seen:
            seen.add(spelling)
            yield spelling
        for form in _declined(spelling, language, kind):
            for dressed in _quoted(form) if '"' in form else (form,):
                if dressed not in seen:
                    seen.add(dressed)
                    yield dressed


def _quoted(form: str) -> list[str]:
    return [re.sub('"([^"]*)"', rf"{left}\1{right}", form) for left, right in ('""', "«»", "“”", "„“")]


def _declined(base: str, language: str, kind: Kind) -> Iterator[str]:
    if _is_acronym(base) and kind != "person":
        yield from (base + ending for ending in _ACRONYMS.get(language, ()) if _takes(base, ending))
    tokens = _GAPS.split(base)
    texts, gaps = tokens[::2], [*tokens[1::2], ""]
    if len(texts) > _MOST_WORDS:
        return
    table = _table(language)
    words = [_Word(t, table.decline(t) if _changes(t, kind, texts, i) else ()) for i, t in enumerate(texts)]
    if language in _ARTICLES:
        plans = _article_plans(words, kind)
    elif kind == "person":
        plans = _person_plans(words, gaps, language)
    else:
        plans = _plans(words, gaps)
    for gender, plan in dict.fromkeys(plans):
        yield from _forms(words, gaps, gender, plan, table.cases)


@cache
def _table(language: str) -> Table:
    return Table(_TEXTS[language], _POSSESSIVE.get(language, ()))


def _is_acronym(word: str) -> bool:
    """`БРИКС`, `PwC`, `UOKiK`: a word with more than one capital; `McDonald` has too many letters."""
    return word.isalpha() and len(word) < 7 and sum(c.isupper() for c in word) > 1 and not word[1:].islower()


def _takes(acronym: str, ending: str) -> bool:
    return ending[0] == "-" or (
        len(acronym) > 3 and acronym[-1] not in _VOWELS and not _VOWELS.isdisjoint(acronym)
    )


def _changes(word: str, kind: Kind, words: Sequence[str], place: int) -> bool:
    """Not an acronym, an initial, a particle (`von`), or anything short but a last name (`Ким Чен Ын`)."""
    if len(word) < (2 if place and place == len(words) - 1 else 3) or word.isupper():
        return False
    return word[-1].isalpha() and (kind != "person" or place == len(words) - 1 or word[0].isupper())


_Plan = tuple[str, tuple[bool, ...]]


def _person_plans(words: Sequence[_Word], gaps: Sequence[str], language: str) -> Iterator[_Plan]:
    """Given name and surname together; one of them alone where the other may be foreign.

    Never the surname alone in the east: `Саша Алиева` is a woman, not a form of Саша Алиев.
    """
    everything = (True,) * len(words)
    if len(words) == 1:
        yield "p", everything  # россияне
    for gender in "mf":
        yield gender, everything
        for i, gap in enumerate(gaps):  # Жан-Клода
            if "-" in gap and i + 1 < len(words):
                yield gender, tuple(k != i for k in range(len(words)))
        if len(words) > 1:
            yield gender, (True,) + (False,) * (len(words) - 1)
            yield gender, (True,) * (len(words) - 1) + (False,)
            if language not in _EAST or (len(words) == 3 and all(len(w.text) < 6 for w in words)):
                yield gender, (False,) * (len(words) - 1) + (True,)
            if len(words) > 2:
                yield gender, (False,) + (True,) * (len(words) - 1)
                yield gender, (True,) + (False,) * (len(words) - 2) + (True,)


def _plans(words: Sequence[_Word], gaps: Sequence[str]) -> Iterator[_Plan]:
    """The head with the adjectives before and behind it; what follows (`на-Дону`, `России`) stays."""
    n = len(words)
    neutral = [w.text in _AND or ("-" in g and w.text[-1] in "oо") for w, g in zip(words, gaps, strict=True)]
    for gender in "mfnp":
        adjectives = [any(p.is_adjective for p in w.of(gender)) for w in words]
        for head in range(min(n, 6)):
            before = all(a or o for a, o in zip(adjectives[:head], neutral, strict=False))
            if not words[head].of(gender) or (head > 1 and not before):
                continue
            agree = tuple(i == head or (i < head and adjectives[i]) for i in range(n))
            yield gender, agree
            behind = head + 1
            while behind < n and (adjectives[behind] or neutral[behind]) and behind < head + 4:
                agree = tuple(a or (i == behind and adjectives[i]) for i, a in enumerate(agree))
                yield gender, agree
                behind += 1
        if 1 < n < 4:
            yield gender, (True,) * n
            yield gender, (False,) * (n - 1) + (True,)


def _article_plans(words: Sequence[_Word], kind: Kind) -> Iterator[_Plan]:
    if kind != "person" or words[0].text.islower():
        for gender in "mfnp":
            yield gender, (True,) + (False,) * (len(words) - 1)


def _forms(
    words: Sequence[_Word], gaps: Sequence[str], gender: str, plan: Sequence[bool], cases: int
) -> Iterator[str]:
    moving = [w.of(gender) if moves else [] for w, moves in zip(words, plan, strict=True)]
    changing = sum(map(bool, moving))
    if not changing:
        return
    most = 99 if changing == 1 else 6 if changing == 2 else 2
    for case in range(cases):
        options = []
        for word, paradigms in zip(words, moving, strict=True):
            forms = dict.fromkeys(f for p in paradigms for f in p.forms(word.text, case))
            forms.pop(word.text, None)  # else `Ильхам Алиева`, who is a woman
            options.append(list(forms)[:most] or [word.text])
        for parts in product(*options):
            yield "".join(part + gap for part, gap in zip(parts, gaps, strict=True))
