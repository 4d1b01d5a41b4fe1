"""Places that a source sentence names: as GeoNames has them, inflected, and not at all."""

import pytest

from normalize.gazetteer.source_names import SourceNames
from normalize.gazetteer.store import Place

NAMES = SourceNames(
    [
        Place("semey", "Semey", "Semey", 290_000, ("Semey", "Semipalatinsk"), ("Семипалатинск", "Семей")),
        Place("copenhagen", "Copenhagen", "Copenhagen", 1_000_000, ("Kopenhag",), ("Копенгаген",)),
        Place("kharkiv", "Kharkiv", "Kharkiv", 1_400_000, ("Kharkiv",), ("Харків",)),
        Place("baghdad", "Baghdad", "Baghdad", 7_000_000, ("Baghdad",), ("بغداد",)),
        Place("halifax", "Halifax", "", 400_000, ("Halifax",), ("Галифакс",)),
        Place("halifax-uk", "Halifax", "", 90_000, ("Halifax",), ("Галифакс",)),
        Place("tripoli", "Tripoli", "Tripoli", 1_000_000, ("Tripoli",), ("Триполи",)),
        Place("tripolis", "Tripolis", "", 30_000, ("Tripolis",), ("Триполи",)),
    ]
)


@pytest.mark.parametrize(
    ("sentence", "language", "place", "surface"),
    [
        ("Взрыв в Семипалатинске.", "ru", "semey", "Семипалатинске"),
        ("Он уехал из Копенгагена.", "ru", "copenhagen", "Копенгагена"),
        ("Потяг до Харкова.", "uk", "kharkiv", "Харкова"),
        ("Heyet Kopenhag'a gitti.", "tr", "copenhagen", "Kopenhag'a"),
        ("وصل إلى وبغداد", "ar", "baghdad", "بغداد"),
        ("Foi a Kopenhag.", "pt", "copenhagen", "Kopenhag"),
        ("В Триполи тихо.", "ru", "tripoli", "Триполи"),  # more than ten times larger than the other
    ],
)
def test_named(sentence: str, language: str, place: str, surface: str) -> None:
    found = [(n.place.id, n.span.of(sentence)) for n in NAMES.named_in(sentence, language)]
    assert found == [(place, surface)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("семипалатинский завод", "ru"),
        ("Семейный вечер", "ru"),
        ("Он в Галифаксе.", "ru"),  # which of the two?
        ("Харківська область", "uk"),
        ("", "ru"),
        ("\0 \ud800 " + "А" * 1000, "ru"),
        ("Копенгагена", "xx"),
    ],
)
def test_not_named(sentence: str, language: str) -> None:
    assert NAMES.named_in(sentence, language) == ()
