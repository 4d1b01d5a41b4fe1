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

# Both begin at the hyphen, which is rare; the word on its left is looked for afterwards.
_BROKEN = re.compile(r"-(?:[ \u00a0]|[ \t]*+\r?\n[ \t]*+)([a-z]{2,30})(?![\w'’-])")
# `cease-le- fire`: the article of the source language was left inside a compound.
_ARTICLE = re.compile(r"-(?:le|la|les|the)-[ \u00a0]?\n?([a-z]{2,30})(?![\w'’-])")
_LEFT = re.compile(r"(?<![\w'’-])[A-Za-z][a-z]{1,29}$")
_NEVER_AFTER = frozenset(("and", "or", "to", "nor", "but", "und", "et", "y", "e", "ou", "o"))


def broken_words(text: str) -> Iterator[Edit]:
    """Edits that join the words of ``text`` that were broken.

    >>> [e.after for e in broken_words("an interna- tional, long- term cease-le- fire")]
    ['international', 'ceasefire']
    """
    for match in _BROKEN.finditer(text):
        left, right = _left(text, match.start()), match[1]
        joined = left + right
        if not left.islower() or right in _NEVER_AFTER or (is_word(left) and is_word(right)):
            continue
        if is_word(joined):
            yield _edit(text, match, left, _keep_break(match[0], joined), "broken-word")
    for match in _ARTICLE.finditer(text):
        left = _left(text, match.start())
        if left and is_word((left + match[1]).lower()):
            yield _edit(text, match, left, left + match[1], "article-in-word")


def _left(text: str, position: int) -> str:
    """The word that ends at ``position``; empty where none does."""
    word = _LEFT.search(text[max(0, position - 40) : position])
    return word[0] if word else ""


def _keep_break(surface: str, joined: str) -> str:
    """A joined word stands on the upper line; the line break follows it."""
    newline = re.search(r"[ \t]*\r?\n[ \t]*", surface)
    return joined + newline[0].lstrip(" \t") if newline else joined


def _edit(text: str, match: re.Match[str], left: str, after: str, rule: str) -> Edit:
    span = Span(match.start() - len(left), match.end())
    reason = Reason("polish", rule, "the joined word is known, a piece of it is not")
    return Edit("draft", span, span.of(text), after, (reason,))
