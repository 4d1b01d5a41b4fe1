"""Georgian: the cases and the postpositions written together with a name.

`-ელი` and `-ური` are not here: they make a demonym and an adjective.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from normalize.names.inflection.stem import Stem

# behind the stem of a name in -ი: თბილისი, თბილის-მა
CONSONANT = """მა ს სა ის ისა ით ითა ად ადაც ო ში ზე თან იდან იდანაც ისთვის ისათვის ისკენ ისგან
    ამდე იმდე მაც საც ისაც შიც ზეც თანაც ისთვისაც ებ ებმა ებს ების ებში ებიდან იც ით იან"""
# behind a name in -ო, -ე, -უ, or a surname in -ა
VOWEL = """მ სა ს სი თი თ დ ვ ში ზე სთან თან დან სთვის სათვის სკენ სგან მდე მაც საც შიც ზეც დანაც ც
    სთანაც სთვისაც"""
# behind a name in -ა that loses it: საქართველო keeps, კავკასია does not: კავკასი-ის
DROPPED = "ის ისა ით იდან ისთვის ისათვის ისკენ ისგან იდანაც ისაც"


def _tail(endings: str) -> re.Pattern[str]:
    forms = "|".join(sorted(endings.split(), key=len, reverse=True))
    return re.compile(rf"(?:{forms})(?!\w)")


_CONSONANT, _VOWEL, _DROPPED = _tail(CONSONANT), _tail(VOWEL), _tail(DROPPED)


def stems(base: str) -> Iterator[Stem]:
    """The name's stems; an adjective in -ი before the last word changes with it."""
    *before, last = base.split(" ")
    if len(last) < 3:
        return
    choices = [[w, w[:-1], w[:-1] + "მა"] if w.endswith("ი") and len(w) > 3 else [w] for w in before[:3]]
    for words in product(*choices):
        head = " ".join([*words, *before[3:], ""])
        if last[-1] == "ი":
            yield Stem(head + last[:-1], _CONSONANT)
        else:
            yield Stem(head + last, _VOWEL)
        if last[-1] in "აე":
            yield Stem(head + last[:-1], _DROPPED)
