"""Which engine translates, and one bad sentence that costs no other."""

from collections.abc import Sequence

import pytest

from normalize import SetupError
from normalize.translate.engine import ENGINES, Router, open_engine, translate_all
from tests.support import Engine, Model


class Panic(BaseException):
    """As a native engine's panic: no ``Exception``."""


class Brittle(Model):
    def say(self, text: str) -> str:
        if text == "bad":
            raise Panic("oh")
        return text.upper()


class Forgetful(Model):
    def translate(self, texts: Sequence[str]) -> list[str]:
        return [t.upper() for t in texts][: 1 if len(texts) > 1 else None]


def test_the_first_engine_with_a_model_is_taken() -> None:
    both, first, second = (
        Engine("a", pt=Model()),
        Engine("b", pt=Model(), ru=Model()),
        Engine("c", ru=Model()),
    )
    router = Router([both, first, second])
    assert router.model("pt") is both.models["pt"]
    assert router.model("ru") is first.models["ru"]
    assert router.model("de") is None
    assert second.loaded == ["de"]
    assert router.languages() == ["pt", "ru"]


def test_a_model_is_loaded_once() -> None:
    engine = Engine("a", pt=Model())
    router = Router([engine])
    for _ in range(3):
        router.model("pt")
        router.model("de")
    assert engine.loaded == ["pt", "de"]


def test_without_engines() -> None:
    assert Router([]).model("pt") is None
    assert Router([]).languages() == []


def test_an_unknown_engine() -> None:
    with pytest.raises(SetupError, match=f"'bing'.*{next(iter(ENGINES))}"):
        open_engine("bing")


def test_a_batch_goes_in_one_call() -> None:
    model = Model()
    assert translate_all(model, ["a", "b"]) == ["a", "b"]
    assert model.asked == [["a", "b"]]
    assert translate_all(model, []) == []


def test_a_panic_costs_only_its_sentence() -> None:
    answers = translate_all(Brittle(), ["one", "bad", "three"])
    assert (answers[0], answers[2]) == ("ONE", "THREE")
    assert isinstance(answers[1], Panic)


def test_an_engine_that_answers_too_little_is_asked_one_by_one() -> None:
    assert translate_all(Forgetful(), ["one", "two"]) == ["ONE", "TWO"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_is_let_through(error: type[BaseException]) -> None:
    class Interrupted(Model):
        def translate(self, texts: Sequence[str]) -> list[str]:
            raise error(len(texts))

    with pytest.raises(error):
        translate_all(Interrupted(), ["one", "two"])
