"""Zip files from outside: every one is taken for hostile until its list of files has been read."""

from __future__ import annotations

import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from normalize.errors import SetupError

_MAX_FILES = 20_000
_MAX_BYTES = 16 << 30
_MAX_RATIO = 100  # weights hardly shrink; a bomb is a thousand times as large as its zip
_FREE = 64 << 20  # bytes that the ratio does not apply to
_CHUNK = 1 << 20


@contextmanager
def open_archive(path: Path) -> Iterator[ZipFile]:
    """The zip at ``path``, checked; whatever is wrong with it becomes a :class:`SetupError`."""
    try:
        with ZipFile(path) as archive:
            _check(archive, path)
            yield archive
    except FileNotFoundError as error:
        raise SetupError(f"{path}: no such file.", "Give a file or the code of a language.") from error
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise SetupError(f"{path}: no zip file, or a broken one: {error}.", "Fetch it again.") from error
    except OSError as error:
        raise SetupError(f"{path}: {error.strerror or error}.", "Check the file and the disk.") from error


def unpack(archive: ZipFile, inside: str, folder: Path) -> None:
    """Write the files under ``inside`` to ``folder``, their metadata first.

    A folder without metadata in the place where Argos looks for packages stops Argos.
    """
    entries = [entry for entry in archive.infolist() if entry.filename.startswith(f"{inside}/")]
    for entry in sorted(entries, key=lambda entry: not entry.filename.endswith("/metadata.json")):
        if entry.is_dir():
            continue
        target = folder / PurePosixPath(entry.filename).relative_to(inside)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(entry) as source, target.open("xb") as file:
            while chunk := source.read(_CHUNK):
                file.write(chunk)


def _check(archive: ZipFile, path: Path) -> None:
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if len(entries) > _MAX_FILES or total > min(_MAX_BYTES, max(_FREE, _MAX_RATIO * path.stat().st_size)):
        what = f"{len(entries)} files of {total:,} bytes in {path.stat().st_size:,}"
        raise SetupError(f"{path}: looks like a zip bomb: {what}.", "Fetch it from a source you trust.")
    seen: set[str] = set()
    for entry in entries:
        problem = _problem(entry)
        name = entry.filename.rstrip("/").casefold()
        if problem or (name in seen and not entry.is_dir()):
            what = problem or "stands in it twice"
            raise SetupError(f"{path}: '{entry.filename}' {what}.", "Fetch it from a source you trust.")
        seen.add(name)


def _problem(entry: ZipInfo) -> str:
    parts = entry.filename.rstrip("/").split("/")
    if any(part in ("", ".", "..") for part in parts) or set("\\:\0") & set(entry.filename):
        return "leads out of the folder"
    if not entry.filename.isprintable():
        return "has characters that no file name needs"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link"
    if entry.flag_bits & 1:
        return "is encrypted"
    return ""
