"""Arabic, Hebrew, Amharic: what is written together with the name after it.

The endings that make an adjective (`باكوي`) are another word, so nothing follows an Arabic or a
Hebrew name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.names.inflection.stem import Stem

# and, so | in, to, as | before a name with its article
ARABIC = re.compile(r"^[وف]?[بلك]?$")
ARABIC_SHORT = re.compile(r"^[بل]?$")
# to + the: لل in place of ال
ARABIC_TO_THE = re.compile(r"^[وف]?لل$")
# and, that, when | in, to, from, as, the
HEBREW = re.compile(r"^(?:ו?(?:כש|ש)?)[בלמכה]?$")
HEBREW_SHORT = re.compile(r"^[בלמ]$")
# of, in, from, to, about, like, towards; and, also, object
AMHARIC_HEAD = re.compile(r"^(?:የ|በ|ከ|ለ|ስለ|እንደ|ወደ|እና)?$")
AMHARIC_TAIL = re.compile(r"(?:ን|ም|ና|ንም|ንና|ስ)?(?!\w)")
# how hurried writers spell them
_PLAIN_ALIF = str.maketrans("أإآ", "ااا")
_FATHER = {"أبو": ("أبي", "أبا"), "ابو": ("ابي", "ابا")}


def stems(base: str, language: str) -> Iterator[Stem]:
    """The name with what may stand before it."""
    if language == "am":
        if len(base) > 2:
            yield Stem(base, AMHARIC_TAIL, AMHARIC_HEAD)
        return
    if language == "he":
        if len(base) > 2:
            yield Stem(base, None, HEBREW if len(base) > 3 else HEBREW_SHORT)
        return
    spellings = [base]
    first, _, rest = base.partition(" ")
    spellings += [f"{father} {rest}" for father in _FATHER.get(first, ()) if rest]
    spellings += [s.translate(_PLAIN_ALIF) for s in spellings]
    for spelling in dict.fromkeys(spellings):
        if len(spelling) < 3:
            continue
        yield Stem(spelling, None, ARABIC if len(spelling) > 3 else ARABIC_SHORT)
        if spelling.startswith("ال") and len(spelling) > 4:
            yield Stem(spelling[2:], None, ARABIC_TO_THE)
