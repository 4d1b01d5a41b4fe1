"""Armenian: the endings behind a name. Only the last word of a name changes.

`-ցի`, `-ական` and `-յան` are not here: they make another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.names.inflection.stem import Stem

PLURAL = "ներ եր"
CASES = "ի ից ով ում ին ինը իցը ովը ումն"
ARTICLES = "ը ն"
POSSESSIVE = "ս դ"


def _any(endings: str) -> str:
    return "|".join(sorted(endings.split(), key=len, reverse=True))


_END = r"(?!\w)"
_PLAIN = re.compile(f"(?=\\w)(?:{_any(PLURAL)})?(?:{_any(CASES)}|{_any(ARTICLES)}|{_any(POSSESSIVE)})?{_END}")
# a or o takes a յ before a vowel: Վրաստան-ի, Արմենիա-յի
_AFTER_A = re.compile(f"(?:յ(?:{_any(CASES)})|ներ(?:{_any(CASES)}|ը)?|{_any('ն ս դ')}){_END}")
# of a name in -ի: Թբիլիսի, Թբիլիսիում, Թբիլիսիից; or -ու in its place: Գորու
_AFTER_I = re.compile(f"(?:{_any(CASES)}|ն|ս|դ|ու|ուց|ուն){_END}")
_U = re.compile(f"(?:ու|ուց|ուն|ուց?ը){_END}")
_UNION = re.compile(f"(?:ության|ությամբ|ությունում|ությանը){_END}")


def stems(base: str) -> Iterator[Stem]:
    """The name, and the stem that is left where its last letters change."""
    if len(base) < 3:
        return
    if base.endswith("ություն"):
        yield Stem(base[:-7], _UNION)
    if base[-1] in "աո":
        yield Stem(base, _AFTER_A)
    elif base[-1] == "ի":
        yield Stem(base, _AFTER_I)
        yield Stem(base[:-1], _U)
    else:
        yield Stem(base, _PLAIN)
