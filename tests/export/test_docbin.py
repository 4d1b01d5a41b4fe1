"""What the real spaCy reads of a run."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from normalize.document import Document, Mention, Span
from normalize.export import docbin
from normalize.export.docbin import write
from normalize.formats.finished import Finished, finished_records
from tests.export.runs import ENTRIES, output_folder

BY_ID = {entry.id: entry for entry in ENTRIES.entries}


def read(path: Path) -> list[Doc]:
    return list(DocBin(store_user_data=True).from_disk(path).get_docs(spacy.blank("en").vocab))


def spans(doc: Doc) -> list[Any]:
    return list(doc.spans["normalize"])


@pytest.fixture
def docs(tmp_path: Path) -> list[Document]:
    return [doc for doc in output_folder(tmp_path / "out") if not doc.error]


def test_every_output_comes_back_with_its_mentions(docs: list[Document], tmp_path: Path) -> None:
    told = write(finished_records(tmp_path / "out"), tmp_path / "a.spacy", BY_ID)
    found = read(tmp_path / "a.spacy")
    assert {d.user_data["file"] for d in found} == {"t.csv", *(f"sub/a {i}#.txt" for i in range(4))}
    assert Counter(doc.text for doc in found) == Counter(doc.output for doc in docs)
    by_id = {doc.id: doc for doc in docs}
    count = 0
    for doc in found:
        ours = by_id[doc.user_data["id"]]
        mentions = [m for m in ours.mentions if m.span]
        assert len(spans(doc)) == len(mentions)
        for span, mention in zip(spans(doc), mentions, strict=True):
            assert mention.span
            assert span.start_char <= mention.span.start < mention.span.end <= span.end_char
            assert span.id_ == mention.entry
            count += (span.start_char, span.end_char) == mention.span
        assert doc.user_data["status"] == ours.status
    assert count > 8
    assert told[0] == "1 failed record left out."
    assert told[-1] == f"{len(docs)} documents, {sum(len(spans(d)) for d in found)} spans written."


def test_labels_and_identities(docs: list[Document], tmp_path: Path) -> None:
    write(finished_records(tmp_path / "out"), tmp_path / "a.spacy", BY_ID)
    doc = next(d for d in read(tmp_path / "a.spacy") if d.text.startswith("🙂"))
    assert [(e.text, e.label_, e.kb_id_, e.ent_id_) for e in doc.ents][:2] == [
        ("Ilham Aliyev", "PERSON", "ilham-aliyev", "ilham-aliyev"), ("Ganja", "GPE", "Q157881", "ganja"),
    ]  # fmt: skip
    assert doc.user_data["language"] == "en"


def test_names_that_share_a_token_are_told(docs: list[Document], tmp_path: Path) -> None:
    told = write(finished_records(tmp_path / "out"), tmp_path / "a.spacy", BY_ID)
    doc = next(d for d in read(tmp_path / "a.spacy") if d.text.startswith("🙂"))
    text = "Ganja/Ganja"
    assert [s.text for s in spans(doc)].count(text) + [s.text for s in spans(doc)].count("Ganja") == 4
    place = doc.text.index(text)
    wide = [e for e in doc.user_data.get("expanded", []) if e["start"] >= place]
    if text in [s.text for s in spans(doc)]:  # one token to spaCy
        assert [(e["start"], e["end"]) for e in wide] == [(place, place + 5), (place + 6, place + 11)]
        assert any("widened to whole tokens" in sentence for sentence in told)
        assert any("in the tokens of another" in sentence for sentence in told)


def test_a_name_that_the_output_lacks_is_told(docs: list[Document], tmp_path: Path) -> None:
    told = write(finished_records(tmp_path / "out"), tmp_path / "a.spacy", BY_ID)
    assert "2 names of the sources not in the outputs: user_data['missing']." in told
    doc = next(d for d in read(tmp_path / "a.spacy") if "It is fine" in d.text)
    (lost,) = doc.user_data["missing"]
    assert lost == {"entry": "ganja", "source": ((22, 28),)}


def test_what_has_no_token_is_told(tmp_path: Path) -> None:
    outside = Mention("ganja", "Ganja", "place", "canonical", Span(90, 95), ())
    told = write([Finished(Document("Ganja.", mentions=(outside,)), "a.txt")], tmp_path / "a.spacy", {})
    assert told[0] == "1 mention without a token: user_data['unaligned']."


def test_a_folder_gets_many_files(
    docs: list[Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docbin, "_MOST", 3)
    write(finished_records(tmp_path / "out"), tmp_path / "all", BY_ID)
    files = sorted((tmp_path / "all").iterdir())
    assert [f.name for f in files] == ["00001.spacy", "00002.spacy", "00003.spacy"]
    assert [len(read(file)) for file in files] == [3, 3, 2]
    corpus = spacy.training.Corpus(tmp_path / "all")
    assert (
        len(list(corpus(spacy.blank("en")))) == len(docs) - 2
    )  # spaCy's own reader; it leaves out empty ones


def test_a_long_text(tmp_path: Path) -> None:
    text = "Ganja fell. " * 100_000
    write([Finished(Document(text), "a.txt")], tmp_path / "a.spacy", {})
    assert read(tmp_path / "a.spacy")[0].text == text
