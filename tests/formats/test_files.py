"""Reading and writing: nobody ever sees half a file."""

from pathlib import Path

import pytest

from normalize.formats.files import read_document, write_together


def test_if_one_file_fails_none_is_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write_together({tmp_path / "a": b"a", tmp_path / "nowhere" / "b": b"b"})
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
