"""Finding records in a real browser: by name, filter and words."""

from dataclasses import replace
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.record import record_bytes
from normalize.report.page import write_report
from tests.report.chromium import Chromium
from tests.report.steps import choose, listed, search, select


def test_a_press_on_a_name_shows_its_records(browser: Chromium) -> None:
    next(b for b in browser.all("#names-table .asks") if b.text == "Yerevan").click()
    browser.until(lambda: listed(browser) == ["image.txt"])
    assert browser.text("#found") == "1 of 10 records"


def test_filters_join(browser: Chromium) -> None:
    select(browser, "key", "Ganja")
    assert listed(browser) == ["english.txt", "fa.txt", "rows.csv:1", "ru.txt", "script.txt"]
    select(browser, "step", "polish")
    assert listed(browser) == ["english.txt", "rows.csv:1", "script.txt"]
    browser.one("#filters [type=reset]").click()
    browser.until(lambda: len(listed(browser)) == 10)
    select(browser, "warning", "missing-name")
    assert listed(browser) == ["ru.txt"]
    browser.one("#filters [type=reset]").click()
    browser.until(lambda: len(listed(browser)) == 10)
    select(browser, "status", "failed")
    assert listed(browser) == ["17", "<b>.txt"]
    assert "rows.csv, row 2 · failed" in browser.texts(".item .facts")
    select(browser, "language", "Persian")
    assert listed(browser) == []
    assert "No record passes" in browser.text("#record")


def test_words_are_found_across_marks_and_in_either_text(browser: Chromium) -> None:
    both = ["english.txt", "rows.csv:1"]
    search(browser, "TALKS IN GANJA BROKE", both)  # in the output, and a mark stands among the words
    search(browser, "رئیس", ["fa.txt"])
    search(browser, "talks in gandja", both)  # in the source
    search(browser, "nobody wrote this", [])


def test_a_pinned_explanation_leads_to_the_records_of_its_entry(browser: Chromium) -> None:
    choose(browser, "english.txt")
    browser.one(".sides td + td .mark.change").click()
    next(b for b in browser.all("#tip .asks") if b.text == "ganja").click()
    browser.until(lambda: browser.text("#found") == "5 of 10 records")
    assert browser.focused().get_attribute("id") == "list"


def test_what_is_left_out_is_said(
    chromium: Chromium, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("normalize.report.shelf.MAX_RECORDS", 1)
    monkeypatch.setattr("normalize.report.view.MAX_CHARACTERS", 100)
    nlp = Normalizer(source_language="en")
    texts = ["They went to Gandja on Friday night.\n" * 10, "They went to Erevan on Friday night."]
    lines = [record_bytes(replace(doc, id=str(n))) for n, doc in enumerate(nlp.pipe(texts))]
    (tmp_path / "a.csv.records.jsonl").write_bytes(b"".join(lines))
    write_report(tmp_path, tmp_path / "report.html")
    chromium.open(tmp_path / "report.html")
    assert "This page holds 1 of 2 records" in chromium.text("#left-out")
    assert "1 long record is shown in part" in chromium.text("#left-out")
    assert "8 more paragraphs of this record are not in this page" in chromium.text("#record .note")
    next(b for b in chromium.all("#names-table .asks") if b.text == "Yerevan").click()
    assert "None of the records in this page has it" in chromium.text("#found")
    assert listed(chromium) == []
