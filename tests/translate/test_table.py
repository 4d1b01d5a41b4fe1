"""The phrase table says what it was given and nothing else."""

import pytest

from normalize import RecordError
from normalize.translate.table import Table

TABLE = Table({"pt": {"Bom dia.": "Good morning."}, "fr": {}})


def test_languages() -> None:
    assert TABLE.languages() == ["fr", "pt"]
    assert TABLE.load("de") is None
    assert TABLE.load("fr") is not None


def test_phrases() -> None:
    model = TABLE.load("pt")
    assert model is not None
    assert model.translate(["Bom dia.", "Bom dia."]) == ["Good morning."] * 2
    assert model.translate([]) == []
    with pytest.raises(RecordError, match="Boa noite"):
        model.translate(["Boa noite."])


def test_the_signature_tells_tables_apart() -> None:
    other = Table({"pt": {"Bom dia.": "Hello."}}).load("pt")
    model = TABLE.load("pt")
    assert model is not None
    assert other is not None
    assert model.signature != other.signature
