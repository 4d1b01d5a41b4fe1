"""The letters that a language of Latin script writes itself: a name with others is a foreigner there.

A foreign name stands in a text as its own language spells it (`Müller` in Portuguese), while
an exonym is spelled with the letters at home (`Rumélia`, which English writes Rumelia).
"""

from __future__ import annotations

_OWN = {
    "ca": "àçéèíïóòúü",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåé",
    "de": "äöüß",
    "es": "áéíñóúü",
    "fi": "äö",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "it": "àèéìîòóùú",
    "nl": "éèëïíóöü",
    "no": "æøåé",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõú",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sv": "åäöé",
    "tr": "çğıiİöşüâîû",
}
# These spell a foreign name anew by its sound: `Ceyms` is James, `Šekspīrs` is Shakespeare.
_RESPELLING = frozenset("az bs lt lv sq sr tk uz".split())


def has_foreign_letters(word: str, language: str) -> bool:
    """Whether ``word`` has a letter that ``language`` does not write; never so where we have no list.

    >>> has_foreign_letters("Müller", "pt"), has_foreign_letters("Müller", "de")
    (True, False)
    """
    if language not in _OWN:
        return False
    own = set(_OWN[language])
    return any(c.isalpha() and not c.isascii() and not {c, c.lower()} & own for c in word)


def respells(language: str) -> bool:
    """Whether the language spells foreign names by their sound, so that its spelling is no evidence.

    >>> respells("az"), respells("tr")
    (True, False)
    """
    return language in _RESPELLING
