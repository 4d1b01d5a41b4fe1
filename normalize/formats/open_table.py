"""The one way into a file: by its suffix to its reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from normalize.document import Document
from normalize.errors import NormalizeError, RecordError, SetupError
from normalize.formats.cells import failed_row, failure
from normalize.formats.files import why
from normalize.formats.inputs import Input
from normalize.formats.options import TableOptions
from normalize.formats.replay import Replayed
from normalize.formats.rows import Table
from normalize.formats.source import Source
from normalize.formats.targets import PAGES, TABLES, format_suffix, refusal
from normalize.formats.text import BrokenFile, TextFile, read_text

if TYPE_CHECKING:
    from normalize.formats.convert import Convertible

Opener = Callable[[Source, TableOptions], "Convertible"]


def open_table(file: Input, options: TableOptions) -> Table:
    """The table of a file. A file that cannot be read at all is one failed document.

    Raises :class:`SetupError` where its columns want a decision, or an extra is missing.
    """
    source = Source(Path(file.path), file.id)
    suffix = format_suffix(file.path)
    if hint := refusal(file.path):
        what = f"{source.name} is no text, but {suffix.removeprefix('.').upper()}."
        return BrokenFile(failed_row(source.name, "not-text", what, hint))
    try:
        if suffix in _OPENERS:
            return _open(source, suffix, options, Path(file.target).name)
    except RecordError as error:
        return BrokenFile(failure(source.name, error))
    if suffix in PAGES:
        from normalize.formats.html import read_article

        return TextFile(source, Path(file.target).name, options, read_article)
    return TextFile(source, Path(file.target).name, options, read_text)


def documents(file: Input, options: TableOptions) -> Iterator[Document]:
    """Every document of a file; a file whose columns want a decision is a failed one, and costs no other."""
    try:
        for row in open_table(file, options).rows():
            yield row.document
    except (NormalizeError, OSError) as error:
        yield Document("", id=file.id, error=why(file.path, error))


def read_all(files: Iterable[Input], options: TableOptions) -> Iterator[tuple[Path, Document]]:
    """Every document of some files, with the file that it stands in."""
    for file in files:
        for row in open_table(file, options).rows():
            yield Path(file.path), row.document


def open_stream(stream: BinaryIO, format_name: str, options: TableOptions) -> Table:
    """The table in a stream that can be read once, such as standard input.

    Raises :class:`SetupError` as :func:`open_table` does, and for a format that needs the whole file.
    """
    suffix = f".{format_name}"
    written = options.output_format or TABLES.get(suffix)
    if suffix not in _OPENERS or "parquet" in (written, format_name):
        raise SetupError(f"'{format_name}' cannot be streamed.", "Can be: jsonl, ndjson, json, csv, tsv.")
    if written != TABLES[suffix] and written in ("csv", "tsv") and TABLES[suffix] in ("jsonl", "json"):
        what = f"A stream of {format_name} cannot become {written}, which names its columns first."
        raise SetupError(what, "Write it to a file, and convert that.")
    replayed = Replayed(stream)
    table = _open(Source(Path("-"), "standard input", replayed.open), suffix, options, "-")
    replayed.keep_no_more()
    return table


def _open(source: Source, suffix: str, options: TableOptions, target: str) -> Table:
    table = _OPENERS[suffix](source, options)
    if options.output_format in (None, TABLES[suffix]):
        return table
    from normalize.formats.convert import converted

    return converted(table, options, target)


def _jsonl(source: Source, options: TableOptions) -> Convertible:
    from normalize.formats.jsonl import open_jsonl

    return open_jsonl(source, options)


def _json(source: Source, options: TableOptions) -> Convertible:
    from normalize.formats.json_array import open_json

    return open_json(source, options)


def _csv(source: Source, options: TableOptions, *, tabs: bool = False) -> Convertible:
    from normalize.formats.csv_table import open_csv

    return open_csv(source, options, tabs=tabs)


def _parquet(source: Source, options: TableOptions) -> Convertible:
    from normalize.formats.parquet import open_parquet_table

    return open_parquet_table(source, options, whole=options.output_format not in (None, "parquet"))


_OPENERS: dict[str, Opener] = {
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".json": _json,
    ".csv": _csv,
    ".tsv": partial(_csv, tabs=True),
    ".parquet": _parquet,
}
