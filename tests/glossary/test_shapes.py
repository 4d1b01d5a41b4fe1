"""A person's name with initials, with the surname first, and as a family."""

import pytest

from normalize.glossary.index import Index
from normalize.reconcile import reconcile
from tests.support import curated, english, names


@pytest.fixture(scope="module")
def index() -> Index:
    return curated()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I. Aliev left.", "I. Aliyev left."),
        ("I.Aliev left.", "I.Aliyev left."),
        ("Mr. I. Aliev left.", "Mr. I. Aliyev left."),
        ("President I. Aliev left.", "President I. Aliyev left."),
        ("The Alievs rule.", "The Aliyevs rule."),
        ("He wrote of the two Alievs.", "He wrote of the two Aliyevs."),
        ("the ALIEVS", "the ALIYEVS"),
        ("the Alievs' house", "the Aliyevs' house"),
        ("Aliev, Ilham (b. 1961)", "Aliyev, Ilham (b. 1961)"),
        ("ALIEV, Ilham: president", "ALIYEV, Ilham: president"),
        ("Monsieur Aliev left.", "Monsieur Aliyev left."),
    ],
)
def test_its_bearer_is_there(index: Index, before: str, after: str) -> None:
    doc = reconcile(english(f"Ilham Aliyev came.\n{before}"), index)
    assert doc.output == f"Ilham Aliyev came.\n{after}"
    assert names(doc.warnings) == []
    assert reconcile(english(doc.output), index).edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "V. Aliev left.",
        "I. K. Aliev left.",
        "Vagif I. Aliev left.",
        "Mr Vagif I. Aliev left.",
        "A. I. Aliev left.",
        "Alievs rule.",
        "A book by Alievs.",
        "the Alievsky bridge",
        "the young Vagif Alievs",
    ],
)
def test_another_bearer(index: Index, text: str) -> None:
    assert reconcile(english(f"Ilham Aliyev came.\n{text}"), index).edits == ()


def test_surname_first_is_a_full_name(index: Index) -> None:
    doc = reconcile(english("Pashinian, Nikol; Aliev, Geidar. Aliev died."), index)
    assert doc.output == "Pashinyan, Nikol; Aliyev, Heydar. Aliyev died."
    assert [(m.entry, m.role) for m in doc.mentions] == [
        ("nikol-pashinyan", "canonical"),
        ("heydar-aliyev", "canonical"),
        ("heydar-aliyev", "short"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On the phone were Aliev, Ilham and a translator.",
        "Unlike Aliev, Heydar was calm.",
        "Aliev, Vagif.",
        "Unlike Aliev, Ilham Mammadov stayed.",
        "Samir Aliev, Ilham's uncle",
        "Aliev, ilham",
    ],
)
def test_surname_first_of_somebody_else(index: Index, text: str) -> None:
    assert reconcile(english(text), index).edits == ()


def test_a_family_is_nobodys_mention(index: Index) -> None:
    doc = reconcile(english("Ilham Aliyev and Heydar Aliyev: the Alievs rule."), index)
    assert doc.output == "Ilham Aliyev and Heydar Aliyev: the Aliyevs rule."
    assert [m.entry for m in doc.mentions] == ["ilham-aliyev", "heydar-aliyev"]
    assert [r.rule for r in doc.edits[0].reasons] == ["heydar-aliyev", "ilham-aliyev"]


def test_a_family_alone_and_one_with_a_stranger(index: Index) -> None:
    assert reconcile(english("The Alievs rule."), index).edits == ()
    doc = reconcile(english("Ilham Aliyev met Vagif Aliev. The Alievs dined."), index)
    assert doc.edits == ()
    assert names(doc.warnings) == ["ambiguous"]
