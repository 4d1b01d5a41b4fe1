"""From a span of the output back to the source, over the whole chain."""

import pytest

from normalize import Normalizer
from normalize.document import Document, Location, Mention, Segment, Span
from normalize.translate.table import Table
from tests.support import edit

PORTUGUESE = "O presidente visitou Gandja na manhã de sábado."
DRAFT = "The president visited Gandja on Saturday morning."
LEAD = "The talks in the capital broke off on Friday night, officials said."


def place(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def test_english_is_exact() -> None:
    doc = Normalizer(source_language="en")("The city of Gandja is quiet , for now.")
    for word, behind in [("Ganja", "Gandja"), ("quiet", "quiet"), ("now", "now")]:
        location = doc.locate(*place(doc.output, word))
        assert [s.of(doc.source) for s in location.spans] == [behind]
    assert doc.locate(*place(doc.output, "quiet")).how == "exact"


def test_exact_through_repair_and_reconcile() -> None:
    doc = Normalizer(source_language="en")("\x07Itâ€™s \x1b[1mGandja\x1b[0m again.")
    assert doc.output == "It’s Ganja again."
    location = doc.locate(*place(doc.output, "Ganja"))
    assert [s.of(doc.source) for s in location.spans] == ["Gandja"]
    assert doc.locate(*place(doc.output, "again")).spans == (place(doc.source, "again"),)


def test_behind_a_deleted_copy() -> None:
    doc = Normalizer(source_language="en")(f"{LEAD}\n\n{LEAD}\n\nThey go on today.")
    assert doc.locate(*place(doc.output, "They")).spans == (place(doc.source, "They"),)
    assert doc.locate(*place(doc.output, "talks")).spans == (place(doc.source, "talks"),)


def test_a_translated_name_leads_to_its_mention() -> None:
    nlp = Normalizer(source_language="pt", engines=[Table({"pt": {PORTUGUESE: DRAFT}})])
    doc = nlp(PORTUGUESE)
    assert doc.locate(*place(doc.output, "Ganja")) == Location((place(PORTUGUESE, "Gandja"),), "mention")


def test_other_translated_words_lead_to_their_sentence() -> None:
    nlp = Normalizer(source_language="pt", engines=[Table({"pt": {PORTUGUESE: DRAFT, "Bom dia.": "Hi."}})])
    doc = nlp(f"Bom dia. {PORTUGUESE}")
    location = doc.locate(*place(doc.output, "president"))
    assert location.how == "segment"
    assert [s.of(doc.source).strip() for s in location.spans] == [PORTUGUESE]


def test_several_sentences_are_joined() -> None:
    doc = Document(
        "Olá. Adeus.",
        segments=(Segment(Span(0, 5), "pt", "t", "Hi. "), Segment(Span(5, 11), "pt", "t", "Bye.")),
    )
    assert doc.locate(0, 8) == Location((Span(0, 11),), "segment")


def test_a_mention_in_untranslated_text_is_exact() -> None:
    mention = Mention("ganja", "Ganja", "place", "canonical", Span(0, 5), (Span(0, 6),))
    doc = Document(
        "Gandja fell",
        segments=(Segment(Span(0, 11), "en"),),
        edits=(edit(0, "Gandja", "Ganja"),),
        mentions=(mention,),
    )
    assert doc.locate(0, 5) == Location((Span(0, 6),), "exact")


@pytest.mark.parametrize("where", ["start", "end"])
def test_every_place_of_a_translation_has_something_behind_it(where: str) -> None:
    doc = Document("Olá.", segments=(Segment(Span(0, 4), "pt", "t", "Hi."),))
    at = 0 if where == "start" else 3
    location = doc.locate(at, at)
    assert location.how == "segment"
    assert location.spans


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 99)])
def test_outside_of_the_output(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        Document("abc").locate(start, end)
