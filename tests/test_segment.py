"""Sentences tile the text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from normalize.detect.step import detect
from normalize.document import Document, Span
from normalize.segment import segment, sentences


@pytest.mark.parametrize("language", ["en", "pt", "ru", "zh", "xx", "und"])
@pytest.mark.parametrize(
    "text",
    [
        "It fell. They fled.\r\n",
        "One.\n\n",
        "a\r\nb",
        "no end",
        "  lead. And.  ",
        "...",
        "他来了。她走了。",
        "\n",
    ],
)
def test_sentences_tile_their_paragraph(text: str, language: str) -> None:
    found = list(sentences(text, Span(0, len(text)), language))
    assert "".join(s.of(text) for s in found) == text
    assert all(s.start < s.end for s in found)


@settings(deadline=None)  # the first text loads the voices
@example("B\x85.")
@example("B\u00a0.")
@given(st.text(alphabet="aB. ?!\n\r\t\u00a0\u2028\x85é他。", max_size=60))
def test_segments_tile_the_text(text: str) -> None:
    doc = segment(detect(Document(text), "en"))
    assert "".join(s.span.of(text) for s in doc.segments) == text
    ends = [0, *(s.span.end for s in doc.segments)]
    assert [s.span.start for s in doc.segments] == ends[:-1]


def test_white_space_belongs_to_the_sentence_before_it() -> None:
    text = "It fell.  They fled.\n\nThen rain came."
    doc = segment(detect(Document(text), "en"))
    assert [s.span.of(text) for s in doc.segments] == ["It fell.  ", "They fled.\n\n", "Then rain came."]


def test_an_empty_text_has_no_segment() -> None:
    assert segment(detect(Document(""), "en")).segments == ()
