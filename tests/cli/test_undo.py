"""``normalize undo`` gives the bytes back."""

import codecs
import json
from pathlib import Path

import pytest

from tests.support import call

TEXT = "The café of Gandja , in \x07Nagorno Karabakh.\r\nIlham Aliev left.\n"


def converted(folder: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, *options: str) -> Path:
    (folder / "a.txt").write_bytes(data)
    done = call(monkeypatch, "run", folder / "a.txt", "-o", folder / "out", "--from", "en", *options)
    assert done.code == 0
    return folder / "out" / "a.txt.record.json"


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (TEXT.encode(), []),
        (codecs.BOM_UTF8 + TEXT.encode(), []),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), []),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), []),
        (TEXT.encode("cp1252"), ["--encoding", "cp1252"]),
        (TEXT.encode("utf-16-le"), ["--encoding", "utf-16-le"]),
        (b"", []),
    ],
)
def test_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, options: list[str]) -> None:
    record = converted(tmp_path, monkeypatch, data, *options)
    done = call(monkeypatch, "undo", record)
    assert (done.code, done.out, done.err) == (0, data, "")
    done = call(monkeypatch, "undo", record, "-o", tmp_path / "back.txt")
    assert (done.code, done.out) == (0, b"")
    assert (tmp_path / "back.txt").read_bytes() == data


def test_no_record_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "undo", tmp_path / "nowhere.record.json")
    assert (done.code, done.out) == (2, b"")
    assert "nowhere.record.json" in done.err


def test_what_is_no_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Gandja", encoding="utf-8")
    done = call(monkeypatch, "undo", tmp_path / "a.txt")
    assert (done.code, done.out) == (3, b"")
    assert "a.txt is no record" in done.err


@pytest.mark.parametrize(("field", "value"), [("encoding", "utf-9"), ("encoding", "ascii")])
def test_a_record_that_was_tampered_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str, value: str
) -> None:
    record = converted(tmp_path, monkeypatch, TEXT.encode())
    data = {**json.loads(record.read_bytes()), field: value}
    record.write_text(json.dumps(data), encoding="utf-8")
    done = call(monkeypatch, "undo", record)
    assert (done.code, done.out) == (3, b"")
    assert "a.txt.record.json" in done.err


def test_a_place_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = converted(tmp_path, monkeypatch, TEXT.encode())
    done = call(monkeypatch, "undo", record, "-o", tmp_path / "nowhere" / "a.txt")
    assert done.code == 2
    assert "nowhere" in done.err
