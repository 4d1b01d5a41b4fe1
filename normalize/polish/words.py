r"""Words that a line break or a half-done translation broke in two.

Joined only where the joined word is known and a piece of it is none, so that `long- term`
and `upper- and lower-case` stay; never with a capital, since `Nagorno-\nKarabakh` is the
glossary's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.document import Edit, Reason, Span
from normalize.english import is_word

_BROKEN = re.compile(r"(?<![\w'’-])([a-z]{2,30})-(?:[ \u00a0]|[ \t]*+\r?\n[ \t]*+)([a-z]{2,30})(?![\w'’-])")
# `cease-le- fire`: the article of the source language was left inside a compound.
_ARTICLE = re.compile(
    r"(?<![\w'’-])([A-Za-z][a-z]{1,29})-(?:le|la|les|the)-[ \u00a0]?\n?([a-z]{2,30})(?![\w'’-])"
)
_NEVER_AFTER = frozenset(("and", "or", "to", "nor", "but", "und", "et", "y", "e", "ou", "o"))


def broken_words(text: str) -> Iterator[Edit]:
    """Edits that join the words of ``text`` that were broken.

    >>> [e.after for e in broken_words("an interna- tional, long- term cease-le- fire")]
    ['international', 'ceasefire']
    """
    for match in _BROKEN.finditer(text):
        left, right = match.groups()
        joined = left + right
        if right in _NEVER_AFTER or not is_word(joined) or (is_word(left) and is_word(right)):
            continue
        yield _edit(match, _keep_break(match[0], joined), "broken-word")
    for match in _ARTICLE.finditer(text):
        joined = match[1] + match[2]
        if is_word(joined.lower()):
            yield _edit(match, joined, "article-in-word")


def _keep_break(surface: str, joined: str) -> str:
    """A joined word stands on the upper line; the line break follows it."""
    newline = re.search(r"[ \t]*\r?\n[ \t]*", surface)
    return joined + newline[0].lstrip(" \t") if newline else joined


def _edit(match: re.Match[str], after: str, rule: str) -> Edit:
    detail = "the joined word is known, a piece of it is not"
    return Edit("draft", Span(*match.span()), match[0], after, (Reason("polish", rule, detail),))
