"""What must stand byte for byte, and what only looks like it."""

from itertools import pairwise

import pytest

from normalize.islands import find_islands


def found(text: str) -> list[str]:
    return [span.of(text) for span in find_islands(text)]


@pytest.mark.parametrize(
    "island",
    [
        "https://example.org/a?b=1&c=2#d",
        "http://Gandja.example/a-b.html",
        "www.example.org/gandja",
        "gandja.press@example.org",
        "@gandja",
        "@gandja_press",
        "#Gandja",
        "#NagornoKarabakh",
        "/data/Gandja/list.txt",
        "C:\\Reports\\Gandja\\map.png",
        "Erevan.pdf",
        "`city = 'Gandja'`",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "See {} now.", "See {}, please.", "({})", "Ask: {}."])
def test_islands(island: str, frame: str) -> None:
    assert found(frame.format(island)) == [island]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words",
        "a ceasefire.In Baku",
        "3 o'clock",
        "and/or",
        "U.S. troops",
        "e.g. this",
        "12:30",
        "#",
    ],
)
def test_no_islands(text: str) -> None:
    assert found(text) == []


def test_islands_are_sorted_and_apart() -> None:
    spans = find_islands("@a https://x.example/@b #c a@b.example `@d` /e/f/g.txt")
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_hostile_text_is_read_in_one_pass() -> None:
    for piece in ("@", "/a", "a.", "`", "a@", "C:\\"):
        find_islands(piece * 20_000)
