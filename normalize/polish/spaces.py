"""Spaces before punctuation, which English does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.document import Edit, Reason, Span

_SPACED = re.compile(
    r"[ \u00a0\u202f](?P<mark>[,.;:!?])"  # one space: two or more are a table
    r"(?=(?P<closed>[\"'”’)\]]?)(?:\s|$))"
)
_WORD_END = re.compile(r"[\w\"'”’»)\]%]")  # what the space follows; never the start of a line
_WINDOW = 300  # characters of a line that are looked at on either side
_NAMED = frozenset(  # `the ! key`, `and . (dot)`: the sign itself is meant
    "a an and as by called character for is key like name named of or sign symbol the use using with".split()
)
_CODE = frozenset("$%={}[]<>|\\&^~")
_LIST = re.compile(r"(?:^|;)\s*\S+(?: \S+)? ; \S+(?: \S+)?\s*(?:;|$)")  # `touch ; finger ; mount`
_LABEL = re.compile(r"[^\S\n]*(?:\S+[^\S\n]){0,3}$")


def spaces_before_punctuation(text: str) -> Iterator[Edit]:
    """Edits that take the space before ``, . ; : ! ?`` away where nothing needs it.

    >>> [e.span for e in spaces_before_punctuation('out" , he said ; 2 : 1 :) and .NET ...')]
    [Span(start=4, end=5), Span(start=14, end=15)]
    """
    for match in _SPACED.finditer(text):
        follows = _WORD_END.match(text, match.start() - 1) if match.start() else None
        if follows and not _is_needed(text, match):
            reason = Reason("polish", "space-before-punctuation", "English has none")
            yield Edit("draft", Span(match.start(), match.start("mark")), match[0][0], "", (reason,))


def _is_needed(text: str, match: re.Match[str]) -> bool:
    mark, end = match["mark"], match.end("mark")
    low = max(0, match.start() - _WINDOW)
    line = text[max(low, text.rfind("\n", low, match.start()) + 1) : _line_end(text, end)]
    before = text[max(0, match.start() - 60) : match.start()]
    word = before.split()[-1] if before.split() else ""
    after = text[end : end + 3]
    follower = after.lstrip(" \u00a0")[:1]
    if word.lower() in _NAMED or _CODE.intersection(word) or (mark == ";" and _LIST.search(line)):
        return True
    if before[-1:].isdigit() and follower.isdigit():  # a score, a ratio, a list of numbers
        return True
    if mark in ":;":
        return match["closed"] == ")" or _is_emoticon(text, end) or (mark == ":" and _is_label(text, match))
    if mark in "!?" and not match["closed"]:
        # In the middle of a sentence the sign may be code, or itself the subject: `a ? b : c`.
        return (
            not (follower.isupper() or follower in tuple("\"“'‘—–-") or _ends_line(text, end))
            or " : " in line
        )
    if mark == "." and not match["closed"]:
        # `cd .` and `. . .`: a full stop ends a sentence only before a capital or at the end.
        return not (follower.isupper() or follower in tuple("\"“'‘") or _ends_line(text, end)) or _goes_on(
            text, end
        )
    return mark == "," and follower in tuple("!?.,;:")


def _is_emoticon(text: str, end: int) -> bool:
    """`: D` and `: )` with a space inside."""
    if text[end : end + 1] != " " or text[end + 1 : end + 2] not in tuple(")]DPpO|3*"):
        return False
    return not text[end + 2 : end + 3].isalnum()


def _is_label(text: str, match: re.Match[str]) -> bool:
    """`Description : x` in a column of labels: the lines beside it have the same."""
    low = text.rfind("\n", max(0, match.start() - _WINDOW), match.start())
    if not _LABEL.match(text[low + 1 : match.start() + 1]):
        return False
    high = _line_end(text, match.end())
    lines = (
        text[text.rfind("\n", 0, max(0, low)) + 1 : max(0, low)],
        text[high + 1 : _line_end(text, high + 1)],
    )
    return any(re.match(r"[^\S\n]*\S[^:\n]{0,40}\s:", line) for line in lines)


def _goes_on(text: str, end: int) -> bool:
    """`. . .`, over a line break too, and behind the mark of a quoted mail."""
    return text[end : end + 40].lstrip(" \u00a0\t\r\n>")[:1] == "."


def _ends_line(text: str, end: int) -> bool:
    return text[end : _line_end(text, end)].strip() == ""


def _line_end(text: str, position: int) -> int:
    """The end of the line, or of the window that is looked at."""
    end = text.find("\n", position, position + _WINDOW)
    return min(len(text), position + _WINDOW) if end < 0 else end
