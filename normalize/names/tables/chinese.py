"""Chinese: pinyin and what other systems make of it.

Sources: Hanyu Pinyin (ISO 7098; one usual reading a character, from `to_ascii`), Wade-Giles as in
Taiwan's passports without signs, Tongyong Pinyin, the older French spelling, and the surnames of
Hong Kong, Taiwan and the diaspora.
"""

from __future__ import annotations

from collections.abc import Iterator

from normalize.names.ascii import ascii_of
from normalize.names.transliterate import System, transliterate

# Surnames as they are written outside the mainland; the key is the pinyin.
_ABROAD = {
    "chen": "Chan Tan", "huang": "Wong", "wang": "Wong", "li": "Lee", "lin": "Lam Lim",
    "zhang": "Chang Cheung",
    "liu": "Lau", "wu": "Ng", "zheng": "Cheng", "cai": "Tsai Choi", "xu": "Hsu Tsui", "ma": "Mah",
    "he": "Ho",
    "luo": "Law Lo", "liang": "Leung", "zhou": "Chou Chow", "ye": "Yip Yeh", "zeng": "Tsang",
    "xie": "Tse Hsieh",
    "guo": "Kwok Kuo", "lu": "Luk", "su": "So", "jiang": "Chiang Keung", "feng": "Fung",
    "deng": "Tang Teng",
    "yang": "Yeung Young", "hong": "Hung", "song": "Soong Sung", "sun": "Suen", "cheng": "Ching",
    "he ": "Ho",
}  # fmt: skip
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋"
    "蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎"
    "易常武乔喬贺賀赖賴龚龔文习習温溫栗胡"
)
_TWO_SIGNS = ("欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "东郭", "慕容")
_READINGS = {
    "重庆": "chong qing",
    "重慶": "chong qing",
    "单": "shan",
    "仇": "qiu",
    "曾": "zeng",
    "吕": "lü",
    "呂": "lü",
}
_PLACE = "省市县縣区區州山河江海湖岛島镇鎮村"
_NAME = 3  # signs of a surname and a given name

_PINYIN = System("pinyin", "ü=u")
_WADE = System(
    "Wade-Giles",
    """^zhi=chih ^chi=chih ^shi=shih ^ri=jih ^zi=tzu ^ci=tzu ^si=szu ^zh=ch ^j=ch ^q=ch ^x=hs ^b=p ^d=t
    ^g=k ^z=ts ^c=ts
    ^ch=ch ^r=j ong$=ung ian$=ien yan$=yen ^ye=yeh ie$=ieh ue$=ueh ^zhe$=che ^guo=kuo uo$=o ^he$=ho
    ^ke$=ko ^ge$=ko
    ^e$=o ^you$=yu ui$=ui ^yi$=i ^ju=chu ^qu=chu ^xu=hsu ^zhong$=chung ^xiong=hsiung ^er$=erh ü=u
    ^xian=hsien ^jian=chien ^qian=chien ^xie=hsieh ^jie=chieh ^qie=chieh ^xue=hsueh ^jue=chueh ^que=chueh""",
)
_TONGYONG = System(
    "Tongyong", "^zh=jh ^x=s ^q=c ^jiong=jyong ui$=uei iu$=iou ^zhi=jhih ^si=sih ^chi=chih ü=yu"
)
_YALE = System("French", "^zh=tch ^j=ts ^q=ts ^x=s ^ch=tch ^sh=ch u=ou ong$=ong ü=u")


def _syllables(text: str) -> list[str]:
    for word, reading in _READINGS.items():
        text = text.replace(word, f" {reading} ")
    return "".join(ascii_of(c) if c != "ü" else c for c in text).lower().split()


def chinese(text: str) -> Iterator[tuple[str, str]]:
    """The spellings of a Chinese name with their systems; words are parted at a middle dot or blank."""
    words = text.replace("·", " ").replace("・", " ").split()
    parted: list[tuple[list[str], list[str]]] = []
    for word in words:
        cut = _surname(word)
        parted.append((_syllables(word[:cut]), _syllables(word[cut:])))
    for system, joint in ((_PINYIN, ""), (_WADE, "-"), (_PINYIN, "-"), (_TONGYONG, ""), (_YALE, "-")):
        name = system.name + (" with hyphens" if system is _PINYIN and joint else "")
        yield _put_together(parted, system, joint, " "), name
        if any(surname and given for surname, given in parted):
            yield _put_together(parted, system, joint, ""), f"{name} in one word"
    for sounds, rest_of_name in parted[:1]:
        for abroad in _ABROAD.get("".join(sounds), "").split():
            for system, joint in ((_PINYIN, "-"), (_WADE, "-"), (_PINYIN, "")):
                rest = _join(rest_of_name, system, joint)
                yield f"{abroad} {rest}".strip(), f"surname abroad, {system.name}"
    if len(parted) == 1:  # one name that is not parted may be two words after all
        yield _join(parted[0][0] + parted[0][1], _PINYIN, " "), "pinyin by syllable"
        if len(parted[0][1]) > 1 and not parted[0][0]:
            first, others = parted[0][1][:1], parted[0][1][1:]
            yield f"{_join(first, _WADE, '-')} {_join(others, _WADE, '-')}", "Wade-Giles as a person"
            yield f"{_join(first, _PINYIN, '')} {_join(others, _PINYIN, '')}", "pinyin as a person"


def _surname(word: str) -> int:
    """How many signs of ``word`` are a surname: 0 where it looks like no person."""
    if not 1 < len(word) <= _NAME + 1 or word[-1] in _PLACE:
        return 0
    if word[:2] in _TWO_SIGNS and len(word) > 2:
        return 2
    return int(word[0] in _SURNAMES and len(word) <= _NAME)


def _put_together(words: list[tuple[list[str], list[str]]], system: System, joint: str, gap: str) -> str:
    written = []
    for sounds, others in words:
        surname, given = _join(sounds, system, joint), _join(others, system, joint)
        written.append(f"{surname}{gap}{given if gap or not surname else given.lower()}".strip())
    return " ".join(written)


def _join(syllables: list[str], system: System, joint: str) -> str:
    written = [transliterate(syllable, system) for syllable in syllables]
    if not joint:  # Xi'an, Yan'an: a vowel at the head of a syllable is marked
        written = [("'" * (i > 0 and w[:1] in "aeo" and w[:1] != "")) + w for i, w in enumerate(written)]
    name = joint.join(written)
    return " ".join(part[:1].upper() + part[1:] for part in name.split(" "))


READ = {"zh": chinese}
SCRIPTS = {"zh": "Cjk"}
SYSTEMS: dict[str, tuple[System, ...]] = {}
MIXES: dict[str, str] = {}
