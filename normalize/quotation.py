"""Where a text quotes somebody: the words between double quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

from normalize.document import Span

# A set of signs first, which a search runs to at full speed: a mark, or a blank line.
_MARK = re.compile(r"[\"“”„«»\n](?:(?<!\n)|[ \t]*+\r?\n)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MARKS = '"“”„«»'
_TITLE_WORDS = 12
_OPENS = "“„«"
_CLOSES = "”»"


class Quotations:
    """The quoted stretches of a text; a quotation never runs over a blank line.

    A mark that is never closed quotes to the end of its paragraph, since a quotation of
    several paragraphs opens each of them and closes only the last.

    >>> quoted = Quotations('He said "we won" and left.')
    >>> quoted.holds(10), quoted.holds(20)
    (True, False)
    """

    def __init__(self, text: str) -> None:
        spans: list[Span] = []
        opened, low = -1, False
        for match in _MARK.finditer(text) if any(mark in text for mark in _MARKS) else ():
            mark = match[0]
            closes = mark in _CLOSES or (opened >= 0 and (mark == '"' or (mark == "“" and low)))
            if len(mark) > 1 or closes:  # more than one sign is a blank line
                if opened >= 0:
                    spans.append(Span(opened, match.start()))
                opened = -1
            elif mark in _OPENS or opened < 0:
                opened, low = match.end(), mark == "„"  # which “ closes, in German and its neighbours
        if opened >= 0:
            spans.append(Span(opened, len(text)))
        self._text = text
        self._starts = [s.start for s in spans]
        self._ends = [s.end for s in spans]

    def holds(self, position: int) -> bool:
        """Whether the character at ``position`` is quoted."""
        return self._around(position) is not None

    def titles(self, position: int) -> bool:
        """Whether what is quoted at ``position`` looks like the title of a work: capitals on all long words.

        >>> quoted = Quotations('Her novel "Return to Gandja" says "we fled Gandja by night".')
        >>> quoted.titles(22), quoted.titles(44)
        (True, False)
        """
        span = self._around(position)
        words = _WORD.findall(self._text, *span) if span else []
        if not 0 < len(words) <= _TITLE_WORDS or not words[0][0].isupper():
            return False
        return all(word[0].isupper() for word in words if len(word) > 3)

    def _around(self, position: int) -> Span | None:
        i = bisect_right(self._starts, position) - 1
        return Span(self._starts[i], self._ends[i]) if i >= 0 and position < self._ends[i] else None
