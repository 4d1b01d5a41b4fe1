r"""Our own table: every field of an entry in a column, for people who work in a spreadsheet.

Several spellings in a cell are parted by ``|`` (``\|`` is the sign itself); each language of
the forms and each profile has a column of its own, ``forms:ru`` and ``profiles:un``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from normalize.document import GlossaryEntry
from normalize.glossary.entry import LISTS
from normalize.glossary.exchange.decoding import decoded
from normalize.glossary.exchange.model import Exported, Imported, Loss, Settings, filled_fields
from normalize.glossary.exchange.nodes import read_nodes
from normalize.glossary.exchange.table import Row, delimiter_of, read_rows, write_rows
from normalize.glossary.json_lines import node_of
from normalize.glossary.problem import Problem
from normalize.glossary.syntax import Node

_FIELDS = tuple(field.name for field in fields(GlossaryEntry))
_MAPPINGS = ("forms", "profiles")
_PART = re.compile(r"(?:[^\\|]|\\.)*", re.DOTALL)
_NOTE_LINES = 1000  # a note may have many; a quotation mark that is never closed ends here


def is_entry_header(cells: Sequence[str]) -> bool:
    """Whether a row names the fields of an entry."""
    return {"id", "canonical"} <= {cell.strip().lower() for cell in cells}


def read_entry_table(data: bytes, name: str, settings: Settings) -> Imported:
    """The entries of our own table; a bad row costs no other, an unknown column is named."""
    text = decoded(data, name)
    rows, problems = read_rows(text, delimiter_of(text, settings.delimiter), name, _NOTE_LINES)
    if not rows:
        return Imported((), tuple(problems))
    columns = [title.strip() for title in rows[0][1]]
    for position, title in enumerate(columns):
        field, _, key = title.partition(":")
        if field not in _FIELDS or (field in _MAPPINGS) != bool(key):
            problems.append(Problem(name, rows[0][0], f"the column '{title}' is unknown and not taken over."))
        elif title in columns[:position]:
            what = f"the column '{title}' stands twice; the first is taken over."
            problems.append(Problem(name, rows[0][0], what, "Keep one."))
    nodes: list[Node] = []
    for row in rows[1:]:
        if len(row[1]) > len(columns) and any(row[1][len(columns) :]):
            what = f"{len(row[1])} cells, but the first row has {len(columns)}."
            problems.append(Problem(name, row[0], what, "Quote cells that hold the separator."))
        else:
            nodes.append(_node(row, columns, name))
    read = read_nodes(nodes, name)
    return Imported(read.entries, tuple(sorted((*problems, *read.problems))))


def _node(row: Row, columns: Sequence[str], name: str) -> Node:
    data: dict[str, Any] = {}
    for title, cell in zip(columns, row[1], strict=False):
        field, _, key = title.partition(":")
        if not cell or field not in _FIELDS or (field in _MAPPINGS) != bool(key):
            continue
        if field in _MAPPINGS:
            data.setdefault(field, {}).setdefault(key, _split(cell) if field == "forms" else cell)
        else:
            data.setdefault(field, _split(cell) if field in LISTS else cell)
    return node_of(data, row[0], name)


def write_entry_table(entries: Sequence[GlossaryEntry], settings: Settings) -> Exported:
    r"""One row an entry; only a language without a single form is lost.

    >>> entry = GlossaryEntry("a", "Aba", "place", ("Ava", "A|b"), {"ru": ("Аба",)})
    >>> print(write_entry_table([entry], Settings()).content.decode().replace("\r", ""), end="")
    id,canonical,kind,variants,forms:ru
    a,Aba,place,Ava|A\|b,Аба
    """
    columns: dict[str, None] = {}
    rows: list[dict[str, str]] = []
    losses: list[Loss] = []
    for entry in entries:
        row: dict[str, str] = {}
        for field, value in filled_fields(entry).items():
            if field in _MAPPINGS:
                row |= {f"{field}:{key}": _cell(item) for key, item in value.items()}
                losses += [Loss(entry.id, f"{field}.{key}", 0) for key, item in value.items() if not item]
            else:
                row[field] = _cell(value)
        rows.append(row)
        columns |= dict.fromkeys(row)
    order = sorted(columns, key=_rank)
    table = [order, *([row.get(column, "") for column in order] for row in rows)]
    return Exported(write_rows(table, settings.delimiter), tuple(losses))


def _rank(column: str) -> tuple[int, str]:
    field, _, key = column.partition(":")
    return _FIELDS.index(field), key


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(re.sub(r"([\\|])", r"\\\1", item) for item in value)
    return "true" if value is True else value


def _split(cell: str) -> list[str]:
    parts: list[str] = []
    position = 0
    while True:
        match = _PART.match(cell, position)
        end = match.end() if match else position
        if end < len(cell) and cell[end] != "|":  # a backslash at the very end stands for itself
            end = len(cell)
        parts.append(re.sub(r"\\(.)", r"\1", cell[position:end], flags=re.DOTALL))
        if end >= len(cell):
            return parts
        position = end + 1
