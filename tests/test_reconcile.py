"""Variant spellings become the canonical name, and nothing else changes."""

import pytest

from normalize.document import Document, Segment, Span
from normalize.glossary.index import Index
from normalize.glossary.load import load_glossary
from normalize.locate import foreign_spans
from normalize.reconcile import reconcile
from tests.support import curated, edit, english, glossary, names


@pytest.fixture(scope="module")
def index() -> Index:
    return curated()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Gandja fell.", "Ganja fell."),
        ("GANDJA FELL", "GANJA FELL"),
        ("Gandja's people", "Ganja's people"),
        ("Gandja’s people", "Ganja’s people"),
        ("Nagorno\nKarabakh", "Nagorno-\nKarabakh"),
        ("Nagorno-\nKarabakh", "Nagorno-\nKarabakh"),
        ("Nagorny Karabakh", "Nagorno-Karabakh"),
        ("Ilham Aliev met him; Aliev left.", "Ilham Aliyev met him; Aliyev left."),
        ("the cessez-le-feu", "the ceasefire"),
        ("Cessez-le-feu in force", "Ceasefire in force"),
        ("Stepanakert and Shusha", "Stepanakert and Shusha"),
        ("born in Kirovabad", "born in Kirovabad"),
        ("see https://x.example/Gandja and @Gandja", "see https://x.example/Gandja and @Gandja"),
    ],
)
def test_names(index: Index, before: str, after: str) -> None:
    doc = reconcile(english(before), index)
    assert doc.output == after
    assert reconcile(english(after), index).edits == ()


def test_an_edit_has_its_entry_its_source_and_its_place(index: Index) -> None:
    (only,) = reconcile(english("in Gandja."), index).edits
    assert (only.layer, only.span, only.step, only.reason) == ("draft", Span(3, 9), "reconcile", "ganja")
    assert only.reasons[0].detail


def test_an_edit_in_a_quotation_says_so(index: Index) -> None:
    doc = reconcile(english('"Gandja fell," he said in Gandja.'), index)
    assert [e.in_quotation for e in doc.edits] == [True, False]


def test_quotations_kept(index: Index) -> None:
    doc = reconcile(english('"Gandja fell," he said in Gandja.'), index, keep_quotations=True)
    assert doc.output == '"Gandja fell," he said in Ganja.'


def test_german_quotations_kept(index: Index) -> None:
    doc = reconcile(english("He said „Gandja“ and left Gandja."), index, keep_quotations=True)
    assert doc.output == "He said „Gandja“ and left Ganja."


def test_a_canonical_name_is_a_mention_without_an_edit(index: Index) -> None:
    doc = reconcile(english("Ganja and Kirovabad"), index)
    assert not doc.edits
    assert [(m.entry, m.role) for m in doc.mentions] == [("ganja", "canonical"), ("ganja", "former")]


def test_what_two_entries_claim_is_left_and_reported() -> None:
    two = (
        "- {id: a, canonical: Aa, kind: place, variants: Xx}\n"
        "- {id: b, canonical: Bb, kind: place, variants: Xx}"
    )
    doc = reconcile(english("In Xx today."), Index(glossary(two)))
    assert doc.output == "In Xx today."
    assert names(doc.warnings) == ["ambiguous"]
    assert "a or b" in doc.warnings[0].detail


def test_what_two_entries_claim_is_decided_by_the_other_names() -> None:
    two = (
        "- {id: a, canonical: Aa, kind: place, variants: [Xx, Aaa]}\n"
        "- {id: b, canonical: Bb, kind: place, variants: Xx}"
    )
    assert reconcile(english("In Xx, called Aaa."), Index(glossary(two))).output == "In Aa, called Aa."


def test_a_second_call_replaces_its_warnings(index: Index) -> None:
    once = reconcile(english("Ilham Aliev and Heydar Aliev met; Aliev spoke."), index)
    assert names(once.warnings) == ["ambiguous"]
    assert reconcile(once, index).warnings == once.warnings


def test_foreign_text_is_not_ours_to_edit(index: Index) -> None:
    text = "Gandja fell. Gandja caiu."
    doc = Document(
        text, language="en", segments=(Segment(Span(0, 13), "en"), Segment(Span(13, len(text)), "pt"))
    )
    assert reconcile(doc, index).output == "Ganja fell. Gandja caiu."
    moved = Document(text, segments=doc.segments, edits=(edit(0, "Gandja", "Ganja"),))
    assert [s.of(moved.output) for s in foreign_spans(moved)] == ["Gandja caiu."]


def test_an_entry_that_is_kept_is_not_rewritten() -> None:
    kept = Index(glossary("- {id: ganja, canonical: Ganja, kind: place, variants: Gandja, keep: true}"))
    doc = reconcile(english("Gandja"), kept)
    assert doc.output == "Gandja"
    assert [m.entry for m in doc.mentions] == ["ganja"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Kirovabad fell.", "Ganja fell."),
        ("LENINAKAN FELL", "GYUMRI FELL"),
        ("Kirovabad's sons", "Ganja's sons"),
    ],
)
def test_former_names_where_a_user_asks(before: str, after: str) -> None:
    doc = reconcile(english(before), Index(load_glossary(), rewrite_former=True))
    assert doc.output == after
    assert doc.edits[0].reasons[0].detail.startswith("a former name")
    assert [m.role for m in doc.mentions] == ["canonical"]


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ('"Return to Gandja" was filmed in Gandja.', '"Return to Gandja" was filmed in Ganja.'),
        ('"Gandja", a novel', '"Gandja", a novel'),
        ('"We fled Gandja by night," she said.', '"We fled Ganja by night," she said.'),
        ("Return to Gandja", "Return to Ganja"),
    ],
)
def test_titles_of_works_where_the_entry_says_so(text: str, output: str) -> None:
    entry = "- {id: ganja, canonical: Ganja, kind: place, variants: Gandja, keep_in_titles: true}"
    assert reconcile(english(text), Index(glossary(entry))).output == output
