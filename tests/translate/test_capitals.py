"""Clauses in capitals inside a sentence: what is shown in small letters, and what must not be."""

import re

import pytest

from normalize import Normalizer
from normalize.document import Span
from normalize.translate.capitals import small_letters
from normalize.translate.restore import put_back
from normalize.translate.view import make_view
from tests.support import Model, require_portuguese

WORDS = {
    "presidente": "President",
    "nega": "Denial",
    "tudo": "all",
    "em": "the A",
    "de": "Aaa toa b c",
    "guerra": "War War",
    "rebelo": "The Rebel",
    "veta": "Veto",
    "lei": "The Law",
    "costa": "Coast",
    "irs": "a of the of the",
    "sousa": "Sousa",
    "ue": "ue",
}


class Asked(Model):
    def can_read(self, character: str) -> bool:  # noqa: ARG002
        return True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("PRESIDENTE NEGA TUDO em Baku", "Presidente nega tudo em Baku"),
        ("Ontem, PRESIDENTE NEGA TUDO em Baku", "Ontem, presidente nega tudo em Baku"),
        ("ONU NEGA GUERRA EM BAKU de novo", "ONU nega guerra em BAKU de novo"),
        ("ZELENSKY NEGA GUERRA EM LISBOA e sai", "Zelensky nega guerra em Lisboa e sai"),
        ("MARCELO REBELO DE SOUSA VETA LEI, GUERRA e paz", None),  # two words count, and one is inside a name
        ("MARCELO REBELO DE SOUSA VETA LEI EM GUERRA já", "Marcelo Rebelo de Sousa veta lei em guerra já"),
        ("IRS NEGA TUDO EM GUERRA hoje", "IRS nega tudo em guerra hoje"),  # raving is no translation
        ("UE NEGA GUERRA DE novo", "UE nega guerra de novo"),
    ],
)
def test_a_clause(text: str, shown: str | None) -> None:
    view = make_view(text, Asked(WORDS), [], [])
    assert view.text == (shown or "Marcelo Rebelo de Sousa veta lei, guerra e paz")


@pytest.mark.parametrize(
    "text",
    [
        "A ONU e a NATO reuniram-se com os EUA",
        "O PSD, o CDS e o PAN votaram contra",
        "PSD, CDS, PCP votaram contra",
        "GUERRA: o que se sabe",
        "O ministro NEGA TUDO outra vez",
        "O REAL MADRID CF ganhou",
        "João COSTA REBELO NEGA falou",
        "Ver COM(2020) 456 FINAL",
        "PRESIDENTE NEGA TUDO " * 6 + "em Baku",
    ],
)
def test_what_stays(text: str) -> None:
    assert small_letters(text, Asked(WORDS), []) == {}
    assert make_view(text, Asked(WORDS), [], []).text == text


def test_a_name_that_was_taken_for_a_word_is_one_where_it_stands_in_the_draft() -> None:
    view = make_view("ANTÓNIO COSTA NEGA TUDO em Baku", Asked(WORDS), [], [])
    assert view.text == "António costa nega tudo em Baku"
    assert (
        put_back("António costa denies everything in Baku", view) == "António Costa denies everything in Baku"
    )
    view = make_view("COSTA NEGA TUDO na costa", Asked(WORDS), [], [])  # which one it is cannot be told
    assert put_back("Costa denies everything on the costa", view) == "Costa denies everything on the costa"


def test_a_name_that_a_glossary_knows_is_no_word() -> None:
    text = "ONU E COSTA REBELO VETA GUERRA em Baku"
    model = Asked({**WORDS, "e": "and"})
    assert make_view(text, model, [], []).text == "ONU e costa rebelo veta guerra em Baku"
    named = [Span(*re.search("COSTA REBELO", text).span())]  # type: ignore[union-attr]
    assert make_view(text, model, [], [], named=named).text == "ONU e Costa Rebelo veta guerra em Baku"


def test_a_model_is_asked_once_about_a_word() -> None:
    model = Asked(WORDS)
    for _ in range(3):
        make_view("PRESIDENTE NEGA TUDO em Baku", model, [], [])
    assert model.asked == [["nega", "presidente", "tudo"]]
    make_view("Nada disto está em capitais, diz a ONU.", model, [], [])
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        (
            "PRESIDENTE NEGA TUDO em Bruxelas, diz o porta-voz",
            "President denies everything in Brussels, the spokesman says",
        ),
        ("INCÊNDIO DESTRÓI FÁBRICA em Aveiro", "Fire destroys factory in Aveiro"),
        ("NATO ENVIA MAIS TROPAS para o leste da Europa", "NATO sends more troops to eastern Europe"),
        (
            "MAIS DE CEM MORTOS EM NAUFRÁGIO ao largo da Líbia, diz a ONU",
            "More than a hundred dead in shipwreck off Libya, UN says",
        ),
        ("FMI corta previsão de crescimento para 2024", "IMF cuts growth forecast for 2024"),
        ("EUA e UE chegam a acordo sobre as tarifas do aço", "U.S. and EU agree on steel tariffs"),
    ],
)
def test_headlines(text: str, draft: str) -> None:
    require_portuguese()
    assert Normalizer(source_language="pt")(text).output == draft
