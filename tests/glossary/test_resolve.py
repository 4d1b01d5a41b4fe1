"""Who is meant: a surname alone only where its one bearer stands in the document."""

import pytest

from normalize.glossary.index import Index
from normalize.glossary.resolve import resolve
from normalize.reconcile import reconcile
from tests.support import curated, english, glossary, names


@pytest.fixture(scope="module")
def index() -> Index:
    return curated()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ilham Aliev came. Aliev left.", "Ilham Aliyev came. Aliyev left."),
        ("Aliev left. Ilham Aliev came.", "Aliyev left. Ilham Aliyev came."),
        ("Ilham Aliyev came. Aliev left.", "Ilham Aliyev came. Aliyev left."),
        ("Ilham Aliev came. President Aliev left.", "Ilham Aliyev came. President Aliyev left."),
        ("Ilham Aliev came. In Baku Aliev spoke.", "Ilham Aliyev came. In Baku Aliyev spoke."),
        ("Ilham Aliev came. Aliev's army left.", "Ilham Aliyev came. Aliyev's army left."),
        ("Ильхам Алиев came. Aliev left.", "Ильхам Алиев came. Aliyev left."),
    ],
)
def test_a_surname_whose_bearer_is_there(index: Index, before: str, after: str) -> None:
    doc = reconcile(english(before), index)
    assert doc.output == after
    assert names(doc.warnings) == []


@pytest.mark.parametrize(
    "text",
    [
        "Aliev left at noon.",
        "President Aliev left.",
        "Alexei Aliev, a chess player, won.",
        "Mr Aliev and Mrs Alieva left.",
        "Aliev Street is closed.",
        "Aliev-Zade came.",
    ],
)
def test_a_surname_alone_is_left(index: Index, text: str) -> None:
    doc = reconcile(english(text), index)
    assert doc.edits == ()
    assert doc.mentions == ()
    assert names(doc.warnings) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ilham Aliev met Alexei Aliev, a chess player.", "Alexei Aliev,"),
        ("Ilham Aliev opened Aliev Street.", "Aliev Street"),
        ("Ilham Aliev and Leyla Aliev-Zade.", "Leyla Aliev-Zade"),
        ("Ilham Aliev greeted Samir Aliev.", "Samir Aliev"),
    ],
)
def test_another_bearer_is_left(index: Index, text: str, left: str) -> None:
    output = reconcile(english(text), index).output
    assert left in output
    assert "Ilham Aliyev" in output


def test_after_another_bearer_the_surname_is_contested(index: Index) -> None:
    doc = reconcile(english("Ilham Aliev met Alexei Aliev, a chess player. Aliev won."), index)
    assert doc.output == "Ilham Aliyev met Alexei Aliev, a chess player. Aliev won."
    assert names(doc.warnings) == ["ambiguous"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilham Aliev praised Heydar Aliev. Aliev died in 2003.",
        "Ilham and Heydar Aliev ruled. Aliev died in 2003.",
    ],
)
def test_two_bearers(index: Index, text: str) -> None:
    doc = reconcile(english(text), index)
    assert doc.output.endswith(" Aliev died in 2003.")
    assert names(doc.warnings) == ["ambiguous"]
    warning = doc.warnings[0]
    assert warning.span is not None
    assert warning.span.of(doc.output) == "Aliev"
    assert "ilham-aliyev" in warning.detail
    assert "heydar-aliyev" in warning.detail


def test_the_wife_has_her_own_entry(index: Index) -> None:
    doc = reconcile(english("Mehriban Alieva spoke. Alieva left."), index)
    assert doc.output == "Mehriban Aliyeva spoke. Aliyeva left."
    assert {m.entry for m in doc.mentions} == {"mehriban-aliyeva"}


def test_the_wife_is_no_evidence_for_the_husband(index: Index) -> None:
    doc = reconcile(english("Mehriban Alieva spoke. Aliev left."), index)
    assert doc.output == "Mehriban Aliyeva spoke. Aliev left."


def test_needs() -> None:
    text = "- {id: shusha, canonical: Shusha, kind: place, variants: [Choucha], needs: [Karabakh]}"
    index = Index(glossary(text))
    assert reconcile(english("Choucha is a family name."), index).output == "Choucha is a family name."
    assert reconcile(english("Choucha, in Karabakh."), index).output == "Shusha, in Karabakh."
    assert [m.entry for m in reconcile(english("Shusha."), index).mentions] == ["shusha"]


def test_the_surname_of_a_document_is_not_that_of_the_next(index: Index) -> None:
    assert reconcile(english("Ilham Aliev came."), index).output == "Ilham Aliyev came."
    assert reconcile(english("Aliev left."), index).edits == ()


GEORGIA = "- {id: georgia, canonical: Georgia, kind: place, variants: Gruzia, homonym: [Atlanta]}"


def test_a_homonym_is_reported_and_left() -> None:
    index = Index(glossary(GEORGIA))
    doc = reconcile(english("In Georgia, north of Atlanta; Gruzia too."), index)
    assert (doc.edits, doc.mentions) == ((), ())
    assert [(w.name, w.detail) for w in doc.warnings] == [
        ("ambiguous", "Georgia: georgia or another bearer of the name")
    ]
    assert [m.entry for m in reconcile(english("In Georgia, north of Kars."), index).mentions] == ["georgia"]


def test_the_source_tells_homonyms_apart(index: Index) -> None:
    matches = index.scan("Georgia, not Atlanta")
    assert [n.target for n in resolve("Georgia, not Atlanta", matches)] == [None, None][: len(matches)]
    (name,) = [n for n in resolve("Georgia, not Atlanta", matches, {"georgia"}) if n.target]
    assert name.target is not None
    assert name.target.entry.id == "georgia"
