"""Quotation marks on the wrong side of a space."""

import pytest

from normalize.document import Edit, Notice, replay
from normalize.polish.marks import quotation_marks


def mended(text: str) -> str:
    return replay(text, tuple(e for e in quotation_marks(text) if isinstance(e, Edit)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('swore to" hunt them "at night', 'swore to "hunt them" at night'),
        ('"We won "said the guard.', '"We won" said the guard.'),
        ('he said" we won".', 'he said "we won".'),
        ('"One "he said, then" two "and left.', '"One" he said, then "two" and left.'),
        ("“We won ”said the guard.", "“We won” said the guard."),
        ('One.\n\n"We won "said he.\n\nThree.', 'One.\n\n"We won" said he.\n\nThree.'),
    ],
)
def test_mended(before: str, after: str) -> None:
    assert mended(before) == after
    assert list(quotation_marks(after)) == []


@pytest.mark.parametrize(
    "text",
    [
        '"We won," said the guard.',
        'the word "gate" and the word "door"',
        '("this") - "that"',
        "no marks",
        '"The first paragraph.\n\n"The second," he said.',
        "a board of 6' 2\" by 3' 1\" wide",
        'the 12" disc and the 7" one',
        "“He said ‘no’ to me.”",
        '"" and ""',
    ],
)
def test_sound_marks_are_left(text: str) -> None:
    assert list(quotation_marks(text)) == []


@pytest.mark.parametrize(
    "text", ['he said "we won and left', '"One" and " two', 'a " b', 'one "two "three" four', 'x"y"z "a']
)
def test_what_is_not_sure_is_left_and_reported(text: str) -> None:
    (notice,) = quotation_marks(text)
    assert isinstance(notice, Notice)
    assert notice.name == "quotation-marks"
    assert notice.span is not None
    assert notice.span.of(text) == text


def test_a_digit_before_a_mark_leaves_the_paragraph() -> None:
    assert mended('a 6" pipe, he said" use it "now') == 'a 6" pipe, he said" use it "now'


def test_a_bad_paragraph_costs_no_other() -> None:
    assert mended('he said" yes "now\n\nan odd " one') == 'he said "yes" now\n\nan odd " one'
