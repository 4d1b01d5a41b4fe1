"""Inflected forms in a text: what they stand for, and what speaks against them."""

import pytest

from normalize import Normalizer
from normalize.glossary.find import find
from normalize.glossary.index import Index
from normalize.glossary.resolve import resolve
from normalize.names.inflection.engine import inflects
from normalize.translate.table import Table
from tests.support import curated, glossary

YAML = """
- {id: ganja, canonical: Ganja, kind: place, forms: {ru: Гянджа, az: Gəncə}}
- {id: nk, canonical: Nagorno-Karabakh, kind: place, forms: {ru: Нагорный Карабах}}
- {id: karabakh, canonical: Karabakh, kind: place, forms: {ru: Карабах}}
- {id: ilham, canonical: Ilham Aliyev, kind: person, forms: {ru: Ильхам Алиев}}
- {id: truce, canonical: ceasefire, kind: term, forms: {ru: перемирие}}
- {id: institute, canonical: Gamaleya Institute, kind: organization, forms: {ru: Институт имени Гамалеи}}
- {id: orel, canonical: Oryol, kind: place, forms: {ru: Орёл}}
- {id: orla, canonical: Orla, kind: place, forms: {ru: Орла}}
"""


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(glossary(YAML))


def found(index: Index, text: str, *languages: str) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.targets[0].entry.id) for m in index.scan(text, languages)]


@pytest.mark.parametrize(
    ("text", "languages", "names"),
    [
        ("В Гяндже тихо.", "ru", [("Гяндже", "ganja")]),
        ("В ГЯНДЖЕ тихо.", "ru", [("ГЯНДЖЕ", "ganja")]),
        ("В Гянд\u00adже тихо.", "ru", [("Гянд\u00adже", "ganja")]),
        ("В гяндже тихо.", "ru", []),
        ("В Гяндже тихо.", "uk", []),
        ("В Гяндже тихо.", "", []),
        ("Гянджинский завод, Гянджевич", "ru", []),
        ("из Нагорного\nКарабаха", "ru", [("Нагорного\nКарабаха", "nk")]),
        ("из Карабаха", "ru", [("Карабаха", "karabakh")]),
        ("Ильхамом Алиевым", "ru", [("Ильхамом Алиевым", "ilham")]),
        ("Ильхам Алиева", "ru", []),
        ("после перемирия", "ru", []),
        ("с институтом имени Гамалеи", "ru", [("институтом имени Гамалеи", "institute")]),
        ("с институтом имени гамалеи", "ru", []),
        ("Gəncədə, Гяндже", "az", [("Gəncədə", "ganja")]),
        ("Gəncədə, Гяндже", "az ru", [("Gəncədə", "ganja"), ("Гяндже", "ganja")]),
        ("Зло. Орлу", "ru", []),
        ("Зло у Орлу", "ru", [("Орлу", "orel")]),
        ("Зло. Гяндже", "ru", [("Гяндже", "ganja")]),
        ("x_Гяндже Гяндже_x Гяндже2", "ru", []),
    ],
)
def test_scan(index: Index, text: str, languages: str, names: list[tuple[str, str]]) -> None:
    assert found(index, text, *languages.split()) == names


def test_it_stands_for_the_form_of_the_glossary(index: Index) -> None:
    (match,) = index.scan("под Гянджой", {"ru"})
    target = match.targets[0]
    assert (target.role, target.spelling, target.language) == ("form", "Гянджа", "ru")


def test_it_may_be_switched_off(index: Index) -> None:
    assert index.scan("В Гяндже тихо.", {"ru"}, inflected=False) == []
    assert found(index, "Гянджа", "ru") == [("Гянджа", "ganja")]


def test_a_form_that_another_entry_has_is_ambiguous(index: Index) -> None:
    text = "у Орла"
    (name,) = resolve(text, index.scan(text, {"ru"}), english=False)
    assert name.target is None
    assert set(name.candidates) == {"orel", "orla"}


def test_a_later_glossary_has_the_form() -> None:
    index = Index(glossary(YAML, "- {id: mine, canonical: Mine, kind: place, forms: {ru: Гянджи}}"))
    assert found(index, "Гянджи", "ru") == [("Гянджи", "mine")]


def test_find_says_so(index: Index) -> None:
    (finding,) = find("в Гяндже", index, "ru")
    assert finding.matches
    assert finding.reason == "inflected form of Гянджа; written as Ganja"
    assert not any("inflected" in f.reason for f in find("Гянджа", index, "ru"))


def test_a_long_text_without_spaces(index: Index) -> None:
    assert index.scan("Гяндж" * 50_000, {"ru"}) == []


@pytest.mark.parametrize(
    ("language", "source", "draft", "names"),
    [
        (
            "ru",
            "В Гяндже и Нагорном Карабахе был Ильхам Алиев.",
            "Ilham Aliyev was in Ganja and Nagorno-Karabakh.",
            {"Гяндже": "Ganja", "Нагорном Карабахе": "Nagorno-Karabakh", "Ильхам Алиев": "Ilham Aliyev"},
        ),
        ("uk", "Він народився у Києві.", "He was born in Kyiv.", {"Києві": "Kyiv"}),
        ("az", "O, Gəncədə yaşayır.", "He lives in Ganja.", {"Gəncədə": "Ganja"}),
        ("tr", "Türkiye'nin başkenti.", "The capital of Turkey.", {}),
        ("hy", "Նա Երևանում է։", "He is in Yerevan.", {"Երևանում": "Yerevan"}),
        ("ka", "ის თბილისში ცხოვრობს.", "He lives in Tbilisi.", {"თბილისში": "Tbilisi"}),
        ("ar", "صربيا وكرواتيا", "Serbia and Croatia", {"كرواتيا": "Croatia"}),
        ("zh", "他在北京工作。", "He works in Beijing.", {"北京": "Beijing"}),
        ("ko", "그는 상하이에서 일한다.", "He works in Shanghai.", {"상하이에서": "Shanghai"}),
    ],
)
def test_a_mention_is_tied_to_the_output(
    language: str, source: str, draft: str, names: dict[str, str]
) -> None:
    normalizer = Normalizer(source_language=language, engines=[Table({language: {source: draft}})])
    doc = normalizer(source)
    tied = {
        m.source[0].of(source): m.span.of(doc.output) for m in doc.mentions if m.span and len(m.source) == 1
    }
    assert tied.items() >= names.items()
    assert not [w for w in doc.warnings if w.name == "missing-name"]


MEET = {"Шуши", "Шуші", "Хусит"}  # one's form, the other's genitive or plural


def test_the_curated_forms_do_not_meet() -> None:
    """A form that is inflected of another entry's name is left as ambiguous."""
    index = curated()
    met = [
        form
        for entry in index.entries.values()
        for language, forms in entry.forms.items()
        if inflects(language)
        for form in forms
        for match in index.scan(form, {language})
        for target in match.targets
        if target.entry.id != entry.id and target.role == "form" and target.spelling != form
    ]
    assert set(met) == MEET
