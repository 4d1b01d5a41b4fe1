"""Spaces before punctuation, which English does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.document import Edit, Reason, Span

_SPACED = re.compile(
    r"[ \u00a0\u202f](?P<mark>[,.;:!?])"  # one space: two or more are a table
    r"(?=(?P<closed>[\"'”’)\]]?)(?P<next>\s|$))"
)
_WORD_END = re.compile(r"[\w\"'”’)\]%]")  # what the space follows; never the start of a line


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
    start, end = match.start(), match.end("mark")
    before, after = text[start - 1], text[end : end + 3]
    if match["closed"] == ")" and match["mark"] in ":;":  # an emoticon
        return True
    follower = after.lstrip(" \u00a0")[:1]
    if (
        match["mark"] in ":;"
        and not match["closed"]
        and after[:1] == " "
        and follower in tuple("()[]DPpO/|3*")
    ):
        return not (follower in ("(", "[") or text[end + 2 : end + 3].isalnum())  # `: D`, `: )`
    if before.isdigit() and follower.isdigit():  # a score, a ratio, a list of numbers
        return True
    if match["mark"] == "." and not match["closed"]:
        # `cd .` and `. . .`: a full stop ends a sentence only before a capital or at the end.
        if follower in (".", ""):
            return follower == "." or not _ends_paragraph(text, end)
        return not (follower.isupper() or follower in "\"“'‘(" or _ends_paragraph(text, end))
    return follower in tuple("!?.,;:") and follower != ""


def _ends_paragraph(text: str, position: int) -> bool:
    rest = text[position : position + 200].lstrip(" \t")
    return not rest or rest[0] in "\r\n"
