"""Folding keeps letters and knows where they came from."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.names.fold import _fold_character, fold, folded_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GANDJA", "gandja"),
        ("Əliyev", "Aliyev"),
        ("İlham", "Ilham"),
        ("Şuşa", "Susa"),
        ("Nagorno-Karabakh", "Nagorno Karabakh"),
        ("Nagorno-\nKarabakh", "Nagorno\r\nKarabakh"),
        ("Nagorno  Karabakh", "Nagorno\u00a0Karabakh"),
        ("Il’ham", "Il'ham"),
        ("Gue\u0301idar", "Guéidar"),
        ("Gan\u00addja", "Gandja"),
        ("Straße", "STRASSE"),
        ("Гянджа", "ГЯНДЖА"),
    ],
)
def test_equal_but_for_dress(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gandja", "Ganja"),
        ("Гянджа", "Gandja"),
        ("Nagorno\n\nKarabakh", "Nagorno Karabakh"),
        ("Nagorno - Karabakh", "Nagorno Karabakh"),
        ("ガ", "カ"),
    ],
)
def test_not_equal(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@given(st.text(alphabet="aBİəßﬁé\u0301-\n\r\t \u00ad\u200b가ガ’Ж", max_size=30))
def test_a_folded_character_leads_to_the_text_that_it_came_from(text: str) -> None:
    folded = fold(text)
    for i in range(len(folded.text)):
        span = folded.span(i, i + 1)
        assert 0 <= span.start < span.end <= len(text)
    if folded.text:
        whole = folded.span(0, len(folded.text))
        assert fold(whole.of(text)).text == folded.text


def test_what_a_sign_folds_to_folds_to_itself() -> None:
    """Else the order in which signs are folded would count: `Ǿ` is an `ø`, and that an `o`."""
    folded = {
        code: _fold_character(chr(code)) for code in range(sys.maxunicode) if not 0xD800 <= code < 0xE000
    }
    changed = {letter for code, text in folded.items() if text != chr(code) for letter in text}
    assert {letter: _fold_character(letter) for letter in changed} == {letter: letter for letter in changed}
    assert fold("Ǿresund, øre").text == "oresund, ore"


MANY = "".join(map(chr, range(0x4E00, 0x4E40)))  # so many signs that the others are folded one by one


@given(st.text(alphabet="aBİəßﬁé\u0301-\n\r\t `\u00ad\u200b가ガ’“Ж\ud800", max_size=30))
def test_all_ways_to_fold_agree(text: str) -> None:
    assert fold(f"{text}.{MANY}").text == f"{fold(f'{text}.').text}{MANY}"
    assert folded_words(text).split() == fold(text).text.split()


def test_folding_twice_changes_nothing() -> None:
    once = fold("İlham-Əliyev  Straße ﬁ \u00bd").text
    assert fold(once).text == once
