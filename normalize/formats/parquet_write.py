"""Writing Parquet, in row groups that do not depend on how the rows arrive."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, BinaryIO

from normalize.errors import RecordError
from normalize.formats.kinds import Kind

BATCH = 64  # rows that are read at once
_GROUP_ROWS, _GROUP_BYTES = 65_536, 64 << 20  # a row group ends at whichever comes first


class AddedWriter:
    """Copies the columns of a Parquet file and puts ours after them.

    The file is read a second time, in step with the rows that come back, so that no value of it ever
    goes through Python.
    """

    def __init__(
        self, file: BinaryIO, opened: AbstractContextManager[Any], names: Sequence[str], name: str
    ) -> None:
        self._opened = opened
        parquet = opened.__enter__()
        self._batches: Iterator[Any] = parquet.iter_batches(BATCH, use_threads=False)
        schema = parquet.schema_arrow
        for field in added_fields(names):
            schema = schema.append(field)
        self._groups = RowGroups(file, schema, name, _codec(parquet))
        self._waiting: deque[Sequence[Any]] = deque()
        self._batch: Any = None

    def write(self, rendered: Sequence[Any]) -> None:
        """The cells of our columns, row by row."""
        import pyarrow as pa

        self._waiting.extend(rendered)
        while self._waiting:
            if self._batch is None:
                self._batch = self._next()
            if self._batch is None:  # the row that says where the file is damaged
                self._waiting.clear()
            elif len(self._waiting) < self._batch.num_rows:
                return
            else:
                rows = [self._waiting.popleft() for _ in range(self._batch.num_rows)]
                kinds = self._groups.schema.types[-len(rows[0]) :]
                columns = zip(zip(*rows, strict=True), kinds, strict=True)
                ours = [pa.array(cells, kind) for cells, kind in columns]
                batch = pa.RecordBatch.from_arrays([*self._batch.columns, *ours], schema=self._groups.schema)
                self._groups.add(batch)
                self._batch = None

    def close(self) -> None:
        """The end of the file."""
        self._groups.finish()
        self._opened.__exit__(None, None, None)

    def _next(self) -> Any:
        try:
            return next((batch for batch in self._batches if batch.num_rows), None)
        except (RecordError, OSError, ValueError):
            return None


class ObjectWriter:
    """Writes rows that are dicts, under a schema of our own."""

    def __init__(self, file: BinaryIO, columns: Mapping[str, Kind], added: Sequence[str], name: str) -> None:
        import pyarrow as pa

        kinds = {"integer": pa.int64(), "number": pa.float64(), "truth": pa.bool_()}
        fields = [pa.field(column, kinds.get(kind, pa.string())) for column, kind in columns.items()]
        self._groups = RowGroups(file, pa.schema([*fields, *added_fields(added)]), name)
        self._waiting: list[dict[str, Any]] = []

    def write(self, rendered: Sequence[dict[str, Any]]) -> None:
        """Rows that follow each other."""
        for row in rendered:
            self._waiting.append(row)
            if len(self._waiting) == BATCH:
                self._add()

    def close(self) -> None:
        """The end of the file."""
        self._add()
        self._groups.finish()

    def _add(self) -> None:
        import pyarrow as pa

        if self._waiting:
            self._groups.add(pa.RecordBatch.from_pylist(self._waiting, schema=self._groups.schema))
        self._waiting = []


class RowGroups:
    """Collects batches and writes them as row groups."""

    def __init__(self, file: BinaryIO, schema: Any, name: str, codec: str = "snappy") -> None:
        from pyarrow import parquet

        from normalize.formats.compression import Compressed, compression

        self.schema = schema
        suffix = compression(name)
        self._file: Any = Compressed(file, suffix) if suffix else file
        self._writer = parquet.ParquetWriter(_Sink(self._file), schema, compression=codec)
        self._group: list[Any] = []
        self._rows = self._bytes = 0

    def add(self, batch: Any) -> None:
        """A batch that follows the ones before."""
        self._group.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes
        if self._rows >= _GROUP_ROWS or self._bytes >= _GROUP_BYTES:
            self._flush()

    def finish(self) -> None:
        """The last group, and the footer."""
        self._flush()
        self._writer.close()
        if hasattr(self._file, "finish"):
            self._file.finish()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._group:
            self._writer.write_table(pa.Table.from_batches(self._group), row_group_size=self._rows)
        self._group = []
        self._rows = self._bytes = 0


class _Sink:
    """A file that pyarrow may write to and not close."""

    closed = False

    def __init__(self, file: Any) -> None:
        self._file = file
        self._at = 0

    def write(self, data: Any) -> int:
        self._file.write(bytes(data))
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False


def added_fields(names: Sequence[str]) -> list[Any]:
    """Our columns under ``names``."""
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    edit = pa.struct(
        [
            ("layer", text),
            ("start", number),
            ("end", number),
            ("before", text),
            ("after", text),
            ("step", text),
            ("reason", text),
            ("in_quotation", pa.bool_()),
        ]
    )
    kinds = (text, text, pa.float64(), text, text, pa.list_(text), pa.list_(edit))
    return [pa.field(name, kind) for name, kind in zip(names, kinds, strict=True)]


def _codec(parquet: Any) -> str:
    """The compression of the first column; the other columns mostly have the same."""
    meta = parquet.metadata
    if not meta.num_row_groups or not meta.num_columns:
        return "snappy"
    codec = str(meta.row_group(0).column(0).compression).lower()
    return {"uncompressed": "none"}.get(codec, codec)
