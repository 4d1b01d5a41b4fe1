"""Words that were broken in two."""

import pytest

from normalize.document import replay
from normalize.polish.words import broken_words


def mended(text: str) -> str:
    return replay(text, tuple(broken_words(text)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("an interna- tional truce", "an international truce"),
        ("an interna-\ntional truce", "an international\ntruce"),
        ("an interna-\r\n  tional truce", "an international\r\ntruce"),
        ("a cease-le- fire", "a ceasefire"),
        ("a cease-la- fire, a cease-the- fire", "a ceasefire, a ceasefire"),
        ("Cease-le- fire", "Ceasefire"),
        ("a govern- ment, said", "a government, said"),
    ],
)
def test_joined(before: str, after: str) -> None:
    assert " ".join(mended(before).split()) == " ".join(after.split())
    assert mended(mended(before)) == mended(before)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_line_break_is_kept(newline: str) -> None:
    assert mended(f"an interna-{newline}tional truce").count(newline) == 1


@pytest.mark.parametrize(
    "text",
    [
        "upper- and lower-case",
        "two- to three-word",
        "short- or long-term",
        "a long- term plan",
        "the Nagorno-\nKarabakh war",
        "the Trans- Caucasian railway",
        "over-the- counter sales",
        "Pas-de-Calais, Châlons-sur-Marne, Neufchâtel-la-Forêt",
        "a well-known man",
        "interna -tional",
        "interna-\n\ntional",
        "zzx- qqv",
        "the so- called experts",
    ],
)
def test_left(text: str) -> None:
    assert mended(text) == text
