"""The contract: every case of tests/cases, checked several ways; tests/cases/README.md has the fields."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from normalize import Config, Document, Normalizer
from normalize.edits import undo
from normalize.glossary.load import combine, default_glossaries
from normalize.record import read_record, record_bytes
from normalize.translate.table import Table

FOLDER = Path(__file__).parent / "cases"
Case = dict[str, Any]


def cases(*, strict: bool = True) -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            marks = [pytest.mark.xfail(strict=True)] if strict and case.get("expect") == "fail" else []
            yield pytest.param(case, id=f"{path.stem}: {case['label']}", marks=marks)


@lru_cache(maxsize=64)
def normalizer(options: str, table: str) -> Normalizer:
    given = json.loads(options)
    text = given.pop("glossary", None)
    engines = [Table(json.loads(table))]
    config = Config(**given)
    if text is None:
        return Normalizer(config, engines=engines)
    layers = []
    if config.default_glossaries:
        layers.append([(p.name, p.read_text(encoding="utf-8")) for p in default_glossaries()])
    return Normalizer(config, glossary=combine([*layers, [("mine.yaml", text)]]), engines=engines)


def run(case: Case, text: str, **more: object) -> Document:
    options = {**case.get("options", {}), **more}
    return normalizer(json.dumps(options, sort_keys=True), json.dumps(case.get("table", {})))(text)


@pytest.mark.parametrize("case", list(cases()))
def test_case(case: Case, no_network: None) -> None:
    original = case["original"]
    doc = run(case, original)
    assert doc.error is None
    assert doc.output == case.get("output", original)
    if "warnings" in case:
        assert sorted({w.name for w in doc.warnings}) == case["warnings"]
    if "rules" in case:
        assert sorted({r.rule for e in doc.edits for r in e.reasons}) == case["rules"]


@pytest.mark.parametrize("case", list(cases(strict=False)))
def test_record_is_complete(case: Case) -> None:
    """Whatever the output, it can be replayed and undone, and it stays as it is the second time."""
    doc = run(case, case["original"])
    assert undo(doc.output, doc.edits_in("draft")) == doc.draft
    assert undo(doc.repaired, doc.edits_in("source")) == case["original"]
    assert read_record(record_bytes(doc)) == doc
    assert run(case, doc.output, source_language="en").output == doc.output


def test_labels_are_unique() -> None:
    labels = [c["label"] for p in FOLDER.glob("*.json") for c in json.loads(p.read_text(encoding="utf-8"))]
    assert len(labels) == len(set(labels))


def test_enough_of_the_cases_are_negative() -> None:
    everything = [c for p in FOLDER.glob("*.json") for c in json.loads(p.read_text(encoding="utf-8"))]
    negative = [c for c in everything if c.get("output", c["original"]) == c["original"]]
    assert len(everything) >= 80
    assert len(negative) * 3 >= len(everything)
