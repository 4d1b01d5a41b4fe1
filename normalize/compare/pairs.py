"""The records of two output folders in pairs, read side by side.

Nothing is kept but the lines that wait for their partner, so memory does not grow with the corpus.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from normalize.errors import RecordError, SetupError
from normalize.formats.finished import record_files
from normalize.formats.inputs import RECORD_SUFFIX

_WAITING = 1000  # records that may have been put in or taken out at one place of a file


class Line(NamedTuple):
    """A record as it stands in its file, not yet read."""

    place: str
    id: str
    data: bytes


class Pair(NamedTuple):
    """The records of one text in two runs; ``None`` where a run has none."""

    old: Line | None
    new: Line | None


class _Id(msgspec.Struct):
    id: str


def pairs(old: Path, new: Path) -> Iterator[Pair]:
    """Every record of the two output folders, with its partner of the same file and id.

    Raises :class:`SetupError` for a folder without records, :class:`RecordError` for a record
    that is none.
    """
    left, right = _Files(old), _Files(new)
    while left.here or right.here:
        if left.key == right.key:
            yield from _aligned(left.take(), right.take())
        elif left.key < right.key:
            yield from (Pair(line, None) for line in left.take())
        else:
            yield from (Pair(None, line) for line in right.take())


class _Files:
    """The files of a folder with records, of which one is at hand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths = record_files(folder)
        self.here = next(self._paths, None)
        if self.here is None:
            hint = "Name the output folder of a run; --no-records leaves none."
            raise SetupError(f"{folder} has no records.", hint)

    @property
    def key(self) -> tuple[tuple[int, str], ...]:
        """Where a file comes in the order of the folder: files first, then what is deeper; the end last."""
        if self.here is None:
            return ((2, ""),)
        *folders, name = self.here.relative_to(self._folder).parts
        return (*((1, folder) for folder in folders), (0, name))

    def take(self) -> Iterator[Line]:
        """The records of the file at hand; from here on the next one is."""
        path, self.here = self.here, next(self._paths, None)
        return _lines(path) if path else iter(())


def _lines(path: Path) -> Iterator[Line]:
    try:
        with path.open("rb") as file:
            if path.name.endswith(RECORD_SUFFIX):
                yield _line(file.read(), str(path))
            else:
                for number, data in enumerate(file, 1):
                    yield _line(data, f"{path}, line {number}")
    except OSError as error:
        raise SetupError(f"{path}: {error.strerror or error}.", "Check its permissions.") from error


def _line(data: bytes, place: str) -> Line:
    try:
        return Line(place, msgspec.json.decode(data, type=_Id).id, data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError("not-a-record", f"{place} is no record of normalize: {error}.") from error


def _aligned(left: Iterator[Line], right: Iterator[Line]) -> Iterator[Pair]:
    """Records in the order of their file, with what was put in or taken out on one side."""
    old, new = list(islice(left, 1)), list(islice(right, 1))
    while old or new:
        if old and new and old[0].id == new[0].id:
            yield Pair(old.pop(0), new.pop(0))
        else:
            old += islice(left, _WAITING - len(old))
            new += islice(right, _WAITING - len(new))
            i, j = _meeting(old, new)
            yield from (Pair(line, None) for line in old[:i])
            yield from (Pair(None, line) for line in new[:j])
            del old[:i], new[:j]
        old = old or list(islice(left, 1))
        new = new or list(islice(right, 1))


def _meeting(old: list[Line], new: list[Line]) -> tuple[int, int]:
    """How many records there are on each side before the first that both have; all where none is."""
    places: dict[str, int] = {}
    for j, line in enumerate(new):
        places.setdefault(line.id, j)
    found = [(i + places[line.id], i, places[line.id]) for i, line in enumerate(old) if line.id in places]
    return min(found)[1:] if found else (len(old), len(new))
