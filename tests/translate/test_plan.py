"""Many documents ask an engine together, and a model that breaks when it is needed gives way."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from normalize import Document, Normalizer, RecordError, SetupError
from normalize.translate.engine import Router
from normalize.translate.memory import Memory
from normalize.translate.remembered import remembered
from tests.support import Engine, Model

SENTENCES = [
    "O presidente visitou a cidade na sexta-feira.",
    "Os combates continuam na fronteira desde ontem.",
    "A escola foi fechada durante a noite.",
    "O ministro falou com os jornalistas em casa.",
]
DRAFTS = dict(
    zip(
        SENTENCES,
        [
            "The president visited the city on Friday.",
            "The fighting on the border has gone on since yesterday.",
            "The school was closed during the night.",
            "The minister spoke with the journalists at home.",
        ],
        strict=True,
    )
)


class Late(Model):
    """A model that is found broken, or not, when it is first needed."""

    def __init__(self, problem: BaseException | None = None, name: str = "late") -> None:
        super().__init__(DRAFTS)
        self.name = f"{name}:pt-en"
        self.signature = f"{name}@1"
        self.problem = problem
        self.opened = 0

    def open(self) -> None:
        self.opened += 1
        if self.problem:
            raise self.problem

    def translate(self, texts: Sequence[str]) -> list[str]:
        assert self.opened
        return super().translate(texts)

    def can_read(self, character: str) -> bool:  # noqa: ARG002
        return True


BROKEN = RecordError("broken-model", "model.bin is no working model.", "Install it again.")


def run(texts: Sequence[str], *models: Model, **options: Any) -> list[Document]:
    engines = [Engine(f"engine{i}", pt=model) for i, model in enumerate(models)]
    nlp = Normalizer(engines=engines, source_language="pt", **options)
    return list(nlp.pipe(texts))


def test_an_engine_is_asked_once_for_many_documents() -> None:
    model = Late()
    docs = run([f"{SENTENCES[0]} {SENTENCES[1]}", SENTENCES[2], SENTENCES[0]], model)
    assert model.asked == [SENTENCES[:3]]
    assert [doc.output for doc in docs] == [
        f"{DRAFTS[SENTENCES[0]]} {DRAFTS[SENTENCES[1]]}",
        DRAFTS[SENTENCES[2]],
        DRAFTS[SENTENCES[0]],
    ]


def test_no_more_are_asked_for_than_a_batch_has() -> None:
    model = Late()
    run(SENTENCES, model, batch_size=3)
    assert model.asked == [SENTENCES[:3], SENTENCES[3:]]


def test_a_sentence_that_kills_costs_no_other_document() -> None:
    class Brittle(Late):
        def say(self, text: str) -> str:
            if text == SENTENCES[1]:
                raise MemoryError("oh")
            return super().say(text)

    docs = run(SENTENCES, Brittle())
    assert [doc.error.name if doc.error else "" for doc in docs] == ["", "engine-failed", "", ""]
    assert docs[3].output == DRAFTS[SENTENCES[3]]


def test_what_is_remembered_needs_no_translator() -> None:
    cold = run(SENTENCES, Late())
    broken = Late(BROKEN)
    assert run(SENTENCES, broken) == cold
    assert broken.opened == 0


def test_a_broken_model_gives_way_to_the_next_engine() -> None:
    broken, sound = Late(BROKEN), Late(name="sound")
    docs = run(SENTENCES, broken, sound)
    assert [doc.output for doc in docs] == list(DRAFTS.values())
    assert {segment.engine for doc in docs for segment in doc.segments} == {"sound:pt-en"}
    assert {value for doc in docs for value in doc.signature.values()} & {"late@1", "sound@1"} == {"sound@1"}
    assert (broken.opened, broken.asked) == (1, [])


def test_a_broken_model_is_the_error_of_each_document() -> None:
    docs = run([*SENTENCES, "12 34"], Late(BROKEN), Late(BROKEN))
    assert [doc.error.name if doc.error else "" for doc in docs] == ["broken-model"] * 4 + [""]
    assert docs[0].error
    assert docs[0].error.hint == "Install it again."


def test_a_broken_model_of_a_minority_makes_the_document_partial() -> None:
    english = "The president promised on Friday night that the army would answer on the battlefield."
    russian = "Президент пообещал в пятницу вечером, что армия ответит на поле боя."
    nlp = Normalizer(engines=[Engine("late", ru=Late(BROKEN))])
    (doc,) = nlp.pipe([f"{english}\n\n{russian}\n\n{english[:-1]}, he said."])
    assert (doc.language, doc.status) == ("en", "partial")
    assert [w.detail for w in doc.warnings if w.name == "untranslated"] == ["model.bin is no working model."]


def test_a_set_up_error_on_first_use_stops_the_run() -> None:
    with pytest.raises(SetupError):
        run(SENTENCES, Late(SetupError("No device.")))


def test_inside_a_pivot_a_broken_model_gives_way_too(memory: Path) -> None:
    class Hopping(Engine):
        def hops(self) -> list[tuple[str, str]]:
            return [("gl", "pt")]

        def load_hop(self, *_: str) -> Model | None:
            first = Model({"Bos días a todos.": SENTENCES[0]})
            first.name, first.signature = "hop:gl-pt", "hop@1"
            return first

    router = Router(
        [Hopping("hop"), Engine("a", pt=Late(BROKEN)), Engine("b", pt=Late(name="sound"))],
        partial(remembered, memory=Memory(memory)),
    )
    model = router.model("gl")
    assert model
    assert model.signature == "hop@1+sound@1"
    assert model.translate(["Bos días a todos."]) == [DRAFTS[SENTENCES[0]]]
    assert Memory(memory).count() == 1  # for the whole way, not for its legs
