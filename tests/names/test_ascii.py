"""ASCII for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.names.ascii import ascii_of, to_ascii


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İlham Əliyev", "Ilham Aliyev"),
        ("Gəncə", "Ganca"),
        ("“Şuşa” – ‘yes’…", "\"Susa\" - 'yes'..."),
        ("«oui»", '"oui"'),
        ("1988–1994", "1988-1994"),
        ("5 €", "5 EUR"),
        ("№ 5", "No. 5"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_to_ascii(text: str, expected: str) -> None:
    assert to_ascii(text) == expected


@given(st.characters(exclude_categories=["Cs"]))
def test_every_character_becomes_ascii(character: str) -> None:
    assert ascii_of(character).isascii()
    assert "@" not in ascii_of(character) or character in "@＠﹫"
