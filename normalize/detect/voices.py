"""The voices that say what language a text is in. Each is deterministic and loads on first use."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.english import is_word

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

Votes = dict[str, float]

_SAMPLE = 20_000  # letters of a text that a voice is asked about at the most
# Written Chinese of the news is one language to every engine; py3langid tells Wu by its names.
_LABELS = {"nb": "no", "zh-cn": "zh", "zh-tw": "zh", "wuu": "zh", "yue": "zh", "uzs": "uz"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])")

# The scripts that one language of the news writes: a vote by themselves.
ONE_LANGUAGE = {
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
}

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


def py3langid(text: str) -> Votes:
    """The probabilities of ``py3langid`` over its 140 languages, highest first."""
    votes: Votes = {}
    for name, value in _identifier().rank(text[:_SAMPLE]):
        label = _LABELS.get(name, name)
        votes[label] = votes.get(label, 0.0) + float(value)
    return dict(sorted(votes.items(), key=lambda vote: -vote[1]))


def langdetect(text: str) -> Votes:
    """The probabilities of ``langdetect``; slow, so it is asked only where others disagree."""
    from langdetect import DetectorFactory, detect_langs
    from langdetect.lang_detect_exception import LangDetectException

    DetectorFactory.seed = 0  # it samples the text at random otherwise
    try:
        return {_LABELS.get(v.lang, v.lang): v.prob for v in detect_langs(text[:_SAMPLE])}
    except LangDetectException:  # no letters that it knows
        return {}


@lru_cache(maxsize=1)
def langdetect_languages() -> frozenset[str]:
    """The languages that ``langdetect`` can answer."""
    from langdetect import detector_factory

    detector_factory.init_factory()
    return frozenset(_LABELS.get(code, code) for code in detector_factory._factory.get_lang_list())


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
        if character.isalpha():
            counts[_script(character)] += times
    return counts


@lru_cache(maxsize=8192)
def _script(character: str) -> str:
    return unicodedata.name(character, "UNKNOWN").partition(" ")[0]


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
