"""The names step: edits where a name is misspelt, another try where it is gone, English left alone."""

import pytest

from normalize import Document, Normalizer
from normalize.edits import undo
from normalize.translate.table import Table
from tests.support import Engine, Model, names, require_portuguese


def translated(sources: dict[str, str], language: str = "pt") -> Document:
    nlp = Normalizer(source_language=language, engines=[Table({language: sources})])
    return nlp("\n".join(sources))


def test_a_misspelt_name_is_put_back_with_its_reason() -> None:
    doc = translated({"Ontem Steven Seagal chegou à cidade.": "Steven Seagel arrived in the city yesterday."})
    assert doc.output == "Steven Seagal arrived in the city yesterday."
    (edit,) = doc.edits
    assert (edit.before, edit.after, edit.step, edit.reason) == ("Seagel", "Seagal", "names", "misspelt")
    assert "Seagal" in edit.reasons[0].detail
    assert undo(doc.output, doc.edits_in("draft")) == doc.draft
    assert Normalizer(source_language="en")(doc.output).output == doc.output


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("O rei Felipe V visitou Londres.", "King Philip V visited London."),
        ("O imperador César chegou a Catmandu.", "Emperor Caesar came to Kathmandu."),
        ("O escritor Iéltsin viu Gorbatchov.", "The writer Yeltsin saw Gorbachev."),
        ("A sede da OTAN fica em Bruxelas.", "The NATO headquarters are in Brussels."),
        ("Ela visitou a República Dominicana.", "She visited the Dominican Republic."),
    ],
)
def test_translated_names_stay(source: str, draft: str) -> None:
    doc = translated({source: draft})
    assert (doc.output, doc.edits, doc.warnings) == (draft, (), ())


def test_english_is_never_touched() -> None:
    text = "Steven Seagel met Steven Seagal and D'ndar in the city on Saturday."
    assert Normalizer()(text).output == text


MULLER = {
    "Ontem Jürgen Müller chegou.": "Yesterday Jürgen Muller arrived.",
    "A polícia ouviu Müller.": "Police heard Muller.",
}


def test_a_name_that_was_put_back_is_put_back_elsewhere() -> None:
    doc = translated(MULLER)
    assert doc.output == "Yesterday Jürgen Müller arrived.\nPolice heard Müller."
    assert [e.reason for e in doc.edits] == ["foreign-letters", "as-elsewhere"]


def test_another_name_is_not() -> None:
    doc = translated(MULLER | {"O banco de Zürich fechou.": "The bank of Zurich closed."})
    assert doc.output.endswith("The bank of Zurich closed.")


def test_two_names_side_by_side_that_lost_their_marks() -> None:
    doc = translated({"O discurso de Zoë Đặng foi longo.": "Zoe Dang's speech was long."})
    assert doc.output == "Zoë Đặng's speech was long."


def test_a_name_in_a_quotation_says_so() -> None:
    doc = translated({"«O Steven Seagal veio», disse ele.": '"Steven Seagel came," he said.'})
    assert [e.in_quotation for e in doc.edits if e.step == "names"] == [True]


class Forgetful(Model):
    """Loses each name that has a letter of its own, and copies what is in ASCII."""

    def say(self, text: str) -> str:
        return text.replace("Báñez ", "").replace("chegou", "arrived").replace("ontem", "yesterday")

    def can_read(self, character: str) -> bool:
        return character.isascii() or character in "áñ"


def test_a_name_that_is_gone_is_asked_for_again() -> None:
    doc = Normalizer(source_language="pt", engines=[Engine("forgetful", pt=Forgetful())])(
        "Ontem Fátima Báñez chegou."
    )
    assert "Báñez" in doc.output
    assert [s.rung for s in doc.segments] == ["ascii-name"]
    assert "missing-name" not in names(doc.warnings)


def test_a_name_that_stays_gone_is_a_warning() -> None:
    doc = translated({"Ontem a ministra Báñez chegou.": "The minister arrived yesterday."})
    (warning,) = [w for w in doc.warnings if w.name == "missing-name"]
    assert warning.where == "source"
    assert warning.span is not None
    assert warning.span.of(doc.source) == "Báñez"


def test_a_word_that_was_translated_is_no_missing_name() -> None:
    doc = translated({"Ontem o Presidente chegou à Alemanha.": "Yesterday the president came to Germany."})
    assert names(doc.warnings) == []


def test_a_name_kept_elsewhere_in_the_document() -> None:
    doc = translated(
        {
            "O ator Ramallo chegou.": "The actor Ramallo arrived.",
            "O público viu Ramallo.": "The audience saw Ramalo's.",
            "O povo viu o Ramallo ontem.": "The people saw Ramolla yesterday.",
        }
    )
    assert doc.output.count("Ramallo") == 3


def test_the_portuguese_model_keeps_foreign_letters() -> None:
    require_portuguese()
    text = "O realizador Thomas Krätschmer falou com Can Dündar e com a ministra Fátima Báñez em Londres."
    doc = Normalizer(source_language="pt")(text)
    assert all(name in doc.output for name in ("Krätschmer", "Dündar", "Báñez", "London"))
