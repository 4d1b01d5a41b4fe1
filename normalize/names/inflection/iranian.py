"""Persian: what is written behind a name, together or after a zero-width non-joiner.

`-ی` behind a consonant is not here: `ایرانی` is a person from Iran.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.names.inflection.stem import Stem

# plural with ezafe, object
ANY = "ها های هایی را"
# ezafe behind a vowel: آمریکای لاتین; behind a silent ه it stands apart: قاهره‌ی
VOWEL = "ی ي"
SILENT = "\u200cی \u200cي"
_ARABIC_LETTERS = str.maketrans("یک", "يك")


def _tail(endings: str) -> re.Pattern[str]:
    forms = "|".join(sorted(endings.split(), key=len, reverse=True))
    return re.compile(rf"(?:\u200c?(?:{forms}))(?!\w)|\u0654(?!\w)")


_ANY, _VOWEL, _SILENT = _tail(ANY), _tail(f"{ANY} {VOWEL}"), _tail(f"{ANY} {SILENT}")
_END = re.compile(r"(?!\w)")


def stems(base: str) -> Iterator[Stem]:
    """The name, in Persian letters and in the Arabic ones of many keyboards."""
    if len(base) < 3:
        return
    tail = _SILENT if base[-1] == "ه" else _VOWEL if base[-1] in "او" else _ANY
    yield Stem(base, tail)
    arabic = base.translate(_ARABIC_LETTERS)
    if arabic != base:
        yield Stem(arabic, tail)
        yield Stem(arabic, _END)
