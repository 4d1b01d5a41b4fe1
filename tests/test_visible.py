"""What a screen must not obey, and what a person must be able to see."""

import pytest

from normalize.visible import JOINERS, change_shown, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain é 🙂", "plain é 🙂"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b31m", "\\x9b31m"),
        ("a\rb\nc", "a\\x0db\\x0ac"),
        ("\u202eabc", "\\u202eabc"),
        ("\U000e0041", "\\U000e0041"),
        ("a\u00a0b", "a\u00a0b"),
        ("\ud800", "\\ud800"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_lines() -> None:
    assert shown("a\n\tb\r", lines=True) == "a\n\tb\\x0d"
    assert shown("a\r\nb", lines=True) == "a\nb"


def test_what_is_kept() -> None:
    assert shown("می\u200cخواهد\u202e", keep=JOINERS) == "می\u200cخواهد\\u202e"


@pytest.mark.parametrize(
    ("text", "expected"),
    [(' "', '·"'), ("\n\n", "↵↵"), ("a b", "a b"), ("  ", "··"), ("", ""), ("\x07 ", "\\x07·")],
)
def test_a_change(text: str, expected: str) -> None:
    assert change_shown(text) == expected
