"""Which words are surnames by what stands before them, and which are not."""

import pytest

from normalize.translate.apertium.persons import TITLES, persons


def found(text: str, language: str = "es") -> list[str]:
    return [span.of(text) for span in persons(text, language)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("El general Pinto habló.", ["Pinto"]),
        ("Ayer la ministra Paloma Blanco dimitió.", ["Paloma", "Blanco"]),
        ("Leslie Aun, vocera.", ["Leslie", "Aun"]),
        ("Ayer vino Carmen Paz Flores.", ["Carmen", "Paz", "Flores"]),
        ("Juan Calvo, Pedro Bueno y Martín Rojo ganaron.", "Juan Calvo Pedro Bueno Martín Rojo".split()),
        ("Según José Iglesias, nada cambia.", ["José", "Iglesias"]),
    ],
)
def test_surnames(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "La Corte Suprema y el Gobierno Federal hablaron.",
        "El Secretario General de la Unión Europea llegó.",
        "El rey Felipe y el papa Francisco hablaron.",
        "La Rosa Blanca fue un movimiento.",
        "San Martín Obispo es patrón.",
        "Virginia Occidental votó ayer.",
        "El emperador Carlos Quinto murió.",
        "Según María, Diego llegó tarde.",
        "Isabel de Castilla fue reina.",
        "La teniente habló. Después Roma cayó.",
        "Carmen Rico Gana El Premio Nobel",  # a headline
        "Pinto habló con Iglesias y Delgado.",  # nothing says that they are persons
        "",
    ],
)
def test_what_is_left_to_the_dictionaries(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Le général Petit a vu Pierre Boulanger.", ["Petit", "Pierre", "Boulanger"]),
        ("ca", "El ministre Forn va parlar.", ["Forn"]),
        ("hr", "Predsjednik Ivan Vuk je govorio.", []),  # names are inflected
        ("sr", "Председник Иван Вук је говорио.", []),
    ],
)
def test_languages(language: str, text: str, names: list[str]) -> None:
    assert found(text, language) == names


def test_titles_are_small_words() -> None:
    assert all(title.islower() and title.isalpha() for titles in TITLES.values() for title in titles)


def test_a_long_text_of_names_is_no_trap() -> None:
    assert found("Carmen Paz " * 5000 + "vino ayer.")[:2] == ["Carmen", "Paz"]
