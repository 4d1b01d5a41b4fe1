"""Bulgarian, Macedonian, and Serbian with its sisters, in Cyrillic.

Sources: the Bulgarian Transliteration Act of 2009; BGN/PCGN 2013 (mk, sr), ISO 9, and the Serbian
Latin alphabet, letter for letter.
"""

from __future__ import annotations

from normalize.names.transliterate import System

_COMMON = System("", "а=a б=b в=v г=g д=d е=e з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f '= ’=")

_BG = System("Bulgarian (2009)", "ж=zh й=y х=h ц=ts ч=ch ш=sh щ=sht ъ=a ь=y ю=yu я=ya ия$=ia", _COMMON)
BULGARIAN = (
    _BG,
    System("BGN/PCGN 1952", "х=kh ъ=u ь=", _BG),
    System("French", "ж=j й=ï ч=tch ш=ch щ=cht у=ou ю=iou я=ia ъ=a г(еи)=gu", _BG),
    System("German", "ж=sch й=j х=ch ц=z ч=tsch ш=sch щ=scht ъ=a ю=ju я=ja в=w з=s", _BG),
    System("German with v", "в=v", System("", "ж=sch й=j х=h ц=z ч=tsch ш=sch щ=scht ъ=a ю=ju я=ja", _BG)),
    System("scientific", "ж=ž й=j х=h ц=c ч=č ш=š щ=št ъ=ă ь=j ю=ju я=ja", _COMMON),
    System("popular English", "ъ=u ай=ai ей=ei ой=oi", _BG),
    System("Turkish", "ж=j ч=ç ш=ş ъ=ı дж=c", _BG),
)

_MK_LATIN = System(
    "Macedonian Latin", "ѓ=gj ж=ž ѕ=dz ј=j љ=lj њ=nj ќ=kj х=h ц=c ч=č џ=dž ш=š ѐ=e ѝ=i", _COMMON
)
_MK_NEWS = System("English news", "ж=z ц=c ч=c џ=dz ш=s", _MK_LATIN)
MACEDONIAN = (
    _MK_NEWS,
    _MK_LATIN,
    System("passport (ICAO)", "ж=zh ц=c ч=ch џ=dj ш=sh", _MK_LATIN),
    System("BGN/PCGN", "ж=zh ц=ts ч=ch џ=dzh ш=sh ѓ=gj ќ=kj", _MK_LATIN),
    System("popular English", "ж=zh ц=ts ч=ch џ=dj ш=sh ѓ=g ќ=k ј=y љ=l њ=n", _MK_LATIN),
    System("French", "ж=j ц=ts ч=tch џ=dj ш=ch у=ou ј=i", _MK_LATIN),
    System("German", "ж=sch ц=z ч=tsch џ=dsch ш=sch в=w", _MK_LATIN),
)

_SR_LATIN = System("Serbian Latin", "ђ=đ ж=ž ј=j љ=lj њ=nj ћ=ć х=h ц=c ч=č џ=dž ш=š", _COMMON)
_SR_NEWS = System("English news", "ђ=dj ж=z ћ=c ч=c џ=dz ш=s", _SR_LATIN)
SERBIAN = (
    _SR_NEWS,
    _SR_LATIN,
    System("letters without signs", "ђ=d", _SR_NEWS),
    System("popular English", "ж=zh ћ=ch ч=ch џ=dj ш=sh ј=y", _SR_NEWS),
    System("English by sound", "ж=zh ћ=ch ч=ch џ=dzh ш=sh ц=ts ј=y љ=ly њ=ny ђ=dj", _SR_NEWS),
    System("French", "ж=j ћ=tch ч=tch џ=dj ш=ch у=ou ц=ts", _SR_NEWS),
    System("German", "ж=sch ћ=tsch ч=tsch џ=dsch ш=sch ц=z ђ=dsch", _SR_NEWS),
    System("Polish", "ж=ż ћ=ć ч=cz џ=dż ш=sz в=w", _SR_NEWS),
)
_SR_LATIN_PLAIN = System("English news", "đ=dj ž=z ć=c č=c š=s")
SERBIAN_LATIN = (
    _SR_LATIN_PLAIN,
    System("as written", "đ=đ ž=ž ć=ć č=č š=š"),
    System("letters without signs", "đ=d", _SR_LATIN_PLAIN),
    System("popular English", "ž=zh ć=ch č=ch š=sh j=y", _SR_LATIN_PLAIN),
    System("German", "ž=sch ć=tsch č=tsch š=sch dž=dsch c=z", _SR_LATIN_PLAIN),
    System("French", "ž=j ć=tch č=tch š=ch dž=dj u=ou", _SR_LATIN_PLAIN),
    System("Polish", "ž=z č=cz š=sz dž=dz v=w", _SR_LATIN_PLAIN),
)

SYSTEMS = {
    "bg": BULGARIAN,
    "mk": MACEDONIAN,
    "sr": SERBIAN,
    **dict.fromkeys(("sr-Latin", "hr", "bs", "sl", "cnr"), SERBIAN_LATIN),
}
_SOUTH = "j=y ia=ija ija$=ia lj=l nj=n (!c)dj=d (!s)ch(!t)=c (!c)sh=s (!c)zh=z ts(!c)=c"
MIXES = {
    "bg": "ya=ia yu=iu ia$=iya ts=tz (!cskztg)h=kh ei=ey ai=ay ay=ai ey=ei a=u sht=cht w=v ov$=off ev$=eff",
    **dict.fromkeys(("mk", "sr", "sr-Latin", "hr", "bs", "sl", "cnr"), _SOUTH),
}
