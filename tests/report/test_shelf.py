"""Records in packs, as many as a page can hold."""

import base64
import gzip
import json
import re
from typing import Any

import pytest

from normalize.document import Document, Failure, Notice
from normalize.report import shelf as module
from normalize.report.shelf import Shelf, packed_script


def unpacked(written: list[bytes]) -> list[list[Any]]:
    packs = re.findall(rb"<script[^>]*>([^<]*)</script>", b"".join(written))
    return [json.loads(gzip.decompress(base64.b64decode(pack))) for pack in packs]


def filled(*docs: Document) -> tuple[Shelf, list[list[Any]]]:
    written: list[bytes] = []
    shelf = Shelf(written.append)
    for doc in docs:
        shelf.add(doc, doc.source, doc.output)
    shelf.close()
    return shelf, unpacked(written)


def test_each_record_lies_where_the_index_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PACK", 500)
    shelf, packs = filled(*(Document(f"text {n}", id=str(n)) for n in range(40)))
    assert len(packs) > 3
    assert [[record[0] for record in pack] for pack in packs] == [
        [entry.id for entry in shelf.index if entry.pack == n] for n in range(len(packs))
    ]


def test_room_is_left_for_what_a_person_wants_to_see(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_RECORDS", 10)
    plain = [Document("", id=f"p{n}") for n in range(20)]
    warned = Document("", id="w", warnings=(Notice("ambiguous", ""),))
    failed = Document("", id="f", error=Failure("a", "b", "c"))
    shelf, _ = filled(*plain, warned, failed, failed, failed)
    assert [entry.id for entry in shelf.index] == [*(f"p{n}" for n in range(8)), "w", "f"]


def test_bytes_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 1000)
    monkeypatch.setattr(module, "_PACK", 100)
    shelf, packs = filled(*(Document(f"text {n} " * 20, id=str(n)) for n in range(100)))
    assert 0 < len(shelf.index) < 20
    assert sum(map(len, packs)) == len(shelf.index)


def test_the_index_names_what_filters_ask_for() -> None:
    warnings = (Notice("missing-name", "Li: gone"), Notice("omission", ""))
    shelf, _ = filled(Document("", language="zh", warnings=warnings))
    (entry,) = shelf.index
    assert list(shelf.languages)[entry.language] == "zh"
    assert [list(shelf.warned)[n] for n in entry.warned] == ["missing-name", "omission"]
    assert [list(shelf.missing)[n] for n in entry.missing] == ["Li"]


def test_no_text_is_markup() -> None:
    assert re.fullmatch(
        rb'<script type="application/gzip" class="x">[A-Za-z0-9+/=]*</script>\n',
        packed_script(b"</script>", "x"),
    )


def test_the_same_data_are_the_same_bytes() -> None:
    assert packed_script(b"a" * 100, "x") == packed_script(b"a" * 100, "x")
