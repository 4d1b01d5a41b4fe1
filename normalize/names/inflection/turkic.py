"""Azerbaijani, Turkish, Turkmen, Kazakh, Kyrgyz, Uzbek: the chain of suffixes behind a name.

A suffix is written with harmonic letters: ``A`` (a or its front fellow), ``I`` (the four high
vowels), ``D`` (d or t), ``G`` (g or k). The last vowel of the name says which. ``-lI`` and
``-lIK`` are not here: `gəncəli` is a person from Ganja. Each slot may be empty, not all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from normalize.names.inflection.stem import Stem

# plural | possessive | case, a buffer letter with it | what may follow a case
CHAINS = {
    "az": (
        "lAr",
        "Im In I sI ImIz InIz mIz nIz",
        "In nIn A yA nA I nI yI DA nDA DAn nDAn lA ylA cA DIr yDI",
        "kI kIlAr DIr",
    ),
    "tr": (
        "lAr",
        "Im In I sI ImIz InIz mIz",
        "In nIn A yA nA I yI nI DA nDA DAn nDAn lA ylA cA DIr yDI",
        "kI DIr",
    ),
    "tk": ("lAr", "Im Iň I sI Imiz", "Iň nIň A GA nA I nI DA nDA DAn nDAn", "kI DIr"),
    "kk": (
        "лAр дAр тAр",
        "Iм Iң I сI",
        "нIң дIң тIң GA A нA дI тI нI н дA тA ндA дAн тAн нAн мен бен пен",
        "гI ғы",
    ),
    "ky": ("лAр дAр тAр", "Iм Iң I сI", "нIн дIн тIн GA A нA дI тI нI н дA тA ндA дAн тAн нAн", "гI кI"),
    "uz": (
        "lar лар",
        "im ing i si им инг и си",
        "ning ni ga ka qa da dan gacha нинг ни га ка қа да дан гача",
        "gi ги",
    ),
}
# back vowels and their suffix vowels, front ones and theirs: ``A`` and ``I``
HARMONY = {
    "az": ("aıou", "a", "ıu", "əeiöü", "əe", "iüİ"),
    "tr": ("aıouâû", "a", "ıu", "eiöüî", "e", "iüİ"),
    "tk": ("ayou", "a", "yu", "äeiöü", "e", "iü"),
    "kk": ("аоұыяё", "а", "ы", "әеөүіэ", "е", "і"),
    "ky": ("аоуыяёю", "ао", "ыу", "еөүиэ", "еө", "иү"),
}
_MASCULINE = re.compile(r"(?:[oe]v|in|[ое]в|ин)$")
_D = {"az": "dt", "tr": "dt", "tk": "d"}
_G = {"tk": "g", "kk": "ғгқк", "ky": "гк"}
# the last letter before a vowel, in Azerbaijani and without an apostrophe
SOFTENED = {
    "az": {"q": "ğ", "k": "y"},
    "tr": {"k": "ğ", "p": "b", "ç": "c", "t": "d"},
    "tk": {"t": "d", "p": "b", "k": "g", "ç": "j"},
    "kk": {"қ": "ғ", "к": "г", "п": "б"},
}


def stems(base: str, language: str) -> Iterator[Stem]:
    """The name before its suffixes, and where it ends in k or q its softened stem.

    A surname alone in -ov, -ev, -in takes no dative `-a`: `Məmmədova` is a woman's.
    """
    if len(base) < 3:
        return
    if _MASCULINE.search(base) and " " not in base:
        yield Stem(base, _tail(language, _side(base, language), no_dative=True))
        return
    yield Stem(base, _tail(language, _side(base, language)))
    soft = SOFTENED.get(language, {}).get(base[-1])
    if soft and len(base) > 4:
        yield Stem(base[:-1] + soft, _tail(language, _side(base, language), vowel_first=True))


def _side(base: str, language: str) -> str:
    """Whether the name is ``back`` or ``front``; a loan word may be either (`Kemal'e`, `Назарбаевтың`)."""
    if language not in HARMONY or (language in ("kk", "ky") and _MASCULINE.search(base)):
        return "both"
    back, _, _, front, _, _ = HARMONY[language]
    for place, letter in enumerate(reversed(base.replace("I", "ı").lower())):
        if letter in back:
            return "both" if place == 1 and base[-1] in "lл" else "back"
        if letter in front:
            return "front"
    return "both"


@cache
def _tail(language: str, side: str, *, vowel_first: bool = False, no_dative: bool = False) -> re.Pattern[str]:
    letters = {}
    if language in HARMONY:
        _, back_a, back_i, _, front_a, front_i = HARMONY[language]
        letters["A"] = {"back": back_a, "front": front_a}.get(side, back_a + front_a)
        letters["I"] = {"back": back_i, "front": front_i}.get(side, back_i + front_i)
        letters["D"], letters["G"] = _D.get(language, "dt"), _G.get(language, "gk")
    slots = []
    for slot in CHAINS[language]:
        suffixes = sorted(slot.split(), key=len, reverse=True)
        slots.append("|".join("".join(f"[{letters[c]}]" if c in letters else c for c in s) for s in suffixes))
    plural, possessive, case, after = slots
    apostrophe = "" if vowel_first else "['’ʼ‘-]?"
    first = f"(?=[{letters['A']}{letters['I']}])" if vowel_first else r"(?=\w)"
    if no_dative:
        first = rf"(?![{letters.get('A', '')}aа](?!\w))" + first
    chain = f"(?:{plural})?(?:{possessive})?(?:(?:{case})(?:{after})?)?"
    return re.compile(rf"{apostrophe}{first}{chain}(?!\w)", re.IGNORECASE)
