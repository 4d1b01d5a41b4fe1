"""The records of two folders side by side."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from normalize.compare import pairs as module
from normalize.compare.pairs import pairs
from normalize.document import Document
from normalize.errors import RecordError, SetupError
from normalize.record import record_bytes


def folder(place: Path, files: dict[str, Iterable[str]]) -> Path:
    for name, ids in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(b"".join(record_bytes(Document("x", id=i)) for i in ids))
    return place


def found(old: Path, new: Path) -> list[tuple[str, str]]:
    return [(p.old.id if p.old else "", p.new.id if p.new else "") for p in pairs(old, new)]


def test_files_of_one_place_are_compared(tmp_path: Path) -> None:
    old = folder(
        tmp_path / "1", {f"{n}.record.json": [n] for n in ("a.txt", "b/c.txt", "b.txt", "b/d/e.txt", "z.txt")}
    )
    new = folder(
        tmp_path / "2", {f"{n}.record.json": [n] for n in ("a.txt", "b/c.txt", "b.md", "c/a.txt", "z.txt")}
    )
    assert sorted(found(old, new)) == [
        ("", "b.md"), ("", "c/a.txt"), ("a.txt", "a.txt"), ("b.txt", ""), ("b/c.txt", "b/c.txt"),
        ("b/d/e.txt", ""), ("z.txt", "z.txt"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("abc", "abc", ["aa", "bb", "cc"]),
        ("abc", "ac", ["aa", "b-", "cc"]),
        ("ac", "abc", ["aa", "-b", "cc"]),
        ("abc", "xbz", ["a-", "-x", "bb", "c-", "-z"]),
        ("abc", "", ["a-", "b-", "c-"]),
        ("aab", "ab", ["aa", "a-", "bb"]),  # ids that stand twice
        ("ab", "ba", ["-b", "aa", "b-"]),
        ("", "ab", ["-a", "-b"]),
    ],
)
def test_rows_of_a_table(tmp_path: Path, old: str, new: str, wanted: list[str]) -> None:
    name = "a.csv.records.jsonl"
    one, two = folder(tmp_path / "1", {name: old}), folder(tmp_path / "2", {name: new})
    assert [f"{a or '-'}{b or '-'}" for a, b in found(one, two)] == wanted


def test_no_record_is_lost_however_the_rows_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WAITING", 5)
    for seed in range(60):
        random = Random(seed)
        rows = [[str(i) for i in range(40) if random.random() < 0.8] for _ in range(2)]
        name = "a.csv.records.jsonl"
        one, two = (folder(tmp_path / f"{seed}-{k}", {name: ids}) for k, ids in enumerate(rows))
        result = found(one, two)
        assert [a for a, _ in result if a] == rows[0]
        assert [b for _, b in result if b] == rows[1]
        assert all(a == b for a, b in result if a and b)
        assert sum(a == b for a, b in result) == len(set(rows[0]) & set(rows[1]))


def test_what_cannot_be_compared_says_where(tmp_path: Path) -> None:
    good = folder(tmp_path / "1", {"a.csv.records.jsonl": "ab"})
    bad = folder(tmp_path / "2", {"a.csv.records.jsonl": "ab"})
    file = bad / "a.csv.records.jsonl"
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(RecordError, match=r"a\.csv\.records\.jsonl, line 2 is no record"):
        list(pairs(good, bad))
    (tmp_path / "empty").mkdir()
    for folder_name, what in (("empty", "has no records"), ("nowhere", "is no folder")):
        with pytest.raises(SetupError, match=what):
            next(pairs(good, tmp_path / folder_name))
