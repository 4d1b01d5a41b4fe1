"""A lead that stands twice at the head of an article.

Web pages print their lead paragraphs once as a teaser and once in the text. Only such a
block goes; every other repeat may be a refrain, a form letter or a transcript: it stays
and is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.document import Edit, Notice, Reason, Span

HEAD = 10  # paragraphs in which the doubled block must lie
MIN_LENGTH = 40  # characters of the block
_VERSE = 50  # a paragraph whose lines are shorter than this, on average, is verse
_LONG_LINE = 60  # characters; a line of verse has hardly ever as many
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_BLANK = re.compile(r"(?<![ \t])(?:[ \t]*+\r?\n){2,}+")
_BLANK_HERE = re.compile(r"(?:[ \t]*+\r?\n){2,}+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_TURN = re.compile(r"\s*(?:[-–—]|(?:[QA]|[A-ZÀ-Þ][\w.’' -]{0,30})[:.]\s|[\"“]?\s*\[)")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    key: str  # the text with its runs of spaces folded
    lines: int


def repeats(text: str, *, keep: bool = False) -> Iterator[Edit | Notice]:
    r"""The edit that takes out a doubled head, and a notice for each paragraph that repeats elsewhere.

    With ``keep`` the doubled head stays and is reported like any other.

    >>> lead = "The talks in the capital broke off on Friday night, officials said."
    >>> [e.reason for e in repeats(f"{lead}\n\n{lead}\n\nThey go on today.")]
    ['repeated-head']
    """
    by_lines = not _BLANK.search(text.strip())
    paragraphs = _paragraphs(text, by_lines=by_lines)
    counts = Counter(p.key for p in paragraphs if len(p.key) >= MIN_LENGTH)
    if not counts or max(counts.values()) < 2:
        return
    doubled = None if keep else _doubled_head(paragraphs, by_lines=by_lines)
    if doubled:
        start, size = doubled
        copy = paragraphs[start + size : start + 2 * size]
        span = Span(paragraphs[start + size - 1].span.end, copy[-1].span.end)
        what = f"{size} paragraph{'s' * (size > 1)} at the head of the text stood twice"
        yield Edit("draft", span, span.of(text), "", (Reason("polish", "repeated-head", what),))
        counts.subtract(p.key for p in copy if p.key in counts)
    for paragraph in paragraphs:
        if counts[paragraph.key] > 1:
            times = counts.pop(paragraph.key)
            yield Notice("repeated", f"stands {times} times: {paragraph.key[:60]}", paragraph.span)


def _paragraphs(text: str, *, by_lines: bool) -> list[_Paragraph]:
    """Blocks between blank lines; single lines where the text has no blank line."""
    lines = [Span(*m.span()) for m in _LINE.finditer(text)]
    groups: list[list[Span]] = []
    for span in lines:
        if groups and not by_lines and not _BLANK_HERE.match(text, groups[-1][-1].end):
            groups[-1].append(span)
        else:
            groups.append([span])
    return [_paragraph(text, group) for group in groups]


def _paragraph(text: str, lines: list[Span]) -> _Paragraph:
    span = Span(lines[0].start, lines[-1].end)
    return _Paragraph(span, " ".join(span.of(text).split()), len(lines))


def _doubled_head(paragraphs: Sequence[_Paragraph], *, by_lines: bool) -> tuple[int, int] | None:
    keys = [p.key for p in paragraphs]
    for size in range(HEAD // 2, 0, -1):
        for start in range(HEAD - 2 * size + 1):
            end = start + 2 * size
            block = paragraphs[start : start + size]
            if keys[start : start + size] != keys[start + size : end] or end >= len(keys):
                continue
            if _is_prose(block, by_lines=by_lines) and _stands_twice(keys, keys[start : start + size]):
                return start, size
    return None


def _is_prose(block: Sequence[_Paragraph], *, by_lines: bool) -> bool:
    if sum(len(p.key) for p in block) < MIN_LENGTH:
        return False
    sentences = [p for p in block if len(p.key) >= MIN_LENGTH and _SENTENCE_END.search(p.key)]
    # A single line shorter than that may be verse as well where no blank lines make paragraphs.
    verse = any(len(p.key) < _VERSE * p.lines for p in block if p.lines > 1)
    if by_lines:
        verse = max(len(p.key) for p in block) < _LONG_LINE
    return bool(sentences) and not verse and not any(_TURN.match(p.key) for p in block)


def _stands_twice(keys: list[str], block: list[str]) -> bool:
    """A block that stands a third time is a refrain."""
    size = len(block)
    return sum(keys[i : i + size] == block for i in range(len(keys) - size + 1)) == 2
