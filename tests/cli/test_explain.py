"""``normalize explain`` shows each change, and obeys no text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.record import record_bytes
from tests.support import call

TEXT = (
    'The road to Gandja , he said" is "closed.\n'
    "Itâ€™s \x1b[31mred\x1b[0m [bold]here[/bold] [/quote] :smile:\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_change_has_its_step_reason_and_source(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "explain", file, "--from", "en")
    assert (done.code, done.err) == (0, "")
    for part in (
        "Gandja",
        "Ganja",
        "reconcile",
        "ganja",
        "mojibake",
        "space-before-punctuation",
        "terminal-escape",
    ):
        assert part in done.text
    assert "quotation-marks" in done.text
    for number in range(1, 5):
        assert f"[{number}]" in done.text


def test_text_is_no_markup_and_sends_no_escape(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "explain", file, "--from", "en")
    assert "\x1b" not in done.text
    assert "\\x1b[31m" in done.text
    assert "[bold]here[/bold] [/quote] :smile:" in done.text


def test_a_record_is_explained_as_its_text(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = file.with_name("a.txt.record.json")
    record.write_bytes(record_bytes(Normalizer(source_language="en")(TEXT)))
    assert call(monkeypatch, "explain", record).out == call(monkeypatch, "explain", file, "--from", "en").out


def test_nothing_to_explain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("The road is closed.", encoding="utf-8")
    done = call(monkeypatch, "explain", tmp_path / "a.txt", "--from", "en")
    assert done.code == 0
    assert "Nothing was changed." in done.text


@pytest.mark.parametrize(("name", "code"), [("nowhere.txt", 3), ("nowhere.record.json", 2), (".", 3)])
def test_no_text_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int) -> None:
    done = call(monkeypatch, "explain", tmp_path / name)
    assert (done.code, done.out) == (code, b"")
    assert str(tmp_path) in done.err


def test_a_name_full_of_escapes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in ("explain", "undo", "detect"):
        assert "\x1b" not in call(monkeypatch, command, tmp_path / "\x1b[31mnowhere").err


def test_a_terminal_that_has_few_letters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The café of Gandja.", encoding="utf-8")
    done = subprocess.run(
        [Path(sys.executable).with_name("normalize"), "explain", tmp_path / "a.txt", "--from", "en"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"Ganja" in done.stdout


def test_no_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Президент пообещал ответить на поле боя.", encoding="utf-8")
    done = call(monkeypatch, "explain", tmp_path / "a.txt")
    assert (done.code, done.out) == (3, b"")
    assert "normalize models install ru" in done.err


def test_an_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert call(monkeypatch, "explain", tmp_path / "a.txt").code == 0
