"""What stands in another language inside an English paragraph: quoted speech, runs of another script.

Titles of works, slogans and foreign words stay: `the song "Je ne regrette rien"` is English.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from normalize.detect.voices import english_words, is_plainly_english, scripts
from normalize.detect.vote import NO_LANGUAGE, UNKNOWN, guess, shares
from normalize.document import Span

_QUOTED = re.compile(
    r"“[^“”\n]{3,2000}”|«[^«»\n]{3,2000}»|„[^„“”\n]{3,2000}[“”]|(?<!\w)\"[^\"\n]{3,2000}\"(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+")
# No Latin letters; begins where such a run begins, so that no search starts over and over.
_RUN = re.compile(r"(?<![^\x00-\u024f\n])[^\x00-\u024f\n]++(?:[ ,.:;!?\"'’«»\d-]{1,4}[^\x00-\u024f\n]++)+")
_LEAST, _MANY = 3, 8  # words of quoted speech, and from which it needs no sign that it is spoken
_RUNNING = 5  # words of a run in another script outside quotation marks; a gloss of a name has fewer
_SURE = 0.9  # of the vote on a few words in Latin letters
_SHARE = 0.7  # of them may be English words too
_SPEAKS = re.compile(
    r"(?:[,:]|\b(?:said|says?|saying|told|tells?|ask(?:s|ed)|wr(?:ote|ites?)|repeat(?:s|ed|ing)|shout(?:s|ed|ing)"
    r"|chant(?:s|ed|ing)|added|replied|answered|declared|cried|warned|tweeted|posted|whispered|insisted|stated"
    r"|reads?|reading)\b[^.!?\"“”«»]{0,30})\s*$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[\"”»“]?,?\s*(?:said|says|told|asked|wrote|added|replied|he|she|they|one|an?|the)\b")


def without_quotations(text: str) -> str:
    """``text`` with a space for each quotation.

    >>> without_quotations('He said: "Ninguém nos avisou" and left.')
    'He said:   and left.'
    """
    return _QUOTED.sub(" ", text)


def foreign_parts(text: str) -> Iterator[tuple[Span, str]]:
    """The stretches of an English ``text`` that are in another language, and that language.

    >>> [text for text in foreign_parts('He said: "Ninguém nos avisou de nada" and left.')]
    [(Span(start=10, end=36), 'pt')]
    >>> list(foreign_parts('The film "Cidade de Deus" was shown, a fait accompli.'))
    []
    """
    end = 0
    for match in _QUOTED.finditer(text):
        inner = Span(match.start() + 1, match.end() - 1)
        if language := _spoken(inner.of(text), text[: match.start()], text[match.end() :]):
            yield from _runs(text, end, inner.start)
            yield inner, language
            end = inner.end
    yield from _runs(text, end, len(text))


def parts_in(text: str, languages: Collection[str]) -> Iterator[tuple[Span, str]]:
    """The stretches between quotations of a paragraph that are in one of the ``languages`` of its document.

    A long quotation in English makes English of the paragraph that quotes it.
    """
    if not languages:
        return
    edges = [0, *(edge for match in _QUOTED.finditer(text) for edge in match.span()), len(text)]
    for low, high in pairwise(edges) if len(edges) > 2 else ():
        part = text[low:high]
        share, count = english_words(part)
        if count < 2 or share > _SHARE or len(_WORD.findall(part)) < _LEAST or is_plainly_english(part):
            continue
        language, vote = next(iter(shares(part, expected=("en", *sorted(languages))).items()), ("", 0.0))
        if vote >= _SURE and language in languages:
            yield Span(low, high), language


def _runs(text: str, low: int, high: int) -> Iterator[tuple[Span, str]]:
    if text.isascii():
        return
    for run in _RUN.finditer(text, low, high):
        if len(_WORD.findall(run[0])) >= _RUNNING and text[run.start() - 1 : run.start()] != "(":
            language = guess(run[0]).language
            if language not in ("en", UNKNOWN, NO_LANGUAGE):
                yield Span(*run.span()), language


def _spoken(quoted: str, before: str, after: str) -> str:
    """The language of quoted speech; empty where it is English, or a title, or cannot be told."""
    words = _WORD.findall(quoted)
    if len(words) < _LEAST or is_plainly_english(quoted):
        return ""
    share, count = english_words(quoted)
    if share > _SHARE:
        return ""
    language, confidence = guess(quoted)
    if language in ("en", UNKNOWN, NO_LANGUAGE):
        return ""
    if scripts(quoted).most_common(1)[0][0] != "LATIN":
        return language
    if confidence < _SURE or count < 2 or all(word[0].isupper() for word in words if len(word) > 3):
        return ""
    speaks = _SPEAKS.search(before[-60:]) or _SPOKEN.match(after) or len(words) >= _MANY
    return language if speaks else ""
