"""One answer from the voices: a language and a confidence, or ``und``.

``py3langid`` is asked first and decides alone where it is sure. Only where it is not do
the slower voices speak. Its probabilities are close to calibrated from about forty
letters on; ``benchmarks/`` measures them.
"""

from __future__ import annotations

from typing import NamedTuple

from normalize.detect.voices import ONE_LANGUAGE, english_words, langdetect, py3langid, scripts

SURE = 0.6  # py3langid alone: right nine times in ten above this on news sentences
FEW, SURE_OF_FEW = 20, 0.85  # letters, and the vote they need: `Gandja fell.` is Hungarian at .64
SECOND = 0.25  # with the second voice: `Bom dia a todos`
_ENOUGH, _ENGLISH = 5, 0.9  # small-letter words, and the share of them that English has
_FOREIGN_WORDS, _FOREIGN_SHARE, _FOREIGN_SURE = 5, 0.7, 0.8  # for a sentence inside an English paragraph
UNKNOWN = "und"
NO_LANGUAGE = "zxx"


class Guess(NamedTuple):
    """A language (ISO 639-1, ``und`` unknown, ``zxx`` none) and a confidence from 0 to 1."""

    language: str
    confidence: float


def guess(text: str) -> Guess:
    """The language of ``text``.

    >>> guess("O presidente prometeu vingança na noite de sexta-feira.").language
    'pt'
    >>> guess("12:30, 15 %"), guess("qxz")
    (Guess(language='zxx', confidence=1.0), Guess(language='und', confidence=0.0))
    """
    found = scripts(text)
    letters = sum(found.values())
    if not letters:
        return Guess(NO_LANGUAGE, 1.0)
    script, count = found.most_common(1)[0]
    if script in ("CJK", "HIRAGANA", "KATAKANA") and found["HIRAGANA"] + found["KATAKANA"] > 0.05 * letters:
        return Guess("ja", 0.99)
    if script in ONE_LANGUAGE and count >= 0.6 * letters:
        return Guess(ONE_LANGUAGE[script], 0.99)
    votes = py3langid(text)
    language, confidence = next(iter(votes.items()))
    if language != "en" and script == "LATIN" and _reads_as_english(text, language):
        return Guess("en", max(SURE, votes["en"]))
    if confidence >= (SURE if letters >= FEW else SURE_OF_FEW) and language != NO_LANGUAGE:
        return Guess(language, confidence)
    return _ask_again(text, votes)


def foreign_sentence(text: str) -> str:
    """The language of a long sentence in Latin letters that is surely not English; else empty.

    >>> foreign_sentence("Die Regierung hat am Freitag den Waffenstillstand verkündet und Truppen bewegt.")
    'de'
    """
    share, count = english_words(text)
    if count < _FOREIGN_WORDS or share > _FOREIGN_SHARE:
        return ""
    language, confidence = guess(text)
    return language if confidence >= _FOREIGN_SURE and language not in ("en", UNKNOWN, NO_LANGUAGE) else ""


def _reads_as_english(text: str, instead: str) -> bool:
    """Whether English words hold foreign names together: `Photo by Əli Həsənov for the agency`.

    Nigerian Pidgin (`instead`) has words of its own; without any it is English about Nigeria.
    """
    share, count = english_words(text)
    return share >= _ENGLISH and count >= (2 if instead == "pcm" else _ENOUGH)


def _ask_again(text: str, votes: dict[str, float]) -> Guess:
    """Short or mixed text, where the first voice is not sure."""
    second = langdetect(text)
    joint = {code: share + second.get(code, 0.0) for code, share in votes.items() if code != NO_LANGUAGE}
    language = max(joint, key=lambda code: (joint[code], code))
    if votes[language] >= SECOND and second.get(language, 0.0) > 0.5:
        return Guess(language, max(SURE, joint[language] / 2))
    rank = list(votes)
    if english_words(text)[0] == 1.0 and "en" in rank[:5]:
        return Guess("en", SURE)
    return Guess(UNKNOWN, 0.0)
