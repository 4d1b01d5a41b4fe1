"""Parquet: each row with its columns and their types as they are, and ours after them."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from normalize.document import Document
from normalize.errors import RecordError, SetupError
from normalize.formats.cells import added_cells, document_of, failed_row
from normalize.formats.compression import compression
from normalize.formats.fields import Fields, choose_fields
from normalize.formats.kinds import Kind
from normalize.formats.options import OutputFormat, TableOptions
from normalize.formats.parquet_write import BATCH, AddedWriter
from normalize.formats.rows import Render, Row, Writer
from normalize.formats.source import Source

_BOMB_SIZE, _BOMB_RATIO = 1 << 30, 100  # a compressed Parquet file that unpacks to more than both is one


@dataclass(frozen=True, slots=True)
class ParquetTable:
    """A Parquet file. With ``whole``, a row carries all of its values, to be written in another format."""

    source: Source
    columns: tuple[str, ...]
    fields: Fields
    options: TableOptions
    whole: bool = False
    is_table: bool = True

    @property
    def render(self) -> Render:
        """The values of our columns; the others are copied by the writer."""
        return render

    @property
    def as_object(self) -> Callable[[Row], bytes]:
        """The values under their columns, those that JSON does not have as texts."""
        return values_as_object

    def columns_for(self, output: OutputFormat) -> dict[str, Kind]:  # noqa: ARG002 (the same for all)
        """The columns of the schema."""
        return dict.fromkeys(self.columns, "json")

    def rows(self) -> Iterator[Row]:
        """Each row; all columns are read, so that damage in any of them is found here."""
        number = total = 0
        try:
            with open_parquet(self.source) as file:
                total = file.metadata.num_rows
                for batch in file.iter_batches(BATCH, use_threads=False):
                    for values in self._read(batch):
                        number += 1
                        yield self._row(values, number)
        except RecordError as error:
            what = f"{error.message} Its rows {number + 1} to {total} are lost."
            doc = failed_row(f"{self.source.name}:{number + 1}", error.name, what, error.hint)
            yield Row(doc, {}, number + 1)

    def writer(self, file: BinaryIO) -> Writer:
        """A file with the same columns and ours, compressed as it was."""
        return AddedWriter(file, open_parquet(self.source), self.fields.added, self.source.path.name)

    def _read(self, batch: Any) -> Iterator[dict[str, Any]]:
        fields = self.fields
        named = dict.fromkeys(name for name in (fields.text, fields.id, fields.language) if name)
        columns = {name: _values(batch.column(name)) for name in named}
        rest = _whole(batch) if self.whole else [None] * batch.num_rows
        for *values, whole in zip(*columns.values(), rest, strict=True):
            yield {"": whole, **dict(zip(columns, values, strict=True))}

    def _row(self, values: dict[str, Any], number: int) -> Row:
        place, id_ = f"{self.source.name}, row {number}", f"{self.source.name}:{number}"
        given = values.get(self.fields.id)
        id_ = str(given).strip() if given is not None and str(given).strip() else id_
        text = values[self.fields.text]
        doc = (
            failed_row(id_, "wrong-encoding", f"{place}: the text is not UTF-8.")
            if isinstance(text, bytes)
            else document_of(text, id_, values.get(self.fields.language), place, self.options)
        )
        return Row(doc, values[""], number)


def open_parquet_table(source: Source, options: TableOptions, *, whole: bool = False) -> ParquetTable:
    """The table in a Parquet file; :class:`SetupError` where the column of the text holds none."""
    with open_parquet(source) as file:
        schema = file.schema_arrow
    fields = choose_fields(schema.names, options, source.name)
    kind = schema.field(fields.text).type
    if not _is_text(kind):
        what = f"In {source.name} the column '{fields.text}' holds no text, but {kind}."
        raise SetupError(what, "Name another with --text-field.")
    return ParquetTable(source, tuple(schema.names), fields, options, whole)


@contextmanager
def open_parquet(source: Source) -> Iterator[Any]:
    """The file as pyarrow has it; whatever is wrong with it is a :class:`RecordError`."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise SetupError(
            f"{source.name}: Parquet needs pyarrow.", "Run: pip install 'normalize-english[parquet]'."
        ) from error
    with source.open() as stream, _seekable(stream, source) as seekable:
        try:
            yield parquet.ParquetFile(seekable, buffer_size=1 << 20)
        except (pa.ArrowException, OSError, ValueError) as error:
            short = str(error).split("\n")[0][:200]
            what = f"{source.name} is damaged or cut short: {short}".rstrip(".") + "."
            raise RecordError("damaged", what, "Fetch it again.") from error


def render(row: Row, doc: Document) -> Sequence[Any]:  # noqa: ARG001 (the contract of a renderer)
    """What our columns hold in one row."""
    return added_cells(doc)


def values_as_object(row: Row) -> bytes:
    """A record as a JSON object: times in ISO 8601, bytes in Base64, decimals as texts."""
    return msgspec.json.encode(row.fields, enc_hook=str)


@contextmanager
def _seekable(stream: io.BufferedReader, source: Source) -> Iterator[io.BufferedRandom | io.BufferedReader]:
    """The file itself, or a nameless copy in our cache of what a compressed one holds."""
    if not compression(source.path.name):
        yield stream
        return
    from normalize.glossary.cache import cache_folder

    cache_folder().mkdir(parents=True, exist_ok=True)
    size, packed = 0, source.path.stat().st_size
    with tempfile.TemporaryFile(dir=cache_folder()) as copy:
        while block := stream.read(1 << 20):
            size += len(block)
            if size > _BOMB_SIZE and size > _BOMB_RATIO * packed:
                what = f"{source.name} unpacks to more than {_BOMB_RATIO} times its size."
                raise RecordError("bomb", what, "Unpack it by hand if you trust it.")
            copy.write(block)
        copy.seek(0)
        yield copy


def _is_text(kind: Any) -> bool:
    import pyarrow as pa

    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return str(kind).removeprefix("large_").removesuffix("_view") in ("string", "binary", "null")


def _values(column: Any) -> list[Any]:
    """The values of a column; those of a text that is no UTF-8 stay bytes."""
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if not _is_text(column.type):
        return column.to_pylist()  # type: ignore[no-any-return]
    return [_text(value) for value in column.cast(pa.large_binary()).to_pylist()]


def _whole(batch: Any) -> list[dict[str, Any]]:
    """The rows as dicts; Python has no nanoseconds, so times of such columns are texts."""
    import pyarrow as pa

    columns = [
        column.cast(pa.string())
        if "[ns" in str(column.type) and pa.types.is_temporal(column.type)
        else column
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names).to_pylist()  # type: ignore[no-any-return]


def _text(value: bytes | None) -> str | bytes | None:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError:
        return value
