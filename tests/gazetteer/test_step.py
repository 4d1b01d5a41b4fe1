"""Places of the gazetteer: mentions everywhere, edits only where the source or the user says so."""

import pytest

from normalize.document import Document, Segment, Span
from normalize.gazetteer.places import Gazetteer
from normalize.gazetteer.step import find_places
from normalize.gazetteer.store import Place
from normalize.glossary.index import Index
from normalize.locate import locate
from normalize.mentions import tie_mentions
from normalize.reconcile import reconcile
from tests.support import glossary

PETERSBURG = "Saint Petersburg"
PLACES = (
    Place("geonames:1", "Moscow", "Moscow", 10_000_000, ("Moscow", "Moskva", "Moskwa"), ("Москва",), True),
    Place("geonames:2", "Makkah", "", 1_500_000, ("Makkah", "Mecca"), ("Мекка",)),
    Place("geonames:3", PETERSBURG, PETERSBURG, 5_000_000, (PETERSBURG, "Leningrad"), ("Ленинград",)),
    Place("geonames:4", "Ganja", "", 330_000, ("Ganja", "Gyandzha", "Kirovabad"), ("Гянджа", "Кировабад")),
)
CURATED = """
- {id: ganja, canonical: Ganja, kind: place, variants: Gandja}
- {id: makkah, canonical: Ivan Makkah, kind: person}
- {id: river, canonical: Moskva River, kind: place}
"""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(PLACES, Index(glossary("")))


@pytest.fixture(scope="module")
def beside_glossary() -> Gazetteer:
    return Gazetteer(PLACES, Index(glossary(CURATED)))


def english(text: str) -> Document:
    return Document(text, language="en", segments=(Segment(Span(0, len(text)), "en"),))


def translated(source: str, draft: str) -> Document:
    return Document(source, language="ru", segments=(Segment(Span(0, len(source)), "ru", "table", draft),))


def mentions(doc: Document) -> list[tuple[str, str, str, str]]:
    return [(m.span.of(doc.output), m.entry, m.canonical, m.role) for m in doc.mentions if m.span]


@pytest.mark.parametrize("text", ["He left Moscow.", "In MOSCOW:", "(Moscow’s)", "Moscow-based"])
def test_a_mention_changes_nothing(gazetteer: Gazetteer, text: str) -> None:
    doc = find_places(english(text), gazetteer)
    assert doc.edits == ()
    assert [m.entry for m in doc.mentions] == ["geonames:1"]


@pytest.mark.parametrize(
    "text",
    [
        "He left moscow.",
        "The Moscows",
        "Moskva slept.",  # called so in another language, and no source sentence says that it is meant
        "Anna Moscow said",
        "see https://example.org/Moscow and @Moscow",
        "",
    ],
)
def test_no_mention(gazetteer: Gazetteer, text: str) -> None:
    assert find_places(english(text), gazetteer).mentions == ()


def test_a_place_without_a_known_english_name_is_called_as_it_was_found(gazetteer: Gazetteer) -> None:
    doc = find_places(english("In Makkah."), gazetteer, rewrite=True)
    assert mentions(doc) == [("Makkah", "geonames:2", "Makkah", "canonical")]
    assert doc.edits == ()


def test_a_source_sentence_that_names_the_place_is_evidence(gazetteer: Gazetteer) -> None:
    doc = find_places(translated("Он был в Москве.", "He was in Moskva. MOSKWA!"), gazetteer)
    assert doc.output == "He was in Moscow. MOSCOW!"
    assert [(e.before, e.step, e.reason) for e in doc.edits] == [
        ("Moskva", "gazetteer", "geonames:1"),
        ("MOSKWA", "gazetteer", "geonames:1"),
    ]
    assert [m[0] for m in mentions(doc)] == ["Moscow", "MOSCOW"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Он был дома.", "He was in Moskva."),  # the source names no place
        ("Мекка.", "Moskva."),  # the source names another
        ("Ленинград.", "Leningrad."),  # a former name is no other spelling of the present one
        ("Кировабад.", "Kirovabad."),
        ("Мекка.", "Mecca."),  # nobody knows how English writes it
    ],
)
def test_without_evidence_nothing_is_rewritten(gazetteer: Gazetteer, source: str, draft: str) -> None:
    assert find_places(translated(source, draft), gazetteer).output == draft


def test_evidence_is_that_of_the_same_sentence(gazetteer: Gazetteer) -> None:
    segments = (
        Segment(Span(0, 8), "ru", "table", "Moscow. "),
        Segment(Span(8, 12), "ru", "table", "Moskva."),
    )
    doc = find_places(Document("Москва. Дом.", language="ru", segments=segments), gazetteer)
    assert doc.output == "Moscow. Moskva."


def test_the_glossary_says_how_a_place_is_written(beside_glossary: Gazetteer) -> None:
    assert find_places(translated("В Гяндже.", "In Gyandzha."), beside_glossary).output == "In Ganja."


def test_a_person_of_the_glossary_is_no_place(beside_glossary: Gazetteer) -> None:
    assert find_places(english("In Makkah."), beside_glossary).mentions == ()


def test_rewriting_without_the_source_is_asked_for(gazetteer: Gazetteer) -> None:
    text = 'In Moskva and Leningrad, "Moskva" said.'
    assert find_places(english(text), gazetteer).output == text
    rewritten = 'In Moscow and Leningrad, "Moscow" said.'
    assert find_places(english(text), gazetteer, rewrite=True).output == rewritten
    kept = find_places(english(text), gazetteer, rewrite=True, keep_quotations=True)
    assert kept.output == 'In Moscow and Leningrad, "Moskva" said.'
    assert find_places(english(rewritten), gazetteer, rewrite=True).edits == ()


def test_the_names_of_the_glossary_are_left_to_it(beside_glossary: Gazetteer) -> None:
    doc = reconcile(english("The Moskva River froze."), Index(glossary(CURATED)))
    assert find_places(doc, beside_glossary, rewrite=True).mentions == doc.mentions != ()


def test_a_mention_has_its_source_and_a_lost_place_is_no_missing_name(gazetteer: Gazetteer) -> None:
    source = "Он был в Москве и в Мекке."
    doc = tie_mentions(find_places(translated(source, "He was in Moskva."), gazetteer))
    assert [(m.entry, [s.of(source) for s in m.source]) for m in doc.mentions] == [("geonames:1", ["Москве"])]
    assert doc.warnings == ()
    found = locate(doc, 10, 16)
    assert (found.how, [s.of(source) for s in found.spans]) == ("mention", ["Москве"])


def test_two_mentions_have_a_source_each(gazetteer: Gazetteer) -> None:
    source = "Москва, Москва."
    doc = tie_mentions(find_places(translated(source, "Moscow, Moscow."), gazetteer))
    assert [m.source for m in doc.mentions] == [(Span(0, 6),), (Span(8, 14),)]


@pytest.mark.parametrize(
    ("draft", "output"),
    [
        ("He was in Moskve.", "He was in Moscow."),  # no spelling that anyone has, but a romanization
        ("He was in Moskvich.", "He was in Moskvich."),
        ("Anna Moskve said.", "Anna Moskve said."),
        ("He was in Moscow, Moskve.", "He was in Moscow, Moskve."),
        ("See https://example.org/Moskve", "See https://example.org/Moskve"),
    ],
)
def test_a_word_that_renders_the_form_of_the_source(gazetteer: Gazetteer, draft: str, output: str) -> None:
    doc = find_places(translated("Он был в Москве.", draft), gazetteer)
    assert doc.output == output
    assert find_places(doc, gazetteer).output == output


@pytest.mark.parametrize(
    ("text", "count"),
    [("Massa won.", 0), ("He lives in Massa.", 1), ("Felipe Massa won. He lives in Massa.", 0)],
)
def test_a_small_town_is_a_surname_until_the_words_say_otherwise(text: str, count: int) -> None:
    small = Gazetteer([Place("geonames:9", "Massa", "", 60_000, ("Massa",), ())], Index(glossary("")))
    assert len(find_places(english(text), small).mentions) == count
