"""Spaces before punctuation."""

import pytest

from normalize.document import replay
from normalize.polish.spaces import spaces_before_punctuation


def mended(text: str) -> str:
    return replay(text, tuple(spaces_before_punctuation(text)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the lights , while", "the lights, while"),
        ('destroyed" , he said', 'destroyed", he said'),
        ("It ended .", "It ended."),
        ("It ended . Then it rained.", "It ended. Then it rained."),
        ("of withdrawal : without it", "of withdrawal: without it"),
        ("must come first ; the two sides agree", "must come first; the two sides agree"),
        ("Really ? Yes !", "Really? Yes!"),
        ("No\u00a0!", "No!"),
        ("No\u202f!", "No!"),
        ("in 1994 , they", "in 1994, they"),
        ("(so) , then", "(so), then"),
    ],
)
def test_taken_out(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "2 : 1 on a map of 1 : 25000",
        "3 , 4 and 5 , 6",
        "See you :) and ;-) or :( there",
        "is open : D and",
        "the .NET service wrote a .csv",
        "above .5 only",
        "He paused ... and went",
        "Then ...",
        "12. Nxe5 !? Qd6",
        "Town     : houses  : people",
        "cd . and ls .. again",
        ", at the start",
        "a\n, b",
        "What ?!",
    ],
)
def test_needed(text: str) -> None:
    assert mended(text) == text
