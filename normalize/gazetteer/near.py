"""Whether two Latin spellings render the same form of a name, and are not two names of one place.

GeoNames lists former and foreign names (Leningrad, Kirovabad, Pressburg) beside the present one
and does not say which is which. Only what sounds alike is taken for another spelling.
"""

from __future__ import annotations

import re

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


def is_near(one: str, other: str) -> bool:
    """Whether two spellings sound alike enough to be one form.

    >>> is_near("Gyandzha", "Ganja"), is_near("Leningrad", "Saint Petersburg")
    (True, False)
    """
    from rapidfuzz.fuzz import ratio

    a, b = _key(one), _key(other)
    return bool(a and b) and a[0] == b[0] and ratio(a, b) >= 100 * _FLOOR


def _key(name: str) -> str:
    text = re.sub("[^a-z]", "", to_ascii(name).lower())
    for sound, sign in _SOUNDS:
        text = text.replace(sound, sign)
    text = re.sub("c(?=[ei])", "s", text).replace("c", "k")  # Moscow, Sicily
    return re.sub(r"(.)\1", r"\1", text)
