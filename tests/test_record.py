"""The record: complete, compact, versioned."""

import json

import pytest

from normalize import Normalizer, RecordError
from normalize.document import Document
from normalize.edits import undo
from normalize.record import SCHEMA, read_record, record_bytes
from normalize.translate.table import Table

TEXT = "Ilham Aliev flew to \x07Gandja , said Aliev. Aliev and Kirovabad."


@pytest.fixture(scope="module")
def doc() -> Document:
    return Normalizer(source_language="en")(TEXT)


def test_what_is_read_is_what_was_written(doc: Document) -> None:
    assert read_record(record_bytes(doc)) == doc


def test_a_translated_document_too() -> None:
    drafts = {"Gandja caiu.": "Gandja fell.", "Bom dia.": "Good morning."}
    doc = Normalizer(source_language="pt", engines=[Table({"pt": drafts})])("Bom dia. Gandja caiu.\n\n12:30")
    assert doc.output == "Good morning. Ganja fell.\n\n12:30"
    assert read_record(record_bytes(doc)) == doc


def test_the_rung_of_a_draft_is_kept(doc: Document) -> None:
    assert b"rungs" not in record_bytes(doc)
    drafts = {"Gandja caiu. Tudo bem.": "Ganja fell. All is well.", "Bom dia.": "Good morning."}
    doc = Normalizer(source_language="pt", engines=[Table({"pt": drafts})])(
        "Bom dia.\n\nGandja caiu. Tudo bem."
    )
    assert [s.rung for s in doc.segments] == ["", "by-heart"]
    data = json.loads(record_bytes(doc))
    assert data["rungs"] == {"by-heart": [1]}
    assert read_record(record_bytes(doc)) == doc
    del data["rungs"]  # as records were written before there were rungs
    assert [s.rung for s in read_record(json.dumps(data).encode()).segments] == ["", ""]
    data["rungs"] = {"by-heart": [7, -1]}
    assert [s.rung for s in read_record(json.dumps(data).encode()).segments] == ["", ""]


def test_the_fields_of_the_schema(doc: Document) -> None:
    data = json.loads(record_bytes(doc))
    assert data["schema"] == SCHEMA
    assert {"source", "encoding", "bom", "newline", "language", "language_confidence"} <= set(data)
    assert {"status", "signature", "segments", "edits", "names"} <= set(data)
    assert "output" not in data


def test_the_draft_is_left_out_where_it_is_the_source(doc: Document) -> None:
    assert TEXT.encode() not in record_bytes(doc).replace(json.dumps(TEXT).encode(), b"", 1)
    assert b"fell" not in record_bytes(Normalizer(source_language="en")("It fell.")).replace(b"It fell.", b"")


def test_the_record_undoes(doc: Document) -> None:
    again = read_record(record_bytes(doc))
    assert undo(again.output, again.edits_in("draft")) == again.draft
    assert undo(again.repaired, again.edits_in("source")) == TEXT


def test_the_signature_names_what_the_output_depends_on(doc: Document) -> None:
    assert {"normalize", "glossary", "sentencex", "ftfy"} <= set(doc.signature)
    assert doc.signature["options"] == "from=en"


def test_the_same_text_gives_the_same_bytes(doc: Document) -> None:
    assert record_bytes(Normalizer(source_language="en")(TEXT)) == record_bytes(doc)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"Gandja", b"\xff\xfe", b'{"schema": "normalize-record/1"}', b"null"]
)
def test_what_is_no_record(data: bytes) -> None:
    with pytest.raises(RecordError, match=r"a\.json") as caught:
        read_record(data, "a.json")
    assert caught.value.name == "not-a-record"


def test_a_record_of_another_version(doc: Document) -> None:
    data = record_bytes(doc).replace(SCHEMA.encode(), b"normalize-record/999")
    with pytest.raises(RecordError, match="normalize-record/999"):
        read_record(data)


def test_a_number_of_a_reason_that_is_not_there(doc: Document) -> None:
    data = json.loads(record_bytes(doc))
    data["edits"][0]["reasons"] = [99]
    with pytest.raises(RecordError):
        read_record(json.dumps(data).encode())
