"""How near a Latin word is to any romanization of a name in its own letters.

For a draft whose source names something: the engine wrote `Gandzhu`, `Gianja` or `Kirovobad`, and
the source has `Гянджу` or `Кировабад`. The word is compared with every spelling that the tables
give, letter by letter: a vowel costs less than a consonant, and what parts two different names (a
feminine ending, another first sound) forbids. A word of the English dictionary counts only where it
is exactly what one system writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from normalize.english import is_word
from normalize.names.fold import fold
from normalize.names.romanization import Variant, variants
from normalize.names.systems import GUESSED, is_vowelless

# From here on the two are one name. Measured on attested spellings: see `docs/names.md`.
THRESHOLD = 0.89
_VOWEL_FOR_VOWEL = 0.6  # Kirovobad for Kirovabad
_VOWEL_MORE = 0.8  # Stepanakiert for Stepanakert
_KIN = 0.8  # Lefon for Levon, one sound for its neighbour
_CONSONANT = 1.6  # Gandhi for Gandzhi
_MIXED = 0.97  # a spelling that no system writes alone: Geydar by two
_UNWRITTEN = 1.6  # times the cost where the letters have no vowels: the tables tried those already
_GUESSED = 0.9  # vowels that the tables guessed; below the threshold for a short form (`حمص` is not Hamas)
_GUESSED_SHORT = 0.8
_ROOT = 3  # letters: with the vowels free, too many names have the same three
_SHORT = 5  # letters; a shorter word must be a spelling as it stands: Baku, Osh, Van
_FAR = 4  # edits; more are never the same name
_FORBIDDEN = 0.5  # the most that a pair gets that differs in its first sound or in gender
_VOWELS = frozenset("aeiouy")
_KINDS = ("bpvwf", "dt", "szc", "gkqhxc", "jgzy", "mn", "lr")
_FIRST_SOUNDS = ("vwb", "kqcgh", "hxgkc", "jdzg", "jyi", "szc", "fp", "ie", "eya", "uo", "uw", "dt")


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a word is (0 to 1), and to what: the spelling, who writes it so, and of which form."""

    closeness: float
    spelling: str = ""
    systems: tuple[str, ...] = ()
    form: str = ""


def nearness(word: str, forms: Iterable[str], language: str | None = None) -> Nearness:
    """How near ``word`` is to the nearest romanization of one of ``forms``, inflected ones included.

    >>> found = nearness("Gandzhu", ["Гянджа", "Гянджу"], "ru")
    >>> found.closeness >= THRESHOLD, found.form
    (True, 'Гянджу')
    >>> nearness("Aliyev", ["Алиева"], "ru").closeness < THRESHOLD
    True
    """
    asked = plain(word)
    best = Nearness(0.0)
    if not asked or len(asked) > _LONGEST:
        return best
    known = is_word(asked)
    for form in forms:
        for folded, variant in _spellings(form, language):
            if folded == asked:
                closeness = _exact(variant, form)
            elif known or best.closeness >= _MIXED:
                continue
            else:
                closeness = _close(asked, folded, _UNWRITTEN if is_vowelless(form, language) else 1.0)
            if known and closeness < 1.0:  # a dictionary word gets no benefit of the doubt
                continue
            if closeness > best.closeness:
                best = Nearness(closeness, variant.spelling, variant.systems, form)
        if best.closeness == 1.0:
            break
    return best


def is_romanization(word: str, forms: Iterable[str], language: str | None = None) -> bool:
    """Whether ``word`` is near enough to a romanization of one of ``forms`` to be that name.

    >>> is_romanization("Gianja", ["Гянджа"], "ru"), is_romanization("Gandhi", ["Гянджа"], "ru")
    (True, False)
    """
    return nearness(word, forms, language).closeness >= THRESHOLD


_LONGEST = 100  # letters; no name is longer
_DOUBLED = re.compile(r"(zh|sh|kh|ch|ts|.)\1+")  # Hussein, Zaporizhzhia


def plain(word: str) -> str:
    """``word`` folded, without apostrophes and spaces, a doubled letter single: what is compared.

    >>> plain("Nagorno-Karabakh"), plain("Hüssein")
    ('nagornokarabakh', 'husein')
    """
    kept = "".join(c for c in fold(word[: 3 * _LONGEST]).text if c.isalnum())
    return _DOUBLED.sub(r"\1", kept)


@lru_cache(maxsize=8192)
def _spellings(form: str, language: str | None) -> tuple[tuple[str, Variant], ...]:
    found: dict[str, Variant] = {}
    for variant in variants(form, language):
        found.setdefault(plain(variant.spelling), variant)
    return tuple((folded, variant) for folded, variant in found.items() if folded)


def _exact(variant: Variant, form: str) -> float:
    """How sure a spelling is that the tables give as it stands."""
    if all(GUESSED in system for system in variant.systems):
        letters = sum(character.isalpha() for character in form)
        return _GUESSED if letters > _ROOT else _GUESSED_SHORT
    if all(", " in system or " + " in system for system in variant.systems):
        return _MIXED
    return 1.0


def _close(word: str, spelling: str, factor: float) -> float:
    longest = max(len(word), len(spelling))
    if min(len(word), len(spelling)) < _SHORT or abs(len(word) - len(spelling)) > _FAR:
        return 0.0
    if Levenshtein.distance(word, spelling, score_cutoff=_FAR) > _FAR:
        return 0.0
    operations = Levenshtein.editops(word, spelling).as_list()
    cost = sum(_cost(str(op), int(i), int(j), word, spelling) for op, i, j in operations)
    closeness = max(0.0, 1 - factor * cost / longest)
    if not _same_first(word[0], spelling[0]) or _other_ending(word, spelling):
        return min(closeness, _FORBIDDEN)
    return closeness


def _other_ending(word: str, spelling: str) -> bool:
    """Whether the ends are two names: `Ivanov` and `Ivanova`, `Valeri` and `Valeria`, `Mario` and `Maria`."""
    last = {word[-1], spelling[-1]}
    if len(last & _VOWELS) != len(last) and last & _VOWELS:
        return True
    return last == {"a", "o"} or ((word[-2:] == "ia") != (spelling[-2:] == "ia") and bool(last & {"i", "y"}))


def _cost(operation: str, i: int, j: int, word: str, spelling: str) -> float:
    if operation == "replace":
        first, second = word[i], spelling[j]
        if first in _VOWELS and second in _VOWELS:
            return _VOWEL_FOR_VOWEL
        kin = any(first in kind and second in kind for kind in _KINDS)
        return _KIN if kin else _CONSONANT
    letter = word[i] if operation == "delete" else spelling[j]
    return _VOWEL_MORE if letter in _VOWELS else _CONSONANT


def _same_first(first: str, second: str) -> bool:
    return first == second or any(first in sounds and second in sounds for sounds in _FIRST_SOUNDS)
