"""Case tables: a name, forms of it in a text, and words that are not forms of it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from normalize.document import GlossaryEntry
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary

KINDS = {"place": "place", "person": "person", "org": "organization"}


class Case(NamedTuple):
    language: str
    kind: str
    base: str
    text: str

    def __str__(self) -> str:
        return f"{self.language}-{self.base}-{self.text}"


def read(table: str, *, forms: bool) -> list[Case]:
    """A name is ``language kind base``; its forms stand behind ``+``, other words behind ``-``."""
    return list(_cases(table, "+" if forms else "-"))


def _cases(table: str, mark: str) -> Iterator[Case]:
    language = kind = base = ""
    for line in table.strip().splitlines():
        if not line.startswith(" "):
            language, kind, base = line.split(" ", 2)
        elif line.startswith(f"  {mark} "):
            yield from (Case(language, kind, base, text.strip()) for text in line[4:].split(","))


def spans(case: Case) -> list[str]:
    """What is found of the name, in parentheses after a word in small letters."""
    entry = GlossaryEntry("a", "Qx", KINDS[case.kind], forms={case.language: (case.base,)})  # type: ignore[arg-type]
    text = f"x ({case.text})"
    index = Index(Glossary((entry,), {"a": 0}, {}, ""))
    return [m.span.of(text) for m in index.scan(text, {case.language})]


def whole(case: Case) -> None:
    assert spans(case) == [case.text]


def family(
    table: str, least: int = 40, found: Callable[[Case], None] = whole
) -> tuple[Callable[..., None], Callable[..., None], Callable[[], None]]:
    """The tests of a family's table: its forms are ``found``, other words left, ``least`` of each."""

    @pytest.mark.parametrize("case", read(table, forms=True), ids=str)
    def test_a_form_is_found(case: Case) -> None:
        found(case)

    @pytest.mark.parametrize("case", read(table, forms=False), ids=str)
    def test_another_word_is_left(case: Case) -> None:
        assert spans(case) == []

    def test_there_are_enough() -> None:
        assert len(read(table, forms=True)) >= least
        assert len(read(table, forms=False)) >= least

    return test_a_form_is_found, test_another_word_is_left, test_there_are_enough
