"""Azerbaijani, Turkish and Turkmen: Latin alphabets that English writes without their signs.

Sources: BGN/PCGN 1993/2002 (az, tk); what Azerbaijan's state agencies write in English (`Ganja`,
`Aghdam`, `Khojaly`); the Soviet spelling in Russian, from which French, German and English reports
took `Gandja`, `Gjandscha` and `Gyandzha`.
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
    SCIENTIFIC,
    SPANISH,
)
from normalize.names.transliterate import System

_V = "aeəıioöuü"

_PLAIN = System("letters without signs", "ə=a ı=i ö=o ü=u ç=c ş=s ğ=g")
_NEWS = System("English news", "c=j ç=ch ğ=gh j=zh q=g ş=sh x=kh", _PLAIN)
_KEEPS_Q = System("English news with q", "q=q", _NEWS)
_E = System("English news with e", "ə=e ^ə=a", _NEWS)
_X = System("English news with h", "x=h ğ=g", _NEWS)
_K = System("English news with k", "q=k", _NEWS)
_FRENCH = System(
    "French", f"c=dj ç=tch ğ=gh j=j q=g ş=ch x=kh u=ou ü=u y=y ({_V})s({_V})=ss g(ei)=gu", _PLAIN
)
_GERMAN = System("German", "c=dsch ç=tsch ğ=gh j=sch q=g ş=sch x=ch y=j v=w z=s ə=a ö=oe ü=ue", _PLAIN)
_SPANISH = System("Spanish", "c=y ç=ch ğ=g j=zh q=g ş=sh x=j", _PLAIN)
_TURKISH = System("Turkish", "ə=e x=h q=k ə=e ç=ç ş=ş ğ=ğ ı=ı ö=ö ü=ü c=c")
_TURKISH_PLAIN = System("Turkish without signs", "ə=e x=h q=k", _PLAIN)
_UMLAUT = System("German umlauts", "ö=oe ü=ue", _NEWS)

# The Russian spelling of the Soviet years; what it makes of ə and ü depends on the name.
_LETTERS = """a=а b=б c=дж ç=ч d=д e=е ^e=э f=ф g=г ğ=г h=г x=х ı=ы i=и j=ж k=к q=г l=л m=м n=н o=о p=п r=р
    s=с ş=ш t=т u=у v=в w=в y=й z=з ya=я yə=я ye=е yu=ю yü=ю yo=ё (i)yev$=ев (i)yeva$=ева '= ’="""
_RU_YA = System("Russian", f"^ə=а ({_V})ə=а (cçjşhqyğ)ə=а ə=я ü=ю ö=ё (h)ü=у ^ü=у ^ö=о eyv=ейв " + _LETTERS)
_RU_A = System("Russian with а for ə", "ə=а ü=у ö=о " + _LETTERS)
_RU_E = System("Russian with е for ə", "ə=е ^ə=а (cçjşh)ə=а ü=ю (h)ü=у ö=е ^ö=о " + _LETTERS)
_RU_KH = System("Russian with х for h", "h=х ə=а ü=ю ö=е q=к ğ=х " + _LETTERS)

AZERBAIJANI = (
    _NEWS,
    _E,
    _KEEPS_Q,
    _PLAIN,
    _X,
    _RU_YA.by_way_of(NEWS),
    _RU_A.by_way_of(POPULAR),
    _RU_YA.by_way_of(BGN_SIMPLE),
    _RU_A.by_way_of(BGN_SIMPLE),
    _RU_A.by_way_of(FRENCH),
    _RU_YA.by_way_of(FRENCH),
    _RU_A.by_way_of(GERMAN),
    _RU_YA.by_way_of(GERMAN),
    _RU_E.by_way_of(POPULAR),
    _RU_E.by_way_of(BGN_SIMPLE),
    _RU_KH.by_way_of(POPULAR),
    _RU_YA.by_way_of(ICAO),
    _RU_A.by_way_of(DJ),
    _RU_YA.by_way_of(POPULAR),
    _K,
    _FRENCH,
    _GERMAN,
    _TURKISH,
    _TURKISH_PLAIN,
    _SPANISH,
    _RU_A.by_way_of(SPANISH),
    _RU_YA.by_way_of(POLISH),
    _RU_YA.by_way_of(SCIENTIFIC),
    _UMLAUT,
)

# Azerbaijani in the Cyrillic letters of 1958 to 1991: read letter by letter, then as above.
_CYRILLIC = System(
    "Cyrillic",
    """а=a б=b в=v г=q ғ=ğ д=d е=e ә=ə ж=j з=z и=i ы=ı ј=y й=y к=k ҝ=g л=l м=m н=n о=o ө=ö п=p р=r с=s т=t у=u
    ү=ü ф=f х=x һ=h ч=ç ҹ=c ш=ş э=e ю=yu я=ya ё=yo ц=s щ=ş '= ’= ʼ=""",
)
AZERBAIJANI_CYRILLIC = tuple(
    System(system.name, _CYRILLIC.rules, None, system)
    for system in (_NEWS, _E, _KEEPS_Q, _PLAIN, _FRENCH, _GERMAN, _TURKISH_PLAIN)
)

_TR_PLAIN = System("letters without signs", "ı=i ö=o ü=u ç=c ş=s ğ=g â=a î=i û=u")
_TR_AS_WRITTEN = System("as written", "ı=ı ö=ö ü=ü ç=ç ş=ş ğ=ğ â=â î=î û=û")
_TR_SOUND = System("English news", "c=j ç=ch ğ=gh ş=sh j=zh", _TR_PLAIN)
TURKISH_LANGUAGE = (
    _TR_PLAIN,
    _TR_AS_WRITTEN,
    _TR_SOUND,
    System("signs as sounds", "ç=ch ş=sh", _TR_PLAIN),
    System("German umlauts", "ö=oe ü=ue", _TR_PLAIN),
    System("French", "c=dj ç=tch ğ=gh ş=ch u=ou", _TR_PLAIN),
    System("German", "c=dsch ç=tsch ğ=gh ş=sch ö=oe ü=ue", _TR_PLAIN),
)

_TK_NEWS = System("English news", "ä=a ç=ch ž=zh ň=n ö=o ş=sh ü=u ý=y y=y")
_TK_RU = System(
    "Russian",
    """a=а b=б ç=ч d=д e=е ^e=э ä=я f=ф g=г h=х i=и j=дж ž=ж k=к l=л m=м n=н ň=н o=о ö=ё p=п r=р s=с ş=ш t=т
    u=у ü=ю w=в y=ы ý=й ýa=я ýe=е ýu=ю z=з ýew$=ев ýewa$=ева""",
)
TURKMEN = (
    _TK_NEWS,
    System("letters without signs", "ä=a ç=c ž=z ň=n ö=o ş=s ü=u ý=y"),
    _TK_RU.by_way_of(NEWS),
    _TK_RU.by_way_of(BGN_SIMPLE),
    _TK_RU.by_way_of(POPULAR),
    _TK_RU.by_way_of(FRENCH),
    _TK_RU.by_way_of(GERMAN),
    System("English news with v", "w=v", _TK_NEWS),
)

SYSTEMS = {
    "az": AZERBAIJANI,
    "az-Cyrillic": AZERBAIJANI_CYRILLIC,
    "tr": TURKISH_LANGUAGE,
    "tk": TURKMEN,
}
MIXES = {
    "az": "iyev$=iev iev$=iyev yev$=ev iyeva$=ieva ey=ei ei=ey ay=ai oy=oi kh=h gh=g gh=kh dzh=j "
    "dzh=dj dj=j q=k w=v "
    "aya=aia ya=ia ya=a a=e (!oa)u=ou y=i zh=j oghlu=oglu (aeiou)s(aeiou)=ss",
    "tr": "gh=g",
    "tk": "ow$=ov yew$=yev iyev$=iev zh=j ly$=li",
}
