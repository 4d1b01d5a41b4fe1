"""``normalize run`` over tables: every format in one folder, conversion, and a stream."""

import bz2
import csv
import io
import json
import lzma
from pathlib import Path

import pytest

from tests.cli.runs import DONE, LEAD, errors, written
from tests.support import call

LINE = json.dumps({"nr": 1.50, "text": LEAD}).replace("1.5", "1.50")


def cells(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    text = io.StringIO(path.read_bytes().decode(), newline="")
    return list(csv.DictReader(text, delimiter=delimiter, strict=True))


@pytest.fixture
def tables(here: Path) -> Path:
    (here / "in/c.jsonl").write_text(f"{LINE}\nno json\n{LINE}\n", encoding="utf-8")
    (here / "in/d.csv").write_text(f'nr;text\r\n1;"{LEAD}"\r\n2;"open\r\n', encoding="utf-8")
    (here / "in/e.json.bz2").write_bytes(bz2.compress(f'{{"rows": [{LINE}], "n": 1}}\n'.encode()))
    (here / "in/sub/f.tsv.xz").write_bytes(lzma.compress(f"nr\ttext\n1\t{LEAD}\n".encode()))
    (here / "in/g.docx").write_bytes(b"PK")
    return here


def test_a_folder_of_all_formats(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "in", "-o", "out", "--from", "en")
    assert done.code == 3
    for part in ("9 texts", "7 ok, 2 failed", "1 other files", ".docx", "pandoc"):
        assert part in done.err, part
    names = ["a.txt", "a.txt.record.json", "sub/b.txt", "sub/b.txt.record.json", "errors.jsonl"]
    for name in ("c.jsonl", "d.csv", "e.json.bz2", "sub/f.tsv.xz"):
        names += [name, f"{name}.records.jsonl"]
    assert written(tables / "out") == sorted(names)
    assert [(row["path"], row["row"]) for row in errors(tables / "out")] == [
        ("in/c.jsonl", 2),
        ("in/d.csv", 3),
    ]
    lines = (tables / "out/c.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(LINE[:-1])
    assert [json.loads(line)["canonical_text"] for line in lines] == [DONE, "", DONE]
    rows = cells(tables / "out/d.csv", delimiter=";")
    assert [(row["nr"], row["canonical_text"], row["status"]) for row in rows] == [
        ("1", DONE, "ok"),
        ("2", "", "failed"),
    ]
    found = json.loads(bz2.decompress((tables / "out/e.json.bz2").read_bytes()))
    assert (found["rows"][0]["canonical_text"], found["n"]) == (DONE, 1)
    text = lzma.decompress((tables / "out/sub/f.tsv.xz").read_bytes()).decode()
    assert next(csv.DictReader(io.StringIO(text), delimiter="\t"))["edits"] == "1"


def test_conversion(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        call(monkeypatch, "run", "in", "-o", "out", "--from", "en", "--output-format", "csv", "--quiet").code
        == 3
    )
    names = {name for name in written(tables / "out") if not name.endswith(("record.json", "records.jsonl"))}
    assert names == {"a.txt", "c.csv", "d.csv", "e.csv.bz2", "errors.jsonl", "sub/b.txt", "sub/f.csv.xz"}
    rows = cells(tables / "out/c.csv")
    assert [(row["nr"], row["canonical_text"]) for row in rows] == [("1.50", DONE), ("", ""), ("1.50", DONE)]


def test_two_tables_that_become_one(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tables / "in/c.tsv").write_text("text\nx\n", encoding="utf-8")
    done = call(monkeypatch, "run", "in", "-o", "out", "--output-format", "csv")
    assert (done.code, "in/c.jsonl and in/c.tsv would both be written to c.csv" in done.err) == (2, True)
    assert not (tables / "out").exists()


def test_the_field_of_the_text(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tables / "in/c.jsonl").write_text(
        json.dumps({"headline": LEAD, "body": "x", "text": "y"}), encoding="utf-8"
    )
    done = call(monkeypatch, "run", "in/c.jsonl", "-o", "out")
    assert done.code != 0
    assert "2 columns may be the text: body, text. Say which with --text-field." in done.err
    assert (
        call(monkeypatch, "run", "in/c.jsonl", "-o", "out", "--text-field", "headline", "--from", "en").code
        == 0
    )
    assert json.loads((tables / "out/c.jsonl").read_bytes())["canonical_text"] == DONE


def test_the_language_of_a_row(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"lang": "Portuguese", "text": "Bom dia."}, {"lang": "en", "text": LEAD}]
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    done = call(
        monkeypatch,
        "run",
        "-",
        "--format",
        "jsonl",
        "--no-default-glossaries",
        "--engine",
        "apertium",
        stdin=data,
    )
    first, second = (json.loads(line) for line in done.out.decode().splitlines())
    assert (second["language"], second["language_confidence"], second["status"]) == ("en", 1.0, "ok")
    assert first["language"] == "pt"


def test_a_stream(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(
        monkeypatch, "run", "-", "--format", "jsonl", "--from", "en", stdin=f"{LINE}\n17\n{LINE}\n".encode()
    )
    assert (done.code, "line 2 is no JSON object" in done.err) == (3, True)
    assert [json.loads(line)["canonical_text"] for line in done.out.decode().splitlines()] == [DONE, "", DONE]
    assert list(here.iterdir()) == [here / "in"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "in", "-o", "out", "--format", "jsonl"], "says what standard input is"),
        (["run", "-", "--format", "parquet"], "'parquet' cannot be streamed"),
        (["run", "-", "--format", "docx"], "'docx' cannot be streamed"),
        (["run", "-", "--format", "csv"], "no column that is plainly the text"),
        (["run", "in", "-o", "out", "--output-format", "xml"], "'xml' is not one of"),
        (["run", "in", "-o", "out", "--max-chars", "0"], "--max-chars"),
    ],
)
def test_wrong_usage(here: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    done = call(monkeypatch, *arguments, stdin=b"a,b\n1,2\n")
    assert (done.code, message in done.err) == (2, True), done.err
    assert list(here.iterdir()) == [here / "in"]
