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


def quotation_marks(text: str) -> Iterator[Edit | Notice]:
    """Edits that move the space to the right side of a mark, and notices where that is not sure.

    >>> [(e.before, e.after) for e in quotation_marks('swear to" hunt them "at night')]
    [('" ', ' "'), (' "', '" ')]
    """
    for paragraph in _PARAGRAPH.finditer(text):
        if '"' in paragraph[0] or "”" in paragraph[0] or "“" in paragraph[0]:
            yield from _mend(paragraph[0], paragraph.start())


def _mend(text: str, offset: int) -> Iterator[Edit | Notice]:
    marks = [
        _Mark(m.start(), m[0], text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1], i % 2 == 0)
        for i, m in enumerate(_MARK.finditer(text))
    ]
    if len(marks) > _MAX_MARKS or any(m.before.isdigit() for m in marks):
        return
    if len(marks) % 2 == 0 and _balances(marks):
        return
    edits = [_moved(text, mark, offset) for mark in marks] if len(marks) % 2 == 0 else [None]
    wrong = [e for e in edits if e is not None and e.before]
    apart = all(a.span.end <= b.span.start for a, b in pairwise(wrong))
    if None not in edits and wrong and apart:
        yield from (e for e in wrong)
    elif any(_stands_free(m) for m in marks) or _is_unpaired(text, marks):
        span = Span(offset, offset + len(text))
        yield Notice("quotation-marks", "a mark has no partner, or its space on the wrong side", span)


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
    if mark.sign == ("”" if mark.opens else "“"):
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


def _is_unpaired(text: str, marks: list[_Mark]) -> bool:
    """An odd mark; a quotation that runs on into the next paragraph opens at the start of this one."""
    return len(marks) % 2 == 1 and bool(text[: marks[0].position].strip())


def _stands_free(mark: _Mark) -> bool:
    both = mark.before and mark.after and _is_space(mark.before) and _is_space(mark.after)
    return bool(both) or (mark.before.isalnum() and mark.after.isalnum())


def _is_space(character: str) -> bool:
    return character == "" or character in _SPACES


def _is_open(before: str) -> bool:
    return _is_space(before) or before in _MAY_OPEN_AFTER


def _is_closed(after: str) -> bool:
    return _is_space(after) or after in _MAY_FOLLOW_CLOSE
