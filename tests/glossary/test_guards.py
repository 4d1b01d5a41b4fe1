"""Places and acronyms that are somebody or something else."""

import pytest

from normalize.glossary.index import Index
from normalize.reconcile import reconcile
from tests.support import curated, english


@pytest.fixture(scope="module")
def index() -> Index:
    return curated()


@pytest.mark.parametrize(
    "text",
    [
        "Khan Younes, a journalist, was killed in Gaza.",
        "Jan Yunes, a Dutch nurse, died in Gaza.",
        "Hamah, 34, fled from Syria.",
        "Madinah Wilson left Saudi Arabia.",
        "Brussels: the UE Boom speaker was tested.",
        "UE Sant Julia drew with UE Santa Coloma in Brussels.",
        "The CPI, a measure of what households pay, rose; economists in The Hague were surprised.",
    ],
)
def test_left(index: Index, text: str) -> None:
    assert reconcile(english(text), index).edits == ()


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("Khan Younes, a city in Gaza, was hit.", "Khan Younis, a city in Gaza, was hit."),
        ("They fled to Gandja, a town of 300,000.", "They fled to Ganja, a town of 300,000."),
        ("In Brussels the UE agreed.", "In Brussels the EU agreed."),
    ],
)
def test_rewritten(index: Index, text: str, output: str) -> None:
    assert reconcile(english(text), index).output == output
