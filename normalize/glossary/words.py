"""A table of spellings by their words, and the search for them at the words of a text.

A name stands between the borders of words, so a text need only be asked at its words. An
automaton over letters would answer inside of them too, and with a hundred thousand short
names of a gazetteer it does so a million times in every megabyte.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate, compress

from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.names.fold import FEW, Folded, fold, signs_beyond_ascii

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"(\w+)")
# A word that does not begin with a small letter of ASCII; a set of signs first, which a search runs to.
_CAPITAL = re.compile(r"[A-Z\x80-\U0010ffff](?<=\w)(?<!\w\w)\w*")
_SPACES = {code: " " for code in range(0x80) if not _WORD.match(chr(code)) and chr(code) != " "}
_MANY = 20_000  # first words of spellings that begin small, which an automaton of their own finds
# What the table says of a run of words: flags, and above them the number of the spelling, from 1.
_GOES_ON, _AFFIXED, _SHIFT = 1, 2, 2


class WordTable:
    """Folded spellings, found where the words of a folded text are theirs.

    A spelling is known by its number, its place among ``spellings``; of equal ones the first is
    found, and ``shared`` has all their numbers under its number. ``small`` holds the numbers of
    those that a small letter may begin.

    >>> from normalize.names.fold import fold
    >>> table = WordTable(["ganja", "ganja city", "ganja"])
    >>> list(table.find("In Ganja City.", fold("In Ganja City."))), table.shared
    ([(0, 3, 8), (1, 3, 13)], {0: [0, 2]})
    """

    def __init__(self, spellings: Iterable[str], small: Collection[int] = ()) -> None:
        self.shared: dict[int, list[int]] = {}
        self._codes: dict[str, int] = {}
        self._small: set[str] = set()  # first words that may begin small
        self._affixed: dict[str, dict[tuple[str, str], int]] = {}
        codes = self._codes
        for number, spelling in enumerate(spellings):
            first = spelling
            if not spelling.isalnum():
                if (
                    not spelling.replace(" ", "").isalnum()
                    or "  " in spelling
                    or spelling != spelling.strip()
                ):
                    self._add(number, spelling.strip(), number in small)
                    continue
                end = spelling.find(" ")
                first = word = spelling[:end]
                codes[word] = codes.get(word, 0) | _GOES_ON
                while (end := spelling.find(" ", end + 1)) > 0:
                    word = spelling[:end]
                    codes[word] = codes.get(word, 0) | _GOES_ON
            if number in small:
                self._small.add(first)
            code = codes.get(spelling, 0)
            if code >> _SHIFT:
                self._share((code >> _SHIFT) - 1, number)
            else:
                codes[spelling] = code | (number + 1) << _SHIFT

    def _share(self, first: int, number: int) -> None:
        self.shared.setdefault(first, [first]).append(number)

    def _add(self, number: int, spelling: str, is_small: bool) -> None:
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
            codes[core] = codes.get(core, 0) | _AFFIXED
            first = self._affixed.setdefault(core, {}).setdefault((before, after), number)
            if first != number:
                self._share(first, number)
        elif (code := codes.get(core, 0)) >> _SHIFT:
            self._share((code >> _SHIFT) - 1, number)
        else:
            codes[core] = code | (number + 1) << _SHIFT
        if is_small or before:
            self._small.add(words[0][0])

    def find(self, text: str, folded: Folded) -> Iterator[tuple[int, int, int]]:
        """Number, start and end in ``folded`` of each spelling that stands there word by word.

        Its borders on both sides are left to the caller, who knows of apostrophes.
        """
        codes, letters = self._codes, folded.text
        for start, end in self._beginnings(text, folded):
            key = letters[start:end]
            code = codes[key]
            while True:
                if code >> _SHIFT:
                    yield (code >> _SHIFT) - 1, start, end
                if code & _AFFIXED:
                    yield from self._with_signs(letters, key, start, end)
                if not code & _GOES_ON or not (word := _WORD.search(letters, end)):
                    break
                end = word.end()
                key = letters[start:end]
                code = codes.get(key, 0)

    def _beginnings(self, text: str, folded: Folded) -> list[tuple[int, int]]:
        """The words of ``folded`` that begin a spelling, with a capital where that wants one."""
        letters, codes, small = folded.text, self._codes, self._small
        spaced = _with_spaces(letters) if len(small) <= _MANY and _keeps_words(text) else None
        if spaced is None:
            return [
                (start, end)
                for word, start, end in _known(letters, codes)
                if word in small or not text[folded.start(start)].islower()
            ]
        # Of ten words of English nine begin small, which few spellings do: those are found apart.
        spans = folded.places([word.span() for word in _CAPITAL.finditer(text)])
        known = [span for span in spans if letters[span[0] : span[1]] in codes]
        found = [
            (start, end)
            for start, end in known
            if letters[start:end] in small or not text[folded.start(start)].islower()
        ]
        for _, start, end in self._small_words.find_matches_as_indexes(f" {spaced} ", overlapping=True):
            first = text[folded.start(start)]
            if not ("A" <= first <= "Z" or first >= "\x80"):
                found.append((start, end - 2))
        return found

    @cached_property
    def _small_words(self) -> AhoCorasick:
        return AhoCorasick([f" {word} " for word in self._small], matchkind=MatchKind.Standard)

    def _with_signs(self, text: str, core: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Spellings that begin or end with a sign: `Washington, D.C.`."""
        for (before, after), number in self._affixed[core].items():
            if text.startswith(after, end) and text.endswith(before, 0, start):
                yield number, start - len(before), end + len(after)


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, of a folded text, is no part of a word; a possessive may follow."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or before == "_" or after.isalnum() or after == "_":
        return False
    if after == "'" and end + 1 < len(text) and text[end + 1].isalnum():  # only the possessive
        return text[end + 1] == "s" and not text[end + 2 : end + 3].isalnum()
    return True


def _keeps_words(text: str) -> bool:
    """Whether the words of ``text`` are those of its folded text, one by one, and its signs are few."""
    signs = signs_beyond_ascii(text)
    return len(signs) <= FEW and all(map(_is_steady, signs))


@lru_cache(maxsize=4096)
def _is_steady(sign: str) -> bool:
    """Whether a sign is part of a word, or none, before and after folding: a soft hyphen is not.

    Nor is half of a surrogate pair, which no automaton takes.
    """
    folded = fold(sign).text
    return (
        bool(folded)
        and not "\ud800" <= sign <= "\udfff"
        and all((c.isalnum() or c == "_") == sign.isalnum() for c in folded)
    )


def _known(text: str, words: Container[str]) -> Iterator[tuple[str, int, int]]:
    """Those words of ``text`` that are among ``words``, with their places."""
    spaced = _with_spaces(text)
    # Cutting at spaces is twice as fast as the expression that knows all letters.
    parts, gap = (_PARTS.split(text), 0) if spaced is None else (spaced.split(" "), 1)
    ends = list(accumulate(map(len, parts)))
    for i in compress(range(len(parts)), map(words.__contains__, parts)):
        end = ends[i] + i * gap
        yield parts[i], end - len(parts[i]), end


def _with_spaces(text: str) -> str | None:
    """``text`` with a space for each sign that is part of no word; ``None`` where its signs are many."""
    if not text.isascii():
        others = signs_beyond_ascii(text)
        if len(others) > FEW:
            return None
        for sign in (s for s in others if not s.isalnum()):
            text = text.replace(sign, " ")
    if text.isascii():
        return text.translate(_SPACES)
    for code in _SPACES:
        text = text.replace(chr(code), " ")
    return text
