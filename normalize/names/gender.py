"""Masculine and feminine forms of one surname or given name: different people, never one name."""

from __future__ import annotations

from functools import lru_cache

# feminine ending: the masculine endings that it answers to
_ENDINGS: dict[str, tuple[str, ...]] = {
    "a": (
        "",
        "o",
        "os",
        "us",
        "is",
        "as",
        "e",
        "y",
        "i",
        "iy",
        "ij",
        "ii",
        "yi",
        "s",
    ),  # Paula, Maria, Kowalska
    "ah": ("",),  # Karim / Karimah
    "ia": ("", "e", "ius", "ios", "o", "io"),  # Victor / Victoria
    "iya": ("",),
    "ya": ("",),
    "aya": ("y", "i", "iy", "oy", "oi", "yi", "ij", "ii", "yj"),  # Tolstoy / Tolstaya
    "aia": ("y", "i", "iy", "oy", "oi", "yi", "ij", "ii"),
    "aja": ("y", "i", "iy", "ij", "oj", "yj", "ii"),
    "ova": ("", "a", "o", "y"),  # Novak / Novakova, Svoboda / Svobodova
    "kova": ("ek", "ka"),  # Hajek / Hajkova
    "lova": ("el",),  # Havel / Havlova
    "cova": ("ec",),
    "eva": ("", "a"),
    "ovna": ("ovich", "ovic", "ovitch", "owicz"),
    "evna": ("evich", "evic", "evitch", "iewicz"),
    "ichna": ("ich",),
    "dra": ("der", "dar"),  # Alexander / Alexandra
    "tra": ("ter",),
    "ra": ("er",),
    "ou": ("os", "as", "is"),  # Papadopoulos / Papadopoulou
    "iene": ("as", "is", "us", "ys"),  # Lithuanian: married
    "aite": ("as",),  # Lithuanian: unmarried
    "yte": ("is", "ys"),
    "ute": ("us", "as"),
    "dottir": ("son",),  # Icelandic
    "elle": ("el",),  # Gabriel / Gabrielle
    "ille": ("il",),
    "ienne": ("ien",),  # Adrien / Adrienne
    "iane": ("ian",),  # Christian / Christiane
    "ianne": ("ian",),
    "onne": ("on",),
    "one": ("on",),  # Simon / Simone
    "eanne": ("ean",),  # Jean / Jeanne
    "ise": ("is",),  # Denis / Denise
    "ine": ("",),  # Joseph / Josephine
    "rtine": ("rtin",),  # Martin / Martine; not Yassin / Yassine
    "ustine": ("ustin",),
    "entine": ("entin",),
    "ee": ("e",),  # Rene / Renee
    "ette": ("", "e"),  # Bernard / Bernardette
}
_CONSONANTS = tuple("bcdfgjklmnpqrstvwxz")  # what a masculine form without an ending ends in
_SHORTEST = 2  # letters before the ending: Ana has a stem, Ida hardly
_SHORT = frozenset(("jeanne", "renee"))  # forms with less of a stem
_LONGEST = max(map(len, _ENDINGS))


@lru_cache(maxsize=65536)
def feminine(word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The stems that ``word`` has as a feminine form, each with the masculine endings.

    >>> feminine("aliyeva")[0][0]
    'aliyev'
    """
    places = range(1, min(_LONGEST, len(word) - 1) + 1)
    found = [(word[:-n], ends) for n in places if (ends := _ENDINGS.get(word[-n:]))]
    return tuple((stem, ends) for stem, ends in found if len(stem) >= _SHORTEST or word in _SHORT)


def stems(left: str, right: str) -> list[tuple[str, str]]:
    """What is left of two words that could differ in gender, without the endings; ``[]`` if they cannot.

    >>> stems("kowalska", "kowalski"), stems("karim", "kareem")
    ([('kowalsk', 'kowalsk')], [])
    """
    found = []
    for a, b in ((left, right), (right, left)):
        for stem, endings in feminine(a):
            found += [(stem, b.removesuffix(end)) for end in endings if b.endswith(end or _CONSONANTS)]
    return [(a, b) for a, b in found if abs(len(a) - len(b)) <= 3 and len(b) >= min(_SHORTEST, len(a))]
