"""The journal: written in order, read beside the files, and cut where it is torn."""

from pathlib import Path

import pytest

from normalize.batch.journal import Entry, Line, Output, Past, Trouble, encode, groups, recover


def entry(target: str, mark: str = "a") -> bytes:
    return encode(Line(done=Entry(target, mark, "s", "m", "g", [Output("", 1, "00")], {})))


def error(path: str) -> bytes:
    return encode(Line(error=Trouble(path, path, "read", "oh", "Oh.", "")))


def state(folder: Path, finished: bytes, unfinished: bytes | None = None) -> Path:
    (folder / "journal.jsonl").write_bytes(finished)
    if unfinished is not None:
        (folder / "journal.part").write_bytes(unfinished)
    return folder


def test_files_are_found_in_their_order(tmp_path: Path) -> None:
    lines = [entry("a/b.txt"), error("x"), error("x"), entry("a.txt"), entry("b.txt"), entry("d.txt")]
    past = Past(state(tmp_path, b"".join(lines)))
    before, found = [], {}
    for name in ("a/b.txt", "a.txt", "c.txt", "e.txt"):
        before += [one.entry.target for one in past.before(name)]
        found[name] = past.find(name)
    assert not list(past.before())
    past.close()
    assert [name for name, one in found.items() if one] == ["a/b.txt", "a.txt"]
    one = found["a.txt"]
    assert one
    assert (one.path, one.start, one.end) == ("x", len(lines[0]), len(b"".join(lines[:4])))
    assert before == ["b.txt", "d.txt"]


@pytest.mark.parametrize(
    "torn", [b"x", b'{"done":', entry("c")[:-1], b"\0" * 9 + b"\n", b"\xff\n", entry("A")]
)
def test_what_is_torn_or_out_of_order_ends_it(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "journal"
    path.write_bytes(entry("a") + error("b") + entry("b") + error("c") + torn + entry("d"))
    with path.open("rb") as file:
        assert [found.entry.target for found in groups(file)] == ["a", "b"]


def test_a_run_that_did_not_end_goes_before_the_one_before(tmp_path: Path) -> None:
    old = entry("a") + entry("b") + error("c") + entry("c") + entry("e")
    new = entry("b", "new") + error("bb") + entry("bb", "new") + error("c")
    assert recover(state(tmp_path, old, new))
    with (tmp_path / "journal.jsonl").open("rb") as file:
        found = [(one.entry.target, one.entry.input, one.path) for one in groups(file)]
    assert found == [("a", "a", ""), ("b", "new", ""), ("bb", "new", "bb"), ("c", "a", "c"), ("e", "a", "")]
    assert not (tmp_path / "journal.part").exists()
    assert not recover(tmp_path)
