"""The voices that say what language a text is in. Each is deterministic and loads on first use."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.english import is_word

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

Votes = dict[str, float]

FAR = 8.0  # where a score of py3langid is too low to be heard
_SAMPLE = 20_000  # letters of a text that a voice is asked about at the most
# Written Chinese and Arabic of the news are one language each to every engine.
_LABELS = {
    "wuu": "zh",
    "yue": "zh",
    "zh-Hant": "zh",
    "arz": "ar",
    "ary": "ar",
    "sdh": "ku",
    "hbo": "he",
    "gug": "gn",
    "iw": "he",
    "jw": "jv",
    "sh": "hr",
    "nb": "no",
}
_SIGNS = re.compile(
    r"[\d_]+|[^\w\s'’`ʻʼ·\-\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u109f\u1780-\u17ff\u200c\u200d]+"
)
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])")

# The script of a language that is written in one; those that have two are left out.
SCRIPTS = {
    **dict.fromkeys(
        "en fr de es pt it nl pl cs sk sl hr ro hu fi sv no da et lv lt tr sq ca gl eu is ga".split(), "LATIN"
    ),
    **dict.fromkeys("ru uk be bg mk mn tg ky".split(), "CYRILLIC"),
    **dict.fromkeys("ar fa ur ps ug".split(), "ARABIC"),
    "hy": "ARMENIAN",
    "ka": "GEORGIAN",
    "el": "GREEK",
    "he": "HEBREW",
    "ko": "HANGUL",
    "zh": "CJK",
    "hi": "DEVANAGARI",
    "th": "THAI",
}

# English words that are hardly ever words of another language written in Latin letters.
_ENGLISH = frozenset(
    """
    the and that with from which this been their there they were these those through although because
    between where while whose into such than when who what about after before during against could
    should other said says would will not but are was his her its which of to
    """.split()
)


def words(text: str) -> str:
    """What the voices read: the words in small letters, without numbers and signs, between spaces.

    ``py3langid`` was taught on words with a space around them and hears the ends of a short text so.

    >>> words("GANDJA, 12:30: «Bom dia!»")
    ' gandja bom dia '
    """
    return f" {' '.join(_SIGNS.sub(' ', text[:_SAMPLE]).split()).lower()} "


def py3langid(text: str) -> Votes:
    """The scores of ``py3langid``: 0 for the first of its languages, the others below, down to ``-FAR``.

    Divided by the root of the length, as its own probabilities are, or they would grow with it.
    """
    ranked = _identifier().rank(text)
    top, root = ranked[0][1], math.sqrt(len(text.encode("utf-8", "surrogatepass")) or 1)
    scores: Votes = {}
    for name, value in ranked:
        score = (value - top) / root
        if score < -FAR:
            break
        scores.setdefault(_LABELS.get(name, name), score)
    scores.pop("zxx", None)
    return scores


def cld2(text: str) -> Votes:
    """The share of the text that CLD2 gives to each language; empty where it knows none."""
    import pycld2

    try:
        _, _, found = pycld2.detect(text.encode("utf-8", "replace"), bestEffort=True)
    except pycld2.error:  # characters that it takes for bytes gone wrong
        return {}
    votes: Votes = {}
    for _, name, percent, _ in found:
        if name != "un":
            label = _LABELS.get(name, name)
            votes[label] = votes.get(label, 0.0) + percent / 100
    return votes


def english_words(text: str) -> tuple[float, int]:
    """The share of the words in small letters that are English, and how many there are.

    >>> english_words("Gandja fell again"), english_words("Gandja caiu de novo")
    ((1.0, 2), (0.3333333333333333, 3))
    """
    words = _SMALL.findall(text[:2000])
    return (sum(map(is_word, words)) / len(words) if words else 0.0), len(words)


def is_plainly_english(text: str) -> bool:
    """Whether a passage is so full of English function words that no voice need be asked.

    >>> is_plainly_english("The talks between them have broken off because of the rain.")
    True
    """
    words = text.lower().split()
    known = [word for word in words if word in _ENGLISH]
    return len(words) >= 6 and len(known) * 5 >= len(words) and len(set(known)) > 2


def scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has, by the first word of their Unicode names.

    >>> scripts("Гянджа, Ganja").most_common(1)
    [('CYRILLIC', 6)]
    """
    counts: Counter[str] = Counter()
    if text.isascii():
        letters = sum(map(str.isalpha, text))
        return Counter({"LATIN": letters} if letters else {})
    for character, times in Counter(text).items():
        if script := _script(character):
            counts[script] += times
    return counts


@lru_cache(maxsize=8192)
def _script(character: str) -> str:
    """Empty for what is no letter."""
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "UNKNOWN").partition(" ")[0]


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
