r"""Sentences, as spans that tile the text.

Lines come first, sentences inside them: ``sentencex`` cuts between ``\r`` and ``\n`` if it
sees them. What stands between two sentences belongs to the one before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import sentencex

from normalize.document import Document, Span


def segment(doc: Document) -> Document:
    """Cut the paragraphs that :func:`normalize.detect.detect` found into sentences."""
    text = doc.repaired
    parts = tuple(
        replace(paragraph, span=span)
        for paragraph in doc.segments
        for span in sentences(text, paragraph.span, paragraph.language)
    )
    return replace(doc, segments=parts)


def sentences(text: str, span: Span, language: str) -> Iterator[Span]:
    r"""The sentences of one paragraph; together they are ``span``, without a gap.

    >>> list(sentences("It fell. They fled.\n", Span(0, 20), "en"))
    [Span(start=0, end=9), Span(start=9, end=20)]
    """
    paragraph = span.of(text)
    edges = [0]
    for sentence in sentencex.segment(language, paragraph.rstrip()):
        if sentence.strip():
            edges.append(edges[-1] + len(sentence))
        else:  # white space alone is not a sentence
            edges[-1] += len(sentence)
    edges[0], edges[-1] = 0, len(paragraph)
    for low, high in pairwise(edges):
        yield Span(span.start + low, span.start + high)
