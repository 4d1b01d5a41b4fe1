"""How a CSV file is written: its delimiter, and how it quotes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

Quoting = Literal["doubled", "escaped", "none"]  # "" in quotes, \" in quotes, no quotes at all
_DELIMITERS = ",;\t|"
_UNQUOTED = "\t|"  # files with these often know no quotation; with a comma it would not work
_SPECIAL = ('"', "\r", "\n")


@dataclass(frozen=True, slots=True)
class Dialect:
    """The delimiter and quotation of a file, and the end of its lines."""

    delimiter: str = ","
    quoting: Quoting = "doubled"
    newline: str = "\n"

    def arguments(self) -> dict[str, Any]:
        """What :func:`csv.reader` needs; strict, so that a broken quotation is noticed."""
        quoting: dict[Quoting, dict[str, Any]] = {
            "doubled": {},
            "escaped": {"doublequote": False, "escapechar": "\\"},
            "none": {"quoting": csv.QUOTE_NONE, "quotechar": None},
        }
        return {"delimiter": self.delimiter, "strict": True, **quoting[self.quoting]}

    def cell(self, text: str) -> str:
        r"""A cell of ours, quoted where it must be. Without quotation, tabs and line ends become blanks.

        >>> Dialect().cell('the "Times", Sunday')
        '"the ""Times"", Sunday"'
        """
        if self.quoting == "none":
            return (
                text.replace(self.delimiter, " ").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
            )
        if self.quoting == "escaped":
            text = text.replace("\\", "\\\\").replace('"', '\\"')
        elif not any(sign in text for sign in (self.delimiter, *_SPECIAL)) and text.strip() == text:
            return text
        else:
            text = text.replace('"', '""')
        return f'"{text}"'

    def row(self, cells: Sequence[str]) -> str:
        """Cells of ours as a line, with its end."""
        return self.delimiter.join(map(self.cell, cells)) + self.newline


def find_dialect(head: str, *, tabs: bool = False) -> Dialect:
    r"""The dialect that gives most rows as many cells as the first; ``tabs`` for a ``.tsv``.

    >>> find_dialect("id;text\n1;Ganja, a city\n2;Baku\n").delimiter
    ';'
    """
    newline = "\r\n" if "\r\n" in head else "\n"
    lines = list(io.StringIO(head, newline="\n"))
    tried: list[Dialect] = []
    for delimiter in "\t" if tabs else _DELIMITERS:
        tried.append(Dialect(delimiter, "doubled", newline))
        if '\\"' in head:
            tried.append(Dialect(delimiter, "escaped", newline))
        if delimiter in _UNQUOTED and lines and delimiter in lines[0]:
            tried.append(Dialect(delimiter, "none", newline))
    return max(tried, key=lambda dialect: _score(lines, dialect))  # the first of equals: doubled quotes


def _score(lines: Sequence[str], dialect: Dialect) -> tuple[bool, float, int]:
    from normalize.formats.csv_rows import read_rows

    rows = [row for row in read_rows(iter(lines), dialect, limit=1 << 20) if row.raw.strip()]
    if not rows:
        return False, 0.0, 0
    width = len(rows[0].cells)
    even = sum(not row.error and len(row.cells) == width for row in rows) / len(rows)
    # A file that quotes has quotation marks at both ends of cells; read without, the marks are left over.
    marks = sum(c[:1] == '"' == c[-1:] for row in rows for c in row.cells) if dialect.quoting == "none" else 0
    if marks * 2 > sum(c[:1] == '"' for row in rows for c in row.cells):
        even = 0.0
    return width > 1, round(even, 2), width
