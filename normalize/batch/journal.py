"""The journal: a line for each finished file, after the lines of its errors, in the order of the files.

The order is that of :func:`place_key`, so journal and files are read side by side and nothing of
them is held. A line says what it depends on, so it holds as long as that is the same.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from normalize.batch.folder import JOURNAL, UNFINISHED, whole
from normalize.document import Failure

Key = tuple[str, ...]
Suffix = Literal["", ".record.json", ".records.jsonl"]


class Output(msgspec.Struct, frozen=True, array_like=True):
    """A file that was written; ``suffix`` follows the name of the target."""

    suffix: Suffix  # no other: it says what may be taken away
    size: int
    sha256: str


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finished file.

    ``input`` is the digest of what was read; ``settings``, ``models`` and ``glossary`` are those of
    :class:`~normalize.batch.settings.Settings`. ``again`` says that a record failed by chance, so it
    is tried in the next run; ``raw`` is the name of a target that is no UTF-8. ``left`` marks what an
    earlier run wrote and the last one was not given: it is ours, and counts for nothing else.
    """

    target: str
    input: str
    settings: str
    models: str
    glossary: str
    outputs: list[Output]
    tally: dict[str, dict[str, int]]
    again: bool = False
    raw: bytes = b""
    left: bool = False

    @property
    def name(self) -> bytes:
        """The target, as the disk has it."""
        return self.raw or self.target.encode()

    def files(self) -> Iterator[tuple[bytes, Output]]:
        """The outputs with their names, as the disk has them."""
        for out in self.outputs:
            yield self.name + out.suffix.encode(), out


class Trouble(msgspec.Struct, frozen=True, omit_defaults=True):
    """A failed record, as a line of ``errors.jsonl``; ``row`` counts the records of a table from 1."""

    path: str
    id: str
    step: str
    name: str
    message: str
    hint: str
    row: int = 0


class Line(msgspec.Struct, omit_defaults=True):
    """One line of the journal."""

    done: Entry | None = None
    error: Trouble | None = None


@dataclass(slots=True)
class Left:
    """Outputs whose inputs were not given: how many, and the first of their names."""

    count: int = 0
    names: list[str] = field(default_factory=list)

    def add(self, target: str) -> None:
        """One more."""
        self.count += 1
        if len(self.names) < 3:
            self.names.append(target)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, and where its lines stand."""

    entry: Entry
    start: int
    end: int
    path: str = ""  # what its errors call the file
    number: int = 0  # of the entry


def is_there(place: str | bytes, out: Output) -> bool:
    """Whether a plain file of the size of an output stands at its place."""
    try:
        found = os.lstat(place)
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == out.size


def place_key(target: str) -> Key:
    """What files are ordered by: folder by folder."""
    return tuple(target.split("/"))


def trouble(path: str, name: str, why: Failure, row: int = 0) -> Trouble:
    """The line of a failed record."""
    return Trouble(path, name, why.step, why.name, why.message, why.hint, row)


def encode(line: Line) -> bytes:
    """A line with its end."""
    return msgspec.json.encode(line) + b"\n"


def lines(file: BinaryIO, start: int = 0, stop: int = -1) -> Iterator[tuple[Line, int]]:
    """The lines up to ``stop`` or the first that is torn, each with the place where it ends."""
    decode = msgspec.json.Decoder(Line).decode
    file.seek(start)
    end = start
    for text in file:
        if end == stop:
            return
        end += len(text)
        if not text.endswith(b"\n"):
            return
        try:
            line = decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return
        yield line, end


def groups(file: BinaryIO) -> Iterator[Found]:
    """The finished files of a journal, in their order."""
    start = number = 0
    path = ""
    last: Key = ()
    for line, end in lines(file):
        if line.error:
            path = line.error.path
        elif line.done:
            key = place_key(line.done.target)
            if key <= last or "\0" in line.done.target or b"\0" in line.done.raw:  # altered by hand
                return
            yield Found(line.done, start, end, path, number)
            start, path, last = end, "", key
            number += 1


class Past:
    """The journal of earlier runs, asked for one file after another in their order."""

    def __init__(self, state: Path) -> None:
        self._file: BinaryIO | None = None
        place = state / JOURNAL
        if place.is_file():
            self._file = place.open("rb")
        self._groups = groups(self._file) if self._file else iter(())
        self._next = next(self._groups, None)

    def before(self, target: str = "") -> Iterator[Found]:
        """The entries before ``target``, which belong to no input; without one, all that are left."""
        key = place_key(target)
        while self._next and (not target or place_key(self._next.entry.target) < key):
            yield self._next
            self._next = next(self._groups, None)

    def find(self, target: str) -> Found | None:
        """The entry of ``target``, when those before it have been gone through."""
        if self._next and self._next.entry.target == target:
            found = self._next
            self._next = next(self._groups, None)
            return found
        return None

    def close(self) -> None:
        """Read no further."""
        if self._file:
            self._file.close()


def recover(state: Path) -> bool:
    """Put the journal of a run that did not end into that of the one before; whether there was one."""
    unfinished, finished = state / UNFINISHED, state / JOURNAL
    if not unfinished.exists():
        return False
    with whole(finished, state) as file, unfinished.open("rb") as new:
        old = finished.open("rb") if finished.is_file() else None
        try:
            _merge(file, new, old)
        finally:
            if old:
                old.close()
    unfinished.unlink()
    return True


def _merge(file: BinaryIO, new: BinaryIO, old: BinaryIO | None) -> None:
    """Both in order; where both have a file, the newer entry."""
    older = groups(old) if old else iter(())
    behind = next(older, None)
    for found in groups(new):
        key = place_key(found.entry.target)
        while old and behind and place_key(behind.entry.target) < key:
            copy(old, behind.start, behind.end, file)
            behind = next(older, None)
        if behind and behind.entry.target == found.entry.target:
            behind = next(older, None)
        copy(new, found.start, found.end, file)
    while old and behind:
        copy(old, behind.start, behind.end, file)
        behind = next(older, None)


def copy(source: BinaryIO, start: int, end: int, target: BinaryIO) -> None:
    """The bytes between two places of a file; ``source`` stays where it was."""
    with open(source.name, "rb") as again:  # noqa: PTH123 (a second handle on what is open)
        again.seek(start)
        left = end - start
        while left > 0 and (some := again.read(min(left, 1 << 20))):
            target.write(some)
            left -= len(some)
