"""One answer from the voices: a language and a calibrated confidence, or ``und``.

Script comes first: Georgian letters are Georgian. Else the voices' scores are added, with weights
by length, and become shares; what was tried and left out stands in ``benchmarks/README.md``.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from normalize.detect import weights
from normalize.detect.voices import (
    FAR,
    Votes,
    cld2,
    english_words,
    is_plainly_english,
    py3langid,
    scripts,
    words,
)
from normalize.detect.writing import by_letters, one_language
from normalize.names.fold import fold

SURE = 0.6  # what English words holding foreign names together are worth
_ENOUGH, _ENGLISH = 5, 0.9  # small-letter words, and the share of them that English has
_FOREIGN_WORDS, _FOREIGN_SHARE, _FOREIGN_SURE = 5, 0.7, 0.8  # for a sentence inside an English paragraph
_VOWELS = 0.15  # of the letters; Czech and Serbian have a quarter and more
_EXPECTED = 0.02  # the share below which a text is in none of the languages that are expected
# The small words inside a name: `João da Silva` has no Portuguese sentence in it.
_PARTICLES = re.compile(r"(\b[^\W\d_a-z][\w.'’-]*) (?:(?:d[aeiou]s?|del|della|e|y) ){1,2}(?=[^\W\d_a-z])")
UNKNOWN = "und"
NO_LANGUAGE = "zxx"
# What no voice tells apart in a sentence; the answer is the second, unless the first alone is expected.
SAME = {"bs": "hr", "nb": "no", "nn": "no", "uzs": "uz"}


class Guess(NamedTuple):
    """A language (ISO 639-1, ``und`` unknown, ``zxx`` none) and a confidence from 0 to 1."""

    language: str
    confidence: float


def guess(text: str, expected: Collection[str] = ()) -> Guess:
    """The language of ``text``; one of ``expected``, where these are given, or ``und``.

    >>> guess("O presidente prometeu vingança na noite de sexta-feira.").language
    'pt'
    >>> guess("12:30, 15 %"), guess("qxz")
    (Guess(language='zxx', confidence=1.0), Guess(language='und', confidence=0.0))
    >>> guess("Bom dia a todos", expected=("az", "ru")).language
    'und'
    """
    found = scripts(text)
    if not found:
        return Guess(NO_LANGUAGE, 1.0)
    votes = shares(text, found, expected)
    if not votes:
        return Guess(UNKNOWN, 0.0)
    language, confidence = next(iter(votes.items()))
    if language != "en" and "en" in votes and _reads_as_english(text, found, language):
        return Guess("en", max(SURE, votes["en"]))
    if confidence < SURE and "en" in list(votes)[:5] and english_words(text)[0] == 1.0:
        return Guess("en", max(0.5, votes["en"]))
    if confidence < weights.DOUBT_NAMES and confidence < _doubt(text, found):
        return Guess(UNKNOWN, 0.0)
    return Guess(language, min(confidence, 0.999))


def shares(text: str, found: Counter[str] | None = None, expected: Collection[str] = ()) -> Votes:
    """The share of each language in the vote, highest first; of ``expected`` alone, where given.

    Empty where the text is clearly in none of them. ``found`` are the scripts, if they are counted.

    >>> next(iter(shares("Bom dia a todos")))
    'pt'
    """
    found = scripts(text) if found is None else found
    told = one_language(found) or by_letters(text, found)
    votes = {told: 0.99} if told else _vote(words(text), found)
    if not expected:
        return votes
    kept = {code: votes.get(SAME.get(code, code), 0.0) for code in expected}
    total = sum(kept.values())
    if total < _EXPECTED:
        return {}
    scale = 1.0 if told else 1 / total
    return _ranked({code: share * scale for code, share in kept.items()})


def foreign_sentence(text: str) -> str:
    """The language of a long sentence in Latin letters that is surely not English; else empty.

    >>> foreign_sentence("Die Regierung hat am Freitag den Waffenstillstand verkündet und Truppen bewegt.")
    'de'
    """
    if is_plainly_english(text):  # nearly all
        return ""
    share, count = english_words(_PARTICLES.sub(r"\1 ", text))
    if count < _FOREIGN_WORDS or share > _FOREIGN_SHARE:
        return ""
    language, confidence = guess(text)
    return language if confidence >= _FOREIGN_SURE and language not in ("en", UNKNOWN, NO_LANGUAGE) else ""


def _vote(text: str, found: Counter[str]) -> Votes:
    letters = found.total()
    said = cld2(text)
    clear = next(iter(said), "")
    if letters >= weights.CLD2_SEES and clear in weights.CLEAR and said[clear] >= weights.CLEAR_SHARE:
        return {clear: weights.CLEAR_SURE}
    heard, second = weights.weight(letters)
    scores = py3langid(text)
    scores |= {
        code: max(scores.get(relative, -FAR) for relative in relatives)
        for code, relatives in weights.RELATIVES.items()
    }
    total: Votes = {}
    for code, score in scores.items():
        rare = 0.0 if code in weights.USUAL else weights.RARE
        name = SAME.get(code, code)
        total[name] = max(total.get(name, -math.inf), heard * score - rare)
    for name, share in said.items():
        if name in weights.CLD2_BLIND and letters < weights.CLD2_SEES:
            continue
        code = SAME.get(name, name)
        start = total.get(code, -heard * FAR - weights.RARE)
        total[code] = start + second * share * weights.CLD2_WORD.get(code, 1.0)
    if found.most_common(1)[0][0] == "CYRILLIC":
        _south_slavic(text, total)
    top = max(total.values())
    raised = {code: math.exp(score - top) for code, score in total.items()}
    whole = sum(raised.values())
    return _ranked({code: share / whole for code, share in raised.items()})


def _south_slavic(text: str, total: Votes) -> None:
    """Croatian has no Cyrillic; Macedonian and Serbian are told by letters and small words."""
    total.pop("hr", None)
    hits = [min(len(p.findall(text)), weights.MARKS) for p in (weights.MACEDONIAN, weights.SERBIAN)]
    lean = weights.MARK * (hits[0] - hits[1]) / 2
    for code, more in (("mk", lean), ("sr", -lean)):
        if code in total:
            total[code] += more


def _doubt(text: str, found: Counter[str]) -> float:
    """The share that the first language needs, by what speaks against any."""
    if found.total() == 1:
        return SURE
    unheard = not cld2(words(text)) or _is_gibberish(text, found)
    parts = [part for part in text.split() if part[0].isalpha()]
    names = len(parts) > 1 and text != text.upper() and all(part[0].isupper() for part in parts)
    return weights.DOUBT_NAMES if names else weights.DOUBT_UNHEARD if unheard else weights.DOUBT


def _is_gibberish(text: str, found: Counter[str]) -> bool:
    """Latin letters with hardly a vowel among them: `xkcd zzyzx qwrt` is no language's."""
    letters = [c for c in fold(text).text if c.isalpha()]
    vowels = sum(c in "aeiouy" for c in letters)
    return found.most_common(1)[0][0] == "LATIN" and vowels < _VOWELS * len(letters)


def _ranked(votes: Votes) -> Votes:
    return dict(sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])))


def _reads_as_english(text: str, found: Counter[str], instead: str) -> bool:
    """Whether English words hold foreign names together: `Photo by Əli Həsənov for the agency`.

    Nigerian Pidgin (`instead`) has words of its own; without any it is English about Nigeria.
    """
    if found.most_common(1)[0][0] != "LATIN":
        return False
    share, count = english_words(text)
    return share >= _ENGLISH and count >= (2 if instead == "pcm" else _ENOUGH)
