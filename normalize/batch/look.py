"""A look at the records of earlier runs: which outputs stand, though the glossary is another.

It is taken before anything is loaded that normalizes, so that a change that concerns little costs little.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from normalize.batch.folder import JOURNAL, digest, open_plain
from normalize.batch.journal import Found, groups
from normalize.batch.pool import Pool
from normalize.batch.process import Work
from normalize.document import Failure
from normalize.errors import RecordError
from normalize.formats.inputs import RECORD_SUFFIX, RECORDS_SUFFIX
from normalize.glossary.changes import Changes, touches
from normalize.record import read_plain, read_record

# Rows that a worker is given at once: few at first, for someone waits; later it works while nobody asks.
_FIRST, _MOST = 32, 2048
_CUT = 1 << 20  # bytes of the records of a table, for one look


class Seen(NamedTuple):
    """Records to look at: a file that is one, with its ``sha256``, or those that begin after ``start``."""

    entry: int  # its number in the journal
    place: bytes
    start: int
    sha256: str
    glossary: str


@dataclass(slots=True)
class Look:
    """A task, and its only part."""

    rows: list[Seen] = field(default_factory=list)

    @property
    def parts(self) -> Sequence[Look]:
        """Itself."""
        return [self]

    def single(self, number: int) -> Look:
        """A look at one of the rows."""
        return Look([self.rows[number]])


@dataclass(slots=True)
class Stand:
    """Whether the records of each row do."""

    flags: list[bool] = field(default_factory=list)

    def append(self, other: Stand) -> None:
        """Add the rows that follow."""
        self.flags += other.flags


class Standing:
    """Tells of entries of the journal, one after another, whether no change of the glossary concerns them.

    Their records are looked at in processes of their own, a little ahead of whoever asks.
    """

    def __init__(
        self,
        folder: Path,
        state: Path,
        changes: Mapping[str, Changes],
        *,
        processes: int,
        tick: Callable[[], None],
    ) -> None:
        self._root = os.fsencode(folder)
        self._journal = state / JOURNAL
        self._changes = changes
        self._stands: dict[int, bool] = {}  # of the entries that were not asked for yet
        self._last = -1  # the entry that was looked at last
        self._pool = Pool[Look, Stand](processes, self._looker, Stand, _lost, tick)
        self._answers = self._pool.answers(self._looks())

    def holds(self, found: Found) -> bool:
        """Whether an entry does; they are asked for in their order."""
        changes = self._changes.get(found.entry.glossary)
        return changes is not None and (not changes or self._is_untouched(found.number))

    def _is_untouched(self, entry: int) -> bool:
        while self._last <= entry and (found := next(self._answers, None)):
            task, (answer,) = found
            for row, stands in zip(task.rows, answer.flags, strict=True):
                self._last = row.entry
                if row.entry >= entry:
                    self._stands[row.entry] &= stands
            self._forget(entry)
        self._forget(entry)
        return self._stands.get(entry, False)

    def _forget(self, entry: int) -> None:
        """Nobody asks for those before it."""
        while self._stands and (first := next(iter(self._stands))) < entry:
            del self._stands[first]

    def close(self) -> None:
        """End the processes."""
        self._pool.close()

    def _looks(self) -> Iterator[Look]:
        task, size = Look(), _FIRST
        with suppress(FileNotFoundError), self._journal.open("rb") as journal:
            for found in groups(journal):
                changes = self._changes.get(found.entry.glossary)
                if not changes or found.entry.again:
                    continue
                for row in _seen(self._root, found):
                    if not self._stands.setdefault(row.entry, True):  # a look at its first records told
                        break
                    task.rows.append(row)
                    if len(task.rows) >= size or not row.sha256:
                        yield task
                        task, size = Look(), min(2 * size, _MOST)
        if task.rows:
            yield task

    def _looker(self) -> Work:
        gc.collect()
        gc.freeze()
        return self._look

    def _look(self, looks: Sequence[Look]) -> list[Stand]:
        return [Stand([_stands(row, self._changes[row.glossary]) for row in look.rows]) for look in looks]


def _seen(root: bytes, found: Found) -> Iterator[Seen]:
    """The records of an entry; without any, nobody knows what it depends on."""
    for name, out in found.entry.files():
        path = os.path.join(root, name)  # noqa: PTH118 (files are many)
        if out.suffix == RECORD_SUFFIX:
            yield Seen(found.number, path, 0, out.sha256, found.entry.glossary)
        elif out.suffix == RECORDS_SUFFIX and digest(path) == out.sha256:
            for start in range(0, max(1, os.path.getsize(path)), _CUT):  # noqa: PTH202
                yield Seen(found.number, path, start, "", found.entry.glossary)


def _stands(row: Seen, changes: Changes) -> bool:
    """Whether the records are there, and no change concerns one of them."""
    try:
        return all(_holds(record, changes) for record in _records(row))
    except (OSError, RecordError):
        return False


def _holds(record: bytes, changes: Changes) -> bool:
    """Also a record that could not be read, for its file is the same; what failed later is tried again."""
    plain = read_plain(record)
    if plain and "gazetteer" not in plain.signature and not changes.may_stand_in(plain.source):
        return True
    doc = read_record(record)
    if doc.error:
        return doc.error.step == "read"
    return not touches(doc, changes)


def _records(row: Seen) -> Iterator[bytes]:
    with open_plain(row.place) as file:
        if row.sha256:
            record = file.read()
            if sha256(record).hexdigest() != row.sha256:
                raise RecordError("changed", f"{os.fsdecode(row.place)} is not what was written.")
            yield record
            return
        file.seek(max(0, row.start - 1))
        if row.start:
            file.readline()  # it begins in what was cut off before
        while file.tell() < row.start + _CUT and (line := file.readline()):
            yield line


def _lost(part: Look, why: Failure) -> Stand:  # noqa: ARG001 (whatever it was: the record is made again)
    return Stand([False for _ in part.rows])
