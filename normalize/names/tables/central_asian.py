"""Kazakh, Kyrgyz, Uzbek, Tajik and Mongolian.

Sources: BGN/PCGN 1979 (kk, ky), 1994 (tg), 1964 (mn) and the Uzbek Latin alphabet of 1995; the
Kazakh Latin alphabet of 2021; the Russian spelling, which most reports follow (`Djambul`,
`Dschalalabad`, `Zhezkazgan`).
"""

from __future__ import annotations

from normalize.names.tables.east_slavic import (
    BGN_SIMPLE,
    DJ,
    FRENCH,
    GERMAN,
    ICAO,
    NEWS,
    POLISH,
    POPULAR,
    RUSSIAN,
    SPANISH,
)
from normalize.names.transliterate import System

_V = "аәеёиіоөуұүыэюя"
_COMMON = System(
    "",
    """а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts
    ч=ch ш=sh щ=shch ъ= ь= ы=y э=e ю=yu я=ya '= ’= ʼ=""",
)

# Soviet Russian spelling of the letters that Russian lacks; it is read by the Russian systems.
_KK_RU = System("Russian", "ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и")
_KK_RU_E = System("Russian with е and ю", "ә=я ғ=г қ=к ң=нг ө=е ^ө=о ұ=у ү=ю һ=х і=ы дж=дж ж=дж")
_ROUTES = (NEWS, POPULAR, BGN_SIMPLE, FRENCH, GERMAN, ICAO, SPANISH, POLISH)
_KK = System(
    "English news",
    f"ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i ия$=ia ай=ai ей=ei ({_V})е=ye ий$=y ый$=y",
    _COMMON,
)
KAZAKH = (
    _KK,
    System("Kazakh Latin", "қ=q ғ=g ж=j х=h у=u й=i ы=y ш=sh ч=ch ә=a ө=o ү=u ұ=u і=i", _COMMON),
    *(_KK_RU.by_way_of(system) for system in _ROUTES),
    System("BGN/PCGN", "ә=ä ғ=gh қ=q ң=ng ө=ö ұ=u ү=ü һ=h і=i", _COMMON),
    System("Kazakh Latin (2021)", "ә=ä ғ=ğ қ=q ң=ñ ө=ö ұ=ū ү=ü һ=h і=i ж=j й=i х=h ш=ş ч=ç ы=y у=u", _COMMON),
    System("English with gh and q", "ғ=gh қ=q ң=ng", _KK),
    *(_KK_RU_E.by_way_of(system) for system in (POPULAR, DJ, GERMAN)),
)

_KY = System("English news", f"ң=n ө=o ү=u ж=j й=y ({_V})е=ye ий$=y", _COMMON)
_KY_RU = System("Russian", "ң=н ө=о ү=у ж=дж")
_KY_RU_Z = System("Russian with ж", "ң=нг ө=е ^ө=о ү=ю")
KYRGYZ = (
    _KY,
    System("English news with zh", "ж=zh", _KY),
    System("BGN/PCGN", "ң=ng ө=ö ү=ü ж=j", _COMMON),
    *(_KY_RU.by_way_of(system) for system in (*_ROUTES, DJ)),
    *(_KY_RU_Z.by_way_of(system) for system in (POPULAR, BGN_SIMPLE, FRENCH, GERMAN)),
)

_UZ_CYRILLIC = System(
    "Uzbek Latin",
    f"ж=j й=y ў=o‘ қ=q ғ=g‘ ҳ=h х=x ^е=ye ({_V})е=ye ё=yo ц=ts ъ=’",
    _COMMON,
)
_UZ_CYRILLIC_NEWS = System("English news", "ў=o ғ=g ъ= х=kh", _UZ_CYRILLIC)
_UZ_RU = System("Russian", "ў=у қ=к ғ=г ҳ=х ж=дж")
_UZ_RU_O = System("Russian with о", "ў=о қ=к ғ=г ҳ=г")
UZBEK_CYRILLIC = (
    _UZ_CYRILLIC_NEWS,
    _UZ_CYRILLIC,
    System("English news with k", "қ=k ғ=gh ў=u", _UZ_CYRILLIC_NEWS),
    *(_UZ_RU.by_way_of(system) for system in (*_ROUTES, DJ)),
    *(_UZ_RU_O.by_way_of(system) for system in (POPULAR, GERMAN)),
)
_UZ_SIGNS = "o'=o o‘=o oʻ=o o’=o o`=o oʼ=o g'=g g‘=g gʻ=g g’=g g`=g gʼ=g '= ’= ʼ= ‘= ʻ="
_UZ = System("English news", f"x=kh {_UZ_SIGNS}")
_UZ_TO_RU = System(
    "Russian",
    """a=а b=б d=д e=е ^e=э f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в x=х y=й
    z=з sh=ш
    ch=ч ya=я ye=е yo=ё yu=ю (i)yev$=ев (i)yeva$=ева o'=у o‘=у oʻ=у o’=у o`=у oʼ=у
    g'=г g‘=г gʻ=г g’=г g`=г gʼ=г '= ’= ʼ= ‘= ʻ=""",
)
_UZ_TO_RU_A = System("Russian with а", "o=а ov$=ов ova$=ова " + _UZ_TO_RU.rules)
UZBEK = (
    _UZ,
    System("letters without signs", _UZ_SIGNS),
    System("as written", "o‘=o‘ g‘=g‘"),
    System("English news with k", "q=k g'=gh g‘=gh gʻ=gh g’=gh o'=u o‘=u oʻ=u o’=u", _UZ),
    *(_UZ_TO_RU_A.by_way_of(system) for system in (*_ROUTES, DJ)),
    *(_UZ_TO_RU.by_way_of(system) for system in (POPULAR, BGN_SIMPLE, FRENCH, GERMAN, DJ)),
)

_TG = System("English news", f"ғ=gh қ=q ҳ=h ҷ=j ӯ=u ӣ=i ^е=ye ({_V})е=ye ъ= ия$=ia", _COMMON)
_TG_RU = System("Russian", "ғ=г қ=к ҳ=х ҷ=дж ӯ=у ӣ$=и ӣ=и")
_TG_RU_A = System("Russian with а", "о=а ғ=г қ=к ҳ=г ҷ=дж ӯ=у ӣ=и")
TAJIK = (
    _TG,
    System("English news with k", "қ=k ғ=g", _TG),
    System("BGN/PCGN", "ӯ=ŭ ӣ=í ъ=’", _TG),
    System("by way of Persian", "о=a қ=q ӯ=u", _TG),
    *(_TG_RU.by_way_of(system) for system in (*_ROUTES, DJ)),
    *(_TG_RU_A.by_way_of(system) for system in (POPULAR, GERMAN)),
)

_MN = System("English news", "ө=o ү=u ж=j х=kh в=v ы=y ий$=ii е=ye ёо=yoo ай=ai ой=oi ий=ii", _COMMON)
_MN_RU = System("Russian", "ө=у ү=у өө=уу үү=уу оо=о аа=а уу=у ээ=э")
MONGOLIAN = (
    _MN,
    System("national standard", "ө=ö ү=ü х=h", _MN),
    System("BGN/PCGN", "ө=ö ү=ü ж=j дз=dz з=z", _MN),
    System("with dz", "з=dz ө=u", _MN),
    System("with h", "х=h", _MN),
    *(_MN_RU.by_way_of(system) for system in (POPULAR, FRENCH, GERMAN)),
)

SYSTEMS = {
    "kk": KAZAKH,
    "ky": KYRGYZ,
    "uz": UZBEK,
    "uz-Cyrillic": UZBEK_CYRILLIC,
    "tg": TAJIK,
    "mn": MONGOLIAN,
    "tt": RUSSIAN,
    "ba": RUSSIAN,
}
_ROUTE = (
    "zh=j dzh=j dzh=dj kh=h iyev$=iev yev$=ev iev$=iyev ey=ei ai=ay ay=ai ei=ey q=k ya=ia yu=iu "
    "y=i gh=g w=v (!oa)u=ou sky$=ski"
)
MIXES = {
    **dict.fromkeys(("kk", "ky", "uz", "uz-Cyrillic", "tg"), _ROUTE),
    "tg": _ROUTE + " o(!u)=a q=k",
    "mn": "kh=h ii=i aa=a uu=u oo=o ee=e (!d)z(!h)=dz ye=e",
}
