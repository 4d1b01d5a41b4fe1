"""A run over a corpus: the same bytes however it is done, and nothing lost."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from normalize import Normalizer
from normalize.batch.folder import locked
from normalize.batch.watch import Silent
from normalize.document import Failure
from normalize.errors import SetupError
from normalize.formats.finished import finished
from normalize.record import read_record
from normalize.translate.table import Table
from tests.batch.corpus import BAD, convert, make, tree


@pytest.mark.parametrize(
    "options",
    [
        {"workers": 1},
        {"workers": 3, "chunk_rows": 1},
        {"workers": 3, "chunk_rows": 7, "chunk_chars": 333},
        {"workers": 1, "chunk_rows": 1000, "chunk_chars": 10**6},
    ],
)
def test_workers_and_chunks_change_no_byte(
    corpus: Path, done: Path, tmp_path: Path, options: dict[str, Any]
) -> None:
    convert(corpus, tmp_path / "other", **options)
    assert tree(tmp_path / "other") == tree(done)


def test_as_many_records_come_out_as_went_in(corpus: Path, tmp_path: Path) -> None:
    result = convert(corpus, tmp_path / "out")
    assert result.tally.of("status") == {"ok": 119 + 30 + 12, "failed": 2}
    assert (result.written, result.skipped) == (15, 0)
    docs = list(finished(tmp_path / "out"))
    assert len(docs) == 120 + 30 + 12  # a text that failed leaves nothing
    assert len((tmp_path / "out/b.jsonl").read_bytes().splitlines()) == 120
    assert [doc.id for doc in docs[:3]] == ["0", "1", "2"]
    troubles = [json.loads(line) for line in (tmp_path / "out/errors.jsonl").read_bytes().splitlines()]
    assert [(t["path"], t.get("row"), t["step"]) for t in troubles] == [
        (str(corpus / "a-binary.txt"), None, "read"),
        (str(corpus / "b.jsonl"), 61, "read"),
    ]
    assert all(t["name"] and t["message"] for t in troubles)


def test_the_checksums_are_those_of_all_outputs(done: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=done, check=True)
    named = {line[66:] for line in (done / "SHA256SUMS").read_text().splitlines()}
    others = {name for name in tree(done) if name.startswith(".normalize/")} | {"SHA256SUMS", "errors.jsonl"}
    assert named == set(tree(done)) - others


def test_what_the_run_was(done: Path) -> None:
    facts = json.loads((done / "run.json").read_bytes())
    assert facts["finished"] is True
    assert facts["records"] == 163
    assert facts["counts"]["status"] == {"failed": 2, "ok": 161}
    assert facts["files"] == {"written": 15, "as_before": 0}
    assert facts["signature"]["glossary"]


def test_the_first_documents_come_back(corpus: Path, tmp_path: Path) -> None:
    first = convert(corpus, tmp_path / "out", shown=3)
    again = convert(corpus, tmp_path / "out", shown=3)
    assert [doc.id for doc in first.shown] == ["a-binary.txt", "0", "1"]
    assert [(doc.id, doc.output, doc.status) for doc in again.shown] == [
        (doc.id, doc.output, doc.status) for doc in first.shown
    ]
    assert again.tally == first.tally


def test_without_records(corpus: Path, done: Path, tmp_path: Path) -> None:
    convert(corpus, tmp_path / "bare", records=False)
    kept = {name for name in tree(done) if "record" not in name}
    assert set(tree(tmp_path / "bare")) == kept
    assert (tmp_path / "bare/b.jsonl").read_bytes() == (done / "b.jsonl").read_bytes()
    convert(corpus, done, records=False)  # the records of the first run do not stay behind
    assert tree(done) == tree(tmp_path / "bare")


# Again


def test_a_finished_corpus_is_not_done_again(
    corpus: Path, done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loaded(*_: object) -> None:
        raise AssertionError("a run that has nothing to do loads nothing")

    monkeypatch.setattr("normalize.batch.run.warm", loaded)
    before = tree(done), (done / "run.json").read_bytes()
    result = convert(corpus, done)
    assert (result.written, result.skipped) == (0, 15)
    assert (tree(done), (done / "run.json").read_bytes()) == before


@pytest.mark.parametrize(
    "name", ["sub/003.txt", "sub/003.txt.record.json", "b.jsonl", "b.jsonl.records.jsonl"]
)
@pytest.mark.parametrize("change", ["deleted", "longer"])
def test_an_output_that_does_not_stand_is_made_again(
    corpus: Path, done: Path, name: str, change: str
) -> None:
    before = tree(done)
    if change == "deleted":
        (done / name).unlink()
    else:
        (done / name).write_bytes(before[name] + b"x" if change == "longer" else b"")
    result = convert(corpus, done)
    assert result.written == 1
    assert tree(done) == before


def test_only_inputs_that_changed_are_done_again(corpus: Path, done: Path, tmp_path: Path) -> None:
    (corpus / "sub/003.txt").write_text("Aliev left Gandja.\n")
    (corpus / "sub/0000.txt").write_text("A new one from Gandja.\n")
    with (corpus / "b.jsonl").open("ab") as table:
        table.write(b'{"id": "new", "text": "Gandja again"}\n')
    result = convert(corpus, done)
    assert (result.written, result.skipped) == (3, 13)
    convert(corpus, tmp_path / "fresh")
    assert tree(done) == tree(tmp_path / "fresh")


def test_the_outputs_of_inputs_that_are_gone_are_left_and_told(corpus: Path, done: Path) -> None:
    (corpus / "sub/003.txt").unlink()
    (corpus / "a-binary.txt").unlink()
    result = convert(corpus, done)
    assert (result.left, result.left_count) == (["sub/003.txt"], 1)
    assert (done / "sub/003.txt").exists()
    assert b"sub/003.txt" not in (done / "SHA256SUMS").read_bytes()
    assert b"a-binary" not in (done / "errors.jsonl").read_bytes()


def test_a_mended_input_takes_its_error_away(corpus: Path, done: Path) -> None:
    table = corpus / "b.jsonl"
    table.write_bytes(table.read_bytes().replace(BAD, b'{"id": 7, "text": "Gandja"}\n'))
    (corpus / "a-binary.txt").write_text("Gandja\n")
    convert(corpus, done)
    assert not (done / "errors.jsonl").exists()


def test_another_glossary_gives_what_a_fresh_run_gives(corpus: Path, done: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: ganja, canonical: Gence, kind: place, variants: Gandja}")
    nlp = Normalizer(source_language="en", glossaries=(mine,))
    result = convert(corpus, done, nlp)
    assert 0 < result.skipped < result.written
    convert(corpus, tmp_path / "fresh", nlp)
    assert tree(done) == tree(tmp_path / "fresh")
    assert b"Gence" in (done / "b.jsonl").read_bytes()


def test_a_new_model_is_noticed(tmp_path: Path) -> None:
    """What failed for the want of it is tried again, and what no engine had a hand in is not."""
    (tmp_path / "in").mkdir()
    english, foreign = "The road to Gandja was closed on Friday night.", "Ele visitou a cidade ontem."
    (tmp_path / "in/a.jsonl").write_text(
        "".join(json.dumps({"text": text}) + "\n" for text in (english, foreign))
    )
    convert(tmp_path / "in", tmp_path / "out", Normalizer(engines=[]))
    assert b"no-engine" in (tmp_path / "out/errors.jsonl").read_bytes()
    nlp = Normalizer(engines=[Table({"pt": {foreign: "He visited the city yesterday."}})])
    result = convert(tmp_path / "in", tmp_path / "out", nlp)
    assert result.tally.of("status") == {"ok": 2}
    convert(tmp_path / "in", tmp_path / "fresh", nlp)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_options_that_only_the_output_has_are_noticed(corpus: Path, done: Path, tmp_path: Path) -> None:
    assert convert(corpus, done, csv_safe=True).skipped == 0
    convert(corpus, tmp_path / "fresh", csv_safe=True)
    assert tree(done) == tree(tmp_path / "fresh")


# What may not happen


def test_two_runs_in_one_folder(corpus: Path, done: Path) -> None:
    with locked(done), pytest.raises(SetupError, match=r"Another run \(process \d+\) is writing"):
        convert(corpus, done)


def test_a_file_that_changes_while_it_is_read(corpus: Path, tmp_path: Path) -> None:
    class Meddler(Silent):
        """Writes to the table as soon as its first records are done."""

        def advance(self, *_: object, **__: object) -> None:
            with (corpus / "b.jsonl").open("ab") as table:
                table.write(b"\n")

    convert(corpus, tmp_path / "out", watch=Meddler(), chunk_rows=2, workers=1)
    (trouble,) = [
        json.loads(line)
        for line in (tmp_path / "out/errors.jsonl").read_bytes().splitlines()
        if b'"changed"' in line
    ]
    assert trouble["path"] == str(corpus / "b.jsonl")
    assert not (tmp_path / "out/b.jsonl").exists()
    convert(corpus, tmp_path / "out")
    convert(corpus, tmp_path / "fresh")
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_fail_fast_stops_and_can_be_gone_on_with(corpus: Path, done: Path, tmp_path: Path) -> None:
    heard: list[str] = []

    class Listener(Silent):
        def failed(self, path: str, name: str, row: int, why: Failure) -> None:  # noqa: ARG002
            heard.append(name)

    result = convert(corpus, tmp_path / "other", watch=Listener(), fail_fast=True)
    assert (result.is_finished, heard) == (False, ["a-binary.txt"])
    assert not (tmp_path / "other/b.jsonl").exists()
    convert(corpus, tmp_path / "other")
    assert tree(tmp_path / "other") == tree(done)


def test_a_record_names_its_document(done: Path) -> None:
    doc = read_record((done / "sub/003.txt.record.json").read_bytes())
    assert doc.output.encode() == (done / "sub/003.txt").read_bytes()


def test_no_files_at_all(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = convert(tmp_path / "in", tmp_path / "out")
    assert result.tally.records == 0
    assert (tmp_path / "out/SHA256SUMS").read_bytes() == b""


def test_another_corpus_in_the_same_folder(corpus: Path, done: Path, tmp_path: Path) -> None:
    """Its files replace those of the same name and leave the others."""
    other = make(tmp_path / "other", rows=20, texts=3)
    convert(other, done)
    convert(other, tmp_path / "fresh")
    now, fresh = tree(done), tree(tmp_path / "fresh")
    assert {name: now[name] for name in fresh if "journal" not in name} == {
        name: data for name, data in fresh.items() if "journal" not in name
    }


@pytest.mark.parametrize("records", [True, False])
def test_a_part_of_a_corpus_at_a_time(corpus: Path, tmp_path: Path, records: bool) -> None:
    out = tmp_path / "out"
    whole, part = convert(corpus, out, records=records), tmp_path / "part"
    before = tree(out)
    (part / "sub").mkdir(parents=True)
    (part / "sub/003.txt").write_bytes((corpus / "sub/003.txt").read_bytes() + b"One line more.\n")
    told = convert(part, out, records=records)
    assert (told.written, told.skipped, told.tally.records) == (1, 0, 1)
    assert (told.left, told.left_count) == (["b.jsonl", "sub/000.txt", "sub/001.txt"], 13)
    assert (out / "SHA256SUMS").read_bytes().count(b"\n") == 1 + records
    assert not (out / "errors.jsonl").exists()
    again = convert(part, out, records=records)  # nothing is to be done, and nothing is lost
    assert (again.written, again.skipped, again.left_count) == (0, 1, 13)
    (out / "sub/004.txt").unlink()
    back = convert(corpus, out, records=records)
    assert (back.written, back.tally, back.left_count) == (4, whole.tally, 0)  # two of them have errors
    assert tree(out) == before


def test_parts_and_the_whole_are_counted_for_themselves(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    (source / "sub").mkdir(parents=True)
    (source / "a.txt").write_text("The road to Gandja.")
    (source / "sub/b.jsonl").write_text('{"text": "Baku."}\n{"text":\n')
    convert(source, out)
    for name in ("sub/b.jsonl", "a.txt"):
        part = tmp_path / name.replace("/", "-")
        (part / name).parent.mkdir(parents=True)
        (part / name).write_bytes((source / name).read_bytes())
    for folder, records, failed in (
        (tmp_path / "a.txt", 1, 0),
        (tmp_path / "sub-b.jsonl", 2, 1),
        (source, 3, 1),
    ):
        for _ in range(3):
            result = convert(folder, out)
            assert (result.tally.records, result.tally.failed) == (records, failed)
            assert bool(result.errors and result.errors.exists()) == bool(failed)


def test_a_list_that_is_gone_is_written_again(corpus: Path, done: Path) -> None:
    before = tree(done)
    (done / "SHA256SUMS").unlink()
    convert(corpus, done)
    assert tree(done) == before


def test_the_first_documents_are_so_many_and_no_more(corpus: Path, tmp_path: Path) -> None:
    convert(corpus, tmp_path / "out", shown=7)
    (tmp_path / "out/sub/002.txt").unlink()
    assert len(convert(corpus, tmp_path / "out", shown=7).shown) == 7


def test_an_output_that_somebody_took_away_is_not_told_of(corpus: Path, done: Path) -> None:
    (corpus / "sub/003.txt").unlink()
    for name in ("003.txt", "003.txt.record.json"):
        (done / "sub" / name).unlink()
    assert convert(corpus, done).left_count == 0


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("A estrada para Gandja foi fechada na sexta-feira, disse a polícia.", {"source_language": "en"}),
        ("The strike on Kirovabad was a crime.", {"rewrite_former": True}),
        ("The strike on the café in Gandja was a crime.", {"ascii": True}),
        ("The strike on Kiev was a crime.", {"profile": "un"}),
        ('He said: "We will go to Gandja on Friday night."', {"keep_quotations": True}),
        ("The strike on Gandja was a crime, the police said.", {"languages": ("en", "ru")}),
    ],
)
def test_an_option_that_is_taken_away_counts_too(tmp_path: Path, text: str, options: dict[str, Any]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(text)
    (tmp_path / "in/b.jsonl").write_text(json.dumps({"text": text}) + "\n")
    plain, other = Normalizer(memory=False), Normalizer(memory=False, **options)
    convert(tmp_path / "in", tmp_path / "plain", plain)
    convert(tmp_path / "in", tmp_path / "other", other)
    for name, nlp in (("plain", other), ("other", plain)):
        convert(tmp_path / "in", tmp_path / name, nlp)
    convert(tmp_path / "in", tmp_path / "fresh", other)
    assert tree(tmp_path / "plain") == tree(tmp_path / "fresh")
    convert(tmp_path / "in", tmp_path / "fresh", plain)
    assert tree(tmp_path / "other") == tree(tmp_path / "fresh")


def test_what_reading_said_counts_too(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/t.csv").write_text("id,text,a,b\n1,The strike on Gandja was a crime.,Tuesday,\n")
    for name, columns in (("out", "ab"), ("fresh", "b")):
        for column in columns:
            convert(tmp_path / "in", tmp_path / name, Normalizer(), language_field=column, workers=1)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")
