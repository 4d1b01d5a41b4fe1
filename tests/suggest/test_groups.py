"""Which spellings may be one name, and which are kept apart."""

import pytest

from normalize import Normalizer
from normalize.suggest.corpus import suggest


def groups(*texts: str, defaults: bool = False) -> list[list[str]]:
    nlp = Normalizer(source_language="en", default_glossaries=defaults)
    return [[s.text for s in group.spellings] for group in suggest(nlp.pipe(texts)).groups]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["They fled to Gandja. Many left Gandja.", "In Ganja it rained."], [["Gandja", "Ganja"]]),
        (
            ["He is in Nagorno Karabakh.", "She left Nagorny Karabakh."],
            [["Nagorno Karabakh", "Nagorny Karabakh"]],
        ),
        (["He met Rubaba Zhafarova.", "He met Rubaba Jafarova."], [["Rubaba Jafarova", "Rubaba Zhafarova"]]),
        (
            [
                "He left Saakaschwili out.",
                "He met Saakashvili twice, and Saakashvili left.",
                "For Saakachvili it ended.",
            ],
            [["Saakashvili", "Saakachvili", "Saakaschwili"]],
        ),
    ],
)
def test_one_name(texts: list[str], expected: list[list[str]]) -> None:
    assert groups(*texts) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ["He met Hasan and Hassan."],
        ["Gandja and Ganja are two villages.", "He left Gandja.", "He left Ganja."],
        ["He met Aliev.", "He met Alieva."],
        ["He met Ilham Aliev.", "He met Ilhama Alieva."],
        ["He left Armenia.", "An Armenian left."],
        ["He left Azerbaijan.", "Two Azerbaijanis left."],
        ["He met Maria Ivanova.", "He met Marina Ivanova."],
        ["Marta Kolesnik wept.", "Irina Kolesnyk left."],
        ["He met Juan Guaido.", "He met Juan Guaidó."],
        ["He is in the Union.", "He is in the Onion."],
        ["The Treasury United States.", "The United States Treasury."],
        ["He met Ilham Aliev.", "He met Heydar Aliyev."],
        ["He went to North Ossetia.", "He went to South Ossetia."],
    ],
)
def test_two_names(texts: list[str]) -> None:
    assert groups(*texts) == []


def test_a_known_name_takes_one_spelling_more() -> None:
    assert groups("They fled to Gandja.", "He left Ganjja.", defaults=True) == [["Ganja", "Ganjja"]]


def test_one_group_never_holds_two_that_stood_side_by_side() -> None:
    texts = ["He met Hasan.", "He met Hasan and Hassan.", "He met Hassan.", "He met Hasann."]
    for group in groups(*texts):
        assert not {"Hasan", "Hassan"} <= set(group)


def test_a_failed_document_is_told() -> None:
    nlp = Normalizer(source_language="xx", default_glossaries=False)
    done = suggest(nlp.pipe(["Etwas in keiner Sprache."]))
    assert (done.groups, done.documents, len(done.failed)) == ((), 0, 1)


def test_the_order_of_the_corpus_does_not_matter() -> None:
    texts = ["They fled to Gandja. Many left Gandja.", "In Ganja it rained.", "To Gjandja it is far."]
    assert groups(*texts) == groups(*reversed(texts))
