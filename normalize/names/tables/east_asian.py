"""Chinese, Korean and Japanese kana.

Sources: Hanyu Pinyin (ISO 7098; one usual reading a character, from `to_ascii`), Wade-Giles as in
Taiwan's passports, the customary Cantonese and Taiwanese surnames; Revised Romanization of Korean
(2000) and McCune-Reischauer without its signs; Hepburn without its long-vowel signs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from normalize.names.ascii import ascii_of
from normalize.names.transliterate import System, transliterate

# Surnames as they are written outside the mainland; the key is the pinyin.
_ABROAD = {
    "chen": "Chan Tan", "huang": "Wong", "wang": "Wong", "li": "Lee", "lin": "Lam Lim", "zhang": "Chang Cheung",
    "liu": "Lau", "wu": "Ng", "zheng": "Cheng", "cai": "Tsai Choi", "xu": "Hsu Tsui", "ma": "Mah", "he": "Ho",
    "luo": "Law Lo", "liang": "Leung", "zhou": "Chou Chow", "ye": "Yip Yeh", "zeng": "Tsang", "xie": "Tse Hsieh",
    "guo": "Kwok Kuo", "lu": "Luk", "su": "So", "jiang": "Chiang Keung", "feng": "Fung", "deng": "Tang Teng",
    "yang": "Yeung Young", "hong": "Hung", "song": "Soong Sung", "sun": "Suen", "cheng": "Ching", "he ": "Ho",
}  # fmt: skip
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋"
    "蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎"
    "易常武乔喬贺賀赖賴龚龔文习習温溫栗胡"
)
_TWO_SIGNS = ("欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "东郭", "慕容")
_READINGS = {"重庆": "chong qing", "重慶": "chong qing", "单": "shan", "仇": "qiu", "曾": "zeng", "吕": "lü", "呂": "lü"}
_PLACE = "省市县縣区區州山河江海湖岛島镇鎮村"
_NAME = 3  # signs of a surname and a given name

_PINYIN = System("pinyin", "ü=u")
_WADE = System(
    "Wade-Giles",
    """^zhi=chih ^chi=chih ^shi=shih ^ri=jih ^zi=tzu ^ci=tzu ^si=szu ^zh=ch ^j=ch ^q=ch ^x=hs ^b=p ^d=t ^g=k ^z=ts ^c=ts
    ^ch=ch ^r=j ong$=ung ian$=ien yan$=yen ^ye=yeh ie$=ieh ue$=ueh ^zhe$=che ^guo=kuo uo$=o ^he$=ho ^ke$=ko ^ge$=ko
    ^e$=o ^you$=yu ui$=ui ^yi$=i ^ju=chu ^qu=chu ^xu=hsu ^zhong$=chung ^xiong=hsiung ^er$=erh ü=u
    ^xian=hsien ^jian=chien ^qian=chien ^xie=hsieh ^jie=chieh ^qie=chieh ^xue=hsueh ^jue=chueh ^que=chueh""",
)
_TONGYONG = System("Tongyong", "^zh=jh ^x=s ^q=c ^jiong=jyong ui$=uei iu$=iou ^zhi=jhih ^si=sih ^chi=chih ü=yu")
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
    for surname, given in parted[:1]:
        for abroad in _ABROAD.get("".join(surname), "").split():
            for system, joint in ((_PINYIN, "-"), (_WADE, "-"), (_PINYIN, "")):
                rest = _join(given, system, joint)
                yield f"{abroad} {rest}".strip(), f"surname abroad, {system.name}"
    if len(parted) == 1:  # one name that is not parted may be two words after all
        yield _join(parted[0][0] + parted[0][1], _PINYIN, " "), "pinyin by syllable"
        if len(parted[0][1]) > 1 and not parted[0][0]:
            first, rest = parted[0][1][:1], parted[0][1][1:]
            yield f"{_join(first, _WADE, '-')} {_join(rest, _WADE, '-')}", "Wade-Giles as a person"
            yield f"{_join(first, _PINYIN, '')} {_join(rest, _PINYIN, '')}", "pinyin as a person"


def _surname(word: str) -> int:
    """How many signs of ``word`` are a surname: 0 where it looks like no person."""
    if not 1 < len(word) <= _NAME + 1 or word[-1] in _PLACE:
        return 0
    if word[:2] in _TWO_SIGNS and len(word) > 2:  # noqa: PLR2004
        return 2
    return int(word[0] in _SURNAMES and len(word) <= _NAME)


def _put_together(words: list[tuple[list[str], list[str]]], system: System, joint: str, gap: str) -> str:
    written = []
    for s, g in words:
        surname, given = _join(s, system, joint), _join(g, system, joint)
        written.append(f"{surname}{gap}{given if gap or not surname else given.lower()}".strip())
    return " ".join(written)


def _join(syllables: list[str], system: System, joint: str) -> str:
    written = [transliterate(syllable, system) for syllable in syllables]
    if not joint:  # Xi'an, Yan'an: a vowel at the head of a syllable is marked
        written = [("'" * (i > 0 and w[:1] in "aeo" and w[:1] != "")) + w for i, w in enumerate(written)]
    name = joint.join(written)
    return " ".join(part[:1].upper() + part[1:] for part in name.split(" "))


# Korean: rules over the letters (jamo) into which each syllable decomposes: first sounds, vowels,
# last sounds with what they become before the next syllable.
_FIRST = "ᄀ=g ᄁ=kk ᄂ=n ᄃ=d ᄄ=tt ᄅ=r ᄆ=m ᄇ=b ᄈ=pp ᄉ=s ᄊ=ss ᄋ= ᄌ=j ᄍ=jj ᄎ=ch ᄏ=k ᄐ=t ᄑ=p ᄒ=h"
_VOWELS = """ᅡ=a ᅢ=ae ᅣ=ya ᅤ=yae ᅥ=eo ᅦ=e ᅧ=yeo ᅨ=ye ᅩ=o ᅪ=wa ᅫ=wae ᅬ=oe ᅭ=yo ᅮ=u ᅯ=wo ᅰ=we ᅱ=wi ᅲ=yu ᅳ=eu ᅴ=ui
    ᅵ=i"""
_LAST = """ᆨ=k ᆩ=k ᆪ=k ᆫ=n ᆬ=n ᆭ=n ᆮ=t ᆯ=l ᆰ=k ᆱ=m ᆲ=l ᆶ=l ᆷ=m ᆸ=p ᆹ=p ᆺ=t ᆻ=t ᆼ=ng ᆽ=t ᆾ=t ᆿ=k ᇀ=t ᇁ=p ᇂ=t
    ᆨᄋ=g ᆩᄋ=kk ᆫᄅ=ll ᆯᄅ=ll ᆯᄂ=ll ᆯᄋ=r ᆮᄋ=d ᆸᄋ=b ᆺᄋ=s ᆻᄋ=ss ᆽᄋ=j ᆾᄋ=ch ᆿᄋ=k ᇀᄋ=t ᇁᄋ=p ᆨ(ᄂᄆᄅ)=ng ᆸ(ᄂᄆᄅ)=m
    ᆺ(ᄂᄆ)=n ᆮ(ᄂᄆ)=n ᆼᄅ=ngn ᆷᄅ=mn ᆨᄅ=ngn ᆸᄅ=mn ᇂᄋ="""
_RR = System("Revised Romanization", f"{_FIRST} {_VOWELS} {_LAST}")
_MR = System(
    "McCune-Reischauer without signs",
    """^ᄀ=k ^ᄃ=t ^ᄇ=p ^ᄌ=ch ᅥ=o ᅧ=yo ᅳ=u ᅴ=ui ᅯ=wo ᄏ=k ᄐ=t ᄑ=p 시=shi 쉬=shwi""",
    _RR,
)
_KO_POPULAR = System(
    "popular English",
    """^ᄀ=k ᅮ=oo ᅥ=u ᅧᆼ=young ᅧᆫ=yun ᅧ=yu ᅳ=eu ᅡᆼ=ang""",
    _RR,
)
_KO_NORTH = System("North Korean", "^ᄅ=r ^ᄀ=k ^ᄃ=t ^ᄇ=p ^ᄌ=j ᄀ=g ᅥ=o ᅧ=yo ᅳ=u ᅢ=ae", _RR)
# The surnames of nearly everybody, as their bearers write them.
_KO_SURNAMES = {
    "김": "Kim", "이": "Lee Yi Rhee", "박": "Park Pak", "최": "Choi Choe", "정": "Chung Jung Jeong Chong", "강": "Kang",
    "조": "Cho Jo", "윤": "Yoon Yun", "장": "Jang Chang", "임": "Lim Im Rim", "한": "Han", "오": "Oh O", "서": "Seo Suh So",
    "신": "Shin Sin", "권": "Kwon", "황": "Hwang", "안": "Ahn An", "송": "Song", "류": "Ryu Yoo", "유": "Yoo Yu",
    "홍": "Hong", "전": "Jeon Chun Jun", "고": "Ko Koh Go", "문": "Moon Mun", "손": "Son Sohn", "배": "Bae Pae", "백": "Baek Paek Paik",
    "허": "Heo Hur Ho", "노": "Noh Roh", "남": "Nam", "심": "Shim Sim", "하": "Ha", "곽": "Kwak", "성": "Sung Seong",
    "차": "Cha", "주": "Joo Chu Ju", "우": "Woo U", "구": "Koo Ku Gu", "나": "Na", "민": "Min", "진": "Jin Chin", "지": "Ji Chi",
    "엄": "Um Eom", "원": "Won", "천": "Chun Cheon", "방": "Bang Pang", "반": "Ban Pan", "리": "Ri Lee", "현": "Hyun Hyon", "태": "Thae Tae",
    "양": "Yang", "변": "Byun", "석": "Seok", "선": "Sun", "설": "Seol", "길": "Gil Kil", "연": "Yeon", "위": "Wi", "표": "Pyo", "명": "Myung",
    "기": "Ki", "여": "Yeo", "추": "Choo", "도": "Do", "소": "So", "봉": "Bong",
}  # fmt: skip
_KO_PLACE = "시도군구동면읍산강역"


def korean(text: str) -> Iterator[tuple[str, str]]:
    """The spellings of a Korean name: a customary surname before the given name by each system."""
    systems = [_korean_system(system) for system in (_RR, _MR, _KO_POPULAR, _KO_NORTH)]
    words = text.split()
    person = len(words) == 1 and len(text.strip()) == _NAME and text.strip()[0] in _KO_SURNAMES
    if person and text.strip()[-1] not in _KO_PLACE:
        surname, *given = text.strip()
        for spelling in _KO_SURNAMES[surname].split():
            for system in systems:
                parts = [_jamo(sign, system) for sign in given]
                yield f"{spelling} {'-'.join(parts).capitalize()}", f"customary surname, {system.name}"
        for system in systems:
            parts = [_jamo(sign, system) for sign in given]
            yield f"{spelling_of(surname)} {' '.join(p.capitalize() for p in parts)}", f"in three words, {system.name}"
            yield f"{spelling_of(surname)} {''.join(parts).capitalize()}", f"given name in one word, {system.name}"
    if len(text.strip()) == 1 and text.strip() in _KO_SURNAMES:
        for spelling in _KO_SURNAMES[text.strip()].split():
            yield spelling, "customary surname"
    for system in systems:
        yield " ".join(_jamo(word, system).capitalize() for word in words), system.name


def spelling_of(surname: str) -> str:
    """The most usual spelling of a Korean surname.

    >>> spelling_of("김")
    'Kim'
    """
    return _KO_SURNAMES[surname].split()[0]


def _jamo(text: str, system: System) -> str:
    return transliterate(unicodedata.normalize("NFD", text), system)


def _korean_system(system: System) -> System:
    """The rules for whole syllables in them decomposed as the text is."""
    base = _korean_system(system.base) if system.base else None
    return System(system.name, unicodedata.normalize("NFD", system.rules), base)


_KANA_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと", "d": "だぢづでど",
    "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも", "r": "らりるれろ",
}  # fmt: skip
_KANA = " ".join(
    f"{kana}={row}{vowel} っ{kana}={row[:1]}{row}{vowel}"
    for row, line in _KANA_ROWS.items()
    for kana, vowel in zip(line, "aiueo", strict=True)
)
_GLIDES = " ".join(
    f"{kana}{small}={sound}{vowel} っ{kana}{small}={sound[0] if sound != 'ch' else 't'}{sound}{vowel}"
    for kana, sound in zip("きぎしじちにひびぴみり", "ky gy sh j ch ny hy by py my ry".split(), strict=True)
    for small, vowel in zip("ゃゅょ", "auo", strict=True)
)
_HEPBURN = System(
    "Hepburn",
    f"""し=shi ち=chi つ=tsu ふ=fu じ=ji ぢ=ji づ=zu っし=sshi っち=tchi っつ=ttsu や=ya ゆ=yu よ=yo わ=wa を=o ん=n ー= っ=
    ゔ=v ゔぁ=va ゔぃ=vi ゔぇ=ve ゔぉ=vo ふぁ=fa ふぃ=fi ふぇ=fe ふぉ=fo てぃ=ti でぃ=di とぅ=tu どぅ=du うぃ=wi うぇ=we
    うぉ=wo しぇ=she じぇ=je ちぇ=che つぁ=tsa つぇ=tse ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o ゃ=ya ゅ=yu ょ=yo
    (おこごそぞとどのほぼぽもろよょ)う=  (おこそとのほもよろょ)お= (うくぐすずつぬふぶぷむゆるゅ)う= {_GLIDES}""",
    System("", _KANA),
)
_KUNREI = System("Kunrei", "し=si ち=ti つ=tu ふ=hu じ=zi しゃ=sya しゅ=syu しょ=syo ちゃ=tya ちゅ=tyu ちょ=tyo じゃ=zya じゅ=zyu じょ=zyo", _HEPBURN)
_WAPURO = System("long vowels written out", "(おこごそぞとどのほぼぽもろよょ)う=u (うくぐすずつぬふぶぷむゆるゅ)う=u", _HEPBURN)
_OH = System("passport with oh", "(おこごそぞとどのほぼぽもろよょ)う=h", _HEPBURN)
_M = System("old Hepburn", "ん(まみむめもばびぶべぼぱぴぷぺぽ)=m", _HEPBURN)


def japanese(text: str) -> Iterator[tuple[str, str]]:
    """The spellings of kana; what is written in kanji has no known reading and is left out."""
    kana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    kana = "".join(" " if c in "・＝" else c for c in kana if not unicodedata.name(c, "").startswith("CJK"))
    for system in (_HEPBURN, _WAPURO, _M, _OH, _KUNREI):
        written = transliterate(kana, system)
        yield " ".join(word.capitalize() for word in written.split()), system.name


READ = {"zh": chinese, "ko": korean, "ja": japanese}
SCRIPTS = {"zh": "Cjk", "ko": "Hangul", "ja": "Hiragana"}
SYSTEMS: dict[str, tuple[System, ...]] = {}
MIXES = {
    "zh": "",
    "ja": "",
    "ko": "eo=u eo=o eu=u eong=ung yeong=young yeon=yun ae=ai (!kn)g(!g)=k ^j=ch ^d=t ^b=p yeo=yu yeo=yo uk=ook un=oon ^si=shi",
}
