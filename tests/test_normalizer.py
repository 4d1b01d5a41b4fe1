"""The public face."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import normalize
from normalize import Config, Document, Normalizer, SetupError
from normalize.document import Notice
from normalize.translate.table import Table
from tests.support import glossary

HEAVY = (
    "sentencepiece fxtranslate py3langid langdetect ftfy rich yaml numpy argostranslate torch click"
    " symspellpy sentencex linkify_it unidecode"
)


def test_all_is_sorted_and_there() -> None:
    assert normalize.__all__ == sorted(normalize.__all__)
    assert all(hasattr(normalize, name) for name in normalize.__all__)


def test_import_loads_nothing_heavy_and_makes_no_folder(tmp_path: Path) -> None:
    code = f"import sys, normalize; print(*sorted(set('{HEAVY}'.split()) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ""
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_a_text_makes_a_document() -> None:
    doc = Normalizer(source_language="en")("Ilham Aliev flew to Gandja.")
    assert doc.output == "Ilham Aliyev flew to Ganja."
    assert (doc.language, doc.error, doc.status) == ("en", None, "ok")
    assert [m.entry for m in doc.mentions] == ["ilham-aliyev", "ganja"]
    assert doc.locate(21, 26).spans[0].of(doc.source) == "Gandja"


def test_pipe_keeps_the_order_and_reads_one_text_at_a_time() -> None:
    read: list[str] = []

    def texts() -> Iterator[str]:
        for text in ("Gandja one.", "bad \ud800", "Gandja three."):
            read.append(text)
            yield text

    documents = Normalizer(source_language="en").pipe(texts())
    assert read == []
    assert next(documents).output == "Ganja one."
    assert len(read) == 1
    failed, last = documents
    assert failed.error is not None
    assert (failed.error.name, failed.output) == ("lone-surrogate", "")
    assert last.output == "Ganja three."


def test_pipe_of_nothing() -> None:
    assert list(Normalizer().pipe([])) == []


@pytest.mark.parametrize("text", [b"bytes", None, 3, ["a"]])
def test_only_text_is_taken(text: object) -> None:
    with pytest.raises(TypeError, match=type(text).__name__):
        Normalizer()(text)  # type: ignore[arg-type]


def test_a_document_keeps_its_id_and_encoding() -> None:
    doc = Normalizer(source_language="en")(Document("Gandja", id="a.txt", encoding="cp1252"))
    assert (doc.id, doc.encoding, doc.output) == ("a.txt", "cp1252", "Ganja")


def test_a_language_that_was_read_counts_as_from() -> None:
    """For this document alone, over ``--from``; a finished document's was found, and is found anew."""
    nlp = Normalizer(source_language="pt", engines=[], default_glossaries=False)
    text = "Ilham Aliev flew to Gandja on Friday."
    doc = nlp(Document(text, language="en"))
    assert (doc.language, doc.language_confidence, doc.error) == ("en", 1.0, None)
    assert "from=en" in doc.signature["options"]
    assert nlp.signature_of(doc)["options"] == nlp.signature["options"]
    again = nlp(doc)
    assert (again.language, again.signature["options"]) == ("pt", nlp.signature["options"])
    assert (
        doc.signature
        == Normalizer(source_language="en", engines=[], default_glossaries=False)(text).signature
    )


def test_what_reading_said_is_kept() -> None:
    notice = Notice("unknown-language", "'Tuesday' is no language; it was found out", None, "source")
    doc = Normalizer()(Document("Aliev flew to Gandja.", warnings=(notice, replace(notice, name="other"))))
    assert notice in doc.warnings
    assert not [w for w in doc.warnings if w.name == "other"]


def test_a_document_that_failed_passes_through() -> None:
    failed = Document("", id="a", error=normalize.Failure("read", "unreadable", "Cannot be read."))
    doc = Normalizer()(failed)
    assert (doc.error, doc.segments, doc.edits) == (failed.error, (), ())


def test_options_override_the_config() -> None:
    assert Normalizer(Config(ascii=True), source_language="en").config == Config(
        ascii=True, source_language="en"
    )
    with pytest.raises(TypeError):
        Normalizer(no_such_option=True)


@pytest.mark.parametrize("code", ["english", "e", "", "e1"])
def test_a_wrong_language_code(code: str) -> None:
    with pytest.raises(SetupError, match="language code"):
        Normalizer(source_language=code)


def test_a_wrong_engine() -> None:
    with pytest.raises(SetupError, match="There is no engine 'bing'"):
        Normalizer(engines=None, config=Config(engines=("bing",)))("Bom dia a todos os que vivem aqui.")


def test_no_default_glossaries() -> None:
    assert Normalizer(source_language="en", default_glossaries=False)("Gandja").output == "Gandja"


def test_a_glossary_of_ones_own() -> None:
    mine = glossary("- {id: x, canonical: Springfield, kind: place, variants: Shelbyville}")
    assert Normalizer(source_language="en", glossary=mine)("In Shelbyville.").output == "In Springfield."


def test_ascii() -> None:
    assert Normalizer(source_language="en", ascii=True)("The café – “yes”…").output == 'The cafe - "yes"...'


def test_keep_repeats() -> None:
    lead = "The talks in the capital broke off on Friday night, officials said."
    text = f"{lead}\n\n{lead}\n\nThey go on today."
    assert Normalizer(source_language="en")(text).output == f"{lead}\n\nThey go on today."
    assert Normalizer(source_language="en", keep_repeats=True)(text).output == text


def test_the_signature_tells_glossaries_and_options_apart() -> None:
    plain = Normalizer().signature
    assert Normalizer().signature == plain
    assert Normalizer(ascii=True).signature != plain
    assert Normalizer(default_glossaries=False).signature["glossary"] != plain["glossary"]


def test_a_record_depends_on_the_entries_that_stand_in_it_and_no_others() -> None:
    ganja = "- {id: ganja, canonical: Ganja, kind: place, variants: Gandja}\n"
    baku = "- {id: baku, canonical: Baku, kind: place, variants: Bakou}\n"

    def digest(entries: str, text: str) -> str:
        return Normalizer(source_language="en", glossary=glossary(entries))(text).signature["glossary"]

    assert digest(ganja, "Gandja.") == digest(ganja + baku, "Gandja.") == digest(baku + ganja, "Ganja.")
    assert digest(ganja, "Gandja.") != digest(ganja.replace("place", "term"), "Gandja.")
    assert digest(ganja + baku, "Gandja.") != digest(ganja + baku, "Gandja, Baku.")
    assert digest(ganja, "gandja, Gandjas.") == digest(baku, "Nothing.")  # no capital, no end of a word


def test_the_model_stands_in_the_signature() -> None:
    engines = [Table({"pt": {"Bom dia.": "Good morning."}})]
    doc = Normalizer(source_language="pt", engines=engines)("Bom dia.")
    assert doc.signature["model.pt"].startswith("table:pt-en@")
    assert "model.pt" not in Normalizer(source_language="en", engines=engines)("Hi.").signature


def test_no_network(no_network: None) -> None:
    assert Normalizer()("The road to Gandja was closed again on Friday.").error is None


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n", "\x00", "\ufeff", "🙂", "...", "12:30", "\u200f"])
def test_texts_without_words(text: str) -> None:
    doc = Normalizer()(text)
    assert doc.error is None
    assert doc.output == doc.repaired
    assert "".join(s.span.of(doc.repaired) for s in doc.segments) == doc.repaired


def test_an_odd_item_costs_no_other() -> None:
    documents = list(Normalizer(source_language="en").pipe(["a text", None, "b text"]))  # type: ignore[list-item]
    assert [d.error and d.error.name for d in documents] == [None, "not-text", None]
