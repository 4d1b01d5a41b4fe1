"""Source and output side by side: nothing is lost, and every mark stands where it belongs."""

from hypothesis import given, settings

from normalize import Normalizer
from normalize.config import Config
from normalize.document import Document, Failure, Notice, Span
from normalize.glossary.load import load_glossary
from normalize.report.paragraphs import paragraphs
from normalize.translate.table import Table
from tests.texts import Whim, texts

GLOSSARY = load_glossary()
ENGLISH = Normalizer(Config(source_language="en"), glossary=GLOSSARY)
PORTUGUESE = Normalizer(Config(source_language="pt"), glossary=GLOSSARY, engines=[Whim()])


EXAMPLES = 100


def rows(doc: Document) -> list[tuple[str, str]]:
    """The paragraphs of both sides as text."""
    source, output = doc.source, doc.output
    return [(p.source.span.of(source), p.output.span.of(output)) for p in paragraphs(doc, source, output)]


def marked(doc: Document) -> list[tuple[list[str], list[str]]]:
    """The marked stretches of both sides, paragraph by paragraph."""
    source, output = doc.source, doc.output
    return [
        ([m.span.of(source) for m in p.source.marks], [m.span.of(output) for m in p.output.marks])
        for p in paragraphs(doc, source, output)
    ]


def assert_whole(doc: Document) -> None:
    source, output = doc.source, doc.output
    found = paragraphs(doc, source, output)
    for text, sides in ((source, [p.source for p in found]), (output, [p.output for p in found])):
        assert "".join(side.span.of(text) for side in sides) == text
        for side in sides:
            edges = [side.span.start, *(e for mark in side.marks for e in mark.span), side.span.end]
            assert edges == sorted(edges)
    left = {n for p in found for mark in p.source.marks for n in mark.edits}
    right = {n for p in found for mark in p.output.marks for n in mark.edits}
    assert doc.error or left | right == set(range(len(doc.edits)))
    if not doc.error and all(s.draft is None for s in doc.segments):
        assert left == right
    shown = {n for p in found for m in p.output.marks for n in m.mentions}
    assert doc.error or shown == {n for n, m in enumerate(doc.mentions) if m.span}
    for p in found:
        alone = [m for m in p.source.marks if len(m.edits) == 1 and not m.mentions and not m.warnings]
        for mark in alone:
            edit = doc.edits[mark.edits[0]]
            assert edit.before in mark.span.of(source) or doc.edits_in("source")


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)
@given(texts)
def test_nothing_is_lost_of_an_english_text(text: str) -> None:
    assert_whole(ENGLISH(text))


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)
@given(texts)
def test_nothing_is_lost_of_a_translated_text(text: str) -> None:
    assert_whole(PORTUGUESE(text))


def test_lines_stand_beside_their_translation() -> None:
    table = Table({"pt": {"Bom dia.": "Good morning.", "Gandja caiu.": "Gandja fell.", "Fim.": "The end."}})
    doc = Normalizer(source_language="pt", engines=[table])("Bom dia. Gandja caiu.\n\nFim.\n")
    assert rows(doc) == [
        ("Bom dia. Gandja caiu.\n\n", "Good morning. Ganja fell.\n\n"),
        ("Fim.\n", "The end.\n"),
    ]
    assert marked(doc) == [(["Gandja"], ["Ganja"]), ([], [])]
    first = paragraphs(doc, doc.source, doc.output)[0]
    assert (first.source.language, first.output.language) == ("pt", "en")
    assert first.source.marks[0].edits == ()  # the edit is in the draft; the source has the name
    assert first.output.marks[0].edits == (0,)


def test_a_change_over_several_lines_joins_them() -> None:
    lead = "The road to the village was closed again on Friday night, the emergency services said."
    doc = ENGLISH(f"{lead}\n\n{lead}\n\nThen they went home.\n")
    assert [edit.reason for edit in doc.edits] == ["repeated-head"]
    found = rows(doc)
    assert [output for _, output in found] == [f"{lead}\n\n", "Then they went home.\n"]
    assert found[0][0].count(lead) == 2


def test_a_name_over_two_lines_joins_them() -> None:
    doc = ENGLISH("They spoke of the war in Nagorny\nKarabakh until the morning.\n")
    assert len(rows(doc)) == 1
    assert marked(doc)[0][0] == ["Nagorny\nKarabakh"]


def test_repaired_and_reconciled_text_is_marked_on_both_sides() -> None:
    doc = ENGLISH("Itâ€™s in GÃ¤ndja , near Gandja.")
    before, after = marked(doc)[0]
    assert before[-1] == "Gandja"
    assert after[-1] == "Ganja"
    assert any("â€™" in text for text in before)
    assert len(before) == len(after)


def test_what_is_taken_out_at_the_head_of_a_line_is_marked_there() -> None:
    doc = ENGLISH("They went home.\n\n\x07The rain came.\n")
    assert rows(doc)[1] == ("\x07The rain came.\n", "The rain came.\n")
    assert marked(doc) == [([], []), (["\x07"], [""])]


def test_a_failed_document_has_its_source() -> None:
    doc = Document("one\ntwo\n", error=Failure("translate", "no-engine", "None."))
    assert rows(doc) == [("one\n", ""), ("two\n", "")]


def test_an_empty_text_is_one_empty_paragraph() -> None:
    assert rows(ENGLISH("")) == [("", "")]


def test_a_warning_of_a_few_words_is_marked_and_one_of_a_passage_is_not() -> None:
    short, long = Notice("ambiguous", "", Span(0, 4)), Notice("repeated", "", Span(0, 90))
    text = "Aliev " * 20
    doc = Document(text, warnings=(short, long))
    assert [mark.warnings for mark in paragraphs(doc, text, text)[0].output.marks] == [(0,)]


def test_many_lines_are_quick() -> None:
    doc = ENGLISH("Gandja , he said.\n" * 3000)
    assert len(rows(doc)) == 3000
