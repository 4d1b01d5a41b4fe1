"""The one way into a file: by its suffix to its reader, and to the place of its output."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from normalize.errors import RecordError
from normalize.formats.cells import failure
from normalize.formats.compression import compression
from normalize.formats.inputs import Input, printable
from normalize.formats.options import TableOptions
from normalize.formats.rows import Table
from normalize.formats.source import Source
from normalize.formats.text import BrokenFile, TextFile

Opener = Callable[[Source, TableOptions], Table]


def _text(source: Source, options: TableOptions) -> Table:
    return TextFile(source, source.path.name, options)


def _jsonl(source: Source, options: TableOptions) -> Table:
    from normalize.formats.jsonl import open_jsonl

    return open_jsonl(source, options)


def _json(source: Source, options: TableOptions) -> Table:
    from normalize.formats.json_array import open_json

    return open_json(source, options)


def _csv(source: Source, options: TableOptions, *, tabs: bool = False) -> Table:
    from normalize.formats.csv_table import open_csv

    return open_csv(source, options, tabs=tabs)


_tsv = partial(_csv, tabs=True)

FORMATS: dict[str, Opener] = {
    ".txt": _text,
    ".text": _text,
    ".md": _text,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".json": _json,
    ".csv": _csv,
    ".tsv": _tsv,
}


def open_table(file: Input, options: TableOptions) -> Table:
    """The table of a file. A file that cannot be read at all is one failed document.

    Raises :class:`SetupError` where its columns or an extra that it needs want a decision.
    """
    source = Source(file.path, printable(file.target))
    opener = FORMATS.get(format_suffix(file.path.name), _text)
    try:
        return opener(source, options)
    except RecordError as error:
        return BrokenFile(failure(source.name, error))


def format_suffix(name: str) -> str:
    """The suffix that says the format, in small letters and without compression.

    >>> format_suffix("a/b.CSV.gz"), format_suffix("a/b")
    ('.csv', '')
    """
    return Path(name.lower().removesuffix(compression(name))).suffix
