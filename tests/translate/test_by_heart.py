"""Paragraphs whose draft is known are taken as they are; their sentences are not asked for."""

import pytest

from normalize import Normalizer
from normalize.document import Document
from normalize.translate.by_heart import by_heart
from normalize.translate.table import Table, TableModel

TWO = "Bacu caiu. «A guerra acabou», disse ele."
DRAFT = "Bacu fell. “The war is over,” he said."


def normalized(text: str, phrases: dict[str, str]) -> Document:
    return Normalizer(source_language="pt", engines=[Table({"pt": phrases})])(text)


def test_a_paragraph_of_two_sentences() -> None:
    doc = normalized(f"{TWO}\n\n{TWO}\n", {TWO: DRAFT})
    assert doc.error is None
    assert doc.draft == f"{DRAFT}\n\n{DRAFT}\n"
    assert doc.output == f"{DRAFT}\n\n{DRAFT}\n".replace("Bacu", "Baku")
    assert [s.language for s in doc.segments] == ["pt", "pt"]
    assert "".join(s.span.of(TWO + "\n\n" + TWO + "\n") for s in doc.segments) == f"{TWO}\n\n{TWO}\n"


def test_sentences_come_first_where_the_paragraph_is_not_known() -> None:
    doc = normalized(
        "Um dia. Dois dias.", {"Um dia.": "One day.", "Dois dias.": "Two days.", "Um dia. Dois": "x"}
    )
    assert doc.output == "One day. Two days."


def test_a_sentence_that_a_view_would_change() -> None:
    assert normalized("“Sim”  disse @ana.", {"“Sim”  disse @ana.": "“Yes,” @ana said."}).output == (
        "“Yes,” @ana said."
    )


def test_what_is_not_known_is_still_an_error() -> None:
    assert normalized("Um dia. Dois dias.", {"Um dia. Dois dias": "x"}).status == "failed"


@pytest.mark.parametrize(
    ("passage", "draft"), [(" Sim. \n", " Yes. \n"), ("Sim.", "Yes."), ("", None), ("Não.", None)]
)
def test_by_heart(passage: str, draft: str | None) -> None:
    assert by_heart(TableModel("pt", {"Sim. ": "Yes."}), passage) == draft
    assert by_heart(object(), passage) is None
