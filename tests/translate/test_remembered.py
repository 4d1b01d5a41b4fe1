"""An engine is asked once, and what it said comes out as it would without a memory."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from normalize.errors import RecordError
from normalize.translate.engine import translate_all
from normalize.translate.memory import Memory, key_of
from normalize.translate.remembered import Remembered, remembered
from normalize.translate.table import Table
from tests.support import Model


class Brittle(Model):
    def say(self, text: str) -> str:
        if "bad" in text:
            raise RecordError("oh", "It is bad.")
        return "" if text == "empty" else text.upper()


def model(memory: Path | None, signature: str = "one") -> tuple[Brittle, Remembered]:
    behind = Brittle()
    behind.signature = signature
    return behind, Remembered(behind, Memory(memory) if memory else None)


def test_it_stands_for_the_model_behind(memory: Path) -> None:
    behind, front = model(memory)
    assert (front.name, front.signature, front.max_length) == (
        behind.name,
        behind.signature,
        behind.max_length,
    )
    assert front.can_read("a")
    assert not front.can_read("ə")


def test_only_what_nobody_remembers_is_asked_for(memory: Path) -> None:
    _, front = model(memory)
    assert front.translate(["a", "b", "a"]) == ["A", "B", "A"]
    behind, front = model(memory)
    assert front.translate(["b", "c", "c", "a"]) == ["B", "C", "C", "A"]
    assert behind.asked == [["c"]]


def test_without_a_memory_it_asks_again() -> None:
    behind, front = model(None)
    assert [front.translate(["a", "a"]) for _ in range(2)] == [["A", "A"]] * 2
    assert behind.asked == [["a"], ["a"]]


def test_a_changed_model_translates_anew(memory: Path) -> None:
    model(memory)[1].translate(["a"])
    behind, front = model(memory, "two")
    front.translate(["a"])
    assert behind.asked == [["a"]]


def test_so_does_another_version_of_ours(memory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model(memory)[1].translate(["a"])
    monkeypatch.setattr("normalize.translate.remembered.package_version", lambda: "9.9")
    behind, front = model(memory)
    front.translate(["a"])
    assert behind.asked == [["a"]]


def test_neither_a_failure_nor_an_empty_draft_is_kept(memory: Path) -> None:
    _, front = model(memory)
    answers = translate_all(front, ["a", "bad", "empty"])
    assert (answers[0], answers[2]) == ("A", "")
    assert isinstance(answers[1], RecordError)
    behind, front = model(memory)
    translate_all(front, ["a", "bad", "empty"])
    assert {text for texts in behind.asked for text in texts} == {"bad", "empty"}


def test_an_engine_that_answers_too_little_is_an_error(memory: Path) -> None:
    class Forgetful(Model):
        def translate(self, texts: Sequence[str]) -> list[str]:
            return [text.upper() for text in texts][:1]

    front = Remembered(Forgetful(), Memory(memory))
    with pytest.raises(RecordError, match="1 drafts for 2"):
        front.translate(["a", "b"])
    assert translate_all(front, ["a", "b"]) == ["A", "B"]


@pytest.mark.parametrize("kept", [True, False])
def test_what_was_looked_ahead_at_is_at_hand(memory: Path, *, kept: bool) -> None:
    behind, front = model(memory if kept else None)
    assert front.unknown(["a", "bad", "a"]) == ["a", "bad"]
    front.look_ahead(["a", "bad"])
    asked = len(behind.asked)
    answers = translate_all(front, ["a", "bad"])
    assert answers[0] == "A"
    assert isinstance(answers[1], RecordError)
    assert len(behind.asked) == asked  # not even the failure is tried again
    assert "bad" in front.unknown(["a", "bad"])  # but with the next batch it is


def test_without_a_memory_the_next_batch_is_asked_for_anew() -> None:
    _, front = model(None)
    for _ in range(2):
        assert front.unknown(["a"]) == ["a"]
        front.look_ahead(["a"])


def test_each_thread_looks_ahead_for_itself() -> None:
    behind, front = model(None)
    front.unknown(["a"])
    front.look_ahead(["a"])

    def other_batch() -> None:
        front.unknown(["b"])
        front.look_ahead(["b"])

    other = threading.Thread(target=other_batch)
    other.start()
    other.join()
    assert front.translate(["a"]) == ["A"]
    assert behind.asked == [["a"], ["b"]]


class Searching(Model):
    def alternatives(self, text: str) -> list[str]:
        self.asked.append([text])
        return [text.upper(), f"{text}!"] if text != "nothing" else []


def test_other_answers_are_remembered_too(memory: Path) -> None:
    assert Remembered(Searching(), Memory(memory)).alternatives("a b") == ["A B", "a b!"]
    behind = Searching()
    front = Remembered(behind, Memory(memory))
    assert front.alternatives("a b") == ["A B", "a b!"]
    assert behind.asked == []
    assert [front.alternatives("nothing") for _ in range(2)] == [[], []]
    assert len(behind.asked) == 2
    assert front.translate(["a b"]) == ["a b"]  # not the draft of the same text
    assert Remembered(Model(), None).alternatives("a b") == []


def test_what_is_no_list_of_answers_is_asked_for_again(memory: Path) -> None:
    front = Remembered(Searching(), Memory(memory))
    front.alternatives("a b")
    kept = Memory(memory)
    (key,) = [key_of(front._rules, f"{front.signature},n-best", "a b")]
    assert kept.get([key])
    kept.put({key: '{"not": "a list"}'})
    assert front.alternatives("a b") == ["A B", "a b!"]


def test_a_phrasebook_is_its_own_memory(memory: Path) -> None:
    table = Table({"pt": {"Bom dia.": "Good morning."}}).load("pt")
    assert table
    assert remembered(table, Memory(memory)) is table
    assert remembered(Model(), None) is not None
