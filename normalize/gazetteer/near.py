"""Whether two spellings render the same form of a name, and are not two names of one place.

GeoNames lists former and foreign names (Leningrad, Kirovabad, Pressburg) beside the present one
and does not say which is which. Only what sounds alike is taken for another spelling.

This is the one question that `normalize.names` does not answer: nearness holds a word against the
letters of a source and gives an English exonym none (Moscow, Lisbon), comparison is fitted on people.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from normalize.names.ascii import to_ascii

_SOUNDS = (  # longest first; each beside a name that shows it
    ("tsch", "C"),  # Taschkent, Tschernobyl
    ("dzh", "j"),  # Gandzha
    ("tch", "C"),  # Tchernobyl
    ("sch", "s"),  # Schymkent
    ("dj", "j"),  # Gandja
    ("gy", "g"),  # Gyandja
    ("kh", "h"),  # Kharkov
    ("zh", "j"),  # Zhytomyr
    ("ch", "C"),  # Chernobyl
    ("sh", "s"),  # Shymkent
    ("ph", "f"),
    ("ou", "u"),  # Bakou
    ("oo", "u"),
    ("ck", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("w", "v"),  # Warsaw, Varsovie
    ("y", "i"),
    ("x", "ks"),
)
_FLOOR = 0.75  # `vilna` and `vilnius` have .67 and are two names; `moskva` and `moskov` .83


@lru_cache(maxsize=8192)
def is_same_name(one: str, other: str) -> bool:
    """Whether two spellings sound alike enough to be one form; in other scripts, are one name.

    >>> is_same_name("Gyandzha", "Ganja"), is_same_name("Leningrad", "Saint Petersburg")
    (True, False)
    >>> is_same_name("Галифакс", "Halifax")
    True
    """
    from rapidfuzz.fuzz import ratio

    from normalize.names.comparison import compare

    a, b = _key(one), _key(other)
    if a and b and a[0] == b[0] and ratio(a, b) >= 100 * _FLOOR:
        return True
    return _is_latin(one) != _is_latin(other) and compare(one, other).same


def _is_latin(name: str) -> bool:
    return any(unicodedata.name(c, "").startswith("LATIN") for c in name)


def _key(name: str) -> str:
    text = re.sub("[^a-z]", "", to_ascii(name).lower())
    for sound, sign in _SOUNDS:
        text = text.replace(sound, sign)
    text = re.sub("c(?=[ei])", "s", text).replace("c", "k")  # Moscow, Sicily
    return re.sub(r"(.)\1", r"\1", text)
