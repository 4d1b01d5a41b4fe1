"""The order of the steps, and failure as a value."""

from collections.abc import Callable
from typing import Any

import pytest

from normalize import Config, Normalizer, RecordError, SetupError
from normalize.document import Document
from normalize.glossary.index import Index
from normalize.pipeline import Resources, Step, lifted, run, steps
from normalize.translate.engine import Router
from tests.support import glossary

NAMES = "repair hyphens detect segment protect translate names layout reconcile mentions signature".split()


class Panic(BaseException):
    """As a native engine's panic: no ``Exception``."""


def resources() -> Resources:
    return Resources(
        Index(glossary("- {id: ganja, canonical: Ganja, kind: place, variants: Gandja}")), Router([])
    )


def test_the_order_of_the_steps() -> None:
    assert [name for name, _ in steps(Config(), resources())] == NAMES


def failing(error: BaseException) -> Callable[[Document], Document]:
    def step(doc: Document) -> Document:
        raise error

    return step


def test_a_record_error_becomes_the_document_s_error() -> None:
    doc = lifted("detect", failing(RecordError("bad", "It is bad.", "Mend it.")), Document("a", id="x"))
    assert doc.error is not None
    assert (doc.id, doc.error.step, doc.error.name, doc.error.hint) == ("x", "detect", "bad", "Mend it.")


@pytest.mark.parametrize("error", [ValueError("oh"), Panic("oh"), MemoryError("oh"), RecursionError("oh")])
def test_whatever_goes_wrong_becomes_the_document_s_error(error: BaseException) -> None:
    doc = lifted("translate", failing(error), Document("a"))
    assert doc.error is not None
    assert doc.error.name == "unexpected"
    assert doc.error.message == f"{type(error).__name__}: oh"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(1), SetupError("Wrong.")])
def test_what_leaves_the_iterator(error: BaseException) -> None:
    with pytest.raises(type(error)):
        lifted("translate", failing(error), Document("a"))


def test_a_failed_document_is_not_touched_again() -> None:
    failed = lifted("read", failing(ValueError("oh")), Document("a"))
    assert lifted("detect", failing(AssertionError()), failed) is failed


@pytest.mark.parametrize("step", NAMES)
@pytest.mark.parametrize("which", [{0}, {1}, {0, 2}, {0, 1, 2}])
def test_any_failures_at_any_step_leave_the_others_equal(
    step: str, which: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [Document(f"Gandja text {i}.", id=str(i)) for i in range(3)]
    config = Config(source_language="en")
    sound = list(run(documents, config, resources()))

    def some_fail(name: str, original: Step) -> Step:
        def wrapped(doc: Document, **plan: Any) -> Document:
            if name == step and int(doc.id) in which:
                raise Panic("oh")
            return original(doc, **plan)

        return wrapped

    line = [(name, some_fail(name, original)) for name, original in steps(config, resources())]
    monkeypatch.setattr("normalize.pipeline.steps", lambda *_: line)
    found = list(run(documents, config, resources()))
    assert [doc.id for doc in found] == ["0", "1", "2"]
    for i, doc in enumerate(found):
        if i in which:
            assert doc.error is not None
            assert (doc.error.step, doc.output) == (step, "")
        else:
            assert doc == sound[i]


def test_reconcile_and_polish_take_turns_until_nothing_changes() -> None:
    """The copy of a lead is seen only when its names are mended, a name only when its word is joined."""
    lead = "The night in {} was quiet again, the emergency services said on Friday."
    text = f"{lead.format('Gandja')}\n\n{lead.format('Ganja')} \n\nThey go on."
    nlp = Normalizer(source_language="en")
    doc = nlp(text)
    assert doc.output.count("quiet") == 1
    assert nlp(doc.output).edits == ()
