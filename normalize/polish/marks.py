"""Quotation marks that hug the wrong words.

A paragraph is repaired only where it has an even number of marks, at least one has its
space on the wrong side, and all are consistent afterwards. Bare parity is wrong in one
quoted sentence of ten, and a mark after a digit may be an inch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from normalize.document import Edit, Notice, Reason, Span

_MARK = re.compile('["“”]')
_PARAGRAPH = re.compile(r"[^\r\n]+(?:\r?\n(?![ \t]*\r?\n)[^\r\n]+)*")
_SPACES = " \u00a0\u202f\t\r\n"
_MAY_OPEN_AFTER = frozenset("([{—–-/‘'")
_MAY_FOLLOW_CLOSE = frozenset(".,;:!?)]}—–-/’'…")
_MAX_MARKS = 200  # in one paragraph; more is a table or code


@dataclass(frozen=True, slots=True)
class _Mark:
    position: int
    sign: str
    before: str
    after: str
    opens: bool  # by its place among the marks of the paragraph

    @property
    def is_turned(self) -> bool:
        """Whether a curly mark is the other one of the pair."""
        return self.sign == ("”" if self.opens else "“")


def quotation_marks(text: str) -> Iterator[Edit | Notice]:
    """Edits that move the space to the right side of a mark, and notices where that is not sure.

    >>> [(e.before, e.after) for e in quotation_marks('swear to" hunt them "at night')]
    [('" ', ' "'), (' "', '" ')]
    """
    if not _MARK.search(text):
        return
    runs_on = False  # whether the paragraph before left a mark open
    for paragraph in _PARAGRAPH.finditer(text):
        marks = _marks(paragraph[0])
        if marks:
            yield from _mend(paragraph[0], marks, paragraph.start(), runs_on=runs_on)
        runs_on = len(marks) % 2 == 1


def _marks(text: str) -> list[_Mark]:
    if "„" in text:  # where „ opens, “ closes
        return []
    return [
        _Mark(m.start(), m[0], text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1], i % 2 == 0)
        for i, m in enumerate(_MARK.finditer(text))
    ]


def _mend(text: str, marks: list[_Mark], offset: int, *, runs_on: bool) -> Iterator[Edit | Notice]:
    if len(marks) > _MAX_MARKS or any(m.before.isdigit() for m in marks):
        return
    even = len(marks) % 2 == 0
    if even and _balances(marks):
        return
    edits: list[Edit | None] = [None]
    if even:
        edits = [None if _speaks_for_itself(text, m) else _moved(text, m, offset) for m in marks]
    wrong = [e for e in edits if e is not None and e.before]
    apart = all(a.span.end <= b.span.start for a, b in pairwise(wrong))
    if None not in edits and apart and not _holds_a_literal(text, marks, edits):
        yield from wrong
    elif any(_stands_free(m) or m.is_turned for m in marks) or (
        not even and not _continues(text, marks, runs_on)
    ):
        span = Span(offset, offset + len(text))
        yield Notice("quotation-marks", "a mark has no partner, or its space on the wrong side", span)


def _speaks_for_itself(text: str, mark: _Mark) -> bool:
    """Whether the punctuation beside a mark contradicts the role that parity gives it.

    In `... any more," he said. "There may be ...` every mark is right; parity is off where a
    quotation of several paragraphs opens each of them and all stand on one line.
    """
    if mark.opens:
        return mark.before in tuple(",.?!;…") and _is_space(mark.after)
    if not _is_space(mark.before) or _is_space(mark.after):
        return False
    earlier = text[: mark.position].rstrip()[-1:]
    return earlier in tuple(".?!…") or (earlier in tuple(",;:") and mark.after.isupper())


def _holds_a_literal(text: str, marks: list[_Mark], edits: list[Edit | None]) -> bool:
    """Whether a pair holds a word or two and a space that is meant: `begins with "From "`."""
    for i in range(0, len(marks), 2):
        inside = text[marks[i].position + 1 : marks[i + 1].position]
        moved = [e is not None and bool(e.before) for e in edits[i : i + 2]]
        if sum(moved) == 1 and len(inside.split()) <= 2:
            faulty = marks[i + moved.index(True)]
            if faulty.before.isspace() and (faulty.after.isspace() or faulty.after in tuple(".,;")):
                return True
    return False


def _continues(text: str, marks: list[_Mark], runs_on: bool) -> bool:
    """Whether an odd mark is part of a quotation that runs over paragraphs."""
    return runs_on or not text[: marks[0].position].strip(" \t>_*-")


def _balances(marks: list[_Mark]) -> bool:
    """Whether the marks read as brackets by their spaces alone, nested ones included."""
    depth = 0
    for mark in marks:
        opens = _is_open(mark.before) and not _is_space(mark.after)
        closes = not _is_space(mark.before) and _is_closed(mark.after)
        if opens == closes:
            return False
        depth += 1 if opens else -1
        if depth < 0:
            return False
    return depth == 0


def _moved(text: str, mark: _Mark, offset: int) -> Edit | None:
    """The edit for a mark in its role: an empty one where it stands well, none where it cannot be mended."""
    at = mark.position
    if mark.is_turned:
        return None
    if mark.opens:
        good = _is_open(mark.before) and not _is_space(mark.after)
        spaced = mark.after in (" ", "\u00a0") and not _is_space(text[at + 2 : at + 3])
        span, after = Span(at, at + 2), (mark.sign if _is_open(mark.before) else f" {mark.sign}")
    else:
        good = not _is_space(mark.before) and _is_closed(mark.after)
        spaced = mark.before in (" ", "\u00a0") and not _is_space(text[max(0, at - 2) : at - 1])
        span = Span(at - 1, at + 1)
        after = mark.sign if _is_closed(mark.after) else f"{mark.sign} "
    if good:
        return Edit("draft", Span(at, at), "", "", ())
    if not spaced:
        return None
    reason = Reason("polish", "quotation-marks", "the space stood on the wrong side of the mark")
    return Edit("draft", Span(span.start + offset, span.end + offset), span.of(text), after, (reason,))


def _stands_free(mark: _Mark) -> bool:
    both = mark.before and mark.after and _is_space(mark.before) and _is_space(mark.after)
    return bool(both) or (mark.before.isalnum() and mark.after.isalnum())


def _is_space(character: str) -> bool:
    return character == "" or character in _SPACES


def _is_open(before: str) -> bool:
    return _is_space(before) or before in _MAY_OPEN_AFTER


def _is_closed(after: str) -> bool:
    return _is_space(after) or after in _MAY_FOLLOW_CLOSE
