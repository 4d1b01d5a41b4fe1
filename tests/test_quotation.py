"""Where a text quotes."""

import pytest

from normalize.quotation import Quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we won" and left.', "we won"),
        ("He said “we won” and left.", "we won"),
        ("Il dit « oui » hier.", " oui "),
        ('"One.\n\n"Two," he said.', "One.Two,"),
        ("no marks", ""),
        ("", ""),
        ('open "to the end', "to the end"),
        ('open "to\n\nthe end', "to"),
    ],
)
def test_quoted_characters(text: str, quoted: str) -> None:
    quotations = Quotations(text)
    assert "".join(c for i, c in enumerate(text) if quotations.holds(i)) == quoted


def test_german_marks() -> None:
    text = "Er sagte „wir“ und ging."
    quotations = Quotations(text)
    assert quotations.holds(text.index("wir"))
    assert not quotations.holds(text.index("ging"))
