"""Whether a surname stands alone."""

import pytest

from normalize.document import Span
from normalize.glossary.context import company


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aliev left", "alone"),
        ("President Aliev", "alone"),
        ("But Aliev left", "alone"),
        ("It ended. Aliev left", "alone"),
        ("Baku's Aliev", "alone"),
        ('"Aliev left"', "alone"),
        ("his Aliev", "alone"),
        ("Mr. Aliev", "alone"),
        ("Alexei Aliev", "named"),
        ("Haji Aliev won", "named"),
        ("Sultan Aliev lost", "named"),
        ("May Aliev played", "named"),
        ("Frank Aliev Wins Chess Title In Sofia", "named"),
        ("with Samir Aliev in", "named"),
        ("A. Aliev", "named"),
        ("Aliev Street", "part"),
        ("Aliev-Zade", "part"),
        ("Zade-Aliev", "part"),
    ],
)
def test_company(text: str, expected: str) -> None:
    start = text.index("Aliev")
    assert company(text, Span(start, start + 5), set()) == expected


def test_a_place_before_it_is_no_given_name() -> None:
    assert company("In Baku Aliev spoke", Span(8, 13), {7}) == "alone"
    assert company("In Baku Aliev spoke", Span(8, 13), set()) == "named"
