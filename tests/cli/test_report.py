"""``normalize report``."""

from pathlib import Path

import pytest

from tests.support import call


def test_the_page_of_a_run(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "run", "in", "-o", "out", "--from", "en").code == 0
    done = call(monkeypatch, "report", "out")
    assert (done.code, done.out) == (0, b"")
    assert "the report of 2 records is in out/report.html" in done.err
    assert (here / "out/report.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_another_place(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call(monkeypatch, "run", "in/a.txt", "-o", "out", "--from", "en")
    done = call(monkeypatch, "report", "out", "-o", "pages/a.html")
    assert done.code == 0
    assert "1 record is in pages/a.html" in done.err
    assert (here / "pages/a.html").exists()
    assert not (here / "out/report.html").exists()


def test_no_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "report", "nowhere")
    assert done.code == 2
    assert "nowhere is no folder" in done.err


def test_a_run_writes_the_page_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "in", "-o", "out", "--from", "en", "--report", "out/report.html")
    assert done.code == 0
    assert "the report of" in done.err
    page = (here / "out/report.html").read_bytes()
    assert call(monkeypatch, "report", "out").code == 0
    assert (here / "out/report.html").read_bytes() == page
    again = call(
        monkeypatch, "run", "in", "-o", "out", "--from", "en", "--report", "out/report.html", "--quiet"
    )
    assert (again.code, again.err) == (0, "")


@pytest.mark.parametrize("arguments", [("in", "--dry-run"), ("-",)])
def test_a_page_needs_an_output_folder(
    here: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    done = call(monkeypatch, "run", *arguments, "--report", "r.html")
    assert (done.code, "--report tells of an output folder" in done.err) == (2, True)
    assert not (here / "r.html").exists()
