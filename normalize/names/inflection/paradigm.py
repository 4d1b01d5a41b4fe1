"""Reads the tables of endings and declines a word with them; see ``slavic_east`` for a row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_SEEN = 8  # letters of a word's end that a row may look at


class Row(NamedTuple):
    """One class of words: what they end in, and their endings by case."""

    ends: re.Pattern[str]
    genders: str
    cells: tuple[tuple[str, ...], ...]
    is_last: bool


class Paradigm(NamedTuple):
    """The endings of a word in one gender; ``cut`` letters of the base form make way for them."""

    gender: str
    is_adjective: bool
    cut: int
    cells: tuple[tuple[str, ...], ...]

    def forms(self, word: str, case: int) -> list[str]:
        """The forms of ``word`` in a case."""
        stem = word[: len(word) - self.cut]
        return [stem + ending for ending in self.cells[case]]


class Table:
    """The rows of one language."""

    def __init__(self, text: str, possessive: tuple[str, ...] = ()) -> None:
        self._rows = [_row(line, possessive) for line in text.split("\n") if line.strip()]
        self.cases = max(len(row.cells) for row in self._rows)
        self.paradigms = lru_cache(maxsize=1 << 16)(self._paradigms)

    def decline(self, word: str) -> tuple[Paradigm, ...]:
        """The paradigms that a word may follow, by its end."""
        return self.paradigms(word[-_SEEN:].lower())

    def _paradigms(self, end: str) -> tuple[Paradigm, ...]:
        found: list[Paradigm] = []
        for row in self._rows:
            match = row.ends.search(end)
            if not match:
                continue
            cut = len(end) - match.start("cut")
            cells = tuple(
                tuple(dict.fromkeys(_ending(form, match) for form in cell)) for cell in row.cells
            ) + ((),) * (self.cases - len(row.cells))
            found += [Paradigm(g.lower(), g.isupper(), cut, cells) for g in row.genders]
            if row.is_last:
                break
        return tuple(found)


def _row(line: str, possessive: tuple[str, ...]) -> Row:
    """
    >>> _row("ц-а  f  ы  е  у  ей/ою  е", ()).cells
    (('ы',), ('е',), ('у',), ('ей', 'ою'), ('е',))
    """
    is_last = not line.startswith("+")
    ends, genders, *cells = line.removeprefix("+").split()
    before, _, ending = ends.partition("-")
    pattern = re.compile(f"{before}(?P<cut>{ending})$")
    return Row(pattern, genders, tuple(tuple(_alternatives(cell, possessive)) for cell in cells), is_last)


def _alternatives(cell: str, possessive: tuple[str, ...]) -> list[str]:
    forms: list[str] = []
    for form in cell.split("/"):
        forms += [form[:-1] + end for end in possessive] if form.endswith("*") else [form]
    return forms


def _ending(form: str, match: re.Match[str]) -> str:
    if form == "=":
        return match["cut"]
    if form == "0":
        return ""
    if "\\" not in form:
        return form
    letters = next((g for g in match.groups() if g is not None and g != match["cut"]), "")
    return form.replace("\\1", letters)
