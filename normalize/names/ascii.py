"""ASCII for any text: ``unidecode``, with what it gets wrong mapped first.

The only place that calls ``unidecode``: it writes ``@`` for the schwa of Azerbaijani and
guesses at punctuation that has a plain equivalent.
"""

from __future__ import annotations

from functools import lru_cache

# What unidecode gets wrong for English news, each beside the example that showed it.
_FIRST = {
    "ə": "a",  # Əliyev: Aliyev (unidecode: @liyev), as Azerbaijani passports write it
    "Ə": "A",
    "–": "-",  # 1988–1994; unidecode agrees, kept here so that no release changes it
    "—": "-",  # unidecode: --
    "…": "...",
    "€": "EUR",  # 5 €: EUR; unidecode agrees
    "№": "No.",  # unidecode: No, which reads as a word
    "§": "Sec.",  # unidecode: SS
    "ʼ": "'",
    "ʻ": "'",
    "«": '"',  # unidecode: <<
    "»": '"',  # unidecode: >>
}


def to_ascii(text: str) -> str:
    """``text`` in ASCII letters and signs; a character without an equivalent is left out.

    >>> to_ascii("İlham Əliyev, Gəncə — Гянджа")
    'Ilham Aliyev, Ganca - Giandzha'
    """
    return text if text.isascii() else "".join(map(ascii_of, text))


@lru_cache(maxsize=65536)
def ascii_of(character: str) -> str:
    """The ASCII for one character, ``""`` where there is none."""
    if character.isascii():
        return character
    if character in _FIRST:
        return _FIRST[character]
    if "\ud800" <= character <= "\udfff":  # half a character; unidecode would warn
        return ""
    from unidecode import unidecode

    return unidecode(character, errors="ignore").replace("`", "'").replace("\n", " ")
