"""Cuts a sentence that is too long for an engine: at punctuation, else at a space, else hard."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from normalize.document import Span
from normalize.translate.engine import Counting, Model

MAX_CALL, MAX_TOKENS = 1_000, 128  # characters and tokens of one call to a neural engine
_BYTES = 4  # of a character, at most; a vocabulary may read each as a token
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


def calls(text: str, tokens: Callable[[str], int]) -> Iterator[str]:
    """``text`` in parts that a neural engine takes in one call, without the spaces between them.

    What reaches an engine in more calls than one has lost its context: see :func:`is_long`.

    >>> [len(part) for part in calls("palavra " * 40, lambda part: len(part) // 2)]
    [247, 71]
    """
    count = tokens(text) if len(text) * _BYTES > MAX_TOKENS else 0
    if len(text) < 2 or (count <= MAX_TOKENS and len(text) <= MAX_CALL):
        yield text
        return
    limit = min(MAX_CALL, max(1, len(text) * MAX_TOKENS // (count + 1)), len(text) - 1)
    for span in cut(text, limit, []):
        if part := span.of(text).strip():
            yield from calls(part, tokens)


def is_long(text: str, model: Model) -> bool:
    """Whether ``model`` gets ``text`` in more calls than one."""
    core = text.strip()
    if len(core) > model.max_length:
        return True
    return isinstance(model, Counting) and len(core) * _BYTES > MAX_TOKENS and model.tokens(core) > MAX_TOKENS


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
