"""``normalize.translate.one_spelling``: one name in the source is one in the output, two stay two."""

import pytest

from normalize import Normalizer
from normalize.translate.one_spelling import Drafted, respelt
from normalize.translate.table import Table

COME, SEEN, GIVEN = "Вчера Мирзагалиев прибыл в город.", "Он видел Мирзагалиева.", "Это дали Мирзагалиеву."


def changes(language: str, *pairs: tuple[str, str]) -> list[tuple[str, str]]:
    drafted = [Drafted(i, source, draft, frozenset()) for i, (source, draft) in enumerate(pairs)]
    return [(word.text, spelling) for word, spelling in respelt(drafted, language)]


@pytest.mark.parametrize(
    ("language", "pairs", "expected"),
    [
        (
            "ru",
            [(COME, "Mirzagaliev came."), (COME, "Mirzagalyev came."), (COME, "Mirzagaliev came.")],
            [("Mirzagalyev", "Mirzagaliev")],
        ),
        (  # by its cases
            "ru",
            [(COME, "Mirzagaliev came."), (SEEN, "He saw Mirzagalyev."), (GIVEN, "Given to Mirzagaliev.")],
            [("Mirzagalyev", "Mirzagaliev")],
        ),
        (
            "el",
            [("Ο Παπαδόπουλος ήρθε.", "Papadopoulos came."), ("Ο Παπαδόπουλος.", "Papadopulos.")],
            [("Papadopulos", "Papadopoulos")],
        ),
    ],
)
def test_one_name(language: str, pairs: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert changes(language, *pairs) == expected


@pytest.mark.parametrize(
    "pairs",
    [
        [("Ганди прибыл.", "Gandhi came."), ("Гандзи прибыл.", "Gandzi came.")],
        [("Иванов прибыл.", "Ivanov came."), ("Иванова прибыла.", "Ivanova came.")],
        [("Пашаев и Пашаевский.", "Pashaev and Pashaevsky."), ("Пашаевский.", "Pashaevsky.")],
        [("Наполеон прибыл.", "Napoleon came."), ("Наполеон.", "Bonaparte.")],
        [("Мирзагалиев прибыл.", "Mirzagaliev came to Mirzagalyev."), ("Мирзагалиев.", "Mirzagaliev.")],
        [("Он прибыл.", "Mirzagaliev came."), ("Она прибыла.", "Mirzagalyev came.")],
    ],
)
def test_two_names_stay_two(pairs: list[tuple[str, str]]) -> None:
    assert changes("ru", *pairs) == []


def test_the_document_gets_one_spelling_with_its_reason() -> None:
    drafts = {
        COME: "Mirzagaliev came to the city.",
        SEEN: "He saw Mirzagalyev.",
        GIVEN: "Mirzagaliev got it.",
    }
    doc = Normalizer(source_language="ru", engines=[Table({"ru": drafts})])("\n".join(drafts))
    assert doc.output == "Mirzagaliev came to the city.\nHe saw Mirzagaliev.\nMirzagaliev got it."
    assert [(e.step, e.reason) for e in doc.edits] == [("names", "one-spelling")]
    assert Normalizer(source_language="en")(doc.output).output == doc.output


def test_a_name_of_the_glossary_is_left_to_it() -> None:
    drafts = {"Гянджа горит.": "Gandja burns.", "Он видел Гянджу.": "He saw Gandzha."}
    doc = Normalizer(source_language="ru", engines=[Table({"ru": drafts})])("\n".join(drafts))
    assert doc.output == "Ganja burns.\nHe saw Ganja."
    assert {e.step for e in doc.edits} == {"reconcile"}
