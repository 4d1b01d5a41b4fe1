"""A name in its parts: words in Latin letters, initials, particles, numbers, without honorifics."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from normalize.names.ascii import to_ascii
from normalize.names.romanization import romanize
from normalize.names.systems import script_of

LONGEST = 200  # characters; what is longer is no name, and is compared as it stands
_HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle herr frau senor
    senora president minister general gen colonel col captain capt major lieutenant sergeant ayatollah mullah
    imam sheikh shaykh hajji haji hadji hon rev reverend father bishop archbishop judge justice
    ambassador senator representative king queen prince princess""".split()
)
_PARTICLES = frozenset(
    "al el ul ad ar as ash at az an bin ben ibn van von der den de del della di da do dos das du la le "
    "les ter ten zu zur y e i the of".split()
)
_ARTICLES = frozenset("ad ar as ash at az an i e y".split())  # these only before another word: an-Nahda
_SONS, _DAUGHTERS = "oglu ogly ogli uulu bin ibn".split(), "kyzy qizi gizi kizi bint".split()
_GENDERED = dict.fromkeys(_SONS, "m") | dict.fromkeys(_DAUGHTERS, "f")
_JUNIOR = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "fils": "jr", "pere": "sr"}
_ROMAN = re.compile(r"(?=..)(?:X{0,3})(?:IX|IV|V?I{0,3})")
_ABBREVIATED = {
    "mohd": "mohammed",
    "muhd": "muhammed",
    "md": "mohammed",
    "wm": "william",
    "chas": "charles",
    "thos": "thomas",
    "geo": "george",
    "jas": "james",
    "st": "saint",
    "ste": "sainte",
}
# Letters that are spoken as others than their plain form: Šarić is written Sharich as often as Saric.
_SPOKEN = str.maketrans(
    {
        **dict.fromkeys("šşșś", "sh"),
        **dict.fromkeys("čćç", "ch"),
        **dict.fromkeys("žźż", "zh"),
        **dict.fromkeys("öø", "oe"),
        **dict.fromkeys("țţ", "ts"),
        "ğ": "gh",
        "ñ": "ny",
        "ü": "ue",
        "ä": "ae",
        "å": "aa",
        "ə": "e",
        "ł": "w",
        "đ": "dj",
        "ř": "rzh",
    }
)
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼʻʿʾ`´][^\W_]+)*\.?")
_APOSTROPHES = re.compile(r"['’‘ʼʻʿʾ`´]")


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name, folded."""

    words: tuple[tuple[str, ...], ...]  # each with its readings, the plain one first
    particles: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    junior: str = ""
    gender: str = ""  # of the word for son or daughter: oglu, kyzy
    joined: str = ""  # all letters of it, particles too

    @property
    def plain(self) -> tuple[str, ...]:
        """The words as they are written, without diacritics."""
        return tuple(readings[0] for readings in self.words)


@lru_cache(maxsize=65536)
def parts(name: str) -> Name:
    """The parts of ``name``; ``Aliyev, Ilham`` is turned, ``Dr`` left out where another word stands.

    >>> parts("Dr. Aliyev, Ilham").plain
    ('ilham', 'aliyev')
    >>> parts("Bashar al-Assad").plain, sorted(parts("Bashar al-Assad").particles)
    (('bashar', 'assad'), ['al'])
    """
    text = unicodedata.normalize("NFC", name[:LONGEST])
    before, comma, after = text.partition(",")
    if comma and "," not in after and after.strip() and after.strip(" .").lower() not in _JUNIOR:
        text = f"{after} {before}"
    words: list[tuple[str, ...]] = []
    particles, numbers, junior, gender = set(), set(), "", ""
    tokens = [(t, r[0]) for t in _WORD.findall(text) for r in [readings(t)] if r[0]]
    last, capitals = len(tokens) - 1, text.isupper()
    for place, (token, word) in enumerate(tokens):
        if not last:  # a word alone is the name, whatever else it could be
            (words.append(readings(token)) if word.isalpha() else numbers.add(word))
        elif not word.isalpha() or (place and not capitals and _ROMAN.fullmatch(token)):
            numbers.add(word)
        elif place and word in _JUNIOR:
            junior = _JUNIOR[word]
        elif word in _GENDERED:
            gender = _GENDERED[word]
        elif place == last or not (word in _HONORIFICS or _is_particle(token, word, place)):
            words.append(readings(token))
        elif word in _PARTICLES:
            particles.add(word)
    if not words and tokens:  # a name of nothing but particles and honorifics: they are the name
        words = [readings(token) for token, word in tokens if word.isalpha()]
    joined = "".join(word for token, word in tokens if word not in _HONORIFICS and word.isalpha())
    return Name(tuple(words), frozenset(particles), frozenset(numbers), junior, gender, joined)


def _is_particle(token: str, word: str, place: int) -> bool:
    """Whether a word before another one is a particle: not the I. or E of a name, nor the An of An Nguyen."""
    if word not in _PARTICLES or token.endswith(".") or (len(word) == 1 and not token.islower()):
        return False
    return bool(place) or word not in _ARTICLES


@lru_cache(maxsize=65536)
def readings(token: str) -> tuple[str, ...]:
    """The ways in which a word is written in plain Latin letters, the plain one first.

    >>> readings("Šarić")
    ('saric', 'sharich')
    """
    token = _APOSTROPHES.sub("", token.rstrip("."))
    ways = [_letters(to_ascii(token))]
    if not token.isascii():
        ways.append(_letters(to_ascii(token.lower().translate(_SPOKEN))))
        if script_of(token) != "Latin":
            ways.insert(0, _letters(romanize(token)))
    if ways[0] in _ABBREVIATED:
        ways.append(_ABBREVIATED[ways[0]])
    return tuple(dict.fromkeys(ways))


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())
