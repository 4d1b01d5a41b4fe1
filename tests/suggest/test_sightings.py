"""What counts as a name in a text."""

import pytest

from normalize import Normalizer
from normalize.suggest.sightings import sightings


def found(text: str, *, defaults: bool = False) -> list[tuple[str, str]]:
    doc = Normalizer(source_language="en", default_glossaries=defaults)(text)
    return [(s.spelling, s.entry) for s in sightings(doc)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They fled to Gandja.", ["Gandja"]),
        ("Gandja was hit.", ["Gandja"]),
        ("Yesterday Gandja was hit.", ["Gandja"]),
        ("The road to Nagorno\nKarabakh is cut.", ["Nagorno Karabakh"]),
        ("Aliev's army left Gandja's suburbs.", ["Aliev", "Gandja"]),
        ("In the north President Aliev met with Bashar al Asad.", ["Aliev", "Bashar al Asad"]),
        ("On Monday in May they met Mr Aliev.", ["Aliev"]),
        ("Wind was strong.", []),
        ("NATO and the CIA's men said I'm not there; I’ll go.", []),
        ("See https://x.example/Gandja and @Gandja or `Gandja`.", []),
        ("It says America-as a whole- and Congress- too.", []),
        ("GANDJA HIT BY MISSILE OVERNIGHT", []),
        ("", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [spelling for spelling, _ in found(text)] == names


def test_a_known_name_has_its_entry() -> None:
    assert found("They fled to Gandja and Mertowo.", defaults=True) == [("Ganja", "ganja"), ("Mertowo", "")]


def test_context_and_sentence() -> None:
    doc = Normalizer(source_language="en", default_glossaries=False)("They fled to Gandja. Gandja was hit.")
    first, second = sightings(doc)
    assert first.context == "They fled to Gandja. Gandja was hit."
    assert second.sentence == first.sentence + 1
