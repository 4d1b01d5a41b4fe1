"""Surnames that are words: a rule-based pair translates them, so they are kept from it.

In a Spanish text `el general Pinto` comes out as *the general Paint*, `Leslie Aun` as *Leslie Even*.
A word with a capital is a surname where it follows a given name or a title in small letters; for
languages whose names take no endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalize.document import Span
from normalize.names.fold import fold
from normalize.names.people import GIVEN_NAMES
from normalize.translate.lost_names import capitals

# No kings, popes and saints: English has its own names for those.
TITLES = {
    language: frozenset(titles.split())
    for language, titles in {
        "ca": """
            president presidenta general coronel capità tinent almirall ministre ministra senador senadora
            diputat diputada jutge jutgessa senyor senyora doctor doctora professor professora alcalde
            alcaldessa
            """,
        "es": """
            presidente presidenta expresidente expresidenta vicepresidente vicepresidenta general coronel
            capitán teniente comandante almirante ministro ministra exministro exministra senador senadora
            diputado diputada juez jueza señor señora don doña doctor doctora profesor profesora alcalde
            alcaldesa gobernador gobernadora
            """,
        "fr": """
            président présidente général colonel capitaine lieutenant commandant amiral ministre sénateur
            sénatrice député députée juge monsieur madame docteur professeur maire gouverneur
            """,
    }.items()
}
_BEFORE = re.compile(r"([^\W\d_]+) $")
# `la Rosa Blanca` is a rose or a movement, `San Martín Obispo` a saint: no given name stands after these.
_NO_PERSON = frozenset("el la los las un una le les une san santa santo sant saint sainte".split())
# `Virginia Occidental` is a state; ordinals belong to kings.
_NO_SURNAMES = frozenset(
    """
    norte sur este oeste central occidental oriental meridional septentrional nord sud est ouest oest
    primero segundo tercero cuarto quinto sexto primera segunda premier deuxieme troisieme cristo bautista
    """.split()
)
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-Z]{4,}(?![^\W_])")
_NAME = 3  # words that may be a name and nothing else
_WINDOW = 24  # characters before a word that hold the one before it


def persons(text: str, language: str) -> list[Span]:
    """The words of ``text`` that are surnames by what stands before them, and their given names.

    >>> [span.of("El general Pinto habló.") for span in persons("El general Pinto habló.", "es")]
    ['Pinto']
    """
    if language not in TITLES:
        return []
    words = capitals(text)
    if not _SMALL.search(text) and len(words) > _NAME:  # a headline, where a capital says nothing
        return []
    return list(_persons(text, words, TITLES[language]))


def _persons(text: str, words: Sequence[Span], titles: frozenset[str]) -> Iterator[Span]:
    after_person = -1  # where a name ended that another one may follow
    for before, span in pairwise([Span(0, 0), *words]):
        follows = text[before.end : span.start] == " " and span.start > 0
        word = fold(span.of(text)).text
        if word in _NO_SURNAMES:
            continue
        if _word_before(text, span.start) in titles or (follows and before.end == after_person):
            yield span
            after_person = span.end
        elif follows and _is_given(text, before):
            yield from (before, span)
            after_person = span.end


def _is_given(text: str, span: Span) -> bool:
    if fold(span.of(text)).text not in GIVEN_NAMES:
        return False
    return _word_before(text, span.start).lower() not in _NO_PERSON


def _word_before(text: str, place: int) -> str:
    found = _BEFORE.search(text[max(0, place - _WINDOW) : place])
    return found[1] if found else ""
