"""What lies in an output folder and is not ours: it is not touched, and what it says is not believed."""

import json
import os
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.errors import SetupError
from tests.batch.corpus import convert, tree


def test_files_of_others_are_not_touched(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "sub").mkdir(parents=True)
    (out / "notes.md").write_text("mine")
    (out / "sub/003.txt").write_text("mine too")
    result = convert(corpus, out)
    assert (out / "notes.md").read_text() == "mine"
    assert (out / "sub/003.txt").read_text() == "mine too"
    assert not (out / "sub/003.txt.record.json").exists()
    assert result.tally.failed == 3
    assert b"did not write stands there" in (out / "errors.jsonl").read_bytes()
    (out / "sub/003.txt").unlink()
    assert convert(corpus, out).written == 1  # what failed by chance is tried again


@pytest.mark.parametrize("name", ["run.json", "SHA256SUMS", "errors.jsonl"])
def test_files_of_others_with_our_names_stop_the_run(corpus: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text('{"not": "ours"}\n')
    with pytest.raises(SetupError, match="was not written by this command"):
        convert(corpus, tmp_path / "out")
    assert (tmp_path / "out" / name).read_text() == '{"not": "ours"}\n'


def test_a_file_in_the_place_of_an_output_that_was_left(corpus: Path, done: Path, tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.mkdir()
    (part / "z.txt").write_text("The road to Gandja.")
    convert(part, done)
    (done / "sub/003.txt.record.json").unlink()
    (done / "sub/003.txt").write_text("mine")
    convert(part, done)
    convert(corpus, done)
    assert (done / "sub/003.txt").read_text() == "mine"
    assert b"did not write stands there" in (done / "errors.jsonl").read_bytes()


def test_pipes_in_the_place_of_records_are_not_waited_for(corpus: Path, done: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: quux, canonical: Quux, kind: place}")
    for name in ("sub/003.txt.record.json", "b.jsonl.records.jsonl"):
        (done / name).unlink()
        os.mkfifo(done / name)
    convert(corpus, done, Normalizer(source_language="en", glossaries=(mine,)))
    convert(corpus, tmp_path / "fresh", Normalizer(source_language="en", glossaries=(mine,)))
    assert tree(done) == tree(tmp_path / "fresh")


@pytest.mark.parametrize("name", [b'"target":"\\u0000a.txt"', b'"raw":"AAAA","target":"a"'])
def test_a_journal_with_names_that_no_file_has(corpus: Path, done: Path, tmp_path: Path, name: bytes) -> None:
    journal = done / ".normalize/journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"target":"a-binary.txt"', name))
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: quux, canonical: Quux, kind: place}")
    convert(corpus, done, Normalizer(source_language="en", glossaries=(mine,)))
    convert(corpus, tmp_path / "fresh", Normalizer(source_language="en", glossaries=(mine,)))
    assert tree(done) == tree(tmp_path / "fresh")


def test_links_in_the_output_folder_are_not_followed(corpus: Path, tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "sub").symlink_to(elsewhere)
    result = convert(corpus, out)
    assert list(elsewhere.iterdir()) == []
    assert result.tally.of("status") == {"ok": 119, "failed": 2 + 13}  # a table that cannot be written is one
    (tmp_path / "other").mkdir()
    (tmp_path / "other/.normalize").symlink_to(elsewhere)
    with pytest.raises(SetupError, match="is a link"):
        convert(corpus, tmp_path / "other")


def test_a_folder_stands_where_a_file_should(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "out/b.jsonl").mkdir(parents=True)
    result = convert(corpus, tmp_path / "out")
    assert result.tally.of("status") == {"ok": 42, "failed": 2}
    assert not (tmp_path / "out/b.jsonl.records.jsonl").exists()


def test_a_journal_takes_nothing_away_outside(tmp_path: Path) -> None:
    state = tmp_path / "out/.normalize"
    state.mkdir(parents=True)
    (tmp_path / "out/a.txtx").mkdir()
    (tmp_path / "victim.txt").write_text("precious")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("The strike on Gandja.")
    entry = {"target": "a.txt", "input": "", "settings": "", "models": "", "glossary": "", "tally": {}}
    done = json.dumps({"done": entry | {"outputs": [["x/../../victim.txt", 1, "x"]]}})
    (state / "journal.jsonl").write_text(done + "\n")
    convert(tmp_path / "in", tmp_path / "out")
    assert (tmp_path / "victim.txt").read_text() == "precious"
    assert (tmp_path / "out/a.txt").read_text() == "The strike on Ganja."


@pytest.mark.parametrize("text", ["The strike on Gandja.", "zxcv qwop"])
def test_a_record_of_somebody_else_makes_no_file_ours(tmp_path: Path, text: str) -> None:
    for folder in ("in", "out"):
        (tmp_path / folder).mkdir()
    (tmp_path / "in/a.txt").write_text(text)
    (tmp_path / "out/a.txt").write_text("mine")
    (tmp_path / "out/a.txt.record.json").write_text('{"mine":1}')
    convert(tmp_path / "in", tmp_path / "out", Normalizer(engines=[]))
    assert (tmp_path / "out/a.txt").read_text() == "mine"
    assert "errors.jsonl" in tree(tmp_path / "out")


def test_hard_links_in_the_state_are_not_written_through(corpus: Path, tmp_path: Path) -> None:
    state = tmp_path / "out/.normalize"
    state.mkdir(parents=True)
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (state / "record.part").hardlink_to(victim)
    convert(corpus, tmp_path / "out")
    (state / "lock").unlink()
    (state / "lock").hardlink_to(victim)
    with pytest.raises(SetupError, match="hard link"):
        convert(corpus, tmp_path / "out")
    assert victim.read_text() == "precious"
