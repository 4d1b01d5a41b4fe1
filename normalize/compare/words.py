"""What changed from one text to another, by words, each change with a little of what stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_AROUND = 40  # characters
_NEAR = 2  # signs between two changes that are read as one: `Nagorny Karabakh`
_MOST = 400_000_000  # steps of a comparison, half a second; beyond that the texts are not compared by words


class WordChange(NamedTuple):
    """``old`` became ``new``, after ``before`` and in front of ``after``."""

    before: str
    old: str
    new: str
    after: str


def word_changes(old: str, new: str) -> list[WordChange]:
    """The words that differ, in the order of the new text.

    >>> word_changes("The road to Gandja is shut.", "The road to Ganja is shut.")
    [WordChange(before='The road to ', old='Gandja', new='Ganja', after=' is shut.')]
    """
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    starts, places = _starts(ours), _starts(theirs)
    changes = []
    for i, j, k, m in _spans(ours, theirs):
        low, high = places[k], places[m]
        before = _short_end(new[max(0, low - 3 * _AROUND) : low])
        after = _short_start(new[high : high + 3 * _AROUND])
        changes.append(WordChange(before, old[starts[i] : starts[j]], new[low:high], after))
    return changes


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def _spans(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """Where the two differ, as places in both."""
    from rapidfuzz.distance import Indel

    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    if head == len(old) == len(new):
        return []
    if (len(old) - head - tail) * (len(new) - head - tail) > _MOST:
        return [(head, len(old) - tail, head, len(new) - tail)]
    found: list[tuple[int, int, int, int]] = []
    for op in Indel.opcodes(old, new):
        if op.tag == "equal":
            continue
        i, j, k, m = op.src_start, op.src_end, op.dest_start, op.dest_end
        if found and i - found[-1][1] <= _NEAR and not any(map(str.isalnum, old[found[-1][1] : i])):
            i, _, k, _ = found.pop()
        found.append((i, j, k, m))
    return found


def _short_end(text: str) -> str:
    """The last words of a line."""
    line = text.rsplit("\n", 1)[-1]
    if len(line) <= _AROUND:
        return line
    return "… " + line[-_AROUND:].split(" ", 1)[-1]


def _short_start(text: str) -> str:
    line = text.split("\n", 1)[0]
    if len(line) <= _AROUND:
        return line
    return line[:_AROUND].rsplit(" ", 1)[0] + " …"
