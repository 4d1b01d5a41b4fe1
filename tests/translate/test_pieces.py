"""Long sentences are cut, and never inside what must stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.document import Span
from normalize.translate.pieces import cut


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("short", 10, ["short"]),
        ("one, two three", 10, ["one, ", "two three"]),
        ("one two three", 8, ["one two ", "three"]),
        ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
        ("", 10, [""]),
    ],
)
def test_cut(text: str, limit: int, pieces: list[str]) -> None:
    assert [s.of(text) for s in cut(text, limit, [])] == pieces


@given(st.text(alphabet="ab,. 、", max_size=200), st.integers(1, 30))
def test_pieces_tile_the_text_and_keep_the_limit(text: str, limit: int) -> None:
    pieces = cut(text, limit, [])
    assert "".join(s.of(text) for s in pieces) == text
    assert all(s.end - s.start <= limit for s in pieces)


def test_no_cut_falls_inside_what_is_whole() -> None:
    text = "see https://example.org/a,b,c,d/e now, please"
    whole = Span(4, 33)
    for limit in range(5, 40):
        spans = cut(text, limit, [whole])
        assert "".join(s.of(text) for s in spans) == text
        assert not [s for s in spans if whole.start < s.start < whole.end]


def test_a_hundred_thousand_characters() -> None:
    text = "palavra " * 12_500
    pieces = cut(text, 300, [])
    assert "".join(s.of(text) for s in pieces) == text
    assert max(s.end - s.start for s in pieces) <= 300
