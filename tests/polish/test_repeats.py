"""A doubled head goes; every other repeat stays and is reported."""

import pytest

from normalize.document import Edit, Notice, replay
from normalize.polish.repeats import MIN_LENGTH, repeats

A = "The talks in the capital broke off on Friday night, officials said."
B = "A spokesman promised that they would go on after the holidays."
C = "Nobody in the square seemed to be surprised by the news."
END = "They go on today."


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def cut(given: str) -> str:
    return replay(given, tuple(e for e in repeats(given) if isinstance(e, Edit)))


def reported(given: str) -> list[str]:
    return [n.name for n in repeats(given) if isinstance(n, Notice)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (text(A, A, END), text(A, END)),
        (text(A, B, A, B, END), text(A, B, END)),
        (text(A, B, C, A, B, C, END), text(A, B, C, END)),
        (text("Title", A, A, END), text("Title", A, END)),
        ("\n".join([A, A, END]), "\n".join([A, END])),
        (text(A, A, END).replace("\n", "\r\n"), text(A, END).replace("\n", "\r\n")),
    ],
)
def test_a_doubled_head(before: str, after: str) -> None:
    assert cut(before) == after
    assert reported(before) == []
    assert list(repeats(after)) == []


@pytest.mark.parametrize(
    "given",
    [
        text(A, B, A, END),  # not at once
        text(A, A, A, END),  # a refrain
        text(*[f"{i} is a number of its own." for i in range(10)], A, A, END),  # not at the head
        text(A, A),  # nothing after it
        text(f"- {A}", f"- {A}", END),  # a dialogue
        text(f"Q: {A}", f"Q: {A}", END),  # a transcript
    ],
)
def test_other_repeats_stay_and_are_reported(given: str) -> None:
    assert cut(given) == given
    assert reported(given) == ["repeated"]


@pytest.mark.parametrize(
    "given",
    [
        text("Short one.", "Short one.", END),
        text(A, A.replace("Friday", "Monday"), END),
        text(A, B, C),
        "",
        "\n\n",
        A,
    ],
)
def test_nothing_repeats(given: str) -> None:
    assert list(repeats(given)) == []


@pytest.mark.parametrize(("length", "goes"), [(MIN_LENGTH - 1, False), (MIN_LENGTH, True)])
def test_forty_characters(length: int, goes: bool) -> None:
    line = "It was " + "x" * (length - 8) + "."
    assert len(line) == length
    assert (cut(text(line, line, END)) != text(line, line, END)) is goes
