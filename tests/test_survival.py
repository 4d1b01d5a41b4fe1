"""``normalize.survival``: the share of a source's names that its translation has, canonical."""

import pytest

from normalize import Normalizer
from normalize.survival import Survival, survival
from normalize.translate.table import Table


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("Ele visitou Gandja.", "He visited Gandja.", (1, 1)),
        ("Ele visitou Gandja.", "He visited the city.", (0, 1)),
        ("Ele visitou Gandja e Bacu.", "He visited Ganja and the city.", (1, 2)),
        ("De Gandja foi a Gandja.", "From Ganja he went there.", (1, 2)),
        ("De Gandja foi a Gandja.", "He went there.", (0, 2)),
        ("Ele visitou Gandja.", "In Ganja he saw Ganja.", (1, 1)),
        ("Ele visitou a cidade.", "He visited Ganja.", (0, 0)),
        ("Ele visitou a cidade.", "He visited the city.", (0, 0)),
    ],
)
def test_survival(source: str, draft: str, expected: tuple[int, int]) -> None:
    doc = Normalizer(source_language="pt", engines=[Table({"pt": {source: draft}})])(source)
    assert survival(doc) == Survival(*expected)


def test_text_that_was_not_translated_does_not_count() -> None:
    assert survival(Normalizer(source_language="en")("Ilham Aliev left Gandja.")) == Survival()


def test_a_failed_document_does_not_count() -> None:
    assert survival(Normalizer(source_language="pt", engines=[])("Ele visitou Gandja.")) == Survival()
