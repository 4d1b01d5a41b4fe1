"""The output folder: its names, its lock, and files that appear whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from normalize.errors import SetupError

STATE = ".normalize"  # what a run needs to go on: below it lies nothing that a person looks at
SUMS = "SHA256SUMS"
RUN = "run.json"
JOURNAL = "journal.jsonl"  # the finished files of the last run that ended
UNFINISHED = "journal.part"  # those of a run that has not
OUTPUT_PART, RECORD_PART = "output.part", "record.part"  # an output that is being written, and its record
_BLOCK = 1 << 16


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Hold the output folder, and give the folder of its state.

    Raises :class:`SetupError` where another run holds it, or nothing can be written there.
    """
    state = folder / STATE
    try:
        state.mkdir(parents=True, exist_ok=True)
        if state.is_symlink():
            raise SetupError(
                f"{state} is a link.", "Take it away: the state of a run lies in its output folder."
            )
        lock = os.fdopen(os.open(state / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666), "r+b", 0)
    except OSError as error:
        raise SetupError(
            f"{folder} cannot be written: {error.strerror}.",
            "Check its permissions, or choose another with -o.",
        ) from error
    with lock:
        if os.fstat(lock.fileno()).st_nlink > 1:
            raise SetupError(f"{state / 'lock'} is a hard link.", "Take it away: it would be written to.")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            who = lock.read(20).decode("ascii", "replace").strip()
            which = f"process {who}" if who.isdigit() else "another process"
            raise SetupError(
                f"Another run ({which}) is writing to {folder}.",
                "Wait for it, or choose another folder with -o.",
            ) from error
        with suppress(OSError):  # a full disk: the message of another run lacks the number
            lock.truncate(0)
            lock.write(f"{os.getpid()}\n".encode())
        try:
            yield state
        finally:
            lock.truncate(0)


def create(path: Path) -> BinaryIO:
    """A new file to write to, in the place of an old one; a link is not followed."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666), "w+b", 1 << 18)


@contextmanager
def whole(place: Path, state: Path) -> Iterator[BinaryIO]:
    """A file that is moved to its place when it is complete, and only where that changes something."""
    part = state / f"{place.name}.part"
    try:
        with create(part) as file:
            yield file
        if same(part, place):
            part.unlink()
        else:
            part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def same(one: Path, other: Path) -> bool:
    """Whether two files hold the same bytes; a link is never the same."""
    with suppress(OSError):
        if other.is_symlink() or one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as a, other.open("rb") as b:
            while left := a.read(1 << 20):
                if left != b.read(1 << 20):
                    return False
            return True
    return False


def settle(folder: Path) -> None:
    """The names in a folder are on the disk, whatever happens to the power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(path: Path | str | bytes) -> str:
    """The SHA-256 of a plain file; empty where it cannot be read."""
    found = hashlib.sha256()
    try:
        handle = _open_plain(path)
    except OSError:
        return ""
    try:
        while some := os.read(handle, _BLOCK):
            found.update(some)
    except OSError:
        return ""
    finally:
        os.close(handle)
    return found.hexdigest()


def open_plain(path: Path | str | bytes) -> BinaryIO:
    """A file to read; :class:`OSError` for a pipe or a device, which may have no end."""
    return os.fdopen(_open_plain(path), "rb")


def _open_plain(path: Path | str | bytes) -> int:
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise OSError(errno.EINVAL, "no plain file")
