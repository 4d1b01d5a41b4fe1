"""``normalize export``: a run for other tools."""

import json
from pathlib import Path

import pytest

from tests.support import call


@pytest.fixture
def out(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert call(monkeypatch, "run", "in", "-o", "out", "--from", "en").code == 0
    return here / "out"


def test_annotations(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "export", "out", "--as", "w3c-annotations")
    page = json.loads(done.out)
    assert done.code == 0
    assert f"{len(page['items'])} annotations written." in done.err
    assert {t["source"]["id"] for i in page["items"] for t in i["target"]} >= {"a.txt", "sub/b.txt"}
    assert call(monkeypatch, "export", "out", "--as", "w3c-annotations", "-o", "a.json").out == b""
    assert Path("a.json").read_bytes() == done.out


def test_wikidata_comes_from_the_glossary(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("my.yaml").write_text("- {id: ganja, canonical: Ganja, kind: place, wikidata: Q157881}", "utf-8")
    done = call(monkeypatch, "export", "out", "--as", "w3c-annotations", "--glossary", "my.yaml")
    assert b"http://www.wikidata.org/entity/Q157881" in done.out


def test_spacy(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "export", "out", "--as", "spacy", "-o", "names.spacy")
    assert (done.code, done.out) == (0, b"")
    assert "2 documents, 2 spans written." in done.err
    assert Path("names.spacy").stat().st_size > 100


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["out"], "--as"),
        (["out", "--as", "csv"], "w3c-annotations, spacy"),
        (["nowhere", "--as", "spacy"], "no folder"),
        (["out", "--as", "w3c-annotations", "-o", "no/such/a.json"], "cannot be written"),
    ],
)
def test_wrong_usage(out: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], what: str) -> None:
    done = call(monkeypatch, "export", *arguments)
    assert done.code == 2
    assert what in done.err


def test_without_spacy(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    done = call(monkeypatch, "export", "out", "--as", "spacy", "-o", "a.spacy")
    assert done.code == 2
    assert "pip install 'normalize-english[spacy]'" in done.err


def test_a_bad_record_leaves_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (out / "sub/b.txt.record.json").write_bytes(b"{}")
    done = call(monkeypatch, "export", "out", "--as", "w3c-annotations", "-o", "a.json")
    assert done.code == 3
    assert "sub/b.txt.record.json is no record" in done.err
    assert sorted(p.name for p in Path().iterdir()) == ["in", "out"]
