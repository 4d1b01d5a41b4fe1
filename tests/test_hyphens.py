"""Words that were broken at the end of a line."""

import pytest

from normalize.document import Document
from normalize.edits import undo
from normalize.hyphens import rejoin
from normalize.repair import repair

# Each line has a broken word; {} is put in before the last.
PORTUGUESE = """O presidente disse na sexta-feira à noite que o exército vai res-
ponder no campo de batalha e que nenhuma aldeia da fronteira fica-
rá sem ajuda durante o inverno que aí vem. Os jornalistas que espe-
ravam há três semanas no palácio não puderam fazer perguntas, {}
nem souberam quando chegam os alimentos para as famílias."""


def repaired(text: str, language: str | None = None) -> str:
    doc = rejoin(repair(Document(text)), language)
    assert undo(doc.repaired, doc.edits_in("source")) == text
    return doc.repaired


def test_broken_words_are_whole_on_their_second_line() -> None:
    text = repaired(PORTUGUESE.format("disse"))
    assert "vai\nresponder no" in text
    assert "fronteira\nficará sem" in text
    assert "que\nesperavam há" in text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("disse-\nlhes", "\ndisse-lhes"),
        ("torna-\nse", "\ntorna-se"),
        ("puxá-\nlo", "\npuxá-lo"),
        ("vice-\nministro", "\nvice-ministro"),
        ("segunda-\nfeira", "\nsegunda-feira"),
        ("diz-\n-se", "\ndiz-se"),
        ("Nagorno-\nKarabakh", "\nNagorno-Karabakh"),
        ("COVID-19-\nhoje", "\nCOVID-19-hoje"),
        ("clas-\nse", "\nclasse"),
        ("cúpu-\nla", "\ncúpula"),
        ("desen\u00ad\nvolvimento", "\ndesenvolvimento"),
        ("pré-\ne pós-guerra", "pré-\ne pós-guerra"),
    ],
)
def test_a_hyphen_of_its_own_stays(broken: str, whole: str) -> None:
    assert whole in repaired(PORTUGUESE.format(broken), "pt")


def test_the_document_decides() -> None:
    text = PORTUGUESE.format("para o porta-\nvoz") + " O porta-voz calou-se."
    assert "\nporta-voz\n" in repaired(text, "pt").replace(" nem", "\nnem")
    text = PORTUGUESE.format("uma chuva-\nse") + " Chuvase."
    assert "\nchuvase" in repaired(text, "pt")


@pytest.mark.parametrize(
    "text",
    [
        "desen-\nvolvimento",  # no margin
        "- leite\n- pão-\n- café",
        "O comboio Lisboa-\nPorto chegou.",
        "A\u00ad\n\u00adb",
    ],
)
def test_without_a_margin_nothing_is_joined(text: str) -> None:
    assert repaired(text, "pt") == text


def test_english_is_left_to_polish() -> None:
    text = """The president said on Friday night that the army would give an ans-
wer on the battlefield and that no village at the frontier would go with-
out help in the winter that was coming. He said nothing about the journal-
ists who had been waiting for three weeks in front of the palace gates."""
    assert repaired(text) == text
