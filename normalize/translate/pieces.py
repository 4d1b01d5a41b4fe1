"""Cuts a sentence that is too long for an engine: at punctuation, else at a space, else hard."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from normalize.document import Span

_PAUSE = re.compile(r"[;:,.!?…。，；：！？、—–]+[\"”»’')\]]*(?:\s+|(?=[\u3040-\u9fff]))")
_SPACE = re.compile(r"\s+")


def cut(text: str, limit: int, whole: Sequence[Span]) -> list[Span]:
    """Spans that tile ``text``, none longer than ``limit`` characters unless one of ``whole`` is.

    No cut falls inside a span of ``whole`` (sorted and apart).

    >>> [s.of("one, two three") for s in cut("one, two three", 10, [])]
    ['one, ', 'two three']
    """
    if len(text) <= limit:
        return [Span(0, len(text))]
    pauses = _edges(_PAUSE, text, whole)
    spaces = _edges(_SPACE, text, whole)
    cuts = [0]
    while len(text) - cuts[-1] > limit:
        low, high = cuts[-1], cuts[-1] + limit
        edge = _last(pauses, low + limit // 3, high) or _last(spaces, low, high)
        cuts.append(edge or _hard(high, low, whole))
    return [Span(a, b) for a, b in pairwise([*cuts, len(text)]) if a < b]


def _edges(pattern: re.Pattern[str], text: str, whole: Sequence[Span]) -> list[int]:
    starts = [span.start for span in whole]
    result = []
    for match in pattern.finditer(text):
        i = bisect_left(starts, match.end()) - 1
        if i < 0 or whole[i].end <= match.end():
            result.append(match.end())
    return result


def _last(edges: Sequence[int], low: int, high: int) -> int:
    """The last of ``edges`` in ``(low, high]``; 0 where there is none."""
    i = bisect_left(edges, high + 1) - 1
    return edges[i] if i >= 0 and edges[i] > low else 0


def _hard(position: int, low: int, whole: Sequence[Span]) -> int:
    for span in whole:
        if span.start < position < span.end:
            return span.start if span.start > low else span.end
    return position
