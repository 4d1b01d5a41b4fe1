"""Wikidata's names as evidence, where the extra is asked for."""

import sys

import pytest

from normalize.errors import SetupError
from normalize.names import compare, symbols


def _items(word: str) -> frozenset[str]:
    return frozenset({"Q1"} if word in ("ousmane", "usman", "aliev", "alieva") else ())


def test_without_the_extra_the_next_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    symbols._items.cache_clear()
    monkeypatch.setitem(sys.modules, "rigour.names", None)
    with pytest.raises(SetupError, match="rigour"):
        compare("Ousmane", "Usman", symbols=True)


def test_a_shared_item_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(symbols, "_items", _items)
    with_items, without = compare("Ousmane", "Usman", symbols=True), compare("Ousmane", "Usman")
    assert with_items.reasons[-1].text == "ousmane / usman: one name in Wikidata (Q1)"
    assert with_items.score > without.score
    assert compare("Ousmane", "Karim", symbols=True) == compare("Ousmane", "Karim")


def test_gender_outweighs_wikidata(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(symbols, "_items", _items)
    assert compare("Aliev", "Alieva", symbols=True) == compare("Aliev", "Alieva")
