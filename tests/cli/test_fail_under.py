"""``normalize run --fail-under``: the rate of surviving names as an exit code, and in the summary."""

from pathlib import Path

import pytest

from normalize.translate.table import Table
from tests.support import call

LOST = {"Ele visitou Gandja e Bacu.": "He visited Ganja and [red]the city[/red]."}
KEPT = {"Ele visitou Gandja e Bacu.": "He visited Gandja and Bacu."}


@pytest.fixture
def text(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = here / "a.txt"
    path.write_text(next(iter(LOST)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("phrases", "least", "code"),
    [(LOST, "0.98", 3), (LOST, "0.5", 0), (LOST, None, 0), (KEPT, "0.98", 0), (KEPT, "1", 0)],
)
@pytest.mark.parametrize("by_pipe", [True, False])
def test_the_exit_code(
    *,
    phrases: dict[str, str],
    least: str | None,
    code: int,
    by_pipe: bool,
    text: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("normalize.translate.engine.open_engine", lambda *_: Table({"pt": phrases}))
    option = ["--fail-under", least] if least else []
    where = ["-"] if by_pipe else [text, "-o", "out"]
    done = call(monkeypatch, "run", *where, "--from", "pt", *option, stdin=text.read_bytes())
    assert done.code == code
    assert ("fail-under" in done.err) is (code == 3)
    if not by_pipe:
        rate = "1 of 2" if phrases is LOST else "2 of 2"
        assert f"Names: {rate} in translated sentences are canonical" in done.err
        assert ("Missing names: Bacu" in done.err) is (phrases is LOST)


def test_english_has_nothing_to_lose(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "in", "-o", "out", "--fail-under", "1")
    assert done.code == 0
    assert "Names:" not in done.err


@pytest.mark.parametrize("rate", ["2", "-0.1", "98%"])
def test_a_rate_is_a_share(rate: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "run", "-", "--fail-under", rate).code == 2


def test_the_summary_and_explain_tell_how_drafts_were_made(
    here: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in = text.read_text(encoding="utf-8").replace("Bacu", "Baku").replace("Gandja", "Ganja")
    phrases = LOST | {put_in: "He visited Ganja and Baku."}
    monkeypatch.setattr("normalize.translate.engine.open_engine", lambda *_: Table({"pt": phrases}))
    done = call(monkeypatch, "run", text, "-o", "out", "--from", "pt")
    assert "Drafts: 1 with the name put into the source.\n" in done.err
    done = call(monkeypatch, "explain", here / "out" / "a.txt.record.json")
    assert "draft with the name put into the source: Ele visitou Gandja e Bacu.\n" in done.text
    phrases[text.read_text(encoding="utf-8")] = "He visited Ganja and Baku."
    assert "Drafts:" not in call(monkeypatch, "run", text, "-o", "out", "--from", "pt").err
