"""Japanese kana; kanji have no reading without a dictionary and are left out.

Sources: Hepburn without its long-vowel signs, as in passports and news; Kunrei (ISO 3602).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from normalize.names.transliterate import System, transliterate

_KANA_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ",
    "t": "たちつてと", "d": "だぢづでど",
    "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "r": "らりるれろ",
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
    f"""し=shi ち=chi つ=tsu ふ=fu じ=ji ぢ=ji づ=zu っし=sshi っち=tchi っつ=ttsu
    や=ya ゆ=yu よ=yo わ=wa を=o ん=n ー= っ=
    ゔ=v ゔぁ=va ゔぃ=vi ゔぇ=ve ゔぉ=vo
    ふぁ=fa ふぃ=fi ふぇ=fe ふぉ=fo てぃ=ti でぃ=di とぅ=tu どぅ=du うぃ=wi うぇ=we
    うぉ=wo しぇ=she じぇ=je ちぇ=che つぁ=tsa つぇ=tse
    ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o ゃ=ya ゅ=yu ょ=yo
    (おこごそぞとどのほぼぽもろよょ)う=
    (おこそとのほもよろょ)お= (うくぐすずつぬふぶぷむゆるゅ)う= {_GLIDES}""",
    System("", _KANA),
)
_KUNREI = System(
    "Kunrei",
    "し=si ち=ti つ=tu ふ=hu じ=zi しゃ=sya しゅ=syu しょ=syo ちゃ=tya ちゅ=tyu ちょ=tyo じゃ=zya "
    "じゅ=zyu じょ=zyo",
    _HEPBURN,
)
_WAPURO = System(
    "long vowels written out",
    "(おこごそぞとどのほぼぽもろよょ)う=u (うくぐすずつぬふぶぷむゆるゅ)う=u",
    _HEPBURN,
)
_OH = System("passport with oh", "(おこごそぞとどのほぼぽもろよょ)う=h", _HEPBURN)
_M = System("old Hepburn", "ん(まみむめもばびぶべぼぱぴぷぺぽ)=m", _HEPBURN)


def japanese(text: str) -> Iterator[tuple[str, str]]:
    """The spellings of kana; what is written in kanji has no known reading and is left out."""
    kana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    kana = "".join(" " if c in "・＝" else c for c in kana if not unicodedata.name(c, "").startswith("CJK"))
    for system in (_HEPBURN, _WAPURO, _M, _OH, _KUNREI):
        written = transliterate(kana, system)
        yield " ".join(word.capitalize() for word in written.split()), system.name


READ = {"ja": japanese}
SCRIPTS = {"ja": "Hiragana"}
SYSTEMS: dict[str, tuple[System, ...]] = {}
MIXES: dict[str, str] = {}
