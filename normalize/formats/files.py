"""Reading a document from a file, and writing outputs so that nobody ever sees half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from normalize.document import Document, Failure
from normalize.errors import NormalizeError, RecordError
from normalize.formats.encoding import decode
from normalize.formats.inputs import printable


def read_document(path: Path, name: str, encoding: str | None = None) -> Document:
    """The document in a file, under the id ``name``; a failed one where it cannot be read."""
    try:
        return decode(path.read_bytes(), name, encoding)
    except (RecordError, OSError) as error:
        return Document("", id=name, error=why(path, error))


def why(path: Path | str, error: NormalizeError | OSError) -> Failure:
    """What a file costs that cannot be read as a whole: itself."""
    if isinstance(error, OSError):
        what = f"{printable(path)} cannot be read: {error.strerror or error}."
        return Failure("read", "unreadable", what, "Check the path and its permissions.")
    name = error.name if isinstance(error, RecordError) else "setup"
    return Failure("read", name, error.message, error.hint)


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write files beside their places, then move them there, so that none is ever half written."""
    written: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            handle, written[path] = _part(path)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            written[path].chmod(0o666 & ~_umask())
        moved: list[Path] = []
        try:
            for path, part in written.items():
                part.replace(path)
                moved.append(path)
        except OSError:
            for path in moved:  # all or nothing
                path.unlink(missing_ok=True)
            raise
    finally:
        for part in written.values():
            part.unlink(missing_ok=True)


@contextmanager
def written_beside(path: Path) -> Iterator[BinaryIO]:
    """A file beside ``path`` to write to, which takes its place when all went well."""
    handle, part = _part(path)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _part(path: Path) -> tuple[int, Path]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.", suffix=".part")
    return handle, Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
