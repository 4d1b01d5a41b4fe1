"""The cheapest way from one spelling to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.names.align import align

WORDS = st.text("abcdeghijkmostuvxyz", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("left", "right", "steps"),
    [
        ("dzhafar", "jafar", [("dzh", "j")]),
        ("hasan", "hassan", [("", "s")]),
        ("khalid", "halid", [("kh", "h")]),
        ("gemma", "jemma", [("g", "j")]),
        ("fuchs", "fox", [("u", "o"), ("chs", "x")]),
        ("marina", "martina", [("", "t")]),
        ("ken", "ken", []),
    ],
)
def test_steps(left: str, right: str, steps: list[tuple[str, str]]) -> None:
    assert [(step.left, step.right) for step in align(left, right)[1]] == steps


def test_a_c_is_soft_before_e_and_i() -> None:
    assert align("maurice", "mauris")[0] < align("marco", "marso")[0]


@given(WORDS, WORDS)
def test_a_distance(left: str, right: str) -> None:
    weight, steps = align(left, right)
    assert weight == pytest.approx(sum(step.weight for step in steps))
    assert weight == pytest.approx(align(right, left)[0])
    assert align(left, left) == (0.0, ())


def test_long_words_end() -> None:
    assert align("ab" * 100, "ba" * 100)[0] > 0
    assert align("a" * 200, "b" * 200)[0] > 10
