"""Chinese, Japanese, Korean: names in text without spaces between words.

Chinese and Japanese names do not change; there is only no space to show where they end. What a
longer word would make of a short name is in the tables. A demonym is another word: `中国人`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.names.inflection.stem import Stem

# a name, and the letters that make another of it when they follow or precede
NOT_BEFORE = {
    "印度": "尼洋支",
    "马里": "兰奥乌亚安",
    "馬里": "蘭奧烏亞安",
    "几内亚": "比湾",
    "刚果": "河",
    "中东": "部欧",
    "加纳": "利",
    "苏丹": "港",
    "东京": "湾",
    "日本": "海",
    "乍得": "湖",
}
NOT_AFTER = {"中东": "其", "东海": "广山", "几内亚": "新", "马里": "索", "苏丹": "南", "京都": "東东"}
_DEMONYM = "人語语話话文籍裔"
_KATAKANA = re.compile(r"[ァ-ヺー]")
_KANA_BEFORE, _KANA_AFTER = re.compile(r"(?<![ァ-ヺー・])$"), re.compile(r"(?![ァ-ヺー])(?!・[ァ-ヺ])")
_KANJI_BEFORE = re.compile(r"(?<![\u4e00-\u9fff])$")

# Korean particles: behind a consonant, behind ㄹ, behind a vowel, behind all
KOREAN = {
    "consonant": "은 이 을 과 으로 이라고 이라는 이나 이며 으로는 으로도 으로의 으로부터 과의 과는 이란",
    "liquid": "은 이 을 과 로 이라고 이라는 이나 이며 로는 로도 로의 로부터 과의 과는 이란",
    "vowel": "는 가 를 와 로 라고 라는 나 며 로는 로도 로의 로부터 와의 와는 란",
    "both": """의 에 에서 에게 께 께서 도 만 부터 까지 보다 처럼 조차 마저 밖에 한테 에는 에도 에서는 에서도
        에서의 에게는 에게서 까지의 부터의 만이 만의 에만 에서만 뿐""",
}


def stems(base: str, language: str) -> Iterator[Stem]:
    """The name; in Korean with its particles, else wherever it stands."""
    if len(base) < 2:
        return
    if language == "ko":
        yield Stem(base, _PARTICLES[_final(base)])
    elif language == "ja" and _KATAKANA.search(base[0] + base[-1]):
        yield Stem(base, _KANA_AFTER, _KANA_BEFORE, apart=False)
    else:
        after = re.compile(f"(?![{_DEMONYM}{NOT_BEFORE.get(base, '')}])")
        before = re.compile(f"(?<![{NOT_AFTER[base]}])$") if NOT_AFTER.get(base) else None
        if language == "ja" and len(base) == 2:
            before = _KANJI_BEFORE
        yield Stem(base, after, before, apart=False)


def _tail(*kinds: str) -> re.Pattern[str]:
    particles = sorted((p for kind in kinds for p in KOREAN[kind].split()), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(particles)})(?!\w)")


_PARTICLES = {kind: _tail(kind, "both") for kind in ("consonant", "liquid", "vowel")}


def _final(word: str) -> str:
    """What the last syllable of a Korean word ends in; a syllable's code has its final consonant."""
    final = (ord(word[-1]) - 0xAC00) % 28 if "가" <= word[-1] <= "힣" else 0
    return "vowel" if final == 0 else "liquid" if final == 8 else "consonant"
