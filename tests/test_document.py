"""The nouns: what is stored, and what is computed from it."""

from dataclasses import FrozenInstanceError, replace

import pytest

from normalize.document import Document, Edit, Failure, Notice, Reason, Segment, Span
from tests.support import edit


def test_the_chain_of_texts_is_computed() -> None:
    doc = Document(
        "Olá\x00.",
        segments=(Segment(Span(0, 4), "pt", "table", "Hello , Gandja."),),
        edits=(edit(3, "\x00", "", "source"), edit(5, " ", ""), edit(8, "Gandja", "Ganja")),
    )
    assert doc.repaired == "Olá."
    assert doc.draft == "Hello , Gandja."
    assert doc.output == "Hello, Ganja."


def test_a_failed_document_has_no_output() -> None:
    doc = Document("Olá.", error=Failure("translate", "no-engine", "No engine.", "Run this."))
    assert (doc.output, doc.status, str(doc.error)) == ("", "failed", "No engine. Run this.")


def test_partial_is_told_by_what_stands_untranslated() -> None:
    doc = Document("Olá.", warnings=(Notice("untranslated", "no engine for 'pt'"),))
    assert doc.status == "partial"
    assert replace(doc, warnings=(Notice("ambiguous", ""),)).status == "ok"


def test_the_nouns_are_frozen_and_compared_by_value() -> None:
    assert Document("a") == Document("a")
    with pytest.raises(FrozenInstanceError):
        Document("a").source = "b"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "newline"),
    [("a", ""), ("a\nb", "\n"), ("a\r\nb\r\n", "\r\n"), ("a\rb", "\r"), ("a\nb\r\n", "mixed")],
)
def test_newline_style(text: str, newline: str) -> None:
    assert Document(text).newline == newline


def test_an_edit_names_each_step_once() -> None:
    reasons = (Reason("reconcile", "ganja"), Reason("polish", "rule"), Reason("polish", "rule"))
    both = Edit("draft", Span(0, 1), "a", "b", reasons)
    assert (both.step, both.reason) == ("reconcile+polish", "ganja+rule")


@pytest.mark.parametrize(
    ("language", "draft", "foreign"),
    [
        ("pt", None, True),
        ("pt", "Hello.", False),
        ("en", None, False),
        ("zxx", None, False),
        ("und", None, True),
    ],
)
def test_what_is_foreign(language: str, draft: str | None, foreign: bool) -> None:
    assert Segment(Span(0, 1), language, draft=draft).is_foreign is foreign
