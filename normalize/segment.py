r"""Sentences, as spans that tile the text.

Paragraphs come first, sentences inside them: ``sentencex`` cuts between ``\r`` and ``\n`` if it
sees them. A paragraph is a line, or several lines that were wrapped at a margin. What stands
between two sentences belongs to the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import sentencex

from normalize.detect.quoted import foreign_parts, parts_in
from normalize.detect.vote import NO_LANGUAGE, UNKNOWN, foreign_sentence
from normalize.document import Document, Segment, Span
from normalize.islands import find_islands
from normalize.markup import cells
from normalize.spans import meets
from normalize.wrapping import flowed

_WINDOW = 10_000  # characters
_FATAL = re.compile(r"[^\S\r\n\t ](?=[.!?。])")  # `B\u00a0.`: sentencex panics; only its cuts count
_FULL_STOPS = "。！？．｡…」』”"  # of scripts that put no space after them


def segment(doc: Document) -> Document:
    """Cut the paragraphs that the detect step found into sentences.

    A long sentence of an English paragraph that has hardly an English word gets the language
    that it is in, and so does speech that it quotes: they would pass as English otherwise.
    """
    text = flowed(doc.repaired)
    languages = {s.language for s in doc.segments} - {"en", NO_LANGUAGE, UNKNOWN}
    parts = []
    for paragraph in doc.segments:
        columns = cells(paragraph.span.of(doc.repaired))
        whole = list(sentences(text, paragraph.span, paragraph.language, columns))
        if paragraph.language == "en":
            cut = _english(text, whole, languages)
            parts += [Segment(span, code) for span, code in cut]
        else:
            parts += [Segment(span, paragraph.language) for span in whole]
    return replace(doc, segments=tuple(parts))


def _english(text: str, whole: Sequence[Span], languages: Collection[str]) -> Iterator[tuple[Span, str]]:
    """The sentences of an English paragraph, cut around what is in another language, and their languages."""
    low, high = whole[0].start, whole[-1].end
    paragraph = text[low:high]
    found = sorted([*foreign_parts(paragraph), *parts_in(paragraph, languages)])
    inside = [(Span(low + span.start, low + span.end), code) for span, code in found]
    edges = sorted({low, high, *(s.start for s in whole), *(edge for span, _ in inside for edge in span)})
    for span in map(Span._make, pairwise(edges)):
        language = next((code for other, code in inside if meets(span, [other])), "")
        if not language and len(whole) > 1 and span in whole:
            language = foreign_sentence(span.of(text))
        yield span, language or "en"


def sentences(text: str, span: Span, language: str, columns: Sequence[int] = ()) -> Iterator[Span]:
    r"""The sentences of one paragraph, cut at ``columns`` too; together they are ``span``, without a gap.

    >>> list(sentences("It fell. They fled.\n", Span(0, 20), "en"))
    [Span(start=0, end=9), Span(start=9, end=20)]
    """
    paragraph = span.of(text)
    islands = find_islands(paragraph)
    edges = [0]
    position = 0
    for sentence in _sentencex(language, _FATAL.sub(" ", paragraph.rstrip())):
        if position and _may_end(paragraph, position, islands):
            edges.append(position)
        position += len(sentence)
    edges += [
        edge for edge in columns if edge < len(paragraph) and not any(i.start < edge < i.end for i in islands)
    ]
    for low, high in pairwise([*sorted(set(edges)), len(paragraph)]):
        yield Span(span.start + low, span.start + high)


def _sentencex(language: str, text: str) -> Iterator[str]:
    """``sentencex`` over windows: it takes longer and longer over a paragraph without end."""
    while len(text) > _WINDOW:
        edge = max(text.rfind(stop, 0, _WINDOW) for stop in (". ", "! ", "? ")) + 2
        if edge < _WINDOW // 2:
            edge = text.rfind(" ", 0, _WINDOW) + 1 or _WINDOW
        yield from sentencex.segment(language, text[:edge])
        text = text[edge:]
    yield from sentencex.segment(language, text)


def _may_end(text: str, position: int, islands: Sequence[Span]) -> bool:
    """Whether a sentence may end at ``position``: never inside `18.º`, `M.ª` or a link."""
    if any(i.start < position < i.end for i in islands) or not text[position:].strip():
        return False
    return text[position - 1].isspace() or text[position - 1] in _FULL_STOPS
