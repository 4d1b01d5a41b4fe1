"""What a format does with the records of a file: read them, render each, write them in order.

Reading and writing are for the process that holds the files; :attr:`Table.render` is the part
that a worker can do, and is sent there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from normalize.document import Document


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its text as a document, which has an ``error`` where it could not be read.

    ``fields`` is what else stands in the record, as its format needs it to write the record again.
    ``number`` is its place in the file: the line that it begins on, or its number from 1; 0 for a
    file that is one text.
    """

    document: Document
    fields: Any = None
    number: int = 0


Render = Callable[[Row, Document], Any]  # a record and its finished document, as a writer takes it


class Writer(Protocol):
    """Writes rendered records to an open file."""

    def write(self, rendered: Sequence[Any]) -> None:
        """Records that follow each other."""
        ...

    def close(self) -> None:
        """What stands at the end of a file; the file itself stays open."""
        ...


class Table(Protocol):
    """An open input file: one text, or many records.

    ``is_table`` says that a file has many records; their full records then stand in one file, a
    line each. ``render`` can be pickled and needs nothing but its arguments.
    """

    @property
    def is_table(self) -> bool:
        """Whether it has many records."""
        ...

    @property
    def render(self) -> Render:
        """From a record and its finished document to what a writer takes."""
        ...

    def rows(self) -> Iterator[Row]:
        """The records in their order; one that cannot be read is a failed one."""
        ...

    def writer(self, file: Any) -> Writer:
        """A writer to a file that is open for bytes."""
        ...
