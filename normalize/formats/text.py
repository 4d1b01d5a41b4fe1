"""A file that is one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from normalize.document import Document
from normalize.formats.files import read_document
from normalize.formats.rows import Render, Row


@dataclass(frozen=True, slots=True)
class Text:
    """One text, read when its row is asked for."""

    path: Path
    name: str
    encoding: str | None = None
    is_table: bool = False

    @property
    def render(self) -> Render:
        """The output as UTF-8."""
        return render

    def rows(self) -> Iterator[Row]:
        """The one record."""
        yield Row(read_document(self.path, self.name, self.encoding))

    def writer(self, file: BinaryIO) -> TextWriter:
        """A writer of the one output."""
        return TextWriter(file)


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes bytes as they are."""

    file: BinaryIO

    def write(self, rendered: Sequence[bytes]) -> None:
        """The texts one after another."""
        self.file.writelines(rendered)

    def close(self) -> None:
        """Nothing stands at the end of a text."""


def render(row: Row, doc: Document) -> bytes:  # noqa: ARG001 (every format is given both)
    """The canonical text."""
    return doc.output.encode()
