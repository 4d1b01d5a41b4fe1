"""Keys for blocking: spellings of one name nearly always share one, most other names do not."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.names.parts import parts

# Letters and signs to classes, longest first; what is not named (vowels, h, y, w) is left out.
_CLASSES = (
    ("KS", ("cks", "chs", "ks", "x")),  # Aleksey / Alexey, Fuchs / Fox
    (
        "S",
        (
            "ce",
            "ci",
            "cy",
            "shch",
            "sch",
            "tch",
            "tsch",
            "sh",
            "ch",
            "cz",
            "tz",
            "ts",
            "sz",
            "zh",
            "s",
            "z",
            "ç",
        ),
    ),
    ("", ("dzh", "dg", "kh", "gh", "gu", "h", "j", "g", "a", "e", "i", "o", "u", "y")),
    ("P", ("ph", "mb", "b", "p", "f", "v", "w")),
    ("T", ("th", "dh", "t", "d")),
    ("K", ("ck", "qu", "k", "c", "q")),
    ("M", ("m", "n")),
    ("L", ("l",)),
    ("R", ("r",)),
)
_CLASS = {sign: letter for letter, signs in _CLASSES for sign in signs}
_REPEATED = re.compile(r"(.)\1+")
_DIPHTHONG = re.compile(r"(?<=[ae])u")
_SIGN = re.compile("|".join(sorted(_CLASS, key=len, reverse=True)))


@lru_cache(maxsize=65536)
def keys(name: str) -> frozenset[str]:
    """The keys of ``name``, one or two a word; two names without a common key need no comparison.

    >>> keys("Guseinov") & keys("Huseynov") and keys("Dzhafar") & keys("Cəfər") and True
    True
    >>> keys("Aliyev") & keys("Guseinov")
    frozenset()
    """
    found = parts(name)
    words = [reading for word in found.words for reading in word]
    if len(found.words) > 1:
        words.append(found.joined)  # Abd al-Rahman, Abdulrahman
    return frozenset(key for word in words for key in _keys(word))


def _keys(word: str) -> set[str]:
    word = "mac" + word[2:] if word.startswith("mc") else word
    found = set()
    # A w is a v or a vowel (Dawud / Daoud), dj a j or d and i (Nadja); an au or eu may be av, ev.
    for spelling in {word, word.replace("w", "u").replace("dj", "j"), _DIPHTHONG.sub("v", word)}:
        key = _SIGN.sub(lambda m: _CLASS[m[0]], spelling)
        # A K may be written h or g, an S j or zh: without either the key is that of those spellings.
        light = key.replace("K", "").replace("S", "").lower()
        found |= {_REPEATED.sub(r"\1", key), _REPEATED.sub(r"\1", light)}
    return found - {""} or {"-"}
