"""What a terminal must not obey."""

import io

import pytest

from normalize.cli.screen import cell, console, table
from normalize.cli.text import shown


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
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_lines() -> None:
    assert shown("a\n\tb\r", lines=True) == "a\n\tb\\x0d"


def test_a_cell_is_text() -> None:
    stream = io.StringIO()
    rows = table("[bold]head")
    rows.add_row(cell("[/quote] \x1b[1m :smile:"))
    console(stream).print(rows)
    assert "[/quote] \\x1b[1m :smile:" in stream.getvalue()
