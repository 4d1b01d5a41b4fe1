"""The report of 10,000 records in a real browser: its size, and how long it takes to open and to use."""

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.data import articles, flores
from normalize import Normalizer
from normalize.document import Document
from normalize.record import record_bytes
from normalize.report.page import write_report
from normalize.translate.table import Table
from tests.report.chromium import Chromium

RECORDS = int(os.environ.get("RECORDS", "10000"))
TRANSLATED = ("pt", "ru", "az", "fa", "zh")  # with the English lines of the same data as their drafts
NAMES = 'Ilham Aliev flew from Gandja to Choucha "on Friday "after Nikol Pachinian had left Erevan .'


def corpus() -> list[Document]:
    """Some two hundred articles of fifteen paragraphs, in English and in what was translated."""
    english = flores("en")
    lines = {language: flores(language) for language in TRANSLATED}
    table = Table({code: dict(zip(lines[code], english, strict=True)) for code in TRANSLATED})
    docs = list(Normalizer(engines=[table]).pipe(f"{text}\n\n{NAMES}\n" for text in articles(english)))
    for code in TRANSLATED:
        nlp = Normalizer(engines=[table], source_language=code)
        docs += nlp.pipe(articles(lines[code], size=1, paragraphs=25))
    return [doc for doc in docs if not doc.error]


def write_corpus(folder: Path, count: int) -> float:
    """Write ``count`` records below ``folder``; gives the megabytes of their texts."""
    docs = corpus()
    size = 0
    with (folder / "news.jsonl.records.jsonl").open("wb") as file:
        for number in range(count):
            doc = docs[number % len(docs)]
            file.write(record_bytes(replace(doc, id=f"news.jsonl:{number + 1}")))
            size += len(doc.source.encode()) + len(doc.output.encode())
    return size / 1e6


def main() -> None:
    """Write a corpus and its report, then open it three times and use it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = write_corpus(folder, RECORDS)
        began = time.perf_counter()
        written = write_report(folder, folder / "report.html")
        taken = time.perf_counter() - began
        page = (folder / "report.html").stat().st_size / 1e6
        print(f"{written.shown:,} of {written.records:,} records, {texts:.0f} MB of source and output.\n")
        print("| what | |\n|---|---|")
        print(f"| the report is written | {taken:.1f} s |\n| its size | {page:.1f} MB |")
        for step, seconds in _used(folder / "report.html"):
            print(f"| {step} | {seconds:.2f} s |", flush=True)


def _used(page: Path) -> list[tuple[str, float]]:
    missing = Chromium.missing()
    if missing:
        sys.exit(missing)
    with Chromium() as browser:
        loads = []
        for _ in range(3):
            browser.open(page)
            loads.append(browser.run("return performance.getEntriesByName('ready')[0].startTime") / 1000)
        steps = [
            (f"it is opened and ready, {which}", s)
            for which, s in zip(("first", "second", "third"), loads, strict=True)
        ]
        steps.append(("End in the list: the last record is there", browser.timed(_LAST)))
        steps.append(("a name is chosen: its records are listed", browser.timed(_NAME)))
        steps.append(("words that few records have are looked for in all", browser.timed(_SEARCH)))
        return steps


_LAST = """
document.getElementById('list').dispatchEvent(new KeyboardEvent('keydown', {key: 'End'}));
const id = document.querySelector('[aria-selected=true] .title').textContent;
return () => document.querySelector('#record h3')?.textContent === id;
"""
_NAME = """
const select = document.getElementById('by-key');
select.value = [...select.options].find((o) => o.textContent === 'Ganja').value;
select.dispatchEvent(new Event('change', {bubbles: true}));
return () => /^[0-9,]+ of/.test(document.getElementById('found').textContent);
"""
_SEARCH = """
const search = document.getElementById('search');
search.form.reset();
search.value = 'no such words anywhere';
search.dispatchEvent(new Event('input', {bubbles: true}));
return () => document.getElementById('found').textContent.startsWith('0 of');
"""
