"""The polish step: its rules in turn, outside of islands and of foreign text."""

from normalize.document import Document, Segment, Span
from normalize.edits import undo
from normalize.polish.step import polish
from tests.support import edit, english, names

LEAD = "The talks in the capital broke off on Friday night, officials said."


def test_each_rule_works_on_what_the_one_before_left() -> None:
    doc = polish(english('An interna- tional guard said" no "to it , twice .'))
    assert doc.output == 'An international guard said "no" to it, twice.'
    assert {e.step for e in doc.edits} == {"polish"}
    assert undo(doc.output, doc.edits) == doc.source
    assert polish(english(doc.output)).edits == ()


def test_a_copy_that_differs_only_by_a_space_is_a_copy() -> None:
    doc = polish(english(f"{LEAD}\n\n{LEAD.replace(',', ' ,')}\n\nThey go on."))
    assert doc.output == f"{LEAD}\n\nThey go on."


def test_islands_are_left() -> None:
    text = "Run `a , b ; c` and see https://x.example/a , please."
    assert polish(english(text)).output == "Run `a , b ; c` and see https://x.example/a, please."


def test_foreign_paragraphs_are_left() -> None:
    text = "It ended , here.\nC’est fini ; vraiment !"
    doc = Document(
        text, language="en", segments=(Segment(Span(0, 17), "en"), Segment(Span(17, len(text)), "fr"))
    )
    assert polish(doc).output == "It ended, here.\nC’est fini ; vraiment !"


def test_an_edit_of_reconcile_is_merged() -> None:
    text = f"{LEAD}\n\n{LEAD.replace('talks', 'talcs')}\n\nThey go on."
    at = text.index("talcs")
    doc = Document(text, segments=english(text).segments, edits=(edit(at, "talcs", "talks"),))
    (only,) = polish(doc).edits
    assert only.reason == "repeated-head"
    assert only.before == f"\n\n{LEAD.replace('talks', 'talcs')}"


def test_a_second_call_replaces_its_warnings() -> None:
    once = polish(english('An odd " mark.'))
    assert names(once.warnings) == ["quotation-marks"]
    assert polish(once).warnings == once.warnings


def test_a_repeat_kept_on_request_is_reported() -> None:
    doc = polish(english(f"{LEAD}\n\n{LEAD}\n\nThey go on."), keep_repeats=True)
    assert doc.edits == ()
    assert names(doc.warnings) == ["repeated"]


def test_ascii_only() -> None:
    doc = polish(english("Şuşa – “yes”"), ascii_only=True)
    assert doc.output == 'Susa - "yes"'
    assert {e.reason for e in doc.edits} == {"ascii"}
