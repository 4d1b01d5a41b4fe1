"""Signs that mean something to Apertium, and its marks for what it does not know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.document import Span
from normalize.errors import RecordError
from normalize.translate.apertium.marks import apart, hide, is_readable, settle, show
from normalize.translate.pivot import Draft

TEXTS = st.text(st.characters(exclude_categories=["Cs"]).filter(is_readable), max_size=60)


@given(TEXTS)
def test_what_no_dictionary_changes_comes_back(text: str) -> None:
    hidden, pieces = hide(text, [])
    assert not set("[]{}^$/\\<>@*#~\0") & set(hidden)
    assert show(hidden, pieces).text == text


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_what_is_kept_comes_back_wherever_it_stands(text: str, low: int, high: int) -> None:
    keep = apart([Span(min(low, high, len(text)), min(max(low, high), len(text)))])
    hidden, pieces = hide(text, keep)
    draft = show(hidden, pieces)
    assert draft.text == text
    assert list(draft.names) == keep


@pytest.mark.parametrize(
    "character", ["\0", "\x01", "\x85", "\ufdd0", "\ufdef", "\uffff", "\ud800", "\U0001ffff"]
)
def test_what_would_break_a_chain_never_reaches_it(character: str) -> None:
    assert not is_readable(character)
    assert character not in hide(f"a{character}b", [])[0]


@pytest.mark.parametrize("character", "aжǆ\u0301 \n\t«🙂\u200b[*^\ue000\ufffd")
def test_what_passes(character: str) -> None:
    assert is_readable(character)


@pytest.mark.parametrize(
    ("answer", "text", "names"),
    [
        ("The president *Seagal spoke", "The president Seagal spoke", ["Seagal"]),
        ("*Krätschmer and *Báñez", "Krätschmer and Báñez", ["Krätschmer", "Báñez"]),
        ("an unknown *palabra", "an unknown palabra", []),
        ("@lemma and #come", "lemma and come", []),
        ("it #come\\<vblex\\>\\<pri\\> and #\\<prn\\>.", "it come and .", []),
        ("and\\/or", "and/or", []),
        ("12*Seagal", "12Seagal", ["Seagal"]),
    ],
)
def test_marks_tell_names_and_go(answer: str, text: str, names: list[str]) -> None:
    draft = show(answer, {})
    assert draft.text == text
    assert [span.of(text) for span in draft.names] == names


def test_a_token_in_other_case_still_stands_for_its_piece() -> None:
    assert show("*QXZJJ said", {"Qxzjj": "@x"}).text == "@x said"


@pytest.mark.parametrize("answer", ["nothing", "*Qxzjj and *Qxzjj", "^*Qxzjj/*Qxzjj$"])
def test_a_token_that_is_lost_or_doubled_is_an_error(answer: str) -> None:
    with pytest.raises(RecordError):
        show(answer, {"Qxzjj": "@x"})


def test_a_token_is_no_word_of_the_text() -> None:
    assert hide("Qxzjj qxzjk @x", [Span(12, 14)])[1] == {"Qxzjq": "@x"}


def test_unknown_names_are_spelled_by_who_asks() -> None:
    draft = show("*Заев and *блабла", {}, lambda word: "Zaev" if word == "Заев" else "?")
    assert draft == Draft("Zaev and блабла", (Span(0, 4),))


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("Seagal dijo algo.", "*Seagal Said something.", "Seagal said something."),
        ("No. Seagal dijo.", "No. *Seagal Said.", "No. Seagal said."),
        ("Ana Seagal dijo", "*Ana *Seagal Said", "Ana Seagal said"),
        ("Ana dijo Seagal", "*Ana *Seagal Said", "Ana Seagal Said"),  # another order: nothing to compare
        ("Seagal, Báñez y otro.", "*Seagal, *Báñez And another.", "Seagal, Báñez and another."),
        ("Seagal Roto dijo.", "*Seagal Broken said.", "Seagal Broken said."),
        ("el señor Seagal inglés", "the gentleman *Seagal English", "the gentleman Seagal English"),
        ("Seagal ONU", "*Seagal UN", "Seagal UN"),
        ("Seagal yo", "*Seagal I", "Seagal I"),
        ("Seagal", "*Seagal", "Seagal"),
        ("Dijo Seagal", "Said *Seagal", "Said Seagal"),
    ],
)
def test_the_word_after_a_first_name_is_no_first_word(source: str, draft: str, expected: str) -> None:
    assert settle(source, show(draft, {})).text == expected
