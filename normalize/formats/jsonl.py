"""JSON Lines: an object a line, written again as it was with our keys at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, NamedTuple

from normalize.document import Document
from normalize.errors import RecordError
from normalize.formats.cells import added_cells, document_of, failed_row, failure
from normalize.formats.encoding import Encoding
from normalize.formats.fields import Fields, choose_fields
from normalize.formats.json_object import decoded, own_names, unread, values_of, with_added
from normalize.formats.kinds import Kind, kinds_of
from normalize.formats.options import OutputFormat, TableOptions
from normalize.formats.rows import Render, Row, Writer
from normalize.formats.source import Source, lines, with_notice
from normalize.formats.write import BytesWriter


class Object(NamedTuple):
    """A record as it stands in its file: a JSON object, and what stands after and before it."""

    raw: bytes
    end: bytes = b"\n"
    before: bytes = b""


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A file of JSON Lines."""

    source: Source
    encoding: Encoding
    fields: Fields
    options: TableOptions
    is_table: bool = True

    @property
    def render(self) -> Render:
        """A line with our keys."""
        return partial(render, names=self.fields.added)

    @property
    def as_object(self) -> Callable[[Row], bytes]:
        """The object itself."""
        return raw_object

    def columns_for(self, output: OutputFormat) -> dict[str, Kind]:
        """The keys of all lines, where the format to write must know them first."""
        return columns_of(self.rows(), output, self.source.name)

    def rows(self) -> Iterator[Row]:
        """An object a line; empty lines are none."""
        notice = self.encoding.notice
        number = 0
        try:
            with self.source.utf8(self.encoding) as stream:
                for number, line in enumerate(lines(stream, self.options.max_bytes), 1):
                    if line is None or line.strip():
                        row = read_object(
                            line, Place(self.source.name, "line", number), self.fields, self.options
                        )
                        yield with_notice(row, notice)
                        notice = None
        except RecordError as error:
            yield Row(failure(f"{self.source.name}:{number + 1}", error), Object(b"{}"), number + 1)

    def writer(self, file: BinaryIO) -> Writer:
        """Lines, with a byte order mark where the file had one."""
        return BytesWriter(file, self.source.path.name, has_mark=bool(self.encoding.mark))


def open_jsonl(source: Source, options: TableOptions) -> JsonLines:
    """The table in a file of JSON Lines; its first lines say which field holds the text."""
    head = source.head()
    encoding = source.encoding(head, options.encoding)
    columns: dict[str, None] = {}
    with source.utf8(encoding) as stream:
        seen, enough = 0, encoding.least(head)
        for line in lines(stream, options.max_bytes):
            seen += len(line or b"")
            with suppress(RecordError):
                columns.update(dict.fromkeys(values_of(line.strip()) if line else ()))
            if seen >= enough:
                break
    return JsonLines(source, encoding, fields_of(list(columns), options, source.name), options)


def fields_of(columns: Sequence[str], options: TableOptions, name: str) -> Fields:
    """The fields of objects with these keys; a file without objects has no text to look for."""
    if not columns:
        return Fields(options.text_field or "text", options.id_field or "", options.language_field or "")
    return choose_fields(columns, options, name)


class Place(NamedTuple):
    """Where a record stands in its file: ``a.jsonl, line 3``."""

    file: str
    unit: str
    number: int

    def __str__(self) -> str:
        return f"{self.file}, {self.unit} {self.number}"


def read_object(line: bytes | None, place: Place, fields: Fields, options: TableOptions) -> Row:
    """The record of one line or element; ``None`` is one that was too long to read."""
    number = place.number
    id_ = f"{place.file}:{number}"
    if line is None:
        doc = failed_row(id_, "too-long", f"{place} has more than {options.max_bytes} bytes.", _SHORTER)
        return Row(doc, Object(unread(None)), number)
    raw = line.strip()
    end = b"\r\n" if line.endswith(b"\r\n") else b"\n"
    try:
        values = values_of(raw)
    except RecordError as error:
        error = RecordError(error.name, f"{place} {error.message}.", error.hint)
        return Row(failure(id_, error), Object(unread(raw), end), number)
    given = decoded(values.get(fields.id)) if fields.id else None
    id_ = str(given) if isinstance(given, str | int) and str(given).strip() else id_
    if fields.text not in values:
        doc = failed_row(id_, "no-text", f"{place} has no field '{fields.text}'.")
    else:
        language = decoded(values.get(fields.language)) if fields.language else None
        doc = document_of(decoded(values[fields.text]), id_, language, str(place), options)
    return Row(doc, Object(raw, end), number)


_SHORTER = "Cut it, or raise --max-chars."


def raw_object(row: Row) -> bytes:
    """The object of a record as it was read."""
    record: Object = row.fields
    return record.raw


def columns_of(rows: Iterable[Row], output: OutputFormat, name: str) -> dict[str, Kind]:
    """The columns of records that are JSON objects; none where they may differ from row to row."""
    if output in ("jsonl", "json"):
        return {}
    return kinds_of((values_of(raw_object(row)) for row in rows), name)


def render(row: Row, doc: Document, names: Sequence[str]) -> bytes:
    """A line of the output."""
    line: Object = row.fields
    keys = values_of(line.raw).keys()
    return line.before + with_added(line.raw, own_names(names, keys), added_cells(doc)) + line.end
