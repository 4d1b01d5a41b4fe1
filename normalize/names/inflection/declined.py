"""Names in languages with cases, and in Bulgarian and Macedonian with the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from normalize.document import Kind
from normalize.names.inflection import greek, slavic_east, slavic_south, slavic_west
from normalize.names.inflection.agreement import Phrase, Shape, shapes
from normalize.names.inflection.paradigm import Table
from normalize.names.inflection.scripts import to_cyrillic, to_latin
from normalize.names.inflection.siblings import siblings

_GAPS = re.compile(r"([^\w'’ʼ]+)")
_SOURCES = (slavic_east, slavic_west, slavic_south, greek)
_TEXTS = {language: text for source in _SOURCES for language, text in source.TABLES.items()}
_ACRONYMS = {language: ends for source in _SOURCES for language, ends in source.ACRONYMS.items()}
_POSSESSIVE = {**slavic_west.POSSESSIVE, **slavic_south.POSSESSIVE}
_STYLES = {**dict.fromkeys(("ru", "uk", "be"), "east"), **dict.fromkeys(("bg", "mk"), "article")}
_VOWELS = frozenset("АЕЁИОУЫЭЮЯІЇЄAEIOUY")
_QUOTES = '"«»“”„‘’'
_AND = frozenset("и і й та i a in".split())
_MOST_WORDS = 12


def decline(base: str, language: str, kind: Kind) -> Iterator[str]:
    """The forms of a name other than the base form.

    >>> sorted(set(decline("Гянджа", "ru", "place")))
    ['Гяндже', 'Гянджей', 'Гянджею', 'Гянджи', 'Гянджой', 'Гянджою', 'Гянджу']
    """
    if language == "sr":
        latin = to_latin(base)
        forms = [latin, *_all(latin, language, kind)]
        yield from (form for form in (*forms, *map(to_cyrillic, forms)) if form != base)
    else:
        yield from _all(base, language, kind)


def _all(base: str, language: str, kind: Kind) -> Iterator[str]:
    """The forms of the name, of what it is without its quotation marks, and of its sisters."""
    named = base[1:-1] if base[:1] in _QUOTES and base[-1:] in _QUOTES else base
    if named != base:
        yield named
    for form in _forms(named, language, kind):
        yield from _quoted(form) if '"' in form else (form,)
    if named.isalpha():
        for sister in siblings(named, language, is_person=kind == "person"):
            yield sister
            yield from _forms(sister, language, kind)


def _quoted(form: str) -> list[str]:
    return [re.sub('"([^"]*)"', dressed, form) for dressed in (r'"\1"', r"«\1»", r"“\1”", r"„\1“", r"„\1”")]


def _forms(base: str, language: str, kind: Kind) -> Iterator[str]:
    if kind != "person" and _is_acronym(base):
        yield from (base + ending for ending in _ACRONYMS.get(language, ()) if _takes(base, ending))
    tokens = _GAPS.split(base)
    words, gaps = tokens[::2], [*tokens[1::2], ""]
    if len(words) > _MOST_WORDS:
        return
    style = _STYLES.get(language, "west")
    if style == "article" and kind == "person" and not base.islower():
        return
    table = _table(language)
    phrase = Phrase(
        kind,
        tuple(table.class_of(w) if _changes(w, kind, words, i) else 0 for i, w in enumerate(words)),
        tuple("-" in gap for gap in gaps),
        tuple(w in _AND or ("-" in gap and w[-1:] in ("o", "о")) for w, gap in zip(words, gaps, strict=True)),
        len(words) == 3 and all(len(w) < 6 for w in words),
    )
    for shape in _shapes(phrase, language, style):
        yield "".join(
            [
                (word[: len(word) - cut] if cut else word) + ending + gap
                for word, (cut, ending), gap in zip(words, shape, gaps, strict=True)
            ]
        )


@lru_cache(maxsize=1 << 12)
def _shapes(phrase: Phrase, language: str, style: str) -> tuple[Shape, ...]:
    table = _table(language)
    return shapes(phrase, table.classes.__getitem__, table.cases, style=style)


@cache
def _table(language: str) -> Table:
    return Table(_TEXTS[language], _POSSESSIVE.get(language, ()))


def _is_acronym(word: str) -> bool:
    """`БРИКС`, `PwC`, `UOKiK`: a short word with more than one capital."""
    return word.isalpha() and len(word) < 7 and sum(c.isupper() for c in word) > 1


def _takes(acronym: str, ending: str) -> bool:
    """Whether an acronym takes an ending: behind a hyphen any does, directly one that is read as a word."""
    spoken = len(acronym) > 3 and acronym[-1] not in _VOWELS and not _VOWELS.isdisjoint(acronym)
    return ending[0] == "-" or spoken


def _changes(word: str, kind: Kind, words: Sequence[str], place: int) -> bool:
    """Not an acronym, an initial, a particle (`von`), or anything short but a last name (`Ким Чен Ын`)."""
    is_last = place == len(words) - 1
    if len(word) < (2 if place and is_last else 3) or word.isupper():
        return False
    return word[-1].isalpha() and (kind != "person" or is_last or word[0].isupper())
