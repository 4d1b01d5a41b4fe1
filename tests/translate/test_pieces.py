"""Long sentences are cut, and never inside what must stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.document import Span
from normalize.translate.pieces import MAX_CALL, MAX_TOKENS, calls, cut, is_long
from tests.support import Model


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


class Letters(Model):
    """A model that reads letters."""

    def tokens(self, text: str) -> int:
        return len(text)


@given(st.text(alphabet="ab,. 、中", max_size=900), st.sampled_from([1, 2, 5]))
def test_no_call_is_over_the_limit_and_nothing_is_lost(text: str, size: int) -> None:
    def tokens(part: str) -> int:
        return -(-len(part) // size)

    parts = list(calls(text, tokens))
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert max(map(tokens, parts), default=0) <= MAX_TOKENS
    assert max(map(len, parts), default=0) <= MAX_CALL


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", [""]),
        ("x" * 128, ["x" * 128]),
        ("a" * 80 + ", " + "b" * 80, ["a" * 80 + ",", "b" * 80]),
        ("a" * 80 + " " + "b" * 80, ["a" * 80, "b" * 80]),
        ("x" * 200, ["x" * 127, "x" * 73]),
    ],
)
def test_a_call_is_cut_at_punctuation_then_at_a_space_then_hard(text: str, parts: list[str]) -> None:
    assert list(calls(text, len)) == parts


def test_a_token_without_end_is_a_call() -> None:
    assert list(calls("xy", lambda _: 1_000)) == ["xy"]
    assert list(calls("x" * 40, lambda part: len(part) * 1_000)) == ["x"] * 40


@pytest.mark.parametrize(
    ("text", "calls"),
    [("x" * 128, 1), (" " + "x" * 128 + "\n", 1), ("x" * 129, 2), ("x" * 1001, 2)],
)
def test_what_is_long(text: str, calls: int) -> None:
    assert is_long(text, Letters()) == (calls > 1)
    assert is_long(text, Model()) == (len(text) > 1000)
