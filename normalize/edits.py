"""The algebra of edits: compose, undo and trace back.

Every text we make is computed from edits, so these few functions carry the promise
that replaying gives the output and undoing gives the source. ``replay`` itself lives
beside the nouns in :mod:`normalize.document`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from normalize.document import Edit, Span, replay


def undo(text: str, edits: Sequence[Edit]) -> str:
    """The text that ``edits`` were made in, from the text they gave.

    >>> undo("Ganja fell", [Edit("draft", Span(0, 6), "Gandja", "Ganja", ())])
    'Gandja fell'
    """
    return replay(text, tuple(replace(e, span=s, after=e.before) for e, s in placed(edits)))


def compose(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """One list of edits on ``text`` that does what ``first`` and then ``second`` do.

    ``second`` has its spans in the text that ``first`` gives. Where the two touch, they
    become one edit with the reasons of both; a change that was taken back disappears.

    >>> first = [Edit("draft", Span(0, 6), "Gandja", "Ganja", ())]
    >>> second = [Edit("draft", Span(5, 6), " ", "", ())]
    >>> [(e.before, e.after) for e in compose("Gandja , too", first, second)]
    [('Gandja', 'Ganja'), (' ', '')]
    """
    if not second:
        return tuple(first)
    if not first:
        return tuple(edit for edit in second if edit.before != edit.after)
    middle = replay(text, tuple(first))
    shift = 0  # add to a place in `middle` for the place in `text`, left of the current group
    result: list[Edit] = []
    for group in _groups(first, second):
        grown = sum(len(e.before) - len(e.after) for e in group.earlier)
        span = Span(group.start + shift, group.end + shift + grown)
        local = tuple(
            replace(e, span=Span(e.span.start - group.start, e.span.end - group.start)) for e in group.later
        )
        after = replay(middle[group.start : group.end], local)
        before = span.of(text)
        if before != after:
            parts = (*group.earlier, *group.later)
            result.append(
                Edit(
                    layer=parts[0].layer,
                    span=span,
                    before=before,
                    after=after,
                    reasons=tuple(dict.fromkeys(r for e in parts for r in e.reasons)),
                    in_quotation=any(e.in_quotation for e in parts),
                )
            )
        shift += grown
    return tuple(result)


class Trace:
    """Where the text after some edits comes from in the text before them.

    A piece of a replacement stands for all that it replaced. Built once and asked often:
    an answer is a binary search.

    >>> Trace([Edit("draft", Span(0, 6), "Gandja", "Ganja", ())]).span(6, 10)
    Span(start=7, end=11)
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        spans = [span for _, span in placed(edits)]
        self._edits = edits
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def span(self, start: int, end: int) -> Span:
        """The span before the edits behind ``[start, end)`` of the text after them."""
        low = self._start(start)
        return Span(low, max(low, self._end(end)))

    def _start(self, position: int) -> int:
        i = bisect_right(self._ends, position)  # the first edit that ends right of it
        if i < len(self._ends) and self._starts[i] <= position:
            return self._edits[i].span.start
        return position + (self._edits[i - 1].span.end - self._ends[i - 1] if i else 0)

    def _end(self, position: int) -> int:
        i = bisect_left(self._starts, position)  # the edits before i begin left of it
        if i and self._ends[i - 1] >= position:
            return self._edits[i - 1].span.end
        return position + (self._edits[i - 1].span.end - self._ends[i - 1] if i else 0)


class Forward:
    """Where places of the text before some edits lie in the text after them.

    Built once and asked often: an answer is a binary search. A place inside an edit is its start.

    >>> Forward([Edit("draft", Span(0, 6), "Gandja", "Ganja", ())]).place(7)
    6
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._shifts = list(accumulate((len(e.after) - len(e.before) for e in edits), initial=0))

    def place(self, position: int) -> int:
        """The place after the edits of ``position`` before them."""
        i = bisect_right(self._ends, position)  # the first edit that ends right of it
        inside = i < len(self._starts)
        return (min(position, self._starts[i]) if inside else position) + self._shifts[i]

    def span(self, span: Span) -> Span:
        """The span after the edits of a ``span`` before them."""
        return Span(self.place(span.start), self.place(span.end))


def advance(edits: Sequence[Edit], position: int) -> int:
    """The place after ``edits`` of one ``position`` before them; :class:`Forward` answers for many.

    >>> advance([Edit("draft", Span(0, 6), "Gandja", "Ganja", ())], 7)
    6
    """
    return Forward(edits).place(position)


@dataclass(slots=True)
class _Group:
    """Edits of both lists that touch each other; ``start`` and ``end`` are in the middle text."""

    start: int
    end: int
    earlier: list[Edit]
    later: list[Edit]


def placed(edits: Sequence[Edit]) -> list[tuple[Edit, Span]]:
    """Each edit with the span that its replacement takes in the text after all of them."""
    shift = 0
    result = []
    for edit in edits:
        start = edit.span.start + shift
        result.append((edit, Span(start, start + len(edit.after))))
        shift += len(edit.after) - len(edit.before)
    return result


def _groups(first: Sequence[Edit], second: Sequence[Edit]) -> list[_Group]:
    items = [(span.start, span.end, 0, edit) for edit, span in placed(first)]
    items += [(edit.span.start, edit.span.end, 1, edit) for edit in second]
    items.sort(key=lambda item: item[:3])
    groups: list[_Group] = []
    for start, end, which, edit in items:
        last = groups[-1] if groups else None
        if last is None or not _joins(last, start, end, which):
            last = _Group(start, end, [], [])
            groups.append(last)
        last.end = max(last.end, end)
        (last.later if which else last.earlier).append(edit)
    return groups


def _joins(group: _Group, start: int, end: int, which: int) -> bool:
    if start < group.end:
        return True
    others = group.earlier if which else group.later
    return start == group.end and bool(others) and (start == end or group.start == group.end)
