"""``normalize.translate.retry``: a bad draft is tried again, the best is kept, and what stays bad is told."""

import pytest

from normalize import Document, Normalizer
from normalize.translate.table import Table
from tests.support import Engine, Model, names

FIRST, SECOND = "Os combates continuam na fronteira,", "as famílias fugiram para a cidade."
WHOLE = f"{FIRST} {SECOND}"
LOOP = "The fighting of the of the of the border."
GOOD = "The fighting continues on the border, the families fled to the city."


class Says(Model):
    """Says what it was given, and loops over the rest."""

    def say(self, text: str) -> str:
        return self.drafts.get(text, LOOP)

    def can_read(self, character: str) -> bool:  # noqa: ARG002
        return True


def run(text: str, *engines: Engine | Table) -> Document:
    return Normalizer(source_language="pt", engines=engines)(text)


def test_a_loop_is_split_at_its_punctuation() -> None:
    parts = {FIRST: "The fighting continues on the border,", SECOND: "the families fled to the city."}
    doc = run(WHOLE, Engine("one", pt=Says({WHOLE: LOOP, **parts})))
    assert (doc.output, names(doc.warnings), rungs(doc)) == (GOOD, [], ["parts"])


def rungs(doc: Document) -> list[str]:
    return [s.rung for s in doc.segments]


def test_the_next_engine_is_asked() -> None:
    doc = run(WHOLE, Engine("one", pt=Says({})), Table({"pt": {WHOLE: GOOD}}))
    assert (doc.output, names(doc.warnings), rungs(doc)) == (GOOD, [], ["other-engine"])
    assert [s.engine for s in doc.segments] == ["table:pt-en"]
    assert "model.table:pt-en" in doc.signature


def test_the_next_engine_is_not_asked_about_a_good_draft() -> None:
    other = Says({})
    doc = run(WHOLE, Table({"pt": {WHOLE: GOOD}}), Engine("two", pt=other))
    assert (doc.output, other.asked, rungs(doc)) == (GOOD, [], [""])


def test_the_next_engine_is_asked_where_the_first_fails() -> None:
    doc = run(WHOLE, Table({"pt": {"Olá.": "Hello."}}), Table({"pt": {WHOLE: GOOD}}))
    assert (doc.output, doc.status) == (GOOD, "ok")


def test_where_none_passes_the_first_is_kept_and_told() -> None:
    doc = run(WHOLE, Engine("one", pt=Says({})))
    assert (doc.output, rungs(doc)) == (LOOP, [""])
    assert names(doc.warnings) == ["repetition"]


def test_capitals_are_tried_in_small_letters() -> None:
    shout = "OTAN NEGA ENVIO DE TROPAS ao Iraque"
    said = {
        "Otan Nega Envio DE Tropas ao Iraque": "NATO denies it",
    }
    doc = run(shout, Engine("one", pt=Says(said)))
    assert (doc.output, names(doc.warnings), rungs(doc)) == ("NATO denies it", [], ["small-letters"])


def test_a_name_put_into_a_part_is_told_too() -> None:
    first = FIRST.replace("na fronteira", "em Bacu")
    parts = {
        first: "The fighting continues in Bacchus,",
        first.replace("Bacu", "Baku"): "The fighting continues in Baku,",
        SECOND: "the families fled to the city.",
    }
    doc = run(f"{first} {SECOND}", Engine("one", pt=Says(parts)))
    assert doc.output == GOOD.replace("on the border", "in Baku")
    assert rungs(doc) == ["parts+canonical-name"]


@pytest.mark.parametrize("draft", ["", "   "])
def test_an_empty_draft_stays_a_failure(draft: str) -> None:
    doc = run(WHOLE, Table({"pt": {WHOLE: draft}}))
    assert doc.error is not None
