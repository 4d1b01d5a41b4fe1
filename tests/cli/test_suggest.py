"""``normalize suggest``."""

from pathlib import Path

import pytest

from tests.support import call

TEXT = "They fled to Gandja. Many left Gandja; in Ganja it rained.\n\nThe road to Ganja is cut.\n"


def test_a_corpus_into_a_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("They fled to Gandja. Many left Gandja.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The road to Ganja is cut.\n", encoding="utf-8")
    sheet = tmp_path / "sheet.yaml"
    asked = ("suggest", tmp_path, "-o", sheet, "--from", "en", "--no-default-glossaries")
    done = call(monkeypatch, *asked)
    assert (done.code, done.err) == (0, "")
    assert done.text.splitlines() == ["Gandja (2) / Ganja (1)", f"1 name in 2 documents: {sheet}"]
    assert "- id: gandja" in sheet.read_text(encoding="utf-8")
    assert call(monkeypatch, "glossary", "check", sheet).code == 0

    again = call(monkeypatch, *asked)
    assert again.code == 2
    assert "is there already" in again.err
    assert call(monkeypatch, *asked, "--force").code == 0


def test_what_cannot_be_read_is_told_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "b.txt").write_text("They fled to Gandja.\n", encoding="utf-8")
    done = call(monkeypatch, "suggest", tmp_path, "-o", tmp_path / "s.yaml", "--from", "en")
    assert done.code == 3
    assert "a.txt" in done.err
    assert "0 names in 1 document" in done.text


def test_nothing_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "suggest", tmp_path, "-o", tmp_path / "s.yaml").code == 2
