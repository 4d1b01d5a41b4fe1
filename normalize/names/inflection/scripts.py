"""Serbian in its two scripts, letter for letter.

>>> to_latin("Љубљана"), to_cyrillic("Đinđić")
('Ljubljana', 'Ђинђић')
"""

from __future__ import annotations

import re

_CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш"
_LATIN = "abvgdđežzijklmnoprstćufhcčš"
_PAIRS = {"љ": "lj", "њ": "nj", "џ": "dž"}
_TO_LATIN = str.maketrans(
    {
        **dict(zip(_CYRILLIC + _CYRILLIC.upper(), _LATIN + _LATIN.upper(), strict=True)),
        **_PAIRS,
        **{c.upper(): pair.capitalize() for c, pair in _PAIRS.items()},
    }
)
_TO_CYRILLIC = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_PAIR = re.compile("|".join(_PAIRS.values()), re.IGNORECASE)
_LETTERS = {pair: c for c, pair in _PAIRS.items()}


def to_latin(text: str) -> str:
    """Serbian Cyrillic in Latin letters."""
    return text.translate(_TO_LATIN)


def to_cyrillic(text: str) -> str:
    """Serbian Latin in Cyrillic letters; what is foreign (`w`) stays."""

    def letter(match: re.Match[str]) -> str:
        found = _LETTERS[match[0].lower()]
        return found.upper() if match[0][0].isupper() else found

    return _PAIR.sub(letter, text).translate(_TO_CYRILLIC)
