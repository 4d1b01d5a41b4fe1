"""What several rooms ask of spans: which of them meet, and what stays outside of zones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from normalize.document import Span

Item = TypeVar("Item")


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Whether ``span`` shares a character with one of ``others``.

    >>> meets(Span(0, 3), [Span(3, 5)]), meets(Span(0, 3), [Span(2, 5)])
    (False, True)
    """
    return any(span.start < other.end and other.start < span.end for other in others)


def outside(items: Sequence[Item], zones: Sequence[Span], span_of: Callable[[Item], Span]) -> list[Item]:
    """Those of ``items`` that touch no zone; both are sorted by their spans.

    >>> outside([Span(0, 2), Span(4, 6)], [Span(5, 9)], lambda span: span)
    [Span(start=0, end=2)]
    """
    kept = []
    i = 0
    for item in items:
        span = span_of(item)
        while i < len(zones) and zones[i].end <= span.start:
            i += 1
        if i == len(zones) or span.end <= zones[i].start:
            kept.append(item)
    return kept


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of spans that overlap the longest, of two as long the first.

    >>> longest([Span(0, 5), Span(0, 10), Span(12, 14)])
    [Span(start=0, end=10), Span(start=12, end=14)]
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        while kept and kept[-1].end > span.start and _length(span) > _length(kept[-1]):
            kept.pop()
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _length(span: Span) -> int:
    return span.end - span.start
