"""Armenian and Georgian.

Sources: BGN/PCGN 1981 (hy) and 2009 (ka); the Georgian national system of 2002; ISO 9985 (hy);
the Soviet spelling in Russian (`Вачик` from Vachik, `Джорджадзе`), and what French, German and
Spanish newspapers write (`Achtarak`, `Etchmiadzine`, `Dschawacheti`, `Ereván`).
"""

from __future__ import annotations

from normalize.names.tables.east_slavic import BGN_SIMPLE, FRENCH, GERMAN, NEWS, POPULAR, SPANISH
from normalize.names.transliterate import System

_HY = "աեէըիոօւ"

_HY_COMMON = """ա=a բ=b գ=g դ=d զ=z է=e ը=y թ=t ի=i լ=l ծ=ts կ=k հ=h ձ=dz ղ=gh մ=m ն=n ո=o պ=p ս=s վ=v տ=t
    ր=r ց=ts ու=u փ=p ք=k օ=o ֆ=f և=ev ռ=r ու=u ՙ= ՚= ’="""
_HY_NEWS = System(
    "English news",
    f"""^ե=ye ({_HY})ե=ye ե=e ^և=yev ^ո=vo ^ով=ov ^ու=u ժ=zh խ=kh ճ=ch ջ=j չ=ch շ=sh յ=y ւ=v ^ը=y ը=y յան$=yan
    եան$=ian իայի=iayi էյ=ey այ=ay ույ=uy """
    + _HY_COMMON,
)
_HY_SOFT = System("English news with ian", "յան$=ian (այ)յ=i յա=ia", _HY_NEWS)
_HY_E = System("without y", f"^ե=e ({_HY})ե=e ե=e ^և=ev ^ո=o ը=e ռ=rr", _HY_NEWS)
_HY_E_PLAIN = System("without y, single r", "ռ=r ը=a", _HY_E)
_HY_BGN = System("BGN/PCGN", "թ=t’ ճ=ch ծ=ts չ=ch’ ց=ts’ փ=p’ ք=k’ ռ=rr", _HY_NEWS)
_HY_ISO = System(
    "ISO 9985",
    """ե=e ^ե=e ^և=ew ^ո=o ժ=ž խ=x ծ=ç կ=k ձ=j ճ=č ջ=ǰ չ=č շ=š յ=y ւ=w ց=c ը=ë
    ղ=ġ ռ=ṙ օ=ò է=ē թ=t’ փ=p’ ք=k’""",
    System("", _HY_COMMON),
)
_HY_WEST = System(
    "Western Armenian",
    "բ=p գ=k դ=t կ=g պ=b տ=d ծ=dz ձ=ts ճ=j ջ=ch ^յ=h",
    _HY_NEWS,
)
_HY_RU = System(
    "Russian",
    f"""ա=а բ=б գ=г դ=д ե=е ^ե=е զ=з է=э ը=ы թ=т ժ=ж ի=и լ=л խ=х ծ=ц կ=к հ=г ձ=дз ղ=г ճ=ч մ=м յ=й ն=н շ=ш
    ո=о ^ո=во չ=ч պ=п ջ=дж ռ=р ս=с վ=в տ=т ր=р ց=ц ու=у փ=п ք=к և=ев օ=о ֆ=ф ւ=в յա=я յու=ю իա=иа յան$=ян
    եա=еа ({_HY}ա)է=э (!^)է=е""",
)
_HY_RU_KH = System("Russian with х for ղ", "ղ=х հ=х " + _HY_RU.rules)
_HY_RU_O = System("Russian with о", "^ո=о հ=а ^հ=о " + _HY_RU.rules)
ARMENIAN = (
    _HY_NEWS,
    _HY_SOFT,
    _HY_E_PLAIN,
    _HY_RU.by_way_of(NEWS),
    _HY_RU.by_way_of(POPULAR),
    _HY_RU.by_way_of(FRENCH),
    _HY_RU.by_way_of(GERMAN),
    _HY_RU_KH.by_way_of(POPULAR),
    System(
        "French",
        f"""ժ=j խ=kh ծ=dz ճ=tch ջ=dj չ=tch շ=ch ու=ou ^ու=ou յան$=ian ^ե=e ({_HY})ե=ie գ(եիէ)=gu
        ({_HY})ս({_HY})=ss""",
        _HY_NEWS,
    ),
    System(
        "German",
        """ժ=sch խ=ch ծ=z ճ=tsch ջ=dsch չ=tsch շ=sch յ=j յան$=jan վ=w զ=s ց=z ^ե=je ե=e ^ո=wo ղ=gh
        ^և=jew և=ew""",
        _HY_NEWS,
    ),
    System("Spanish", f"խ=j ^ե=e ({_HY})ե=e շ=sh յան$=ian", _HY_NEWS),
    System("Spanish with y", "խ=j ջ=y", _HY_NEWS),
    _HY_BGN,
    _HY_E,
    _HY_ISO,
    _HY_WEST,
    _HY_RU_O.by_way_of(POPULAR),
    _HY_RU.by_way_of(BGN_SIMPLE),
    _HY_RU.by_way_of(SPANISH),
)

_KA_COMMON = """ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh
    ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h"""
_KA_NATIONAL = System("Georgian national (2002)", _KA_COMMON)
_KA_SIGNS = System("Georgian national with signs", "კ=k’ პ=p’ ტ=t’ ყ=q’ წ=ts’ ჭ=ch’", _KA_NATIONAL)
_KA_NEWS = System("English news", "ყ=k ფ=p", _KA_NATIONAL)
_KA_PH = System("popular English", "ყ=k ღ=g ფ=f", _KA_NATIONAL)
_KA_RU = System(
    "Russian",
    """ა=а ბ=б გ=г დ=д ე=е ^ე=э ვ=в ზ=з თ=т ი=и კ=к ლ=л მ=м ნ=н ო=о პ=п ჟ=ж რ=р ს=с ტ=т უ=у ფ=п ქ=к ღ=г ყ=к
    შ=ш ჩ=ч ც=ц ძ=дз წ=ц ჭ=ч ხ=х ჯ=дж ჰ=г ია=ия აი=аи""",
)
_KA_RU_F = System("Russian with ф", "ფ=ф " + _KA_RU.rules)
GEORGIAN = (
    _KA_NEWS,
    _KA_NATIONAL,
    _KA_PH,
    _KA_RU.by_way_of(POPULAR),
    _KA_RU.by_way_of(NEWS),
    _KA_RU.by_way_of(FRENCH),
    _KA_RU.by_way_of(GERMAN),
    System("French", "ჟ=j ჩ=tch ჭ=tch შ=ch ჯ=dj უ=ou გ(ეი)=gu ყ=k ში=chi", _KA_NATIONAL),
    System("German", "ჟ=sch ჩ=tsch ჭ=tsch შ=sch ჯ=dsch ვ=w ხ=ch წ=z ც=z ზ=s ყ=q", _KA_NATIONAL),
    System(
        "German with k",
        "ყ=k",
        System("", "ჟ=sch ჩ=tsch ჭ=tsch შ=sch ჯ=dsch ვ=w ხ=ch წ=z ც=z ზ=s " + _KA_COMMON),
    ),
    System("Spanish", "ხ=j ჟ=zh გ(ეი)=gu ყ=k", _KA_NATIONAL),
    System("without aspiration", "ხ=h ღ=g ყ=k", _KA_NATIONAL),
    _KA_SIGNS,
    System("ISO 9984", "ჟ=ž ღ=ḡ ყ=q შ=š ჩ=č ც=c ძ=j წ=c ჭ=č ხ=x ჯ=ǰ", _KA_NATIONAL),
    _KA_RU_F.by_way_of(POPULAR),
    _KA_RU.by_way_of(BGN_SIMPLE),
)

SYSTEMS = {"hy": ARMENIAN, "ka": GEORGIAN}
MIXES = {
    "hy": "yan$=ian ian$=yan yants$=iants ey=ei ay=ai kh=h kh=x gh=g gh=kh dzh=dj dzh=j dj=j ye=e "
    "^ye=e ia=ya ya=ia y=i rr=r (!oa)u=ou "
    "ts=tz ^vo=o tch=ch ai=ay rg=rk (aeiou)s(aeiou)=ss",
    "ka": "iya=ia kh=h gh=g q=k p=f ia$=iya dj=j tch=ch w=v",
}
