"""What the letters of a text tell by themselves."""

from __future__ import annotations

import re
from collections import Counter

# The scripts that one language of the news writes: a vote by themselves.
_ONE_LANGUAGE = {
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "THAI": "th",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "ORIYA": "or",
    "SINHALA": "si",
    "KHMER": "km",
    "LAO": "lo",
    "MYANMAR": "my",
    "TIBETAN": "bo",
    "THAANA": "dv",
}
_MOST = 0.6  # of the letters
_KANA = 0.05  # of the letters: Japanese writes names in the characters of Chinese
# Letters of Azerbaijani and Uzbek in Cyrillic, of which the voices were taught little.
_AZERBAIJANI = re.compile(r"[ҹҝ]|ј(?=[^ј]*[әөү])|[әөү][^ј]*ј")
_AZERBAIJANI_LETTERS, _ENOUGH = frozenset("әғҝөүһҹ"), 0.04
_UZBEK, _NOT_UZBEK = re.compile(r"[қғҳ]"), re.compile(r"[ӣӯҷіәөү]")


def one_language(found: Counter[str]) -> str:
    """The language that alone writes the script of most letters; else empty.

    >>> one_language(Counter(GEORGIAN=40, LATIN=3)), one_language(Counter(CJK=30, HIRAGANA=10))
    ('ka', 'ja')
    """
    if not found:
        return ""
    letters = found.total()
    script, count = found.most_common(1)[0]
    kana = found["HIRAGANA"] + found["KATAKANA"]
    if script in ("CJK", "HIRAGANA", "KATAKANA") and kana > _KANA * letters:
        return "ja"
    return _ONE_LANGUAGE.get(script, "") if count >= _MOST * letters else ""


def by_letters(text: str, found: Counter[str]) -> str:
    """Azerbaijani and Uzbek in Cyrillic, by letters that their neighbours do not write; else empty.

    >>> text = "Азәрбајҹан Республикасынын Президенти"
    >>> by_letters(text, Counter(CYRILLIC=35)), by_letters("Президент", Counter(CYRILLIC=9))
    ('az', '')
    """
    letters = found.total()
    if not letters or found["CYRILLIC"] < _MOST * letters:
        return ""
    text = text.lower()
    if _AZERBAIJANI.search(text) and sum(map(text.count, _AZERBAIJANI_LETTERS)) >= _ENOUGH * letters:
        return "az"
    if "ў" in text and _UZBEK.search(text) and not _NOT_UZBEK.search(text):
        return "uz"
    return ""
