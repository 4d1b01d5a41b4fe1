"""Folding: the form of a text in which spellings that differ only in dress are equal.

The same function folds the glossary and the text, so whatever it does it does to both.
Letters keep their identity: nothing is dropped but combining marks and invisible signs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from normalize.document import Span

# Letters that Unicode does not decompose, and signs that are one sign to a reader.
_LETTERS = {
    **dict.fromkeys("əƏ", "a"),
    "ı": "i",
    "İ": "i",
    "ł": "l",
    "Ł": "l",
    "đ": "d",
    "Đ": "d",
    "ø": "o",
    "Ø": "o",
    **dict.fromkeys("ʼʻʹ’‘‛′`´ʾʿ", "'"),
    **dict.fromkeys("-‐‑‒–−", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    "\t": " ",
    "\r": " ",
}
_DIACRITICS = range(0x0300, 0x0370)
# A space or hyphen between two words, with at most one line break: one space when folded. A
# blank line is never bridged, nor a dash with a space on both sides (each sign keeps its own).
_SEPARATOR = re.compile(
    r"(?<![ \t])[-‐‑]?[ \t]*+\r?\n[ \t]*+(?![ \t\r\n])"
    r"|(?<![ \t])[ \t]{2,}+(?![\r\n])"
    r"|(?<=\w)(?:[-‐‑] | [-‐‑])(?=\w)"
)  # fmt: skip
# Every separator lies in a run of such signs that holds one of the hints, and hints are rare: a
# line break, a tab, or a hyphen that is not inside a word.
_RUN = re.compile(r"[ \t\r\n‐‑-]+")
_HINT = re.compile(r"[\n\t‐‑-](?:(?<=[\n\t])|(?=[ \t\r\n])|(?<=[ \t\r\n].))")
_ASCII = bytes(range(0x80))
FEW = 24  # signs that are no ASCII, in a text that is folded one sign at a time


class _Table(dict[int, str]):
    """A translation table that folds a character when it is first seen.

    A character whose folding is not one character long stays as it is, and is noted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.resized: dict[str, str] = {}

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _fold_character(character)
        if len(folded) != 1:
            self.resized[character] = folded
            folded = character
        self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    """Folded for good: `Ǿ` is an `ø`, and that an `o`."""
    return "".join(map(_fold_once, _fold_once(character)))


def _fold_once(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    if ord(character) in _DIACRITICS:
        return ""
    parts = unicodedata.normalize("NFKD", character)
    base = "".join(c for c in parts if ord(c) not in _DIACRITICS)
    whole = unicodedata.normalize("NFKC", character)
    # Hangul and kana decompose too, but their parts are not marks on a letter.
    return (base if base != parts else whole).strip(" ").casefold() or " "


_TABLE = _Table()
for _code in range(0x250):
    _TABLE[_code] = _TABLE[_code]
_BYTES = "".join(_TABLE[code] for code in range(0x80)).encode() + bytes(range(0x80, 0x100))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters came from."""

    text: str
    _folded: tuple[int, ...]  # places where the two texts fall out of step, in the folded text
    _origin: tuple[int, ...]  # the same places in the original
    _ends: tuple[int, ...]  # where the sign at that place ends in the original; -1: with its neighbour

    def span(self, start: int, end: int) -> Span:
        """The span of the original behind ``[start, end)`` of the folded text (not empty)."""
        if not self._folded:
            return Span(start, end)
        i = bisect_right(self._folded, end - 1) - 1
        whole = i >= 0 and self._folded[i] == end - 1 and self._ends[i] >= 0
        return Span(self._at(start), self._ends[i] if whole else self._at(end - 1) + 1)

    def start(self, position: int) -> int:
        """Where the character at ``position`` of the folded text begins in the original."""
        return self._at(position) if self._folded else position

    def places(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where ``spans`` of the original lie when folded; no sign at their borders may have vanished."""
        if not self._folded:
            return spans
        return [(self._place(start), self._place(end)) for start, end in spans]

    def _place(self, start: int) -> int:
        i = bisect_left(self._origin, start)
        if i < len(self._origin) and self._origin[i] == start:
            return self._folded[i]
        return start + self._folded[i - 1] - self._origin[i - 1] if i else start

    def _at(self, position: int) -> int:
        i = bisect_right(self._folded, position) - 1
        return position if i < 0 else self._origin[i] + position - self._folded[i]


def fold(text: str) -> Folded:
    r"""``text`` without case, diacritics and kinds of apostrophe, hyphen and space.

    Parts of a name may be joined by a space, a hyphen or one line break; all fold to one
    space. Time and memory are linear in the text.

    >>> fold("Nagorno-\nKarabakh").text == fold("NAGORNO KARABAKH").text
    True
    >>> folded = fold("İlham  Əliyev")
    >>> folded.text, folded.span(6, 12)
    ('ilham aliyev', Span(start=7, end=13))
    """
    aligned, resized = _aligned(text)
    changes = _separators(text)
    if resized:
        signs = re.compile("[" + re.escape("".join(resized)) + "]")
        changes += [(m.start(), m.end(), _TABLE.resized[m[0]]) for m in signs.finditer(text)]
        changes.sort()
    return _rebuild(aligned, changes) if changes else Folded(aligned, (), (), ())


def folded_words(text: str) -> str:
    r"""The words of ``fold(text).text`` with what may be other spaces between them, in a tenth of the time.

    What looks for a rare word asks here first: separators are looked for sign by sign.

    >>> folded_words("Nagorno-\nKarabakh").split()
    ['nagorno', 'karabakh']
    """
    aligned, resized = _aligned(text)
    return fold(text).text if resized else aligned


def fold_all(texts: Sequence[str]) -> list[str]:
    """The folded texts, many times as fast as one by one; none may hold a NUL.

    >>> fold_all(["Ganja", "Nagorno-Karabakh"])
    ['ganja', 'nagorno karabakh']
    """
    return fold("\0".join(texts)).text.split("\0") if texts else []


def signs_beyond_ascii(text: str) -> set[str]:
    """Every sign of ``text`` that is no ASCII, at the speed at which bytes are copied.

    >>> sorted(signs_beyond_ascii("Əliyev – Ə"))
    ['Ə', '–']
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return set(rest.decode("utf-8", "surrogatepass"))


def _aligned(text: str) -> tuple[str, Collection[str]]:
    """``text`` folded sign for sign, and the signs in it that cannot be."""
    if text.isascii():
        return _fold_ascii(text), ()
    signs = signs_beyond_ascii(text)
    if len(signs) > FEW:
        return text.translate(_TABLE), signs & _TABLE.resized.keys()
    resized = []
    for sign in signs:
        folded = _TABLE[ord(sign)]
        if folded == sign and sign in _TABLE.resized:
            resized.append(sign)
        text = text.replace(sign, "\0" if resized and resized[-1] == sign else folded)
    return _fold_ascii(text), resized


def _fold_ascii(text: str) -> str:
    """What the table does to ASCII, many times as fast; other signs stay as they are."""
    return text.encode("utf-8", "surrogatepass").translate(_BYTES).decode("utf-8", "surrogatepass")


def _separators(text: str) -> list[tuple[int, int, str]]:
    hints = [m.start() for m in _HINT.finditer(text)]
    if "  " in text:
        hints = sorted([*hints, *(m.start() for m in re.finditer("  ", text))])
    found: list[tuple[int, int, str]] = []
    end = 0  # of the last run
    for hint in hints:
        if hint < end:
            continue
        start = hint
        while start > end and text[start - 1] in " \t\r\n‐‑-":
            start -= 1
        run = _RUN.match(text, hint)
        end = run.end() if run else hint + 1
        if text[start] == text[end - 1] == "\n" and end - start < 3:  # the most usual, without more ado
            found.append((end - 1, end, " "))
            continue
        # One sign more is all that the expression looks at.
        found += [(*m.span(), " ") for m in _SEPARATOR.finditer(text, start, end + 1)]
    return found


def _rebuild(aligned: str, changes: list[tuple[int, int, str]]) -> Folded:
    pieces: list[str] = []
    folded: list[int] = []
    origin: list[int] = []
    ends: list[int] = []
    position = length = 0
    for start, end, new in changes:
        if start < position:  # an invisible sign inside a separator: already taken
            continue
        pieces += (aligned[position:start], new)
        length += start - position
        position = end
        if len(new) == end - start == 1:  # the texts stay in step
            length += 1
            continue
        for i in range(len(new)):  # every character of an expansion stands for the whole sign
            folded.append(length + i)
            origin.append(start)
            ends.append(end)
        length += len(new)
        folded.append(length)
        origin.append(end)
        ends.append(-1)
    pieces.append(aligned[position:])
    return Folded("".join(pieces), tuple(folded), tuple(origin), tuple(ends))
