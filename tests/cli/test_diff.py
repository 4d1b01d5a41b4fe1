"""``normalize diff``: two runs beside each other."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.document import Document, Failure
from normalize.record import record_bytes
from tests.support import call

OURS = "- {id: ganja, canonical: Gəncə, kind: place, variants: [Gandja, Ganja]}\n"


@pytest.fixture
def runs(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (here / "my.yaml").write_text(OURS, encoding="utf-8")
    for name, more in (("1", []), ("2", ["--glossary", "my.yaml"])):
        assert call(monkeypatch, "run", "in", "-o", name, "--from", "en", *more).code == 0
    return here


def test_a_change_of_the_glossary(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "diff", "1", "2")
    assert done.code == 1
    assert "sub/b.txt  ganja is Gəncə, was Ganja\n    The road to [-Ganja-]{+Gəncə+} was closed" in done.text
    assert (
        done.text.split("entry or rule")[1].split()
        == (
            "step came gone ganja reconcile 2 2 ganja: Ganja → Gəncə in 2 made with other: glossary (2) "
            "2 records, 2 differ, 2 of them in their output."
        ).split()
    )


def test_the_same_run(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "diff", "1", "1")
    assert (done.code, done.text) == (0, "2 records, 0 differ.\n")
    assert json.loads(call(monkeypatch, "diff", "1", "1", "--json").text)["totals"]["different"] == 0


def test_json(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "diff", "1", "2", "--json")
    one, two, last = map(json.loads, done.text.splitlines())
    assert (one["id"], two["id"]) == ("a.txt", "sub/b.txt")
    assert one["output"][0] | {"after": ""} == {
        "before": "The road to ",
        "old": "Ganja",
        "new": "Gəncə",
        "after": "",
    }
    assert one["came"] == [{"rule": "ganja", "step": "reconcile", "count": 1}]
    assert last["totals"]["canonical"] == [{"entry": "ganja", "old": "Ganja", "new": "Gəncə", "records": 2}]
    assert len(call(monkeypatch, "diff", "1", "2", "--json", "--limit", "1").text.splitlines()) == 2


def test_a_limit(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = call(monkeypatch, "diff", "1", "2", "--limit", "1").text
    assert "sub/b.txt" not in text
    assert "1 records more" in text


def test_records_that_one_run_lacks(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (runs / "2/a.txt.record.json").unlink()
    (runs / "1/sub/b.txt.record.json").unlink()
    done = call(monkeypatch, "diff", "1", "2")
    assert done.code == 1
    assert "a.txt  only in the old run\nsub/b.txt  only in the new run\n" in done.text


def test_status_language_and_engine(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doc = Normalizer(source_language="en")("Gandja [bold]fell[/bold] \x1b[31m.")
    failed = replace(doc, error=Failure("read", "bad", "Bad."))
    table(here / "1", [replace(doc, id="[/red]"), doc, replace(doc, id="3")])
    moved = replace(
        doc, id="3", language="pt", segments=(replace(doc.segments[0], engine="x", draft="Hi."),), edits=()
    )
    table(here / "2", [replace(doc, id="[/red]"), failed, moved])
    done = call(monkeypatch, "diff", "1", "2")
    assert "status ok → failed" in done.text
    assert "language en → pt; engine none → x" in done.text
    assert "\x1b" not in done.text
    assert done.code == 1


def table(folder: Path, docs: list[Document]) -> None:
    folder.mkdir()
    (folder / "a.csv.records.jsonl").write_bytes(b"".join(map(record_bytes, docs)))


@pytest.mark.parametrize(
    ("name", "what"), [("in", "no records"), ("nowhere", "no folder"), ("bad", "no record of")]
)
def test_trouble(runs: Path, monkeypatch: pytest.MonkeyPatch, name: str, what: str) -> None:
    (runs / "bad").mkdir()
    (runs / "bad/a.txt.record.json").write_bytes(b"{}")
    done = call(monkeypatch, "diff", "1", name)
    assert done.code == 2
    assert what in done.err
