"""The numbers of the vote, each beside its example.

Found by maximum likelihood on a sixth of the texts that ``python -m benchmarks language`` reads, and
held against texts that were not among them.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import NamedTuple


class Weight(NamedTuple):
    """How much a voice counts; the shares that come out are calibrated."""

    py3langid: float  # times its score over the root of the bytes
    cld2: float  # times the share of the text that it gives to a language


_LENGTHS = (12, 25, 60, 150)  # letters, below which a text has the weight at the same place
_WEIGHTS = (
    Weight(1.2, 2.3),  # `Bom dia`
    Weight(1.3, 2.5),  # `Várias famílias`
    Weight(1.6, 3.2),  # `O presidente prometeu vingança na noite`
    Weight(1.1, 2.4),  # a sentence; py3langid's scores grow with it
    Weight(1.2, 3.2),  # a paragraph
)


def weight(letters: int) -> Weight:
    """The weight of the voices on a text of so many letters.

    >>> weight(7).cld2, weight(400).cld2
    (2.3, 3.2)
    """
    return _WEIGHTS[bisect(_LENGTHS, letters)]


# Taught to no voice but cld2: the score of the nearest relatives stands in, and cld2 decides.
RELATIVES = {
    "mi": ("kik", "lv", "fuv"),  # Maori ends its words in vowels, as these do
    "ti": ("am",),
    "tn": ("st", "nso"),
    "ts": ("xh", "zu", "sn"),
    "yi": ("he",),
}

RARE = 3.3  # `Bom dia` is Galician, Extremaduran, Occitan too, but hardly ever
# What the news is written in; every other language of a voice needs that much more.
USUAL = frozenset(
    """
    af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu ha he hi hr ht hu hy id ig
    is it ja ka kk km kn ko ku ky la lg lo lt lv mg mi mk ml mn mr ms mt my ne nl no om or pa pl ps pt ro
    ru rw sd si sk sl sn so sq sr st sv sw ta te tg th ti tk tl tn tr ts tt ug uk ur uz vi xh yi yo zh zu
    """.split()
)

# cld2 says English of Latin letters that it does not know: `Gandja fell` and `Gandja caiu` alike.
CLD2_WORD = {"en": 0.0, "sr": 0.5, "hr": 0.5}  # and Serbian of any South Slavic: `Ова е мојата куќа`
CLD2_BLIND = frozenset({"id", "ms"})  # below a sentence it cannot tell these two
CLD2_SEES = 60  # letters

# From a sentence on cld2 decides these alone, ten times as fast as py3langid: over 19,000 sentences of sixty
# letters or more it was wrong once in five hundred. Those with a close neighbour are not among them.
CLEAR = frozenset(
    "ar az be bn cy de el es et fi fr ga he hu is it kk lt lv pl ro ru sq sv sw tr uk vi".split()
)
CLEAR_SHARE, CLEAR_SURE = 0.97, 0.995

# Macedonian and Serbian share most letters: what one writes and the other does not, each hit so much.
MARK, MARKS = 0.7, 4  # and no more than so many hits
MACEDONIAN = re.compile(r"[ѓќѕ]|\b(?:се|од|во|го|со|што|тоа|дека|јас|оваа?|тие|беше|сум|има|нема|не)\b")
SERBIAN = re.compile(r"[ђћ]|\b(?:је|су|сам|си|смо|сте|да|би|шта|то|са|у|ово|није|нисам|они)\b")

DOUBT = 0.25  # the first share below which a text is `und`
DOUBT_UNHEARD = 0.4  # where cld2 hears nothing: `xkcd zzyzx qwrt`
DOUBT_NAMES = (
    0.85  # where every word is a name, maybe: `Rubaba Zhafarova` is no Shona, `Владимир Путин` no Uzbek
)
