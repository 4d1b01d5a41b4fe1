"""One tabular format to another: every row becomes a JSON object, and that a row of the other format.

Columns of CSV and Parquet must be known before the first row is written, so a JSON file is read once
for its keys before it is converted to one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO, Protocol

from normalize.document import Document
from normalize.formats.cells import added_cells
from normalize.formats.csv_table import csv_cells, safe
from normalize.formats.dialect import Dialect
from normalize.formats.fields import Fields, added_names
from normalize.formats.json_object import own_names, values_of, with_added
from normalize.formats.kinds import Kind, cell_text, value_as
from normalize.formats.options import OutputFormat, TableOptions
from normalize.formats.parquet_write import ObjectWriter
from normalize.formats.rows import Render, Row, Table, Writer
from normalize.formats.source import Source
from normalize.formats.write import BytesWriter, ListWriter

AsObject = Callable[[Row], bytes]
_DIALECTS = {"csv": Dialect(","), "tsv": Dialect("\t")}


class Convertible(Table, Protocol):
    """A table whose rows can become JSON objects; ``as_object`` can be pickled."""

    @property
    def source(self) -> Source:
        """Its file."""
        ...

    @property
    def fields(self) -> Fields:
        """Its columns."""
        ...

    @property
    def as_object(self) -> AsObject:
        """From a row to a JSON object."""
        ...

    def columns_for(self, output: OutputFormat) -> dict[str, Kind]:
        """All columns and their kinds, as far as ``output`` needs them before the first row."""
        ...


@dataclass(frozen=True, slots=True)
class Converted:
    """A table that is written in another format; ``name`` is that of the file to write."""

    table: Convertible
    output: OutputFormat
    columns: dict[str, Kind]
    added: tuple[str, ...]
    options: TableOptions
    name: str
    is_table: bool = True

    @property
    def render(self) -> Render:
        """A row of the other format."""
        as_object = self.table.as_object
        if self.output in _DIALECTS:
            return partial(
                _csv_row,
                as_object=as_object,
                columns=tuple(self.columns),
                dialect=_DIALECTS[self.output],
                options=self.options,
            )
        if self.output == "parquet":
            return partial(_parquet_row, as_object=as_object, columns=self.columns, added=self.added)
        end = b"\n" if self.output == "jsonl" else b""
        return partial(_json_row, as_object=as_object, added=self.added, end=end)

    def rows(self) -> Iterator[Row]:
        """The rows of the table."""
        return self.table.rows()

    def writer(self, file: BinaryIO) -> Writer:
        """A writer of the other format."""
        if self.output == "json":
            return ListWriter(file, self.name)
        if self.output == "parquet":
            return ObjectWriter(file, self.columns, self.added, self.name)
        dialect = _DIALECTS.get(self.output)
        head = dialect.row([*self.columns, *self.added]) if dialect else ""
        return BytesWriter(file, self.name, head=head.encode())


def converted(table: Convertible, options: TableOptions, name: str) -> Converted:
    """``table`` as a table of ``options.output_format``, to be written to a file called ``name``."""
    assert options.output_format  # noqa: S101 (for the type checker)
    columns = table.columns_for(options.output_format)
    added = added_names(columns, table.source.name) if columns else table.fields.added
    return Converted(table, options.output_format, columns, added, options, name)


def _json_row(row: Row, doc: Document, as_object: AsObject, added: Sequence[str], end: bytes) -> bytes:
    raw = as_object(row)
    return with_added(raw, own_names(added, values_of(raw).keys()), added_cells(doc)) + end


def _csv_row(
    row: Row,
    doc: Document,
    *,
    as_object: AsObject,
    columns: Sequence[str],
    dialect: Dialect,
    options: TableOptions,
) -> bytes:
    values = values_of(as_object(row))
    cells = [cell_text(values.get(name)) for name in columns]
    cells += csv_cells(doc, edits_column=options.edits_column)
    return dialect.row([safe(cell) for cell in cells] if options.csv_safe else cells).encode()


def _parquet_row(
    row: Row, doc: Document, as_object: AsObject, columns: dict[str, Kind], added: Sequence[str]
) -> dict[str, Any]:
    values = values_of(as_object(row))
    cells = {name: value_as(kind, values.get(name)) for name, kind in columns.items()}
    return cells | dict(zip(added, added_cells(doc), strict=True))
