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

# Both begin at the hyphen, which is rare; the word on its left is looked for afterwards. Closing
# punctuation is taken along, so that it stays on the line of the word.
_BROKEN = re.compile(
    r"-(?:[ \u00a0]|(?P<line>[ \t]*+\r?\n[ \t]*+))(?P<right>[a-z]{2,30})(?![\w'’-])"
    r"(?P<mark>[^\s\w]{0,4})(?P<space>[ \t]?)"
)
# `cease-le- fire`: the article of the source language was left inside a compound. The break after
# the second hyphen is the sign of the damage: `over-the-top` has none.
_ARTICLE = re.compile(r"-(?:le|la|les|the)-(?:[ \u00a0]\n?|\n)(?P<right>[a-z]{2,30})(?![\w'’-])")
_LEFT = re.compile(r"(?<![\w'’-])[A-Za-z][a-z]{1,29}$")
_NEVER_AFTER = frozenset(("and", "or", "to", "nor", "but", "und", "et", "y", "e", "ou", "o"))
# Over a line break the hyphen may be the word's own: `neo-\nliberal`, `co-\nordinated`.
_PREFIXES = frozenset(
    """anti co counter de extra hyper infra inter intra macro micro mid mini mono multi neo non over para
    poly post pre pro proto pseudo quasi re self semi socio sub super trans ultra un under""".split()
)
_PREPOSITIONS = frozenset("back by down in off on out over through to under up with".split())


def broken_words(text: str) -> Iterator[Edit]:
    """Edits that join the words of ``text`` that were broken.

    >>> [e.after for e in broken_words("an interna- tional, long- term cease-le- fire")]
    ['international', 'ceasefire']
    """
    small = ""
    for match in _BROKEN.finditer(text):
        left, right = _left(text, match.start()), match["right"]
        if not left.islower() or right in _NEVER_AFTER or (is_word(left) and is_word(right)):
            continue
        if not is_word(left + right) or (match["line"] and left in _PREFIXES):
            continue
        small = small or text.lower()
        if not (match["line"] and f"{left}-{right}" in small):
            yield _joined(text, match, left)
    for match in _ARTICLE.finditer(text):
        left = _left(text, match.start())
        if left and left.lower() not in _PREPOSITIONS and is_word((left + match["right"]).lower()):
            detail = "an article of the source language was left inside the word"
            span = Span(match.start() - len(left), match.end())
            yield _edit(text, span, left + match["right"], "article-in-word", detail)


def _joined(text: str, match: re.Match[str], left: str) -> Edit:
    """The joined word; where a line break split it, the break comes after it and its punctuation."""
    detail = "the joined word is known, a piece of it is not"
    start = match.start() - len(left)
    if not match["line"]:
        return _edit(text, Span(start, match.end("right")), left + match["right"], "broken-word", detail)
    line = match["line"].lstrip(" \t")
    follows = text[match.end() : match.end() + 1]
    ends_here = follows in ("", "\r", "\n")  # the word was the last of its line: no second break
    after = left + match["right"] + match["mark"] + ("" if ends_here else line)
    if not match["space"] and follows and not follows.isspace():
        return _edit(text, Span(start, match.end("right")), left + match["right"], "broken-word", detail)
    return _edit(text, Span(start, match.end()), after, "broken-word", detail)


def _left(text: str, position: int) -> str:
    """The word that ends at ``position``; empty where none does."""
    word = _LEFT.search(text[max(0, position - 40) : position])
    return word[0] if word else ""


def _edit(text: str, span: Span, after: str, rule: str, detail: str) -> Edit:
    return Edit("draft", span, span.of(text), after, (Reason("polish", rule, detail),))
