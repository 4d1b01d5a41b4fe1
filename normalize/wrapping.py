r"""Hard-wrapped paragraphs: which line breaks of a text stand for a space.

Old wire copy, e-mails and scanned books break their lines at a margin, in the middle of sentences.
Each break inside a sentence says which margins it fits: from the length of its line to that length
and the next word. In wrapped text nearly all agree on one; verse, lists and code agree on none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from normalize.document import Span
from normalize.markup import has_mark

NARROWEST, WIDEST = 50, 100  # characters of a margin; lines of verse and subtitles are shorter
_VOTES = 3  # breaks inside sentences that must agree on the margin
_AGREED, _AGREED_ON_TWO = 0.9, 0.95  # and their share of all such breaks
_SHORT = 0.6  # of the margin; shorter lines are verse or addresses inside the text, and have no vote
_MENDED = 3  # votes for each line with such a word
_OVERLONG = 1.15  # times the margin: a line with a word that was put together again
_ASTRAY = 0.2  # the share of breaks in a paragraph that may come too early
HYPHENS = "-‐\u00ad"  # the last stands for a break alone
_LONGEST_WORD = 30  # characters; what has more is a link, or a script without spaces

_LINE = re.compile(r"(?P<head>[ \t]*+(?:>[ \t]?)*+[ \t]*+)(?P<body>[^\r\n]*[^\s])[^\S\r\n]*+")
# A break before a letter, and none before it: paragraphs between blank lines have none such.
_HINT = re.compile(r"\n(?<!\n\n)(?<!\n\r\n)[ \t>]*[^\W\d_]|\r(?!\n)[ \t>]*[^\W\d_]")
# What no prose has: tabs and wide gaps, cells, rows of a spreadsheet, code.
_COLUMNS = re.compile(
    r"\t|[^\s.!?:;] {3,}|\|.*\||[^\W\d][,;][^\W\d]|[{}\\]|\s[=<>]{1,3}\s|(?:^|[\s(\[])[^\W_]\w*_\w"
)
_DASH = re.compile(r"[–—] (?=[^\W\d_])")  # in the middle of a sentence, or of a list
_ENDED = '.!?…:;"”»'


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int  # without the white space behind it
    head: str  # indentation and quoting marks
    body: str
    marked: bool  # begins with a list mark or the like
    after: str  # white space behind it

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def word(self) -> int:
        """The length of its first word."""
        return len(self.body.split(None, 1)[0])


class Break(NamedTuple):
    """A line break that stands for a space, and the margin that made it.

    Its span has the spaces around it, and the indentation or quoting marks of the next line.
    """

    span: Span
    margin: int


@lru_cache(maxsize=4)  # several steps ask for the same text
def find_wrapping(text: str) -> tuple[Break, ...]:
    r"""The line breaks of ``text`` that a margin made, sorted.

    >>> import textwrap
    >>> prose = (
    ...     "O presidente disse na sexta-feira que o exército vai responder no campo de batalha e que "
    ...     "nenhuma aldeia ficará sem ajuda durante o inverno que aí vem, mas não disse como nem quando "
    ...     "vão chegar os alimentos."
    ... )
    >>> find_wrapping(textwrap.fill(prose, 60))[0]
    Break(span=Span(start=52, end=53), margin=58)
    >>> find_wrapping("o leite que estava em cima da mesa\no pão\no café")
    ()
    """
    if not _HINT.search(text):
        return ()
    blocks = [block for block in _blocks(text) if len(block) > 1]
    margins = _margins([fit for block in blocks for fit in _fits(block)])
    found = []
    for block in blocks if margins else ():
        fits = _fits(block)
        margin = max(margins, key=lambda margin: sum(low <= margin <= high for low, high in fits))
        found += [Break(Span(a.end, b.start + len(b.head)), margin) for a, b in _joined(block, margin)]
    return tuple(found)


def flowed(text: str) -> str:
    """``text`` with spaces for the line breaks inside its paragraphs: as long, so that places hold."""
    breaks = find_wrapping(text)
    if not breaks:
        return text
    pieces = []
    position = 0
    for span, _ in breaks:
        pieces += [text[position : span.start], " " * (span.end - span.start)]
        position = span.end
    return "".join([*pieces, text[position:]])


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines of which each may go on in the next."""
    block: list[_Line] = []
    for match in _LINE.finditer(text):
        head, body = match["head"], match["body"]
        after = text[match.end("body") : match.end()]
        line = _Line(match.start(), match.end("body"), head, body, has_mark(body), after)
        if block and not (_follow(text[block[-1].end : line.start]) and _may_go_on(block, line)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _follow(between: str) -> bool:
    return between.strip(" \t\u00a0") in ("\n", "\r\n", "\r")


def _may_go_on(block: Sequence[_Line], line: _Line) -> bool:
    """Whether the structure of two lines lets the first go on in the second."""
    last = block[-1]
    dash = _DASH.match(line.body) and not _DASH.match(last.body) and last.body[-1] not in _ENDED
    if (line.marked and not dash) or last.body.startswith("#") or len(last.after) > 1:
        return False
    if _COLUMNS.search(last.body) or _COLUMNS.search(line.body):
        return False
    if last.head.count(">") != line.head.count(">"):
        return False
    indent = len(line.head)
    if len(block) > 1:
        return indent == len(last.head)
    return indent <= len(last.head) or last.marked


def _inside(a: _Line, b: _Line, ends: str = "") -> bool:
    """Whether a sentence goes over the break, as far as letters tell; ``ends`` may stand before it."""
    sign, first = a.body[-1], b.body[0]
    return (sign.isalnum() or sign in ends) and first.isalpha() and not first.isupper()


def _fits(block: Sequence[_Line]) -> list[tuple[int, int]]:
    """The margins that each break inside a sentence fits."""
    pairs = pairwise(block)
    return [_fitting(a, b) for a, b in pairs if b.word <= _LONGEST_WORD and _inside(a, b, HYPHENS)]


def _margins(fits: Sequence[tuple[int, int]]) -> list[int]:
    """The margin that nearly all breaks fit, or the two that all fit: a text may quote another."""
    first, votes = _elect(fits)
    voters = sum(low >= _SHORT * first for low, _ in fits)
    if votes < _VOTES:
        return []
    if votes >= _AGREED * voters:
        return [first]
    second, more = _elect([(low, high) for low, high in fits if not low <= first <= high])
    if more >= _VOTES and votes + more >= _AGREED_ON_TWO * voters:
        return [first, second]
    # A line with a word that was put together again (normalize/hyphens.py) is too long for its margin.
    mended = sum(first < low <= _OVERLONG * first for low, _ in fits)
    is_one = votes >= _MENDED * mended and votes >= _AGREED * (voters - mended)
    return [first] if votes >= 2 * _VOTES and is_one else []


def _elect(fits: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The margin that most breaks fit, the narrowest of several, and how many do."""
    steps = [0] * (WIDEST + 2)
    for low, high in fits:
        if low <= WIDEST and high >= NARROWEST:
            steps[max(low, NARROWEST)] += 1
            steps[min(high, WIDEST) + 1] -= 1
    counts = list(accumulate(steps))
    votes = max(counts)
    return counts.index(votes), votes


def _fitting(a: _Line, b: _Line) -> tuple[int, int]:
    """The least and the widest margin that put a break between ``a`` and ``b``."""
    return a.width, WIDEST if a.body[-1] in HYPHENS else a.width + b.word


def _joined(block: Sequence[_Line], margin: int) -> Iterator[tuple[_Line, _Line]]:
    """The neighbours in ``block`` between which the break stands for a space."""
    pairs = list(pairwise(block))
    inside = [_inside(a, b, f",;–—\"”»’'){HYPHENS}") for a, b in pairs]
    full = [_is_full(a, b, margin) for a, b in pairs]
    links = [b.word > _LONGEST_WORD for _, b in pairs]  # what is so long stands on a line of its own
    early = sum(i and not f and not link for i, f, link in zip(inside, full, links, strict=True))
    if early > _ASTRAY * len(pairs) or not any(i and f for i, f in zip(inside, full, strict=True)):
        return
    for (a, b), is_full in zip(pairs, full, strict=True):
        goes_on = a.body[-1].isalnum() or a.body[-1] in ",;"
        if is_full or (goes_on and a.width >= _SHORT * margin):
            yield a, b


def _is_full(a: _Line, b: _Line, margin: int) -> bool:
    if a.width > _OVERLONG * margin or b.word > _LONGEST_WORD:
        return False
    return _fitting(a, b)[1] >= margin
