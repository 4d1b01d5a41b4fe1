"""Korean.

Sources: Revised Romanization of Korean (2000), McCune-Reischauer without its signs, the practice of
North Korea's agency, and the surnames as their bearers write them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from normalize.names.transliterate import System, transliterate

_NAME = 3  # signs of a surname and a given name

# Korean: rules over the letters (jamo) into which each syllable decomposes: first sounds, vowels,
# last sounds with what they become before the next syllable.
_FIRST = "ᄀ=g ᄁ=kk ᄂ=n ᄃ=d ᄄ=tt ᄅ=r ᄆ=m ᄇ=b ᄈ=pp ᄉ=s ᄊ=ss ᄋ= ᄌ=j ᄍ=jj ᄎ=ch ᄏ=k ᄐ=t ᄑ=p ᄒ=h"
_VOWELS = """ᅡ=a ᅢ=ae ᅣ=ya ᅤ=yae ᅥ=eo ᅦ=e ᅧ=yeo ᅨ=ye ᅩ=o ᅪ=wa ᅫ=wae ᅬ=oe ᅭ=yo ᅮ=u ᅯ=wo ᅰ=we ᅱ=wi ᅲ=yu
    ᅳ=eu ᅴ=ui
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
    "김": "Kim", "이": "Lee Yi Rhee", "박": "Park Pak", "최": "Choi Choe",
    "정": "Chung Jung Jeong Chong", "강": "Kang",
    "조": "Cho Jo", "윤": "Yoon Yun", "장": "Jang Chang", "임": "Lim Im Rim", "한": "Han",
    "오": "Oh O", "서": "Seo Suh So",
    "신": "Shin Sin", "권": "Kwon", "황": "Hwang", "안": "Ahn An", "송": "Song", "류": "Ryu Yoo",
    "유": "Yoo Yu",
    "홍": "Hong", "전": "Jeon Chun Jun", "고": "Ko Koh Go", "문": "Moon Mun", "손": "Son Sohn",
    "배": "Bae Pae", "백": "Baek Paek Paik",
    "허": "Heo Hur Ho", "노": "Noh Roh", "남": "Nam", "심": "Shim Sim", "하": "Ha", "곽": "Kwak",
    "성": "Sung Seong",
    "차": "Cha", "주": "Joo Chu Ju", "우": "Woo U", "구": "Koo Ku Gu", "나": "Na", "민": "Min",
    "진": "Jin Chin", "지": "Ji Chi",
    "엄": "Um Eom", "원": "Won", "천": "Chun Cheon", "방": "Bang Pang", "반": "Ban Pan",
    "리": "Ri Lee", "현": "Hyun Hyon", "태": "Thae Tae",
    "양": "Yang", "변": "Byun", "석": "Seok", "선": "Sun", "설": "Seol", "길": "Gil Kil",
    "연": "Yeon", "위": "Wi", "표": "Pyo", "명": "Myung",
    "기": "Ki", "여": "Yeo", "추": "Choo", "도": "Do", "소": "So", "봉": "Bong",
}  # fmt: skip
_KO_PLACE = "시도군구동면읍산강역"


def korean(text: str) -> Iterator[tuple[str, str]]:
    """The spellings of a Korean name: a customary surname before the given name by each system."""
    systems = [_korean_system(system) for system in (_RR, _MR, _KO_POPULAR, _KO_NORTH)]
    words = text.split()
    person = len(words) == 1 and len(text.strip()) == _NAME and text.strip()[0] in _KO_SURNAMES
    if person and text.strip()[-1] not in _KO_PLACE:
        surname, given = text.strip()[0], text.strip()[1:]
        for spelling in _KO_SURNAMES[surname].split():
            for system in systems:
                parts = [_jamo(sign, system) for sign in given]
                yield f"{spelling} {'-'.join(parts).capitalize()}", f"customary surname, {system.name}"
        for system in systems:
            parts = [_jamo(sign, system) for sign in given]
            yield (
                f"{spelling_of(surname)} {' '.join(p.capitalize() for p in parts)}",
                f"in three words, {system.name}",
            )
            yield (
                f"{spelling_of(surname)} {''.join(parts).capitalize()}",
                f"given name in one word, {system.name}",
            )
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


READ = {"ko": korean}
SCRIPTS = {"ko": "Hangul"}
SYSTEMS: dict[str, tuple[System, ...]] = {}
MIXES = {
    "ko": "eo=u eo=o eu=u eong=ung yeong=young yeon=yun ae=ai (!kn)g(!g)=k ^j=ch ^d=t ^b=p yeo=yu "
    "yeo=yo uk=ook un=oon ^si=shi",
}
