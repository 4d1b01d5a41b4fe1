"""What makes a draft a bad translation as a whole: loops, omissions, words that were not translated.

The rules were measured on 3,397 drafts in seven languages: see ``benchmarks/README.md``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from normalize.detect.voices import scripts
from normalize.english import is_word
from normalize.islands import find_islands

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_WORD = re.compile(r"(?<![\w@#'’-])[^\W\d_]{4,}(?![\w'’-])")
_END = re.compile(r"[.!?…。！？۔؟։।][\"”»’')\]]*(?=\s|$)")
_COPIED = 0.34  # the share of source words in a draft from which it is no translation
_LOOPS = {1: 4, 2: 3, 3: 3, 4: 3}  # words that stand in a row, and how often: `of the of the of the`
_PHRASE, _OFTEN = 4, 3  # words of a phrase, and how often it stands anywhere in a sentence
_REFRAIN = 20  # times that a source repeats a word, from which its draft may do anything
_SHORTEST = 40  # letters of a source; a shorter one may become one word
_OMITTED = 0.45  # letters of the draft to those of the source; of 997 Portuguese drafts the least is .61
_SENTENCE_OMITTED = 0.65  # where a sentence end is gone too
_AMPLE = 0.8
# Letters of English to a sign of these scripts; a sentence in them is short.
_DENSE = {"CJK": 2.5, "HIRAGANA": 1.6, "KATAKANA": 1.6, "HANGUL": 1.8, "HEBREW": 1.2, "ARABIC": 1.1}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a draft: the name of its warning, and what a person should know."""

    name: str
    detail: str


@lru_cache(maxsize=64)  # the retry and the warnings ask for the same
def faults(source: str, draft: str) -> tuple[Fault, ...]:
    """What is wrong with ``draft`` as a whole; links and other islands do not count.

    >>> [f.name for f in faults("Ele chegou ontem.", "He came came came came yesterday.")]
    ['repetition']
    """
    for island in {i.of(source) for i in find_islands(source)}:
        source, draft = source.replace(island, " "), draft.replace(island, " ")
    return tuple(_faults(source, draft))


def _faults(source: str, draft: str) -> Iterator[Fault]:
    if loop := _loop(source, draft):
        yield Fault("repetition", f"stands again and again: {loop}")
    if copied := _copied(source, draft):
        yield Fault("copied-source", f"words of the source in the translation: {', '.join(copied[:5])}")
    if strange := _other_script(source, draft):
        yield Fault("other-script", f"not in Latin letters: {', '.join(strange[:5])}")
    if omitted := _omission(source, draft):
        yield Fault("omission", omitted)


def _loop(source: str, draft: str) -> str:
    """A run of words that the draft repeats, and the source does not."""
    words = [m[0].lower() for m in _TOKEN.finditer(draft)]
    if len(words) < min(_LOOPS.values()):
        return ""
    if max(Counter(words).values()) < min(*_LOOPS.values(), _OFTEN):
        return ""
    repeats = max(Counter(m[0].lower() for m in _TOKEN.finditer(source)).values(), default=0)
    if repeats > _REFRAIN:
        return ""
    for size, times in _LOOPS.items():
        for i in range(size, len(words) - size + 1):
            same = words[i : i + size] == words[i - size : i]
            if same and _in_a_row(words, i, size) >= max(times, repeats + 1):
                return " ".join(words[i : i + size])
    phrases = Counter(zip(*(words[i:] for i in range(_PHRASE)), strict=False))
    phrase, count = max(phrases.items(), key=lambda one: one[1], default=((), 0))
    return " ".join(phrase) if count >= max(_OFTEN, repeats + 1) else ""


def _in_a_row(words: list[str], place: int, size: int) -> int:
    """How often the ``size`` words at ``place`` stand one after another up to there."""
    count = 1
    while place >= size and words[place - size : place] == words[place : place + size]:
        count += 1
        place -= size
    return count


def _copied(source: str, draft: str) -> list[str]:
    """The words of the source that stand in the draft, where they are too many to be names or cognates."""
    shouts = source.isupper()
    words = [w[0] for w in _WORD.finditer(source) if shouts or w[0].islower()]
    there = {w[0].lower() for w in _WORD.finditer(draft)}
    copied = [w for w in words if w.lower() in there and not is_word(w.lower())]
    return copied if len(copied) > 1 and len(copied) >= _COPIED * len(words) else []


def _other_script(source: str, draft: str) -> list[str]:
    """Words in other letters; a Latin sentence may quote them, and then its draft has them too."""
    if draft.isascii():
        return []
    found = [m[0] for m in _TOKEN.finditer(draft) if len(m[0]) > 1 and not m[0].isascii()]
    found = [word for word in found if "LATIN" not in scripts(word) and any(map(str.isalpha, word))]
    if not found:
        return []
    quoted = next(iter(scripts(source).most_common(1)), ("", 0))[0] == "LATIN"
    return [word for word in found if not (quoted and word in source)]


def _omission(source: str, draft: str) -> str:
    """How much shorter the draft is, where that is too much."""
    densest = 1.0 if max(source, default="") < "\u0250" else max(_DENSE.values())
    if len(draft) >= _AMPLE * densest * len(source):  # nearly every draft, without a look at its letters
        return ""
    signs = scripts(source)
    size = sum(count * _DENSE.get(script, 1.0) for script, count in signs.items())
    if size < _SHORTEST:
        return ""
    ratio = sum(map(str.isalpha, draft)) / size
    ends = len(_END.findall(source)), len(_END.findall(draft))
    if ratio >= _OMITTED and not (ratio < _SENTENCE_OMITTED and ends[1] < ends[0]):
        return ""
    what = f"{ratio:.0%} of the letters that the sentence lets expect"
    return what + (f", {ends[1]} of {ends[0]} sentences" if ends[1] < ends[0] else "")
