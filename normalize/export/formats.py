"""The formats that records are exported to, and the one way to write a file of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.formats.finished import Finished

# What is written of each finished document; it returns sentences about what has no place in it.
Writer = Callable[[Iterable[Finished], Path | None, Mapping[str, GlossaryEntry]], list[str]]

FORMATS = {
    "w3c-annotations": "normalize.export.annotations",
    "spacy": "normalize.export.docbin",
}


def find_format(name: str) -> Writer:
    """The writer of a format; :class:`SetupError` for a name that is none of ours."""
    if name not in FORMATS:
        raise SetupError(f"There is no export format '{name}'.", f"Known: {', '.join(FORMATS)}.")
    writer: Writer = import_module(FORMATS[name]).write
    return writer


@contextmanager
def written(path: Path | None) -> Iterator[IO[bytes]]:
    """A file that is moved to ``path`` when all of it is there; standard output without one.

    Raises :class:`SetupError` where it cannot be written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(f".{path.name[:50]}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        raise SetupError(
            f"{path}: cannot be written: {error.strerror or error}.", "Check -o and the space."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def counted(number: int, what: str) -> str:
    """A number with its noun.

    >>> counted(1, "record"), counted(2, "record")
    ('1 record', '2 records')
    """
    return f"{number:,} {what}{'s' * (number != 1)}"
