"""A run with records of every kind, its report, and the browser that opens it."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from normalize import Normalizer
from normalize.document import Document, Failure
from normalize.record import record_bytes
from normalize.report.page import write_report
from normalize.translate.table import Table
from tests.report.chromium import Chromium

SCRIPT = "<script>alert(1)</script> was painted on a wall in Gandja , they said on Friday."
IMAGE = "</script><img src=x onerror=alert(1)> stood on a wall in Erevan on Friday night, they said."
CONTROL = "The \x1b[31mred\x1b[0m wall \u202ein the village\u202c was painted,\u2028they said on Friday."
TABLE = {
    "fa": {"رئیس جمهور دیروز به گنجه رفت.": "The president went to Gandja yesterday."},
    "ru": {"В Гяндже было тихо.": "It was quiet.", "Потом все ушли домой.": "Then they all went home."},
}
ENGLISH = """The talks in Gandja broke off on Friday night.

Ilham Aliev went home to Baku , and nobody in the village knew why he had left so soon.

Then the rain came.
"""


def documents() -> Iterator[tuple[str, Document]]:
    """Documents with the names of their record files."""
    nlp = Normalizer(engines=[Table(TABLE)])
    texts = {"english.txt": ENGLISH, "script.txt": SCRIPT, "image.txt": IMAGE, "control.txt": CONTROL}
    for name, doc in zip(texts, nlp.pipe(texts.values()), strict=True):
        yield name, replace(doc, id=name)
    for code, sentences in TABLE.items():
        doc = Normalizer(engines=[Table(TABLE)], source_language=code)(" ".join(sentences))
        yield f"{code}.txt", replace(doc, id=f"{code}.txt")
    yield "plain.txt", replace(nlp("Nothing happened in the village on that long night."), id="plain.txt")


FAILED = Document(
    "Ничего.", id="rows.csv:2", error=Failure("translate", "no-engine", "No engine.", "Install it.")
)
UNREADABLE = Document("", id="<b>.txt", error=Failure("read", "unreadable", "It cannot be read."))


def error_line(doc: Document) -> str:
    """A line of the list of errors."""
    return json.dumps({"path": f"in/{doc.id}", "id": doc.id, **msgspec.to_builtins(doc.error)}) + "\n"


@pytest.fixture(scope="session")
def finished_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder as a run leaves it."""
    folder = tmp_path_factory.mktemp("out")
    for name, doc in documents():
        assert not doc.error, doc.error
        (folder / f"{name}.record.json").write_bytes(record_bytes(doc))
    rows = [replace(doc, id=f"rows.csv:{i}") for i, (_, doc) in zip((1,), documents(), strict=False)]
    (folder / "rows.csv.records.jsonl").write_bytes(b"".join(map(record_bytes, (*rows, FAILED))))
    (folder / "errors.jsonl").write_text(error_line(FAILED) + error_line(UNREADABLE))
    return folder


@pytest.fixture(scope="session")
def page(finished_run: Path) -> Path:
    """The report of that run."""
    place = finished_run / "report.html"
    write_report(finished_run, place)
    return place


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """One browser for all tests; never left out in CI."""
    missing = Chromium.missing()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with Chromium() as browser:
        yield browser


@pytest.fixture
def browser(chromium: Chromium, page: Path) -> Chromium:
    """The report, freshly opened."""
    chromium.open(page)
    return chromium
