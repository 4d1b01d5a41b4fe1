"""CSV, row by row: a broken quotation costs its own line, and the rest is read on."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from normalize.formats.dialect import Dialect


class CsvRow(NamedTuple):
    """A row: its cells, and its lines as they stand in the file; ``line`` counts from 1."""

    cells: list[str]
    raw: str
    line: int
    error: str = ""


class _Lines:
    """Lines that can be put back, and what was taken since a row began."""

    def __init__(self, lines: Iterator[str | None], limit: int) -> None:
        self._lines = lines
        self._limit = limit
        self._back: list[str | None] = []
        self.taken: list[str | None] = []
        self._size = 0
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._back.pop() if self._back else next(self._lines)
        self.taken.append(line)
        self.number += 1
        self._size += len(line or "")
        if line is None or self._size > self._limit:
            raise csv.Error("more characters than --max-chars allows")
        return line

    def begin(self) -> None:
        self.taken = []
        self._size = 0

    def put_back(self) -> None:
        """All but the first line of the row."""
        self._back.extend(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1
        del self.taken[1:]


@contextmanager
def _large_cells() -> Iterator[None]:
    """A row is bounded by its letters; the library's own limit is that of the whole process."""
    limit = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def read_rows(
    lines: Iterator[str | None], dialect: Dialect, *, limit: int, width: int = 0
) -> Iterator[CsvRow]:
    r"""The rows in ``lines``, of which ``None`` is one too long to be held.

    A quotation that never ends, or ends before other letters, breaks its line alone: reading begins again
    with the next. So does a row of several lines that has not ``width`` cells (0: as many as it
    likes), since a lost quotation mark makes such ones. Empty lines are left out.

    >>> [row.line for row in read_rows(iter(['1,"a\n', '2,"b"\n']), Dialect(), limit=99) if row.error]
    [1]
    """
    source = _Lines(lines, limit)
    while True:
        source.begin()
        first = source.number + 1
        error = ""
        cells: list[str] = []
        try:
            with _large_cells():
                cells = next(csv.reader(source, **dialect.arguments()))
        except csv.Error as found:
            error = _plain(str(found))
        except StopIteration:
            if not source.taken:
                return
            error = "the quotation does not end"
        if not error and width and len(cells) != width and len(source.taken) > 1:
            error = "the quotation does not end on this line"
        if error:
            cells = []
            source.put_back()
        if error or cells:
            yield CsvRow(cells, "".join(line or "" for line in source.taken), first, error)


def _plain(error: str) -> str:
    if "universal-newline" in error or "new-line" in error:
        return r"its lines end in CR alone: tr '\r' '\n' mends them"
    return "the quotation does not end" if "unexpected end of data" in error else error
