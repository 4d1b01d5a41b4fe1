"""Case tables: a name, forms of it in a text, and words that are not forms of it."""

from collections.abc import Iterator
from typing import NamedTuple

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
