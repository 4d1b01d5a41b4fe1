"""The example articles come out as the README promises."""

import re

import pytest

from normalize import Document, Normalizer
from normalize.edits import undo
from normalize.record import read_record, record_bytes
from tests.support import ARTICLES, require_portuguese

EXPECTED = {
    "carabaque-reportagem.txt": (
        "pt",
        ["Ganja", "Nagorno-Karabakh", "Ilham Aliyev", "Yerevan", "Mingachevir", "Shusha", "Stepanakert"],
    ),
    "relatorio-direitos.txt": (
        "pt",
        ["Ganja", "Nagorno-Karabakh", "Ilham Aliyev", "Nikol Pashinyan", "Stepanakert", "ceasefire"],
    ),
    "erevan-talks.txt": (
        "en",
        ["Yerevan", "Tbilisi", "Nikol Pashinyan", "Nagorno-Karabakh", "Ilham Aliyev", "ceasefire"],
    ),
    "ganja-strike.txt": (
        "en",
        ["Ganja", "Nagorno-Karabakh", "Ilham Aliyev", "Mingachevir", "Stepanakert", "ceasefire"],
    ),
}
VARIANTS = (
    "Gandja Aliev Erevan Tbilissi Pachinian Choucha Mingechevir Mingecevir Nagorny Carabaque Haut-Karabakh"
    " cessez-le-feu cease-le Gəncə Гянджа â€ Ã©"
).split()


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    require_portuguese()
    nlp = Normalizer()
    paths = sorted(ARTICLES.iterdir())
    texts = [Document(p.read_bytes().decode(), id=p.name) for p in paths]
    return {doc.id: doc for doc in nlp.pipe(texts)}


def test_every_article_has_its_expectation(documents: dict[str, Document]) -> None:
    assert sorted(documents) == sorted(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_names(documents: dict[str, Document], name: str) -> None:
    doc = documents[name]
    language, names = EXPECTED[name]
    assert (doc.status, doc.language) == ("ok", language)
    assert [n for n in names if n not in doc.output] == []
    text = re.sub(r"https?://\S+|@\w+", "", doc.output)
    assert [v for v in VARIANTS if v in text] == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_record_undoes(documents: dict[str, Document], name: str) -> None:
    doc = documents[name]
    again = read_record(record_bytes(doc))
    assert again == doc
    assert undo(again.output, again.edits_in("draft")) == again.draft
    assert undo(again.repaired, again.edits_in("source")) == (ARTICLES / name).read_bytes().decode()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_record_is_small(documents: dict[str, Document], name: str) -> None:
    """At most three times the text from two kilobytes on; the tables weigh more in a shorter one."""
    size = len(documents[name].source.encode())
    assert len(record_bytes(documents[name])) <= (3 if size > 2000 else 4) * size


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_second_run_makes_no_edit(documents: dict[str, Document], name: str) -> None:
    again = Normalizer()(documents[name].output)
    assert (again.language, again.edits) == ("en", ())


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_mention_leads_to_its_place_in_the_source(documents: dict[str, Document], name: str) -> None:
    doc = documents[name]
    assert doc.mentions
    for mention in doc.mentions:
        assert mention.span is not None
        assert mention.source
        assert doc.locate(*mention.span).spans == mention.source


def test_the_portuguese_city_is_traced_through_three_spellings(documents: dict[str, Document]) -> None:
    doc = documents["carabaque-reportagem.txt"]
    behind = {span.of(doc.source) for m in doc.mentions if m.entry == "ganja" for span in m.source}
    assert behind == {"Gandja", "Gəncə", "Гянджа"}


def test_the_address_and_the_handle_stand_byte_for_byte(documents: dict[str, Document]) -> None:
    doc = documents["carabaque-reportagem.txt"]
    found = re.findall(r"https://\S*\w|@\w+", doc.source)
    assert len(found) == 2
    assert re.findall(r"https://\S*\w|@\w+", doc.output) == found
