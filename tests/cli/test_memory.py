"""``normalize memory``, and the memory of ``normalize run``."""

import sqlite3
from pathlib import Path

import pytest

from normalize.translate.memory import Memory, key_of
from tests.support import call, require_portuguese

TEXT = "O presidente visitou a cidade na sexta-feira.\n"


def remember(memory: Path, count: int = 3) -> None:
    filled = Memory(memory)
    filled.put({key_of(str(i)): f"draft {i}" for i in range(count)})
    filled.close()


def test_stats(monkeypatch: pytest.MonkeyPatch, memory: Path) -> None:
    done = call(monkeypatch, "memory", "stats")
    assert (done.code, "0 sentences, nothing remembered" in done.text) == (0, True)
    assert not memory.exists()
    remember(memory)
    done = call(monkeypatch, "memory", "stats")
    assert done.text == f"{memory}: 3 sentences, 0.0 MB\n"


def test_clear(monkeypatch: pytest.MonkeyPatch, memory: Path) -> None:
    assert call(monkeypatch, "memory", "clear").code == 0
    assert not memory.exists()
    remember(memory)
    assert call(monkeypatch, "memory", "clear").text == f"{memory}: empty\n"
    assert Memory(memory).count() == 0


def test_clear_of_a_damaged_file(monkeypatch: pytest.MonkeyPatch, memory: Path) -> None:
    memory.parent.mkdir(parents=True)
    memory.write_bytes(b"no memory" * 1_000)
    assert call(monkeypatch, "memory", "clear").code == 0
    assert Memory(memory).count() == 0
    assert not memory.with_name(f"{memory.name}.damaged").exists()


def test_clear_of_a_file_that_is_in_use(monkeypatch: pytest.MonkeyPatch, memory: Path) -> None:
    monkeypatch.setattr("normalize.translate.memory_file._WAIT", 0.1)
    remember(memory)
    other = sqlite3.connect(memory, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done = call(monkeypatch, "memory", "clear")
    other.execute("ROLLBACK")
    other.close()
    assert done.code == 2
    assert "locked" in done.err
    assert Memory(memory).count() == 3


def test_doctor_says_where_it_is(monkeypatch: pytest.MonkeyPatch, memory: Path) -> None:
    remember(memory)
    done = call(monkeypatch, "doctor")
    row = next(line for line in done.text.splitlines() if line.startswith("translation memory"))
    assert "0.0 MB" in row
    assert "normalize memory clear" in row


def test_a_run_fills_it_unless_it_is_told_not_to(
    monkeypatch: pytest.MonkeyPatch, memory: Path, tmp_path: Path
) -> None:
    require_portuguese()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run = ("run", tmp_path / "a.txt", "--from", "pt", "--engine", "firefox", "--batch-size", "8")
    assert call(monkeypatch, *run, "-o", tmp_path / "one", "--no-memory").code == 0
    assert not memory.exists()
    assert call(monkeypatch, *run, "-o", tmp_path / "two", "--memory-size", "5").code == 0
    assert Memory(memory).count() > 0
    one, two = (tmp_path / name / "a.txt.record.json" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("option", ["--batch-size", "--memory-size"])
def test_a_size_that_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, option: str) -> None:
    done = call(monkeypatch, "run", "-", option, "0", stdin=TEXT.encode())
    assert done.code == 2
    assert "from 1 to" in done.err
