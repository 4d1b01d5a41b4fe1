"""Russian, Ukrainian and Belarusian.

Sources: BGN/PCGN 1947 (ru), 1965 (uk), 1979 (be); ISO 9:1995; ICAO Doc 9303 (the passports of
Russia since 2013); Cabinet of Ministers of Ukraine, resolution 55 of 2010; the Belarusian
instruction of 2000/2007; what the newspapers of a country write, by its own spelling rules
(French `Tchernobyl`, German `Tschernobyl`, Spanish `Jruschov`, Polish `Gorbaczow`).
"""

from __future__ import annotations

from normalize.names.transliterate import System

_RU = "аеёиоуыэюя"
_UK = "аеєиіїоуюя"
_BE = "аеёіоуыэюя"

# Letters that every system for Russian writes alike.
_COMMON = System("", "а=a б=b в=v г=g д=d е=e з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ъ= ь=")

NEWS = System(
    "English news",
    f"""^е=ye ({_RU}йъь)е=ye ^э=e э=e ё=yo (жчшщ)ё=e ж=zh й=y ий$=y ый$=y ей=ei ай=ai
    ой(бвгджзклмнпрстфхцчшщ)=oi ей({_RU})=ey
    ай({_RU})=ay
    ий=y х=kh ц=ts ч=ch ш=sh щ=shch ы=y ю=yu я=ya ия=ia ия$=ia
    ^алекс=alex ^макс=max ^александр$=alexander ^пётр$=pyotr ^петр$=pyotr дж=j ье=ye ьё=yo ьи=yi
    """,
    _COMMON,
)
BGN = System(
    "BGN/PCGN",
    f"""^е=ye ({_RU}йъь)е=ye ^ё=yë ({_RU}йъь)ё=yë ё=ë ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=yu я=ya
    ь=' ъ=" """,
    _COMMON,
)
BGN_SIMPLE = System("BGN/PCGN without signs", "ь= ъ= ё=e ^ё=yo", BGN)
ICAO = System("passport (ICAO)", "ё=e ж=zh й=i х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=iu я=ia ъ=ie", _COMMON)
POPULAR = System(
    "popular English",
    "ё=e (жчшщ)ё=e ж=zh й=i ий$=y ый$=y ий=i х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=yu я=ya ия=ia дж=j",
    _COMMON,
)
DJ = System("popular English with dj", "дж=dj", POPULAR)
ISO = System(
    "ISO 9",
    "ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ы=y э=è ю=û я=â ь=' ъ=″",
    _COMMON,
)
SCIENTIFIC = System("scientific", "ё=ë ж=ž й=j х=ch ц=c ч=č ш=š щ=šč ы=y э=ė ю=ju я=ja ь=' ъ=″", _COMMON)
FRENCH = System(
    "French",
    f"""г(еиэыё)=gu ^е=e (и)е=e ({_RU}йъь)е=ie ё=io (жчшщ)ё=o ж=j й=ï ий$=i ый$=y ей=eï ай=aï ой=oï х=kh
    ц=ts ч=tch ш=ch щ=chtch ы=y э=e у=ou ю=iou я=ia ия=ia дж=dj ин$=ine ын$=yne
    ({_RU})с({_RU})=ss""",
    _COMMON,
)
GERMAN = System(
    "German",
    f"""^е=je ({_RU}йъь)е=je ё=jo (жчшщ)ё=o ж=sch й=i ий=i ый=y й({_RU})=j ^й=j х=ch ц=z ч=tsch ш=sch
    щ=schtsch
    ы=y э=e ю=ju я=ja дж=dsch в=w з=s кс=x ({_RU})с({_RU})=ss""",
    _COMMON,
)
SPANISH = System(
    "Spanish",
    f"""г(еиэыё)=gu ^е=ye (и)е=e ({_RU}йъь)е=ye ё=io (жчшщ)ё=o ж=zh й=i ий$=i ый$=i ^й=y й({_RU})=y х=j ц=ts
    ч=ch ш=sh щ=shch ы=y э=e ю=iu ^ю=yu я=ia ^я=ya дж=y""",
    _COMMON,
)
PORTUGUESE = System(
    "Portuguese",
    f"""г(еиэыё)=gu ^е=ie (и)е=e ({_RU}йъь)е=ie ё=io (жчшщ)ё=o ж=j й=i ий$=i ый$=i х=kh ц=ts ч=tch ш=ch
    щ=chtch ы=y э=e ю=iu я=ia ия=ia дж=dj ({_RU})с({_RU})=ss""",
    _COMMON,
)
ITALIAN = System(
    "Italian",
    f"""^е=e ё=io (жчшщ)ё=o ж=z й=j ий$=ij ый$=yj х=ch ц=ts ч=c ч(аоуёюя)=ci ш=s щ=sc ы=y э=e ю=ju я=ja дж=g
    дж(аоуя)=gi ч({_RU})=ci""",
    _COMMON,
)
POLISH = System(
    "Polish",
    f"""^е=je ({_RU}йъь)е=je ё=jo ({_RU})ё=jo (жчшщ)ё=o (л)ё=o (жшщц)и=y ж=ż й=j ий$=i ый$=y кий$=ki гий$=gi
    х=ch ц=c ч=cz ш=sz щ=szcz ы=y э=e ю=ju (л)ю=u я=ja (л)я=a дж=dż в=w л=ł л(еёиюяь)=l ья=ja ье=je ьё=jo""",
    _COMMON,
)
DUTCH = System(
    "Dutch",
    f"""^е=je ({_RU}йъь)е=je ё=jo (жчшщ)ё=o ж=zj й=j ий$=i ый$=y х=ch ц=ts ч=tsj ш=sj щ=sjtsj ы=y э=e у=oe
    ю=joe я=ja дж=dzj""",
    _COMMON,
)
TURKISH = System(
    "Turkish",
    f"""^е=ye ({_RU}йъь)е=ye ё=yo ж=j й=y ий$=iy ый$=ıy х=h ц=ts ч=ç ш=ş щ=şç ы=ı э=e ю=yu я=ya дж=c""",
    _COMMON,
)
RUSSIAN = (
    NEWS,
    BGN_SIMPLE,
    POPULAR,
    ICAO,
    FRENCH,
    GERMAN,
    DJ,
    BGN,
    SPANISH,
    PORTUGUESE,
    ISO,
    SCIENTIFIC,
    POLISH,
    DUTCH,
    ITALIAN,
    TURKISH,
)

# Ukrainian: what differs from the Russian tables.
_UK_LETTERS = "г=h ґ=g и=y і=i '= ’= ʼ="
_KMU = System(
    "Ukrainian (2010)",
    """є=ie ^є=ye ж=zh зг=zgh ї=i ^ї=yi й=i ^й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=iu ^ю=yu я=ia ^я=ya
    """
    + _UK_LETTERS,
    _COMMON,
)
_UK_NEWS = System("English news", "ський$=sky цький$=tsky ий$=y ій$=iy ія$=iia", _KMU)
_UK_BGN = System(
    "BGN/PCGN",
    "є=ye ж=zh зг=z·h ї=yi й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ия=ia ь='" + " " + _UK_LETTERS,
    _COMMON,
)
_UK_SIMPLE = System("BGN/PCGN without signs", "ь= зг=zh зг=zgh", _UK_BGN)
_VIA_RU = System("Russian", "г=г ґ=г и=и і=и ї=и ^ї=и є=е '=ъ ’=ъ ʼ=ъ ський$=ский цький$=цкий ій$=ий")
UKRAINIAN = (
    _UK_NEWS,
    _KMU,
    _UK_SIMPLE,
    System(
        "French",
        f"ґ=g г=h и=y і=i є=ie ї=ï '= ’= ʼ= ський$=sky ин$=yne г(еиэыё)=h ({_UK})с({_UK})=ss",
        FRENCH,
    ),
    System(
        "German",
        f"ґ=g г=h и=y і=i є=je ї=ji й=j ий=yj ий$=yj '= ’= ʼ= ({_UK})с({_UK})=ss е=e ^е=e ({_RU}йъь)е=e",
        GERMAN,
    ),
    System(
        "Polish", "ґ=g г=h и=y і=i є=je ї=ji '= ’= ʼ= ський$=ski цький$=cki л(еєиіїюяь)=l е=e ^е=e", POLISH
    ),
    System("Spanish", "ґ=g г=h и=y і=i є=ie ї=yi '= ’= ʼ= г(еиэыё)=h е=e ^е=e ський$=ski", SPANISH),
    _UK_BGN,
    System("ISO 9", "ґ=g̀ г=g и=i і=ì ї=ï є=ê '= ’= ʼ=", ISO),
    System("scientific", "ґ=g г=h и=y і=i ї=ji є=je '= ’= ʼ=", SCIENTIFIC),
    _VIA_RU.by_way_of(NEWS),
    _VIA_RU.by_way_of(POPULAR),
    _VIA_RU.by_way_of(BGN_SIMPLE),
    _VIA_RU.by_way_of(FRENCH),
    _VIA_RU.by_way_of(GERMAN),
)

_BE_LETTERS = "г=h ґ=g і=i ў=u '= ’= ʼ="
_BE_BGN = System(
    "BGN/PCGN",
    "ё=yo е=ye ж=zh й=y ў=w х=kh ц=ts ч=ch ш=sh ы=y э=e ю=yu я=ya ь= г=h ґ=g і=i '= ’= ʼ= (жчшр)э=e",
    _COMMON,
)
_BE_NEWS = System(
    "English news",
    f"""^е=ye ({_BE}йь)е=ye е=e ё=yo ж=zh й=y ў=u х=kh ц=ts ч=ch ш=sh ы=y э=e
    ю=iu ^ю=yu ({_BE}ў)ю=yu я=ia ^я=ya ({_BE}ў'’ʼ)я=ya ія=ia ый$=y ій$=y
    ей=ei ай=ai """
    + _BE_LETTERS,
    _COMMON,
)
_BE_OFFICIAL = System(
    "Belarusian (2007)",
    f"^е=je ({_BE}йь'’ʼў)е=je е=ie ^ё=jo ({_BE}йь)ё=jo ё=io ж=ž й=j х=ch ц=c ч=č ш=š ы=y э=e ю=iu "
    "^ю=ju ({_BE})ю=ju я=ia ^я=ja ({_BE})я=ja ў=ŭ "
    "г=h ґ=g і=i '= ’= ʼ=",
    _COMMON,
)
_BE_VIA_RU = System(
    "Russian",
    "і=и ў=в ґ=г '=ъ ’=ъ ʼ=ъ дз(еіёюяь)=д ц(іеёюяь)=т ры=ри чы=чи жы=жи шы=ши эй$=ей цкі$=цкий "
    "скі$=ский кі$=кий",
)
BELARUSIAN = (
    _BE_NEWS,
    _BE_BGN,
    _BE_OFFICIAL,
    System("French", "г=h ґ=g і=i ў=ou г(еиэыё)=h '= ’= ʼ=", FRENCH),
    System("German", "г=h ґ=g і=i ў=u '= ’= ʼ=", GERMAN),
    System("Polish", "г=h ґ=g і=i ў=u '= ’= ʼ= скі$=ski", POLISH),
    System("scientific", "г=h ґ=g і=i ў=ŭ '= ’= ʼ=", SCIENTIFIC),
    _BE_VIA_RU.by_way_of(NEWS),
    _BE_VIA_RU.by_way_of(POPULAR),
    _BE_VIA_RU.by_way_of(GERMAN),
)

SYSTEMS = {"ru": RUSSIAN, "uk": UKRAINIAN, "be": BELARUSIAN}

# What one report writes this way and the next that: Latin letters for Latin letters.
MIXES = {
    "ru": "dzh=j ai=ay ei=ey ei=ej (!c)kh=h (!c)kh=x iyev$=iev ye=e yo=e yo=o ts=tz sky$=skiy "
    "sky$=skii sky$=ski "
    "iy$=y y$=i w=v ia=ya iu=yu ks=x x=ks zh=j ov$=off shch=sch ine$=in (aeiou)s(aeiou)=ss",
    "uk": "skyi$=skyy sky$=skyy sky$=skiy sky$=ski ky$=kyi kh=h ia=ya iu=yu ya=ia zh=j iia=ia y=i w=v ii=i",
    "be": "kh=h (!o)u=w ia=ya ya=ia iu=yu (!cksz)h=g zh=j y$=i ts=c",
}
