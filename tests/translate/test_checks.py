"""``normalize.translate.checks``: what a person should know about a draft."""

import pytest

from normalize.document import Span
from normalize.translate.checks import check


def names(source: str, draft: str) -> list[str]:
    return [n.name for n in check(source, draft, Span(0, len(source)))]


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("Morreram 12 civis.", "12 civilians died.", []),
        ("Morreram 12 civis.", "120 civilians died.", ["lost-verbatim"]),
        ("Morreram 5 pessoas em 2015.", "Five people died in 2015.", ["lost-verbatim"]),
        ("Havia 12.000 pessoas.", "There were 12,000 people.", []),
        ("Havia 100.617 pessoas.", "There were 100.617 people.", ["number-format"]),
        ("Veja @gan e @gandja.", "See @gandja.", ["lost-verbatim"]),
        ("Veja https://a.org/x.", "See https://a.org/x.", []),
        ("Disse علي ontem.", "He said yesterday.", ["lost-verbatim"]),
        (
            "O ministro disse na sexta-feira: «Мы ответим на поле боя».",
            'The minister said on Friday: "My otvetim na pole boia."',
            ["untranslated"],
        ),
        ("Disse Игорь Иванов ontem.", "Igor Ivanov said yesterday.", []),
        ("É *muito* tarde.", "It is *very* late.", []),
        ("É *muito* tarde, ***já***.", "It is *very late, ***now***.", ["lost-verbatim"]),
        ("OTAN NEGA ENVIO DE TROPAS", "NATO NEGA ENVICE OF TROPAS", ["copied-source"]),
    ],
)
def test_check(source: str, draft: str, expected: list[str]) -> None:
    assert names(source, draft) == expected
