"""Reading an output folder again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.document import Failure
from normalize.errors import RecordError, SetupError
from normalize.formats.finished import finished
from normalize.record import record_bytes


def test_every_record_comes_back_in_order(tmp_path: Path) -> None:
    nlp = Normalizer(source_language="en")
    docs = [replace(nlp(f"Aliev flew to Gandja {i} times."), id=f"{i}") for i in range(4)]
    failed = replace(docs[3], error=Failure("read", "bad-json", "Line 4 is no JSON.", "Mend it."))
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt.record.json").write_bytes(record_bytes(docs[0]))
    (tmp_path / "a.jsonl.records.jsonl").write_bytes(b"".join(map(record_bytes, [docs[1], docs[2], failed])))
    (tmp_path / ".hidden.txt.record.json").write_bytes(b"no record")
    assert list(finished(tmp_path)) == [docs[1], docs[2], failed, docs[0]]


def test_what_is_no_record_says_where(tmp_path: Path) -> None:
    good = record_bytes(Normalizer(source_language="en")("Ganja fell."))
    (tmp_path / "a.csv.records.jsonl").write_bytes(good + good[:50])
    with pytest.raises(RecordError, match=r"a\.csv\.records\.jsonl, line 2"):
        list(finished(tmp_path))
    with pytest.raises(SetupError, match="no folder"):
        next(finished(tmp_path / "gone"))
