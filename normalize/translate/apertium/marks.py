"""Apertium's signs kept apart from the text's, and its marks for words that it does not know.

In Apertium's stream ``^ $ / < > [ ] { } @ * # ~`` and the backslash have a meaning. Escaping them
is not enough: `^$` and `~`, escaped, hang a chain or get lost. So in their place it sees code points that
Unicode keeps for internal use, which pass through every pair as a sign that nobody knows. A star
that comes out is then always Apertium's: it marks an unknown word, which is as it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from normalize.document import Span
from normalize.errors import RecordError
from normalize.spans import meets
from normalize.translate.pivot import Draft

_SIGNS = "[]{}^$/\\<>@*#~"
_HIDDEN = {ord(sign): 0xFDD0 + i for i, sign in enumerate(_SIGNS)}
_SHOWN = {code: sign for sign, code in _HIDDEN.items()}
_JOINT = "\ufdef"  # keeps a token apart from the letters beside it
# No dictionary has such words, and no rule splits them.
_LETTERS = "jkqvwxz"
_TAGS = re.compile(r"\\<[^<>\\]*\\>|<[^<>]*>")  # left over where no form could be made
_STOPS = ".?!…"
_OPENING = " \n\t\"'“‘«([-–—"
_UNFINISHED = re.compile(r"(?<!\\)[\^$]")  # the stream between the programs, not a text
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PART = re.compile(rf"\*([\w\u0300-\u036f]+)|[*@#{_JOINT}]")


def is_readable(character: str) -> bool:
    """Whether a character passes through a chain unharmed.

    U+FFFF ends a stream for some of the programs; controls and lone surrogates are no text.
    """
    code = ord(character)
    return not (
        0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
        or (unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n")
    )


def hide(text: str, keep: Sequence[Span]) -> tuple[str, dict[str, str]]:
    """``text`` as a chain may see it, and what the tokens in the place of ``keep`` stand for.

    ``keep`` is sorted and apart.

    >>> hide("Ask @gandja", [Span(4, 11)])
    ('Ask Qxzjj', {'Qxzjj': '@gandja'})
    """
    tokens = _tokens(text)
    pieces: dict[str, str] = {}
    shown: list[str] = []
    end = 0
    for span in keep:
        token = next(tokens)
        pieces[token] = span.of(text)
        shown.append(_clean(text[end : span.start]))
        shown += [_JOINT] * text[span.start - 1 : span.start].isalnum() + [token]
        shown += [_JOINT] * text[span.end : span.end + 1].isalnum()
        end = span.end
    return "".join([*shown, _clean(text[end:])]), pieces


def show(answer: str, pieces: Mapping[str, str], write: Callable[[str], str] = str) -> Draft:
    """The draft in what a chain answered: ``pieces`` put back, marks gone, and where unknown names stand.

    ``write`` spells an unknown word that may be a name, one with a capital. Raises
    :class:`RecordError` where a token did not come out exactly once, or where no text came out.

    >>> show("The *Qxzjj of *Bakú *cosa", {"Qxzjj": "@x"})
    Draft(text='The @x of Bakú cosa', names=(Span(start=4, end=6), Span(start=10, end=14)))
    """
    answer = _TAGS.sub("", answer)
    if _UNFINISHED.search(answer):
        raise RecordError("engine-failed", "the chain stopped half way: one of its data files is broken")
    answer = _ESCAPE.sub(r"\1", answer)
    part = _PART
    if pieces:
        part = re.compile(rf"\*?({'|'.join(pieces)})|{_PART.pattern}", re.IGNORECASE)
    left = {token.lower(): piece for token, piece in pieces.items()}
    text: list[str] = []
    names: list[Span] = []
    length = end = 0
    for match in part.finditer(answer):
        before = answer[end : match.start()]
        word = match[0].lstrip("*@#" + _JOINT)
        is_name = word[:1].isupper()
        if pieces and match[1]:
            if match[1].lower() not in left:
                raise RecordError("lost-token", "a name came out twice")
            word, is_name = left.pop(match[1].lower()), True
        elif is_name:
            word = write(word)
        if is_name:
            start = length + len(before)
            names.append(Span(start, start + len(word)))
        text += [before, word]
        length += len(before) + len(word)
        end = match.end()
    if left:
        raise RecordError("lost-token", f"not in the translation: {', '.join(left.values())}")
    text.append(answer[end:])
    return Draft("".join(text).translate(_SHOWN), tuple(names))


def settle(source: str, draft: Draft) -> Draft:
    """A small letter for the word after names at the start of a sentence, which rules take for its start.

    >>> settle("Seagal dijo algo", Draft("Seagal Said something", (Span(0, 6),))).text
    'Seagal said something'
    """
    text, edge = draft.text, 0
    for name in draft.names:
        before = text[: name.start].rstrip(_OPENING)
        if before[-1:] not in ("", *_STOPS) and before[edge:].strip(" ,"):
            continue
        edge = name.end
        at = edge + len(text[edge:]) - len(text[edge:].lstrip(" ,"))
        first, second = text[at : at + 1], text[at + 1 : at + 2]
        if at == edge or not first.isupper() or not second.islower() or meets(Span(at, at + 1), draft.names):
            continue
        place = source.find(text[name.start : at])
        if place >= 0 and source[place + at - name.start :][:1].islower() and len(first.lower()) == 1:
            text = text[:at] + first.lower() + text[at + 1 :]
    return Draft(text, draft.names)


def apart(spans: Sequence[Span]) -> list[Span]:
    """``spans`` sorted, without those that meet one before them, and without the empty ones."""
    result: list[Span] = []
    for span in sorted(spans):
        if span.start < span.end and not meets(span, result[-1:]):
            result.append(span)
    return result


def _clean(text: str) -> str:
    return "".join(c if is_readable(c) else " " for c in text).translate(_HIDDEN)


def _tokens(text: str) -> Iterator[str]:
    lower = text.lower()
    for size in range(2, 9):
        for letters in product(_LETTERS, repeat=size):
            token = f"Qxz{''.join(letters)}"
            if token.lower() not in lower:
                yield token
