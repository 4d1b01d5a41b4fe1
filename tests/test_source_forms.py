"""The source-language forms from Morocco to Japan: names that are found, and words that are no name."""

import pytest

from normalize.glossary.find import find
from normalize.glossary.index import Index
from normalize.glossary.load import load_glossary


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(load_glossary())


@pytest.mark.parametrize(
    ("language", "text", "canonical"),
    [
        ("az", "Hələb", "Aleppo"),
        ("az", "Hörmüz boğazı", "Strait of Hormuz"),
        ("az", "Həsən Ruhani", "Hassan Rouhani"),
        ("tr", "Meşhed", "Mashhad"),
        ("tr", "İmran Han", "Imran Khan"),
        ("hy", "Մաշհադ", "Mashhad"),
        ("hy", "Հեզբոլլահ", "Hezbollah"),
        ("hy", "Եթովպիա", "Ethiopia"),
        ("ka", "თეირანი", "Tehran"),
        ("sr", "Bejrut", "Beirut"),
        ("bg", "Ким Чен Ун", "Kim Jong Un"),
    ],
)
def test_a_name_is_found_in_its_language(index: Index, language: str, text: str, canonical: str) -> None:
    assert {f.canonical for f in find(text, index, language) if f.matches} == {canonical}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Sənə"),  # to you; Səna is Sanaa
        ("az", "Adanın"),  # of the island; Ədən is Aden
        ("az", "Qıza"),  # to the girl; Qiza is Giza
        ("az", "Sırt"),  # a ridge; Sirt is Sirte
        ("tr", "Sana"),
        ("tr", "Kum"),  # sand; Qom
        ("tr", "Sincan"),  # a district of Ankara; Xinjiang
        ("hy", "Բամիան"),  # the okra; Bamiyan
        ("ka", "მოსული"),  # arrived; Mosul
        ("ka", "ჩადის"),  # commits; of Chad
        ("fa", "جنین"),  # a fetus; Jenin
        ("ar", "موصل"),  # a conductor; Mosul in Persian
        ("bg", "Мека"),  # soft; Mecca
    ],
)
def test_a_word_is_no_name(index: Index, language: str, text: str) -> None:
    assert not any(f.matches or f.reason.startswith("needs") for f in find(text, index, language))
