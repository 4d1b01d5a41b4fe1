"""What the words beside a name say: a place, a person, another place."""

import pytest

from normalize.document import Span
from normalize.gazetteer.locative import is_part_of_another, is_placed


def span(text: str) -> Span:
    return Span(text.index("Massa"), text.index("Massa") + 5)


@pytest.mark.parametrize(
    "text",
    [
        "He lives in Massa.",
        "the city of Massa",
        "near Massa",
        "north of Massa",
        "in northern Massa",
        "Massa, Italy",
    ],
)
def test_a_place(text: str) -> None:
    assert is_placed(text, span(text), {text.find("Italy")})


@pytest.mark.parametrize(
    "text", ["Massa won.", "a pass from Massa", "to Massa", "said Massa, who", "of Massa"]
)
def test_perhaps_a_person(text: str) -> None:
    assert not is_placed(text, span(text), set())


@pytest.mark.parametrize(
    "text",
    [
        "Northern Massa",
        "New Massa",
        "KwaZulu-Massa",
        "the Republic of Massa",
        "Massa County",
        "Massa province",
    ],
)
def test_another_place(text: str) -> None:
    assert is_part_of_another(text, span(text))


@pytest.mark.parametrize("text", ["northern Massa", "Massa-based", "the US–Massa line", "Massa Airport"])
def test_the_place_itself(text: str) -> None:
    assert not is_part_of_another(text, span(text))
