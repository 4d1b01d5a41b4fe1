"""A finished corpus that no one touched is known without opening a file of it."""

import json
import os
from pathlib import Path

import pytest

from tests.batch.corpus import convert, tree


def forbid(*_: object) -> None:
    raise AssertionError("a file was opened")


def test_what_was_not_touched_is_not_opened(
    corpus: Path, done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (corpus / "a-binary.txt").write_text("Gandja\n")  # a failed record is no reason to look again
    first = convert(corpus, done)
    monkeypatch.setattr("normalize.batch.reading.digest", forbid)
    again = convert(corpus, done)
    assert (again.written, again.skipped) == (0, 15)
    assert again.tally == first.tally
    assert again.errors == first.errors
    assert [doc.id for doc in again.shown] == [doc.id for doc in first.shown]


@pytest.mark.parametrize("name", ["sub/003.txt", "b.jsonl", "sub/c.csv"])
def test_the_same_size_and_time_do_not_hide_a_change(corpus: Path, done: Path, name: str) -> None:
    path = corpus / name
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"n", b"m"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert convert(corpus, done).written == 1


def test_a_touched_file_is_compared_by_its_content(corpus: Path, done: Path) -> None:
    before = tree(done)
    (corpus / "b.jsonl").touch()
    (done / "sub/003.txt").touch()
    result = convert(corpus, done)
    assert (result.written, result.skipped) == (0, 15)
    assert tree(done) == before


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"finished": true, "counts": {}, "glance": "00"}'])
def test_what_the_run_was_may_be_lost(corpus: Path, done: Path, content: bytes | None) -> None:
    before = tree(done)
    (done / "run.json").unlink()
    if content is not None:
        (done / "run.json").write_bytes(content)
    assert convert(corpus, done).skipped == 15
    assert tree(done) == before
    assert json.loads((done / "run.json").read_bytes())["glance"]
