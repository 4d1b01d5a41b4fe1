"""Names found in a text: boundaries, capitals, the longest."""

from itertools import pairwise

import pytest

from normalize.document import Span
from normalize.glossary.index import Index
from tests.support import glossary

YAML = """
- {id: ganja, canonical: Ganja, kind: place, variants: [Gandja], forms: {ru: Гянджа, de: Gandscha}}
- {id: ganja-city, canonical: Ganja City, kind: organization, variants: [Gandja City]}
- {id: un, canonical: UN, kind: organization, variants: [ONU]}
- {id: nk, canonical: Nagorno-Karabakh, kind: place, variants: [Nagorny Karabakh, Haut-Karabakh]}
- {id: aliyev, canonical: Ilham Aliyev, kind: person, variants: [Ilham Aliev], short_forms: [Aliyev, Aliev]}
- {id: truce, canonical: ceasefire, kind: term, variants: [cessez-le-feu]}
"""


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(glossary(YAML))


def found(index: Index, text: str, *languages: str) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.targets[0].entry.id) for m in index.scan(text, languages)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("in Gandja.", ["Gandja"]),
        ("Gandja's mayor, Gandja’s mayor", ["Gandja", "Gandja"]),
        ("(Gandja), “Gandja” —Gandja—", ["Gandja", "Gandja", "Gandja"]),
        ("GANDJA", ["GANDJA"]),
        ("Gandja-Baku", ["Gandja"]),
        ("Gandja City", ["Gandja City"]),
        ("Ganja Cityscape", ["Ganja"]),
        ("Gandja Citys", ["Gandja"]),
        ("Nagorny-Karabakh, NAGORNY KARABAKH", ["Nagorny-Karabakh", "NAGORNY KARABAKH"]),
        ("Nagorny\nKarabakh, Nagorny\r\n  Karabakh", ["Nagorny\nKarabakh", "Nagorny\r\n  Karabakh"]),
        ("Nagorny  Karabakh, Nagorny\u00a0Karabakh", ["Nagorny  Karabakh", "Nagorny\u00a0Karabakh"]),
        ("Cessez-le-feu, cessez-le-feu", ["Cessez-le-feu", "cessez-le-feu"]),
        ("Gand\u00adja", ["Gand\u00adja"]),
        ("the ONU, the UN", ["ONU", "UN"]),
        ("Гянджа", ["Гянджа"]),
        ("Ilham Aliev", ["Ilham Aliev"]),
    ],
)
def test_found(index: Index, text: str, names: list[str]) -> None:
    assert [name for name, _ in found(index, text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "gandja",
        "Gandjas",
        "preGandja",
        "Gandja_2",
        "2Gandja",
        "Gandja'd",
        "Onu came",
        "un homme",
        "Nagorny karabakh",
        "Nagorny\n\nKarabakh",
        "Nagorny, Karabakh",
        "Nagorny - Karabakh",
        "Gandscha",  # German, and no German here
        "",
    ],
)
def test_not_found(index: Index, text: str) -> None:
    assert found(index, text) == []


def test_a_latin_form_counts_in_its_language(index: Index) -> None:
    assert found(index, "Gandscha", "de") == [("Gandscha", "ganja")]


def test_zones_are_left_out(index: Index) -> None:
    text = "Gandja #Gandja Gandja"
    assert [m.span for m in index.scan(text, zones=[Span(7, 14)])] == [Span(0, 6), Span(15, 21)]


def test_matches_are_sorted_and_apart(index: Index) -> None:
    matches = index.scan("Ilham Aliev, Aliev: Gandja City Gandja Haut-Karabakh")
    spans = [m.span for m in matches]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_spelling_that_two_entries_claim_has_both() -> None:
    index = Index(
        glossary(
            "- {id: a, canonical: Aa, kind: place, variants: Xx}\n"
            "- {id: b, canonical: Bb, kind: place, variants: Xx}"
        )
    )
    (match,) = index.scan("Xx")
    assert [t.entry.id for t in match.targets] == ["a", "b"]


def test_a_spelling_that_a_later_glossary_claims_is_its_own() -> None:
    index = Index(
        glossary(
            "- {id: a, canonical: Aa, kind: place, variants: Xx}",
            "- {id: b, canonical: Bb, kind: place, variants: Xx}",
        )
    )
    (match,) = index.scan("Xx")
    assert [t.entry.id for t in match.targets] == ["b"]


def test_without_entries() -> None:
    assert Index(glossary("")).scan("Gandja") == []


def test_a_form_of_the_text_s_own_language_goes_first() -> None:
    text = "- {id: urumqi, canonical: Urumqi, kind: place, forms: {az: Urumçi, tr: Urumçi}, former: [Dihua]}"
    index = Index(glossary(text))
    (match,) = index.scan("Urumçi", {"tr"})
    assert [t.language for t in match.targets] == ["tr"]


def test_a_former_name_that_is_today_s_elsewhere() -> None:
    index = Index(
        glossary("- {id: tbilisi, canonical: Tbilisi, kind: place, former: Tiflis, forms: {tr: Tiflis}}")
    )
    assert [t.role for m in index.scan("Tiflis", {"tr"}) for t in m.targets] == ["form"]
    assert [t.role for m in index.scan("Tiflis", {"en"}) for t in m.targets] == ["former"]
