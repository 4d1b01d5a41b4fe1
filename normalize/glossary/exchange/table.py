"""Rows of CSV and TSV: a bad row is named by its line and costs no other."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from normalize.glossary.problem import Problem

Row = tuple[int, list[str]]  # the line that it begins on, and its cells


def read_rows(text: str, delimiter: str, name: str, most_lines: int = 1) -> tuple[list[Row], list[Problem]]:
    r"""The rows of ``text`` that hold something, and what is no row.

    A cell may go on over ``most_lines`` lines. Where a quotation mark is not closed the line is
    given up and reading goes on with the next, so that it does not swallow the file.

    >>> rows, problems = read_rows('a,b\n"open,c\nd,"e, f"\n', ",", "x.csv")
    >>> rows, [p.line for p in problems]
    ([(1, ['a', 'b']), (3, ['d', 'e, f'])], [2])
    """
    lines = io.StringIO(text, newline="").readlines()
    rows: list[Row] = []
    problems: list[Problem] = []
    position = 0
    while position < len(lines):
        reader = csv.reader(lines[position : position + most_lines], delimiter=delimiter, strict=True)
        used = 1
        try:
            cells = next(reader)
            used = reader.line_num
            if any(cells):
                rows.append((position + 1, cells))
        except csv.Error as error:
            problems.append(Problem(name, position + 1, *_explain(str(error))))
        position += used
    return rows, problems


def write_rows(rows: Iterable[Sequence[str]], delimiter: str) -> bytes:
    r"""Rows as bytes; a cell is quoted where it must be, and stands as it is where not.

    >>> write_rows([["a", "=1+1"], ["b, c", ""]], ",")
    b'a,=1+1\r\n"b, c",\r\n'
    """
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def delimiter_of(text: str, preferred: str) -> str:
    """A semicolon where the first line of a CSV has no comma: so do spreadsheets in Europe write."""
    first = text.partition("\n")[0]
    return ";" if preferred == "," and "," not in first and ";" in first else preferred


def _explain(error: str) -> tuple[str, str]:
    if "field larger" in error:
        return f"a cell is larger than {csv.field_size_limit():,} characters.", "Remove it."
    if "unexpected end" in error:
        return "a quotation mark is not closed.", "Close it, or double it where it belongs to the text."
    return f"not readable as a row: {error}.", "Put the cell in quotation marks, and double those in it."
