"""A text file: one document, and its canonical English in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from normalize.document import Document
from normalize.errors import RecordError
from normalize.formats.cells import failed_row, failure
from normalize.formats.encoding import decode
from normalize.formats.options import TableOptions
from normalize.formats.rows import Render, Row, Writer
from normalize.formats.source import Source
from normalize.formats.write import BytesWriter

_WIDEST = 4  # bytes of a character in any encoding


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that is one text; ``target`` is the name of its output, ``read`` reads it."""

    source: Source
    target: str
    options: TableOptions
    read: Callable[[Source, TableOptions], Document]
    is_table: bool = False

    @property
    def render(self) -> Render:
        """The canonical text."""
        return render

    def rows(self) -> Iterator[Row]:
        """The one document, a failed one where the file cannot be read."""
        yield Row(self.read(self.source, self.options))

    def writer(self, file: BinaryIO) -> Writer:
        """Writes the text."""
        return BytesWriter(file, self.target)


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that cannot be read at all: one failed document, and nothing to write."""

    document: Document
    is_table: bool = False

    @property
    def render(self) -> Render:
        """Nothing."""
        return render

    def rows(self) -> Iterator[Row]:
        """The failed document."""
        yield Row(self.document)

    def writer(self, file: BinaryIO) -> Writer:
        """Writes nothing."""
        return BytesWriter(file, "")


def read_text(source: Source, options: TableOptions) -> Document:
    """The document in a file, whose id is the file's name; it is never held beyond ``max_chars``."""
    try:
        most = _WIDEST * (options.max_chars + 1)
        data = read_bounded(source, most, f"{options.max_chars} characters")
        doc = decode(data, source.name, options.encoding)
    except RecordError as error:
        return failure(source.name, error)
    return checked(doc, options)


def read_bounded(source: Source, most: int, what: str) -> bytes:
    """The bytes of a file; :class:`RecordError` where there are more than ``most``, which ``what`` says."""
    with source.open() as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise RecordError("too-long", f"{source.name} has more than {what}.", "Cut it, or raise --max-chars.")
    return data


def checked(doc: Document, options: TableOptions) -> Document:
    """``doc``, or a failed one where it is too long."""
    if len(doc.source) <= options.max_chars:
        return doc
    what = f"{doc.id} has {len(doc.source)} characters, more than {options.max_chars}."
    return failed_row(doc.id, "too-long", what, "Cut it, or raise --max-chars.")


def render(row: Row, doc: Document) -> bytes:  # noqa: ARG001 (the contract of a renderer)
    """The text as it is written: UTF-8, with the byte order mark that it was read with."""
    return b"\xef\xbb\xbf" * doc.bom + doc.output.encode()
