"""A table of spellings by their words, and the search for them at the words of a text.

A name stands between the borders of words, so a text need only be asked at its words. An
automaton over letters would answer inside of them too, and with a hundred thousand short
names of a gazetteer it does so a million times in every megabyte.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate

from normalize.names.fold import FEW, NOT_ASCII, Folded

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"(\w+)")
_SPACES = {code: " " for code in range(0x80) if not _WORD.match(chr(code)) and chr(code) != " "}
# What the table says of a run of words: flags, and above them the number of the spelling, from 1.
_GOES_ON, _SMALL, _AFFIXED, _SHIFT = 1, 2, 4, 3


class WordTable:
    """Folded spellings, found where the words of a folded text are theirs.

    ``spellings`` are numbers with folded spellings, each spelling once; ``small`` holds the
    numbers of those that a small letter may begin.

    >>> from normalize.names.fold import fold
    >>> table = WordTable([(7, "ganja"), (8, "ganja city")], small=set())
    >>> list(table.find("In Ganja City.", fold("In Ganja City.")))
    [(7, 3, 8), (8, 3, 13)]
    """

    def __init__(self, spellings: Iterable[tuple[int, str]], small: Collection[int]) -> None:
        self._codes: dict[str, int] = {}
        self._affixed: dict[str, list[tuple[str, str, int]]] = {}
        codes = self._codes
        for number, spelling in spellings:
            flags = _SMALL if number in small else 0
            if spelling.isalnum():
                codes[spelling] = codes.get(spelling, 0) | flags | (number + 1) << _SHIFT
            elif spelling.replace(" ", "").isalnum() and "  " not in spelling:
                end = spelling.find(" ")
                codes[spelling[:end]] = codes.get(spelling[:end], 0) | flags | _GOES_ON
                while (end := spelling.find(" ", end + 1)) > 0:
                    codes[spelling[:end]] = codes.get(spelling[:end], 0) | _GOES_ON
                codes[spelling] = codes.get(spelling, 0) | (number + 1) << _SHIFT
            else:
                self._add(number, spelling, flags)

    def _add(self, number: int, spelling: str, flags: int) -> None:
        words = list(_WORD.finditer(spelling))
        if not words:
            return
        codes, start, end = self._codes, words[0].start(), words[-1].end()
        for word in words[:-1]:
            prefix = spelling[start : word.end()]
            codes[prefix] = codes.get(prefix, 0) | _GOES_ON
        core = spelling[start:end]
        before, after = spelling[:start], spelling[end:]
        if before or after:
            self._affixed.setdefault(core, []).append((before, after, number))
            codes[core] = codes.get(core, 0) | _AFFIXED
        else:
            codes[core] = codes.get(core, 0) | (number + 1) << _SHIFT
        codes[words[0][0]] |= flags | (_SMALL if before else 0)

    def find(self, text: str, folded: Folded) -> Iterator[tuple[int, int, int]]:
        """Number, start and end in ``folded`` of each spelling that stands there word by word.

        Its borders on both sides are left to the caller, who knows of apostrophes.
        """
        codes = self._codes
        words, ends, gap = _cut(folded.text)
        for i in [i for i, word in enumerate(words) if word in codes]:
            key, end = words[i], ends[i] + i * gap
            start = end - len(key)
            code = codes[key]
            if not code & _SMALL and text[folded.start(start)].islower():
                continue
            while True:
                if code >> _SHIFT:
                    yield (code >> _SHIFT) - 1, start, end
                if code & _AFFIXED:
                    yield from self._with_signs(folded.text, key, start, end)
                if not code & _GOES_ON:
                    break
                i += 1
                while i < len(words) and not words[i]:
                    i += 1
                if i == len(words):
                    break
                end = ends[i] + i * gap
                key = folded.text[start:end]
                code = codes.get(key, 0)

    def _with_signs(self, text: str, core: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Spellings that begin or end with a sign: `Washington, D.C.`."""
        for before, after, number in self._affixed[core]:
            if text.startswith(after, end) and text.endswith(before, 0, start):
                yield number, start - len(before), end + len(after)


def _cut(text: str) -> tuple[list[str], list[int], int]:
    """The words of ``text`` (and empty ones, between signs), and where they end.

    Word ``i`` ends at ``ends[i] + i * gap``; the last of the three is ``gap``.

    Cutting at spaces, after every other sign has become one, is twice as fast as the
    expression that knows all letters.
    """
    if not text.isascii():
        others = set("".join(set(NOT_ASCII.findall(text))))
        if len(others) > FEW:
            parts = _PARTS.split(text)  # the words are at odd places
            return parts[1::2], list(accumulate(map(len, parts)))[1::2], 0
        for sign in (s for s in others if not s.isalnum()):
            text = text.replace(sign, " ")
    if text.isascii():
        text = text.translate(_SPACES)
    else:
        for code in _SPACES:
            text = text.replace(chr(code), " ")
    parts = text.split(" ")
    return parts, list(accumulate(map(len, parts))), 1
