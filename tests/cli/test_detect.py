"""``normalize detect``."""

import json
from pathlib import Path

import pytest

from tests.support import call

TEXTS = {
    "en.txt": "The president promised on Friday night that the army would answer on the battlefield.",
    "pt.txt": "O presidente prometeu na noite de sexta-feira que o exército vai responder.",
    "none.txt": "12:30",
    "unknown.txt": "qxz",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_json(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "detect", "--json", folder)
    assert (done.code, done.err) == (0, "")
    rows = [json.loads(line) for line in done.text.splitlines()]
    assert {Path(r["path"]).name: r["language"] for r in rows} == {
        "en.txt": "en",
        "pt.txt": "pt",
        "none.txt": "zxx",
        "unknown.txt": "und",
    }
    assert all(0 <= r["confidence"] <= 1 and r["error"] is None for r in rows)


def test_a_table(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "detect", folder)
    assert done.code == 0
    assert len(done.text.splitlines()) == 1 + len(TEXTS)
    assert done.text.splitlines()[0].split() == ["file", "language", "confidence", "also"]


def test_other_languages_in_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    russian = "Президент пообещал в пятницу вечером, что армия ответит."
    (tmp_path / "a.txt").write_text(f"{TEXTS['en.txt']}\n\n{russian}\n", encoding="utf-8")
    row = json.loads(call(monkeypatch, "detect", "--json", tmp_path).text)
    assert (row["language"], row["also"]) == ("en", ["ru"])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "detect", "--json", "-", stdin=TEXTS["pt.txt"].encode())
    assert json.loads(done.text)["language"] == "pt"


def test_standard_input_beside_a_file_is_not_dropped_in_silence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = call(monkeypatch, "detect", "--json", "-", folder / "pt.txt", stdin=b"The end of it.")
    assert done.code == 2 or len(done.text.splitlines()) == 2


def test_a_file_that_fails_costs_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    done = call(monkeypatch, "detect", "--json", folder, folder / "nowhere.txt")
    assert done.code == 3
    rows = [json.loads(line) for line in done.text.splitlines()]
    assert len(rows) == len(TEXTS) + 2
    assert sum(r["error"] is not None for r in rows) == 2
    assert "binary.txt is binary" in done.err
    assert "nowhere.txt cannot be read" in done.err


def test_a_wrong_encoding_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "detect", folder, "--encoding", "utf-9").code == 2
