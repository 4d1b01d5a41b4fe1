"""Runs a table without a pipeline: every text comes out as it went in, in capitals."""

import io
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from normalize.document import Document, Edit, Reason, Span
from normalize.formats.inputs import Input
from normalize.formats.open_table import open_table
from normalize.formats.options import TableOptions
from normalize.formats.rows import Row, Table
from normalize.formats.targets import target_name


def opened(path: Path, data: bytes | str | None = None, **options: Any) -> Table:
    """The table in a file, which is written first where there is ``data``."""
    if data is not None:
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    settings = TableOptions(**options)
    name = path.name
    return open_table(Input(str(path), target_name(name, settings.output_format), name), settings)


def documents(path: Path, data: bytes | str | None = None, **options: Any) -> list[Document]:
    """The documents of a file."""
    return [row.document for row in opened(path, data, **options).rows()]


def errors(path: Path, data: bytes | str | None = None, **options: Any) -> list[tuple[int, str]]:
    """The failed rows: their number and the name of the error."""
    rows = opened(path, data, **options).rows()
    return [(row.number, row.document.error.name) for row in rows if row.document.error]


def output(path: Path, data: bytes | str | None = None, **options: Any) -> bytes:
    """What a file becomes, with rows and renderer sent through a pickle as to a worker."""
    table = opened(path, data, **options)
    file = io.BytesIO()
    writer = table.writer(file)
    render = pickle.loads(pickle.dumps(table.render))
    for row in _sent(table):
        writer.write([render(row, finished(row.document))])
    writer.close()
    return file.getvalue()


def finished(doc: Document) -> Document:
    """A document as a pipeline returns it."""
    if doc.error or not doc.source:
        return doc
    whole = Span(0, len(doc.source))
    edit = Edit("draft", whole, doc.source, doc.source.upper(), (Reason("test", "capitals"),))
    return replace(doc, edits=(edit,), language="en", language_confidence=1.0)


def _sent(table: Table) -> Iterator[Row]:
    for row in table.rows():
        yield pickle.loads(pickle.dumps(row))
