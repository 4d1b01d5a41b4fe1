"""The translate step: untranslated text is never passed off as translated."""

import pytest

from normalize import Document, Normalizer
from normalize.translate.table import Table
from tests.support import Engine, Model, names

ONE = "O presidente visitou Gandja na manhã de sábado."
TWO = "Várias famílias foram acolhidas numa escola durante a noite."
THREE = "Os combates continuam na fronteira há três semanas."
DRAFTS = {
    ONE: "The president visited Gandja on Saturday morning.",
    TWO: "Several families were taken in by a school during the night.",
    THREE: "The fighting on the border has gone on for three weeks.",
}
ENGLISH = "The president promised on Friday night that the army would answer on the battlefield."


class Panic(BaseException):
    """As a native engine's panic: no ``Exception``."""


class Brittle(Model):
    def say(self, text: str) -> str:
        if "famílias" in text or "familias" in text:
            raise Panic("oh")
        return self.drafts[text]

    def can_read(self, character: str) -> bool:  # noqa: ARG002
        return True


def run(text: str, *engines: Engine | Table) -> Document:
    return Normalizer(engines=engines)(text)


def test_a_document_is_translated_and_reconciled() -> None:
    doc = run(f"{ONE} {TWO}\n\n{THREE}\n", Table({"pt": DRAFTS}))
    assert doc.status == "ok"
    assert doc.output == (
        f"The president visited Ganja on Saturday morning. {DRAFTS[TWO]}\n\n{DRAFTS[THREE]}\n"
    )
    assert {s.engine for s in doc.segments} == {"table:pt-en"}


def test_a_failing_sentence_makes_the_document_partial() -> None:
    doc = run(f"{ONE} {TWO} {THREE}", Engine("brittle", pt=Brittle(DRAFTS)))
    assert doc.status == "partial"
    assert doc.output == f"The president visited Ganja on Saturday morning. {TWO} {DRAFTS[THREE]}"
    (warning,) = [w for w in doc.warnings if w.name == "untranslated"]
    assert warning.where == "source"
    assert warning.span is not None
    assert warning.span.of(doc.source).strip() == TWO


def test_where_no_sentence_could_be_translated_the_document_fails() -> None:
    doc = run(f"{TWO}\n\n{TWO.replace('Várias', 'Algumas')}", Engine("brittle", pt=Brittle(DRAFTS)))
    assert doc.error is not None
    assert (doc.error.step, doc.error.name, doc.output) == ("translate", "engine-failed", "")


def test_a_panicking_document_costs_no_other() -> None:
    nlp = Normalizer(engines=[Engine("brittle", pt=Brittle(DRAFTS))])
    bad, good = nlp.pipe([TWO, f"{ONE} {THREE}"])
    assert bad.error is not None
    assert good.status == "ok"


def test_without_an_engine_the_document_fails_and_says_what_helps() -> None:
    doc = run(f"{ONE} {TWO}", Table({"ru": {}}))
    assert doc.error is not None
    assert (doc.error.step, doc.error.name, doc.output) == ("translate", "no-engine", "")
    assert "'pt'" in doc.error.message
    assert "ru" in doc.error.message
    assert "table" in doc.error.hint


def test_a_language_that_cannot_be_told_fails() -> None:
    doc = run("qxz", Table({"pt": DRAFTS}))
    assert doc.error is not None
    assert doc.error.name == "unknown-language"
    assert "--from" in doc.error.hint


def test_a_minority_without_an_engine_stays_and_is_marked() -> None:
    russian = "Президент пообещал в пятницу вечером, что армия ответит на поле боя."
    doc = run(f"{ENGLISH}\n\n{russian}\n\n{ENGLISH[:-1]}, he said.", Table({"pt": DRAFTS}))
    assert doc.status == "partial"
    assert russian in doc.output
    (warning,) = [w for w in doc.warnings if w.name == "untranslated"]
    assert "'ru'" in warning.detail


def test_english_loads_no_model() -> None:
    engine = Engine("a", pt=Model())
    assert run(ENGLISH, engine).output == ENGLISH
    assert engine.loaded == []


def test_an_english_paragraph_in_portuguese_is_not_translated() -> None:
    doc = run(f"{ONE} {TWO}\n\n{ENGLISH}\n\n{THREE}", Table({"pt": DRAFTS}))
    assert ENGLISH in doc.output
    assert doc.status == "ok"


def test_the_first_engine_wins() -> None:
    first = Table({"pt": {THREE: "From the first."}})
    doc = run(THREE, first, Table({"pt": {THREE: "From the second."}}))
    assert doc.output == "From the first."


def test_an_empty_draft_is_no_translation() -> None:
    doc = run(f"{ONE} {THREE}", Table({"pt": {ONE: DRAFTS[ONE], THREE: ""}}))
    assert doc.status == "partial"
    assert THREE in doc.output


def test_a_lost_number_is_reported() -> None:
    doc = run(
        f"{ONE} Morreram 12 pessoas.", Table({"pt": {**DRAFTS, "Morreram 12 pessoas.": "People died."}})
    )
    (warning,) = [w for w in doc.warnings if w.name == "lost-verbatim"]
    assert "12" in warning.detail


def test_a_sentence_that_came_back_as_it_was_is_reported() -> None:
    doc = run(f"{ONE} {THREE}", Table({"pt": {**DRAFTS, THREE: THREE}}))
    assert "copied-source" in names(doc.warnings)


def test_a_lost_name_is_reported() -> None:
    doc = run(ONE, Table({"pt": {ONE: "The president visited the city on Saturday morning."}}))
    (warning,) = [w for w in doc.warnings if w.name == "missing-name"]
    assert "Gandja" in warning.detail


@pytest.mark.parametrize("text", ["12:30", "https://example.org/a", "Ganja", "@gandja", "***"])
def test_what_has_no_language_passes(text: str) -> None:
    doc = Normalizer(source_language="pt", engines=[Table({"pt": {}})])(text)
    assert (doc.error, doc.output) == (None, text)


def test_a_sentence_of_a_hundred_thousand_characters() -> None:
    model = Model(max_length=300)
    text = "palavra " * 12_499 + "palavra."
    doc = Normalizer(source_language="pt", engines=[Engine("echo", pt=model)])(text)
    assert doc.error is None
    assert doc.output == text
    assert "long-sentence" in names(doc.warnings)
    assert max(len(t) for texts in model.asked for t in texts) <= 300


@pytest.mark.parametrize(
    ("lead", "end"), [("", "\n"), ("\n\n", ""), ("\t", "  \n"), ("– ", ""), ("• ", "\r\n")]
)
def test_white_space_and_list_marks_stay(lead: str, end: str) -> None:
    doc = Normalizer(source_language="pt", engines=[Table({"pt": DRAFTS})])(f"{lead}{THREE}{end}")
    assert doc.output == f"{lead}{DRAFTS[THREE]}{end}"
