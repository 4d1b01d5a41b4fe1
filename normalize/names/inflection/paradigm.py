"""Reads the tables of endings and says which paradigms a word may follow; see ``slavic_east`` for a row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_SEEN = 5  # letters of a long word's end that a row may look at
_SHORT = 7  # of a word up to this length all are seen (`^niem-cy`)


class Row(NamedTuple):
    """One class of words: what they end in, and their endings by case."""

    ends: re.Pattern[str]
    genders: str
    cells: tuple[tuple[str, ...], ...]
    is_last: bool


class Paradigm(NamedTuple):
    """The endings of a word in one gender, by case; ``base`` is the ending that makes way for them."""

    gender: str
    is_adjective: bool
    base: str
    cells: tuple[tuple[str, ...], ...]


class Table:
    """The rows of one language. Words that follow the same paradigms are one class, by number."""

    def __init__(self, text: str, possessive: tuple[str, ...] = ()) -> None:
        self._rows = [_row(line, possessive) for line in text.split("\n") if line.strip()]
        self.cases = max(len(row.cells) for row in self._rows)
        self._numbers: dict[tuple[Paradigm, ...], int] = {(): 0}
        self.classes: list[tuple[Paradigm, ...]] = [()]  # 0: it does not change
        self._class = lru_cache(maxsize=1 << 16)(self._find)

    def class_of(self, word: str) -> int:
        """The number of the class that a word's end puts it in."""
        low = word.lower()
        return self._class(low if len(low) <= _SHORT else low[-_SEEN:])

    def _find(self, end: str) -> int:
        found: list[Paradigm] = []
        for row in self._rows:
            match = row.ends.search(end)
            if not match:
                continue
            cells = [tuple(dict.fromkeys(_ending(form, match) for form in cell)) for cell in row.cells]
            cells += [()] * (self.cases - len(cells))
            found += [Paradigm(g.lower(), g.isupper(), match["cut"], tuple(cells)) for g in row.genders]
            if row.is_last:
                break
        paradigms = tuple(found)
        if paradigms not in self._numbers:
            self._numbers[paradigms] = len(self.classes)
            self.classes.append(paradigms)
        return self._numbers[paradigms]


def _row(line: str, possessive: tuple[str, ...]) -> Row:
    """A line of a table.

    >>> _row("ц-а  f  ы  е  у  ей/ою  е", ()).cells
    (('ы',), ('е',), ('у',), ('ей', 'ою'), ('е',))
    """
    ends, genders, *cells = line.removeprefix("+").split()
    before, _, ending = ends.partition("-")
    pattern = re.compile(f"{before}(?P<cut>{ending})$")
    forms = tuple(tuple(_alternatives(cell, possessive)) for cell in cells)
    return Row(pattern, genders, forms, is_last=not line.startswith("+"))


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
    kept = next((g for g in match.groups() if g is not None and g != match["cut"]), "")
    return form.replace("\\1", kept)
