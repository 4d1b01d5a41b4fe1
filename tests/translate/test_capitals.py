"""Persons who are set in capitals inside a sentence are no clauses: their words are never translated."""

import pytest

from normalize import Normalizer
from tests.support import require_portuguese


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A juíza MARIA DE FÁTIMA MATA MOUROS decidiu libertar os presos.", "MATA MOUROS"),
        ("O réu MANUEL CORDEIRO DOS SANTOS MACHADO não falou.", "DOS SANTOS MACHADO"),
        ("O ativista LUÍS CAMPOS LEÃO foi detido em Luanda.", "CAMPOS"),
    ],
)
def test_a_name_in_capitals_stays(source: str, name: str) -> None:
    require_portuguese()
    assert name in Normalizer(source_language="pt")(source).output
