"""Changes by words."""

import pytest

from normalize.compare import words
from normalize.compare.words import WordChange, word_changes


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("", "", []),
        ("Ganja fell.", "Ganja fell.", []),
        ("", "Ganja", [("", "Ganja")]),
        ("Ganja", "", [("Ganja", "")]),
        ("In Gandja.", "In Ganja.", [("Gandja", "Ganja")]),
        ("Nagorny Karabakh won", "Nagorno-Karabagh won", [("Nagorny Karabakh", "Nagorno-Karabagh")]),
        ("a b c d e", "a x c y e", [("b", "x"), ("d", "y")]),
        ('said "no "', 'said "no"', [(" ", "")]),
        ("one\ntwo", "one\n\ntwo", [("\n", "\n\n")]),
        ("Gəncə şəhəri", "Ganja şəhəri", [("Gəncə", "Ganja")]),
    ],
)
def test_what_differs(old: str, new: str, changes: list[tuple[str, str]]) -> None:
    assert [(c.old, c.new) for c in word_changes(old, new)] == changes


def test_what_stands_around_is_short_and_on_the_line() -> None:
    text = "First line.\n" + "word " * 30 + "{} " + "word " * 30 + "\nLast line."
    (change,) = word_changes(text.format("Gandja"), text.format("Ganja"))
    assert change == WordChange("… " + "word " * 7, "Gandja", "Ganja", " " + "word " * 6 + "word …")


def test_long_texts_without_a_word_in_common_are_one_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_MOST", 10)
    (change,) = word_changes("Look: a b c d e f. End", "Look: g h i j k l. End")
    assert change == WordChange("Look: ", "a b c d e f", "g h i j k l", ". End")
