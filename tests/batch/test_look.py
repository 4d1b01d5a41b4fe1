"""After a change of the glossary: the outputs that stand are known before anything is loaded."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.batch import look
from normalize.batch.glossaries import changes_since, keep_glossary
from normalize.batch.journal import groups
from normalize.batch.look import Look, Stand, Standing
from normalize.formats.inputs import RECORDS_SUFFIX
from tests.batch.corpus import BAD, convert, tree

ROWS = 60


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Tables and texts, of which the glossary of now concerns one row and one text."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, towns in {"a": [], "b": [ROWS - 1], "c": [0]}.items():
        lines = [{"text": f"The road to {'Kvux' if i in towns else 'Erevan'} {i}."} for i in range(ROWS)]
        content = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
        (folder / f"{name}.jsonl").write_bytes(content + BAD * (name == "a"))
    for i in range(5):
        (folder / f"{i}.txt").write_text(f"The road to {'Kvux' if i == 3 else 'Erevan'}.", encoding="utf-8")
    return folder


@pytest.fixture
def changed(tmp_path: Path) -> Normalizer:
    """A normalizer with one entry more."""
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: kvux, canonical: Quuxville, kind: place, variants: Kvux}")
    return Normalizer(source_language="en", glossaries=(mine,))


@pytest.fixture
def standing(tables: Path, tmp_path: Path, changed: Normalizer) -> Iterator[Standing]:
    """What is asked in the second run."""
    out = tmp_path / "out"
    convert(tables, out)
    keep_glossary(out / ".normalize", changed.glossary)
    changes = changes_since(out / ".normalize", changed.glossary)
    found = Standing(out, out / ".normalize", changes, processes=2, tick=lambda: None)
    yield found
    found.close()


def answers(standing: Standing, out: Path) -> dict[str, bool]:
    with (out / ".normalize/journal.jsonl").open("rb") as journal:
        return {found.entry.target: standing.holds(found) for found in groups(journal)}


EXPECTED = {
    **{f"{i}.txt": i != 3 for i in range(5)},
    "a.jsonl": True,
    "b.jsonl": False,
    "c.jsonl": False,
}


@pytest.mark.parametrize("cut", [1, 1000, 1 << 20])
def test_what_stands(standing: Standing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: int) -> None:
    monkeypatch.setattr(look, "_CUT", cut)
    assert answers(standing, tmp_path / "out") == EXPECTED


@pytest.mark.parametrize("cut", [1, 700, 1 << 20])
def test_each_record_is_looked_at_once(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: int
) -> None:
    monkeypatch.setattr(look, "_CUT", cut)
    convert(tables, tmp_path / "out")
    with (tmp_path / "out/.normalize/journal.jsonl").open("rb") as journal:
        (table,) = (found for found in groups(journal) if found.entry.target == "a.jsonl")
    rows = list(look._seen(os.fsencode(tmp_path / "out"), table))
    records = (tmp_path / f"out/a.jsonl{RECORDS_SUFFIX}").read_bytes()
    assert len(rows) == -(-len(records) // cut)
    assert b"".join(record for row in rows for record in look._records(row)) == records


def test_entries_that_nobody_asks_for_are_passed(standing: Standing, tmp_path: Path) -> None:
    with (tmp_path / "out/.normalize/journal.jsonl").open("rb") as journal:
        asked = [found for found in groups(journal) if found.entry.target in ("2.txt", "c.jsonl")]
    assert [standing.holds(found) for found in asked] == [True, False]


@pytest.mark.parametrize("name", ["0.txt.record.json", "a.jsonl.records.jsonl"])
@pytest.mark.parametrize("content", [b"", b"junk\n", None])
def test_records_that_are_not_what_was_written_stand_for_nothing(
    standing: Standing, tmp_path: Path, name: str, content: bytes | None
) -> None:
    place = tmp_path / "out" / name
    if content is None:
        place.unlink()
    else:
        place.write_bytes(content)
    target = name.replace(".record.json", "").replace(".records.jsonl", "")
    assert answers(standing, tmp_path / "out") == {**EXPECTED, target: False}


def test_a_look_that_ends_its_process_tells_nothing(
    standing: Standing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deadly(looks: list[Look]) -> list[Stand]:
        if any(b"1.txt" in row.place for one in looks for row in one.rows):
            os.kill(os.getpid(), signal.SIGSEGV)
        return usual(looks)

    usual = standing._look
    monkeypatch.setattr(standing, "_look", deadly)
    assert answers(standing, tmp_path / "out") == {**EXPECTED, "1.txt": False}


def test_only_what_does_not_stand_is_written(
    tables: Path, tmp_path: Path, changed: Normalizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "_CUT", 1000)
    out = tmp_path / "out"
    convert(tables, out)
    before = {path.name: path.stat().st_ino for path in out.iterdir() if path.is_file()}
    result = convert(tables, out, changed)
    after = {path.name: path.stat().st_ino for path in out.iterdir() if path.is_file()}
    names = {name.removesuffix(".record.json").removesuffix(".records.jsonl") for name in after}
    written = {name for name in names & EXPECTED.keys() if before[name] != after[name]}
    assert written == {name for name, stands in EXPECTED.items() if not stands}
    assert (result.written, result.skipped, result.tally.records) == (3, 5, 3 * ROWS + 6)
    convert(tables, tmp_path / "fresh", changed)
    assert tree(out) == tree(tmp_path / "fresh")


def test_where_all_stands_nothing_is_loaded(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: quux, canonical: Quux, kind: place, variants: Quuks}")
    convert(tables, tmp_path / "out")
    monkeypatch.setattr("normalize.batch.run.warm", None)
    result = convert(tables, tmp_path / "out", Normalizer(source_language="en", glossaries=(mine,)))
    assert (result.written, result.skipped) == (0, 8)
