"""Reading and writing: nobody ever sees half a file."""

import os
from pathlib import Path

import pytest

from normalize.document import Document, Failure
from normalize.formats.error_list import write_errors
from normalize.formats.files import read_document, write_document, write_together
from normalize.record import read_record

FAILED = Document("", id="a.txt", error=Failure("translate", "no-engine", "No engine.", "Run this."))


def test_a_document_and_its_record(tmp_path: Path) -> None:
    doc = Document("Gəncə\r\n", id="x/a.txt")
    assert write_document(doc, tmp_path, Path("x/a.txt")) is doc
    assert (tmp_path / "x/a.txt").read_bytes() == "Gəncə\r\n".encode()
    assert read_record((tmp_path / "x/a.txt.record.json").read_bytes()) == doc
    assert sorted(p.name for p in (tmp_path / "x").iterdir()) == ["a.txt", "a.txt.record.json"]


def test_the_files_have_usual_permissions(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_document(Document("a"), tmp_path, Path("a.txt"))
    finally:
        os.umask(old)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_a_failed_document_leaves_nothing(tmp_path: Path) -> None:
    write_document(Document("a"), tmp_path, Path("a.txt"))
    write_document(FAILED, tmp_path, Path("a.txt"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_somebody_else_is_not_deleted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine", encoding="utf-8")
    write_document(FAILED, tmp_path, Path("a.txt"))
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "mine"


def test_after_a_full_disk_no_old_text_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_document(Document("old", id="a"), tmp_path, Path("a.txt"))

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("normalize.formats.files.os.fdopen", full)
        doc = write_document(Document("new", id="a"), tmp_path, Path("a.txt"))
    assert doc.error is not None
    assert (doc.error.step, doc.error.name) == ("write", "unwritable")
    assert "No space left" in doc.error.message
    assert str(tmp_path / "a.txt") in doc.error.message
    assert list(tmp_path.iterdir()) == []


def test_if_one_file_fails_none_is_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write_together({tmp_path / "a": b"a", tmp_path / "nowhere" / "b": b"b"})
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("file", encoding="utf-8")
    doc = write_document(Document("a"), tmp_path, Path("x/a.txt"))
    assert doc.error is not None
    assert doc.error.name == "unwritable"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    doc = write_document(Document("a"), tmp_path, Path("é" * 122 + ".txt"))
    assert doc.error is not None
    assert doc.error.name == "unwritable"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_what_cannot_be_read(tmp_path: Path, name: str) -> None:
    doc = read_document(tmp_path / name, "id")
    assert doc.error is not None
    assert (doc.id, doc.error.step, doc.error.name) == ("id", "read", "unreadable")
    assert str(tmp_path) in doc.error.message


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refused)
    doc = read_document(tmp_path / "a.txt", "a.txt")
    assert doc.error is not None
    assert "Permission denied" in doc.error.message
    assert "permissions" in doc.error.hint


def test_the_list_of_errors(tmp_path: Path) -> None:
    place = write_errors([(Path("in/a.txt"), FAILED)], tmp_path)
    assert place == tmp_path / "errors.jsonl"
    (line,) = place.read_text(encoding="utf-8").splitlines()
    for part in ('"in/a.txt"', '"a.txt"', '"translate"', '"no-engine"', '"Run this."'):
        assert part in line
    assert write_errors([], tmp_path) is None
    assert not place.exists()
