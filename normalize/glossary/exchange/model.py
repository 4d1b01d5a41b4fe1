"""What passes between a format and the rest: entries, what could not be placed, what is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from normalize.document import GlossaryEntry, Kind
from normalize.glossary.problem import Problem


@dataclass(frozen=True, slots=True)
class Loss:
    """What an entry holds and a format cannot: the field, how many values, and why."""

    entry: str
    field: str
    count: int = 1
    why: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """Entries read from a file, and what in it could not be placed."""

    entries: tuple[GlossaryEntry, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """The content of a file, and what of the entries is not in it."""

    content: bytes
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a format does not say by itself.

    ``source_language`` and ``target_language`` are those of an imported file of pairs;
    ``languages`` those that an export is for; ``kind`` that of entries without one;
    ``delimiter`` parts the cells of a table.
    """

    source_language: str | None = None
    target_language: str = "en"
    languages: tuple[str, ...] = ()
    kind: Kind = "term"
    delimiter: str = ","


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how it is read from bytes (with the file's name), and how it is written."""

    read: Callable[[bytes, str, Settings], Imported]
    write: Callable[[Sequence[GlossaryEntry], Settings], Exported]


def filled_fields(entry: GlossaryEntry) -> dict[str, Any]:
    """The fields of ``entry`` that say something, in the order of the documentation.

    >>> filled_fields(GlossaryEntry("a", "Aba", "place", variants=("Ava",)))
    {'id': 'a', 'canonical': 'Aba', 'kind': 'place', 'variants': ['Ava']}
    """
    found: dict[str, Any] = {}
    for field in fields(GlossaryEntry):
        value = getattr(entry, field.name)
        if isinstance(value, tuple):
            value = list(value)
        elif field.name == "forms":
            value = {language: list(spellings) for language, spellings in value.items()}
        if value or field.name in ("id", "canonical", "kind"):
            found[field.name] = value
    return found


def count_values(value: object) -> int:
    """How many values a field holds, for the report of what is lost."""
    if isinstance(value, dict):
        return sum(count_values(item) for item in value.values())
    return len(value) if isinstance(value, list) else 1
