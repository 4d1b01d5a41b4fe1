"""What a person should know about a draft, found by comparing it with its sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from normalize.detect.voices import scripts
from normalize.document import Notice, Span
from normalize.islands import find_islands, standing
from normalize.markup import EMPHASIS
from normalize.names.ascii import to_ascii
from normalize.translate.faults import faults

_DIGITS = re.compile(r"\d+")
# `1.234,56`, `100.617` and `3,5`: what the dot and the comma mean depends on the language.
_FOREIGN_NUMBER = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.,]*\d)|(?<![\d.,])\d+,\d+(?![\d.,]*\d)"
)
_SIGNS = re.compile(r"\*+|_+|~+")  # `***` is neither `*` nor `**`
_PASSAGE = 3  # words in another script that follow each other: no name
_WORDS = re.compile(r"[^\W\d_]+")
_NOT_LATIN = "\u0250"  # from here on


def check(source: str, draft: str, span: Span, names: Collection[str] = ()) -> Iterator[Notice]:
    """Notices about the draft of the sentence at ``span`` of the source; its ``names`` are known."""
    islands = [i.of(source) for i in find_islands(source)]
    lost = [island for island, count in Counter(islands).items() if len(standing(island, draft)) < count]
    numbers = Counter(_DIGITS.findall(source))
    numbers.subtract(_DIGITS.findall(draft))
    lost += [number for number, missing in numbers.items() if missing > 0]
    signs = Counter(m["sign"] for m in EMPHASIS.finditer(source))
    runs = Counter(_SIGNS.findall(draft)) if signs else signs
    lost += [sign for sign, count in signs.items() if runs[sign] < 2 * count]
    others = list(_other_scripts(source, names))
    lost += [word for word in others if not _stands(word, draft)]
    if len(others) >= _PASSAGE and " ".join(others[:_PASSAGE]) in " ".join(_WORDS.findall(source)):
        what = f"in letters that the engine does not read: {' '.join(others[:8])}"
        yield Notice("untranslated", what, span, "source")
    if lost:
        what = f"not in the translation: {', '.join(dict.fromkeys(lost))}"
        yield Notice("lost-verbatim", what, span, "source")
    misread = [m[0] for m in _FOREIGN_NUMBER.finditer(source) if in_english(m[0]) not in draft]
    if misread:
        what = ", ".join(f"{number} is {in_english(number)} in English" for number in dict.fromkeys(misread))
        yield Notice("number-format", what, span, "source")
    for fault in faults(source, draft):
        yield Notice(fault.name, fault.detail, span, "source")


def _other_scripts(source: str, names: Collection[str]) -> Iterator[str]:
    """Words that a sentence in Latin letters quotes in another script."""
    if max(source, default="") < _NOT_LATIN or scripts(source).most_common(1)[0][0] != "LATIN":
        return
    for word in _WORDS.findall(source):
        if not word.isascii() and "LATIN" not in scripts(word) and not any(word in name for name in names):
            yield word


def _stands(word: str, draft: str) -> bool:
    return word in draft or to_ascii(word).strip("'").lower() in draft.lower()


def in_english(number: str) -> str:
    """A number with the dot and the comma as English has them.

    >>> in_english("1.234,56")
    '1,234.56'
    """
    return number.translate(str.maketrans(".,", ",."))
