"""The names of a Latin source sentence that its draft has lost, and the words that may stand for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from normalize.detect.voices import scripts
from normalize.document import Span
from normalize.names.ascii import to_ascii
from normalize.names.nearness import plain
from normalize.spans import meets

_MARK = "\u0300-\u036f"  # a letter with a mark of its own is not what it seems: left alone
_WORD = re.compile(rf"(?<![\w{_MARK}@#/.-])[^\W\d_]+(?:[-‐‑][^\W\d_]+)*(?![\d_{_MARK}])")
_DRAFTED = re.compile(r"(?<![\w@#/-])[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENING = re.compile(r"(?:\A|[.!?:;…\n]|[\"“”«‘„(—–]|[•*-] )[\"“«‘„(\s]*$")
_JOINED = re.compile(r" (?:[a-z]{1,3} )?")  # between two words of a name: `Báñez de Sousa`
_SHORT = 3  # letters; shorter ones are initials and particles
NEAR = 0.62  # `Seage` is .67 of Seagal, `Phothera` .75 of Panthera
_WINDOW = 12  # characters before a word that tell whether it opens a sentence
_MOST = 60  # capitals; what has more is a list or an attack, and no sentence
_ASTRAY = 0.5  # the farthest that a name moves, as a part of the sentence


@dataclass(frozen=True, slots=True)
class Lost:
    """A name of the source that the draft lacks.

    ``opens`` says that its capital may be that of a sentence; ``beside`` that a name next to it
    came out as it stands, as the given name of a person does, or with its marks lost.
    """

    text: str
    span: Span
    opens: bool
    beside: bool


@dataclass(frozen=True, slots=True)
class Near:
    """An unknown word of the draft that is near a lost name."""

    lost: Lost
    span: Span
    text: str
    closeness: float


def stands(word: str, text: str) -> int:
    """How often ``word`` stands in ``text``, letter by letter and as a word.

    >>> stands("Reid", "Reid's wife, Reids and Reid-Smith")
    2
    """
    return len(re.findall(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", text)) if word in text else 0


@lru_cache(maxsize=256)  # several steps ask for the same
def capitals(text: str) -> tuple[Span, ...]:
    """The words with a capital that may be names: no acronyms, no initials, only Latin letters."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        is_name = word[0].isupper() and len(word) >= _SHORT and not word.isupper()
        if is_name and (word.isascii() or set(scripts(word)) == {"LATIN"}):
            found.append(Span(*match.span()))
    return tuple(found)


def lost_names(source: str, draft: str, zones: Sequence[Span]) -> list[Lost]:
    """The capitalised words of ``source`` that ``draft`` has less often, outside of ``zones``.

    >>> [name.text for name in lost_names("Ontem Seagal viu Reid.", "Reid was seen by Seagel.", [])]
    ['Ontem', 'Seagal']
    """
    words = capitals(source)
    if len(words) > _MOST:
        return []
    lacking = {w: n - stands(w, draft) for w, n in Counter(s.of(source) for s in words).items()}
    found = []
    for i in reversed(range(len(words))):  # the last ones of a word
        span = words[i]
        word = span.of(source)
        if lacking[word] <= 0 or meets(span, zones):
            continue
        if "-" in word and all(stands(part, draft) for part in word.split("-")):
            continue
        lacking[word] -= 1
        beside = any(
            0 <= j < len(words)
            and _JOINED.fullmatch(source[min(span.end, words[j].end) : max(span.start, words[j].start)])
            and _came_out(words[j].of(source), draft)
            for j in (i - 1, i + 1)
        )
        found.append(
            Lost(
                word,
                span,
                _OPENING.search(source[max(0, span.start - _WINDOW) : span.start]) is not None,
                beside,
            )
        )
    return found[::-1]


def _came_out(word: str, draft: str) -> bool:
    """Whether a draft has a word as it stands, or without its marks: `Zoe` for Zoë."""
    return bool(stands(word, draft) or (not word.isascii() and stands(to_ascii(word), draft)))


def drafted_words(draft: str) -> list[Span]:
    """The words of a draft, without the ending of a possessive."""
    found = []
    for match in _DRAFTED.finditer(draft):
        end = None if match[0].isalpha() else _POSSESSIVE.search(match[0])
        found.append(Span(match.start(), match.end() - (len(end[0]) if end else 0)))
    return found


@lru_cache(maxsize=64)
def new_capitals(source: str, draft: str) -> tuple[Span, ...]:
    """The capitalised words of the draft that its source does not have: where a name may have gone."""
    words = set(re.split(r"[^\w-]+", source))
    known = words | {w.lower() for w in words if not (w.islower() or has_inner_capital(w))}
    return tuple(
        span
        for span in drafted_words(draft)
        if (word := span.of(draft))[0].isupper() and len(word) > 1 and known.isdisjoint((word, word.lower()))
    )


def has_inner_capital(word: str) -> bool:
    """Whether a word has a capital inside and is no acronym: `KwaZulu`, neither `Kwazulu` nor `UNESCO`.

    >>> has_inner_capital("McMurdo"), has_inner_capital("Kwazulu-Natal"), has_inner_capital("UNESCO")
    (True, False, False)
    """
    inner = any(b.isupper() and a.isalpha() for a, b in pairwise(word))
    return inner and not word.isupper()


def near_words(source: str, draft: str, lost: Sequence[Lost]) -> list[Near]:
    """The nearest word of the draft for each lost name that has one, no word for two names.

    A word that another word of the source explains better is left out.
    """
    words = [span for span in new_capitals(source, draft) if not span.of(draft).isupper()]
    if not words or not lost or len(words) > _MOST:
        return []
    others = Counter(match[0] for match in _WORD.finditer(source) if len(match[0]) >= _SHORT)
    pairs = []
    for name in lost:
        place = name.span.start / len(source)
        for span in words:
            word = span.of(draft)
            close = closeness(name.text, word)
            if close < NEAR or abs(place - span.start / len(draft)) > _ASTRAY:
                continue
            if any(closeness(o, word) >= close for o in others if o != name.text):
                continue
            pairs.append(Near(name, span, word, close))
    pairs.sort(key=lambda p: (-p.closeness, abs(p.lost.span.start / len(source) - p.span.start / len(draft))))
    taken: list[Near] = []
    for pair in pairs:
        if not any(pair.lost == t.lost or pair.span == t.span for t in taken):
            taken.append(pair)
    return sorted(taken, key=lambda p: p.span)


def closeness(name: str, word: str) -> float:
    """How much of two words is the same, 0 to 1, whatever their marks.

    >>> closeness("Krätschmer", "Kr-tschmer") > 0.8 > closeness("Londres", "London")
    True
    """
    return Levenshtein.normalized_similarity(_plain(name), _plain(word))


_plain = lru_cache(maxsize=8192)(plain)
