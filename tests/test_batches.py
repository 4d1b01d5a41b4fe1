"""The bytes of a record depend on nothing but its text: not on neighbours, order or memory."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from normalize import Document, Normalizer, SetupError
from normalize.record import record_bytes
from normalize.translate.apertium import Apertium
from normalize.translate.argos import Argos
from normalize.translate.engine import Engine
from normalize.translate.firefox import Firefox, FirefoxModel
from normalize.translate.memory import Memory
from tests.models.packages import argos_home, corpus, unpacked
from tests.support import ARTICLES, glossary, require_apertium, require_portuguese, share_curated

SPANISH = """\
El presidente visitó la ciudad de Gandja el sábado. La escuela está cerrada.
El ministro habló con los periodistas en https://example.org/casa y se fue.
Los combates en la frontera de Nagorno Karabaj siguen desde hace tres semanas.
El general Pinto llegó a Bakú. La casa de Ilham Alíev es grande.
"""


@pytest.fixture(autouse=True)
def _one_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    share_curated(monkeypatch)


@pytest.fixture(params=["pt", "fr", "az", "es"])
def case(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Case":
    return Case(request.param, monkeypatch, tmp_path)


class Case:
    """A language with the engine that reads it here, and a dozen short documents."""

    def __init__(self, language: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.language = language
        self.engine: Engine
        if language == "pt":
            require_portuguese()
            self.engine = Firefox()
            articles = [(ARTICLES / f"{name}.txt").read_text("utf-8") for name in PORTUGUESE]
            lines = [line for text in articles for line in text.splitlines() if line.strip()]
        elif language == "es":
            require_apertium("es")
            self.engine = Apertium()
            lines = SPANISH.splitlines() * 3
        else:
            argos_home(monkeypatch, folder / "home")
            self.engine = Argos(unpacked(language, folder / "models"))
            lines = [source for source, _ in corpus(language, 36)]
        self.texts = ["\n".join(lines[i::12]) for i in range(12) if lines[i::12]]

    def records(self, texts: Sequence[str], **options: Any) -> dict[str, bytes]:
        nlp = Normalizer(engines=[self.engine], source_language=self.language, **options)
        return {doc.source: record_bytes(doc) for doc in nlp.pipe(texts)}


PORTUGUESE = ("carabaque-reportagem", "relatorio-direitos")


def test_the_size_of_a_batch_and_the_order_change_no_byte(case: Case) -> None:
    expected = case.records(case.texts, memory=False, batch_size=1)
    assert all(b'"status":"ok"' in record for record in expected.values())
    for size in (8, 64):
        shuffled = random.Random(size).sample(case.texts, len(case.texts))
        assert case.records(shuffled, memory=False, batch_size=size) == expected


def test_nor_does_the_memory(case: Case, memory: Path) -> None:
    expected = case.records(case.texts, memory=False)
    assert not memory.exists()
    assert case.records(case.texts[:7]) == {text: expected[text] for text in case.texts[:7]}  # cold
    assert Memory(memory).count()
    assert case.records(case.texts) == expected  # half warm
    assert case.records(case.texts[::-1], batch_size=3) == expected  # warm


def test_a_second_run_loads_no_translator(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = case.records(case.texts)

    def refuse(*_: object) -> None:
        raise AssertionError("a translator is loaded")

    monkeypatch.setattr("normalize.translate.firefox.FirefoxModel.open", refuse)
    monkeypatch.setattr("normalize.translate.argos._open_translator", refuse)
    monkeypatch.setattr("normalize.translate.apertium.pipe.Pipe.ask", refuse)
    assert case.records(case.texts) == expected


GANJA = "- {id: ganja, canonical: Ganja, kind: place, forms: {pt: Gandja}}"
BAKU = "- {id: baku, canonical: %s, kind: place, forms: {pt: Bacu}}"  # Bacchus, to the engine
NEWS = [
    "O presidente chegou a Gandja no sábado. O ministro ficou em Bacu.",
    "A escola foi fechada em Bacu. As aulas recomeçam na segunda-feira.",
    "As autoridades de Gandja não responderam. O jornalista Mário Soares perguntou duas vezes.",
]


def test_a_changed_entry_asks_an_engine_only_about_its_own_sentences(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    require_portuguese()
    asked: list[str] = []
    original = FirefoxModel.translate

    def counting(self: FirefoxModel, texts: Sequence[str]) -> list[str]:
        asked.extend(texts)
        return original(self, texts)

    monkeypatch.setattr(FirefoxModel, "translate", counting)

    def run(canonical: str) -> list[Document]:
        names = glossary(GANJA, BAKU % canonical)
        return list(Normalizer(glossary=names, engines=[Firefox()], source_language="pt").pipe(NEWS))

    run("Baku")
    assert len(asked) >= 6
    asked.clear()
    run("Baku")
    assert asked == []
    changed = run("Bakou")
    assert all("Bakou" in doc.output for doc in changed[:2])
    assert asked
    assert all("ministro" in text or "escola" in text for text in asked), asked


# Reading ahead


def reading(read: list[str], texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        read.append(text)
        yield text


def test_at_most_a_batch_is_read_ahead() -> None:
    require_portuguese()
    read: list[str] = []
    nlp = Normalizer(engines=[Firefox()], source_language="pt", batch_size=3)
    documents = nlp.pipe(reading(read, NEWS * 2))
    assert read == []
    assert next(documents).source == NEWS[0]
    assert read == NEWS
    assert [doc.source for doc in documents] == [*NEWS[1:], *NEWS]


def test_english_waits_for_nothing() -> None:
    read: list[str] = []
    documents = Normalizer(engines=[]).pipe(reading(read, ["It is quiet in the town today."] * 3))
    next(documents)
    assert len(read) == 1


def test_a_long_text_waits_for_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("normalize.pipeline._MAX_CHARACTERS", 60)
    read: list[str] = []
    documents = Normalizer(engines=[], source_language="pt").pipe(reading(read, NEWS))
    assert next(documents).error
    assert len(read) == 1


def test_what_the_reading_raises_comes_after_what_was_read() -> None:
    def texts() -> Iterator[str]:
        yield from NEWS
        raise ValueError("line 4 is no JSON")

    documents = Normalizer(engines=[], source_language="pt").pipe(texts())
    assert [next(documents).source for _ in NEWS] == NEWS
    with pytest.raises(ValueError, match="line 4"):
        next(documents)


@pytest.mark.parametrize("option", [{"batch_size": 0}, {"batch_size": 10_001}, {"memory_size": 0}])
def test_a_size_that_is_none(option: dict[str, Any]) -> None:
    with pytest.raises(SetupError, match="from 1 to"):
        Normalizer(**option)


def test_a_damaged_memory_costs_no_record(memory: Path, caplog: pytest.LogCaptureFixture) -> None:
    require_portuguese()
    nlp = Normalizer(engines=[Firefox()], source_language="pt")
    expected = [record_bytes(doc) for doc in nlp.pipe(NEWS)]
    memory.unlink()
    memory.mkdir()
    nlp = Normalizer(engines=[Firefox()], source_language="pt")
    assert [record_bytes(doc) for doc in nlp.pipe(NEWS)] == expected
    assert len(caplog.records) == 1
