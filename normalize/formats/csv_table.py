"""CSV and TSV: rows written again as they stand in the file, with our cells at their end."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

import msgspec

from normalize.document import Document
from normalize.errors import RecordError, SetupError
from normalize.formats.cells import added_cells, document_of, failed_row, failure, printable
from normalize.formats.csv_rows import CsvRow, read_rows
from normalize.formats.dialect import Dialect, find_dialect
from normalize.formats.encoding import Encoding
from normalize.formats.fields import Fields, choose_fields
from normalize.formats.kinds import Kind
from normalize.formats.options import OutputFormat, TableOptions
from normalize.formats.rows import Render, Row, Writer
from normalize.formats.source import Source, lines, with_notice
from normalize.formats.write import BytesWriter
from normalize.surrogates import lone_surrogate

# What a spreadsheet runs, but for plain numbers; see docs/formats.md.
_FORMULA = re.compile(r"(?=[=+\-@\t\r\n＝＋－＠])(?![+-]?[\d.,]+(?:[eE][+-]?\d+)?%?$)")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A file of rows under a header."""

    source: Source
    encoding: Encoding
    dialect: Dialect
    header: CsvRow
    fields: Fields
    options: TableOptions
    is_table: bool = True

    @property
    def render(self) -> Render:
        """A line with our cells."""
        options = self.options
        return partial(
            render, dialect=self.dialect, edits_column=options.edits_column, csv_safe=options.csv_safe
        )

    @property
    def as_object(self) -> Callable[[Row], bytes]:
        """The cells under their columns, each a text."""
        return partial(cells_as_object, columns=tuple(self.header.cells), dialect=self.dialect)

    def columns_for(self, output: OutputFormat) -> dict[str, Kind]:  # noqa: ARG002 (the same for all)
        """The columns of the header, all of text; :class:`SetupError` where two have one name."""
        columns = self.header.cells
        if twice := next((c for c in columns if columns.count(c) > 1), None):
            what = f"{self.source.name} has more than one column '{twice}'."
            raise SetupError(what, "Rename one, or run without --output-format.")
        return dict.fromkeys(columns, "text")

    def rows(self) -> Iterator[Row]:
        """A row a record; empty lines are none."""
        notice = self.encoding.notice
        number = self.header.line
        limit, width = self.options.max_bytes, len(self.header.cells)
        try:
            with self.source.utf8(self.encoding) as stream:
                texts = _texts(stream, limit)
                for row in read_rows(texts, self.dialect, limit=limit, width=width):
                    if row.line <= self.header.line or _is_blank(row, width):
                        continue
                    number = row.line
                    yield with_notice(self._row(row), notice)
                    notice = None
        except RecordError as error:
            yield Row(failure(f"{self.source.name}:{number + 1}", error), [""] * width, number + 1)

    def writer(self, file: BinaryIO) -> Writer:
        """The header, and rows below it."""
        head = _line(self.header.raw, self.fields.added, self.dialect) if self.header.cells else ""
        mark = bool(self.encoding.mark)
        return BytesWriter(file, self.source.path.name, head=head.encode(), has_mark=mark)

    def _row(self, row: CsvRow) -> Row:
        columns, fields = self.header.cells, self.fields
        place, id_ = f"{self.source.name}, line {row.line}", f"{self.source.name}:{row.line}"
        cells = row.cells
        if not row.error and len(cells) == len(columns) and lone_surrogate(row.raw) < 0:
            cell = dict(zip(columns, cells, strict=True))
            id_ = cell.get(fields.id, "").strip() or id_
            doc = document_of(cell[fields.text], id_, cell.get(fields.language), place, self.options)
            return Row(doc, row.raw, row.line)
        name, hint = "bad-csv", ""
        if row.error:
            what, hint = f"{place}: {row.error}.", "Look at its quotation marks."
            cells = _lenient(row.raw, self.dialect)
        elif len(cells) != len(columns):
            over = printable(str(cells[len(columns) :])[:200])
            beyond = f" Beyond: {over}." if len(cells) > len(columns) else ""
            what = f"{place} has {_cells(len(cells))}, not {len(columns)}.{beyond}"
        else:
            name, what = "wrong-encoding", f"{place} is not {self.encoding.name}."
            hint = "Try another --encoding."
        kept = [*map(printable, cells[: len(columns)]), *[""] * (len(columns) - len(cells))]
        return Row(failed_row(id_, name, what, hint), kept, row.line)


def open_csv(source: Source, options: TableOptions, *, tabs: bool = False) -> CsvTable:
    """The table in a CSV file, or with ``tabs`` a TSV one; its first 64 KB say how it is written."""
    head = source.head()
    encoding = source.encoding(head, options.encoding)
    text = head[len(encoding.mark) :].decode(encoding.name, "replace")
    dialect = find_dialect(text[: text.rfind("\n") + 1] or text, tabs=tabs)
    with source.utf8(encoding) as stream:
        header = next(
            read_rows(_texts(stream, options.max_bytes), dialect, limit=options.max_bytes),
            CsvRow([], "", 0),
        )
    if header.error:
        raise RecordError(
            "bad-csv", f"{source.name}, line {header.line}: {header.error}.", "Look at its header."
        )
    if lone_surrogate(header.raw) >= 0:
        what = f"{source.name}, line {header.line} is not {encoding.name}."
        raise RecordError("wrong-encoding", what, "Try another --encoding.")
    fields = choose_fields(header.cells, options, source.name) if header.cells else Fields("")
    return CsvTable(source, encoding, dialect, header, fields, options)


def render(row: Row, doc: Document, dialect: Dialect, *, edits_column: bool, csv_safe: bool) -> bytes:
    """A line of the output."""
    ours = csv_cells(doc, edits_column=edits_column)
    raw: str | list[str] = row.fields
    if csv_safe:
        raw = [safe(cell) for cell in cells_of(raw, dialect)]
        ours = [safe(cell) for cell in ours]
    if isinstance(raw, list):
        return dialect.row([*raw, *ours]).encode()
    return _line(raw, ours, dialect).encode()


def cells_of(fields: str | list[str], dialect: Dialect) -> list[str]:
    """The cells of a record, as :attr:`Row.fields` holds them."""
    if isinstance(fields, list):
        return fields
    return next(csv.reader(io.StringIO(fields, newline=""), **dialect.arguments()))


def cells_as_object(row: Row, columns: Sequence[str], dialect: Dialect) -> bytes:
    """A record as a JSON object."""
    return msgspec.json.encode(dict(zip(columns, cells_of(row.fields, dialect), strict=True)))


def csv_cells(doc: Document, *, edits_column: bool) -> list[str]:
    """What our columns hold, as text: warnings after each other, and the edits or their number."""
    text, language, confidence, engine, status, warnings, edits = added_cells(doc)
    changes = msgspec.json.encode(edits).decode() if edits_column else str(len(edits))
    return [text, language, str(confidence), engine, status, "; ".join(warnings), changes]


def safe(cell: str) -> str:
    """``cell`` with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> [safe(cell) for cell in ("=1+2", "-5.2", "- said he", "Ganja")]
    ["'=1+2", '-5.2', "'- said he", 'Ganja']
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _line(raw: str, ours: Sequence[str], dialect: Dialect) -> str:
    body = raw.removesuffix("\n").removesuffix("\r")
    end = raw[len(body) :] or dialect.newline
    return body + dialect.delimiter + dialect.row(ours).removesuffix(dialect.newline) + end


def _texts(stream: io.BufferedReader, limit: int) -> Iterator[str | None]:
    for line in lines(stream, limit):
        yield None if line is None else line.decode("utf-8", "surrogateescape")


def _is_blank(row: CsvRow, width: int) -> bool:
    return width > 1 and not row.error and not row.raw.strip()


def _lenient(raw: str, dialect: Dialect) -> list[str]:
    """The cells of a broken line, as far as they can be told."""
    arguments: dict[str, Any] = dialect.arguments() | {"strict": False}
    try:
        return [cell.rstrip("\r\n") for cell in next(csv.reader([raw], **arguments), [])]
    except csv.Error:
        return [raw.rstrip("\r\n")]


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"
