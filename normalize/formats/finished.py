"""Reading an output folder again: what a run made, document by document."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from normalize.document import Document
from normalize.errors import SetupError
from normalize.formats.inputs import RECORD_SUFFIX, RECORDS_SUFFIX
from normalize.record import read_record


class Finished(NamedTuple):
    """A document of an output folder: the place of its output there, and its row, from 1, in a table."""

    document: Document
    output: str
    row: int = 0


def finished(folder: Path) -> Iterator[Document]:
    """Every document of the records below ``folder``, file by file, those of one file in their order.

    Raises :class:`SetupError` where there is no such folder, :class:`RecordError` for a record
    that is none.
    """
    return (record.document for record in finished_records(folder))


def finished_records(folder: Path) -> Iterator[Finished]:
    """The same documents, each with the place of its output."""
    for path in record_files(folder):
        place = path.relative_to(folder).as_posix()
        with path.open("rb") as lines:
            if path.name.endswith(RECORD_SUFFIX):
                yield Finished(read_record(lines.read(), str(path)), place.removesuffix(RECORD_SUFFIX))
            else:
                output = place.removesuffix(RECORDS_SUFFIX)
                for number, line in enumerate(lines, 1):
                    yield Finished(read_record(line, f"{path}, line {number}"), output, number)


def record_files(folder: Path) -> Iterator[Path]:
    """The files with records below ``folder``: its own by name, then those of its folders by name.

    Raises :class:`SetupError` where there is no such folder.
    """
    if not folder.is_dir():
        raise SetupError(f"{folder} is no folder.", "Name the output folder of a run.")
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if name.endswith((RECORD_SUFFIX, RECORDS_SUFFIX)) and not name.startswith("."):
                yield Path(here, name)
