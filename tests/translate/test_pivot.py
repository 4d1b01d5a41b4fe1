"""Two models in a row, and which way is taken."""

from collections.abc import Sequence

import pytest

from normalize.document import Span
from normalize.errors import RecordError
from normalize.translate.engine import Router
from normalize.translate.pivot import Draft, Pivot
from tests import support

Pairs = dict[tuple[str, str], support.Model | None]


class Model(support.Model):
    def __init__(self, name: str, drafts: dict[str, str] | None = None, max_length: int = 1000) -> None:
        super().__init__(drafts, max_length=max_length)
        self.name = self.signature = name


class Knowing(Model):
    """Says which words in capitals it left alone."""

    def translate_keeping(self, texts: Sequence[str], keep: Sequence[Sequence[Span]]) -> list[Draft]:
        self.kept = [[span.of(text) for span in spans] for text, spans in zip(texts, keep, strict=True)]
        return [Draft(self.say(text), (Span(0, 3),)) for text in texts]


class Hops(support.Engine):
    def __init__(
        self, name: str, pairs: dict[tuple[str, str], support.Model | None], **models: Model
    ) -> None:
        super().__init__(name, **models)
        self.pairs = pairs

    def hops(self) -> list[tuple[str, str]]:
        return sorted(self.pairs)

    def load_hop(self, source: str, target: str) -> support.Model:
        found = self.pairs[source, target]
        if found is None:
            raise RecordError("broken-model", f"{source}-{target} is broken")
        return found


def test_both_models_translate() -> None:
    both = Pivot(Model("a:fr-es", {"ville": "ciudad"}), Model("a:es-en", {"ciudad": "city"}))
    assert both.translate(["ville", "x"]) == ["city", "x"]
    assert both.name == "a:fr-es+es-en"
    assert both.signature == "a:fr-es+a:es-en"


def test_other_answers_are_those_of_the_second_model() -> None:
    class Several(Model):
        def alternatives(self, text: str) -> list[str]:
            return [f"{text} 1", f"{text} 2"]

    first, second = Model("a:fr-es", {"ville": "ciudad"}), Several("a:es-en")
    assert Pivot(first, second).alternatives("ville") == ["ciudad 1", "ciudad 2"]
    assert Pivot(second, first).alternatives("ville") == []


def test_names_of_two_engines_are_both_told() -> None:
    assert Pivot(Model("a:fr-es"), Model("b:es-en")).name == "a:fr-es+b:es-en"


def test_the_sentence_in_between_may_be_longer() -> None:
    assert Pivot(Model("a", max_length=1000), Model("b", max_length=400)).max_length == 300
    assert Pivot(Model("a", max_length=100), Model("b", max_length=400)).max_length == 100


def test_what_the_first_left_alone_the_second_leaves_alone() -> None:
    first, second = Knowing("a:fr-es"), Knowing("a:es-en")
    Pivot(first, second).translate(["Pinto parle"])
    assert first.kept == [[]]
    assert second.kept == [["Pin"]]


def test_a_direct_model_of_any_engine_goes_first() -> None:
    direct = Model("b:fr-en")
    hops = Hops("a", {("fr", "es"): Model("a:fr-es")}, es=Model("a:es-en"))
    assert Router([hops, support.Engine("b", fr=direct)]).model("fr") is direct


def test_spanish_is_the_first_middle_then_catalan_then_the_alphabet() -> None:
    def way(*middles: str) -> str:
        pairs: Pairs = {("fr", m): Model(f"a:fr-{m}") for m in middles}
        found = Router([Hops("a", pairs, **{m: Model(f"a:{m}-en") for m in middles})]).model("fr")
        assert found is not None
        return found.name

    assert way("br", "ca", "es", "it") == "a:fr-es+es-en"
    assert way("br", "ca", "it") == "a:fr-ca+ca-en"
    assert way("it", "br") == "a:fr-br+br-en"


def test_the_second_model_may_be_another_engines() -> None:
    router = Router(
        [
            support.Engine("b", es=Model("b:es-en")),
            Hops("a", {("fr", "es"): Model("a:fr-es")}, es=Model("a:es-en")),
        ]
    )
    found = router.model("fr")
    assert found is not None
    assert found.name == "a:fr-es+b:es-en"
    assert router.languages() == ["es", "fr"]


def test_a_model_is_shared_with_its_own_language() -> None:
    engine = Hops("a", {("fr", "es"): Model("a:fr-es")}, es=Model("a:es-en"))
    router = Router([engine])
    for _ in range(2):
        router.model("fr")
        router.model("es")
    assert engine.loaded == ["fr", "es"]


def test_no_way_is_longer_than_two() -> None:
    engine = Hops(
        "a", {("oc", "fr"): Model("x"), ("fr", "es"): Model("y"), ("fr", "oc"): Model("z")}, es=Model("e")
    )
    router = Router([engine])
    assert router.model("oc") is None
    assert router.languages() == ["es", "fr"]


def test_english_is_never_sent_abroad_and_back() -> None:
    router = Router([Hops("a", {("en", "es"): Model("a:en-es")}, es=Model("a:es-en"))])
    assert router.model("en") is None
    assert router.languages() == ["es"]


def test_a_broken_way_gives_way() -> None:
    engine = Hops(
        "a", {("fr", "es"): None, ("fr", "ca"): Model("a:fr-ca")}, es=Model("e"), ca=Model("a:ca-en")
    )
    found = Router([engine]).model("fr")
    assert found is not None
    assert found.name == "a:fr-ca+ca-en"


def test_only_broken_ways_are_an_error() -> None:
    router = Router([Hops("a", {("fr", "es"): None}, es=Model("e"))])
    for _ in range(2):
        with pytest.raises(RecordError, match="fr-es is broken"):
            router.model("fr")


def test_every_engine_gives_its_advice() -> None:
    assert Router([support.Engine("a"), support.Engine("b")]).advice("fr") == "Find one for fr."
    assert Router([]).advice("fr") == "Choose another engine."
