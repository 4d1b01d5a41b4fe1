"""The short vowels that Arabic and Hebrew letters leave out, filled in where a syllable needs one.

A guess, honest about being one: a syllable has one consonant before its vowel and at most one
after it, so the *places* of the vowels are nearly sure (`hsn` is h.s.n: ``hasan``; ``mhmûd`` is
mah-mûd); *which* vowels is not. The caller asks for several.
"""

from __future__ import annotations

import re

_LONG = {"â": "a", "î": "i", "û": "u", "ô": "o"}
_VOWELS = frozenset("aeiouâîûô")
_LETTER = re.compile(
    r"[ae]y(?![aeiouâîûô])|[ao]w(?![aeiouâîûô])|dsch|tsch|sch|tch|kh|gh|sh|zh|ch|th|dh|bh|ph|jh|rh|ts|tz|dj|dz|[^\W\d_]|.",
    re.DOTALL,
)


def fill(skeleton: str, first: str, later: str) -> str:
    """``skeleton`` with ``first`` as the vowel of an open first syllable and ``later`` in the others.

    Long vowels come marked (``â``) and leave plain.

    >>> fill("mhmûd", "a", "i"), fill("khâld", "a", "i"), fill("hsn", "a", "a")
    ('mahmud', 'khalid', 'hasan')
    """
    return re.sub(r"[^\W\d_]+", lambda word: _fill_word(word[0], first, later), skeleton)


def _fill_word(word: str, first: str, later: str) -> str:
    letters = _LETTER.findall(word)
    written: list[str] = []
    since, long, vowels = 0, False, 0  # consonants since the last vowel; was that one â; vowels so far
    for i, letter in enumerate(letters):
        low = letter.lower()
        if low == "ʿ":  # the throat sound: unwritten, but it has its vowel
            if not _is_vowel(letters[i + 1 : i + 2]) and not _is_vowel(written[-1:]):
                written.append("a")
                since, long, vowels = 0, False, vowels + 1
            continue
        if _is_vowel([letter]):
            plain = _LONG.get(low, low)
            written.append(plain.upper() if letter.isupper() else plain)
            since, long, vowels = 0, low == "â", vowels + 1
            continue
        written.append(letter)
        since += 1
        if i + 1 == len(letters) or _is_vowel(letters[i + 1 : i + 2]):
            continue
        ends = i + 2 == len(letters)
        opens = _is_vowel(letters[i + 2 : i + 3])
        if vowels == 0:
            written.append(first)
        elif since > 1 or ends or (opens and long):
            written.append(later if long or vowels > 1 or not ends else _echo(first, later))
        else:
            continue
        since, long, vowels = 0, False, vowels + 1
    return "".join(written)


def _echo(first: str, later: str) -> str:
    """The second vowel of a word of three consonants: `hasan`, `omar`, `munir`."""
    return "a" if first in "aou" else later


def _is_vowel(letters: list[str]) -> bool:
    return bool(letters) and letters[0][:1].lower() in _VOWELS
