"""The files that one input becomes: made in the state folder, moved to their places when complete."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from normalize.batch.folder import JOURNAL, create, digest, same
from normalize.batch.journal import Found, Output, lines
from normalize.batch.reading import Work
from normalize.batch.spool import spool_place
from normalize.batch.work import Answer
from normalize.document import Document, Failure
from normalize.errors import RecordError
from normalize.formats.inputs import RECORD_SUFFIX, RECORDS_SUFFIX, printable
from normalize.record import read_record

_TEXT = "output.part"


class Files(Protocol):
    """The outputs of a file in work; ``failure`` is why they cannot be written."""

    failure: Failure | None

    def write(self, answer: Answer) -> None:
        """The next records."""
        ...

    def finish(self) -> list[Output]:
        """Move them to their places."""
        ...

    def discard(self) -> None:
        """Nothing of this file is written, and what an earlier run made of it goes."""
        ...

    def leave(self) -> None:
        """The run is stopped; what helps the next one stays."""
        ...


class _Files:
    """What the outputs of a text and of a table have in common."""

    def __init__(self, folder: Path, state: Path, work: Work) -> None:
        self._folder = folder
        self._state = state
        self._work = work
        self._place = folder / work.input.target
        self.failure: Failure | None = None

    def discard(self) -> None:
        self.leave()
        self._remove_old(())

    def leave(self) -> None:
        with suppress(OSError):
            (self._state / _TEXT).unlink(missing_ok=True)

    def _fail(self, error: OSError) -> None:
        what = f"{printable(self._place)} cannot be written: {error.strerror or error}."
        hint = "Check space and permissions, then run again."
        self.failure = Failure("write", "unwritable", what, hint)
        self.discard()

    def _move(self, parts: list[tuple[str, Path]]) -> list[Output]:
        """Move files to the place and the suffixes beside it: all or none."""
        moved: list[Path] = []
        outputs = []
        self._check()
        for suffix, part in parts:
            outputs.append(Output(suffix, part.stat().st_size, digest(part)))
        for suffix, part in parts:
            if not self._is_ours(suffix, part):
                raise OSError("a file that this command did not write stands there")
        try:
            for suffix, part in parts:
                place = self._beside(suffix)
                part.replace(place)
                moved.append(place)
        except OSError:
            for place in moved:
                place.unlink(missing_ok=True)
            raise
        self._remove_old([suffix for suffix, _ in parts])
        return sorted(outputs, key=lambda out: out.suffix)

    def _check(self) -> None:
        parent = self._place.parent
        parent.mkdir(parents=True, exist_ok=True)
        if not parent.resolve().is_relative_to(self._folder.resolve()):
            raise OSError(f"a link in {printable(self._folder)} leads out of it")

    def _beside(self, suffix: str) -> Path:
        return self._place.with_name(self._place.name + suffix)

    def _is_ours(self, suffix: str, part: Path) -> bool:
        """Whether a file may be replaced: of an earlier run, beside our record, or just the same."""
        place = self._beside(suffix)
        if not os.path.lexists(place) or suffix in self._known():
            return True
        beside = any(self._beside(one).is_file() for one in (RECORD_SUFFIX, RECORDS_SUFFIX))
        return beside or same(part, place)

    def _known(self) -> list[str]:
        found = self._work.found
        return [out.suffix for out in found.entry.outputs] if found else []

    def _remove_old(self, but: list[str] | tuple[str, ...]) -> None:
        """Take away what an earlier run wrote for this file; a text without our record is not ours."""
        with suppress(OSError):
            if not self._place.parent.resolve().is_relative_to(self._folder.resolve()):
                return
            old = set(self._known())
            for one in (RECORD_SUFFIX, RECORDS_SUFFIX):
                if self._beside(one).is_file():
                    old |= {"", one}
            for suffix in old.difference(but):
                self._beside(suffix).unlink(missing_ok=True)


class TextFiles(_Files):
    """One text and its record."""

    def __init__(self, folder: Path, state: Path, work: Work, *, records: bool) -> None:
        super().__init__(folder, state, work)
        self._records = records
        self._answer = Answer()

    def write(self, answer: Answer) -> None:
        """Keep the one record."""
        self._answer.append(answer)

    def finish(self) -> list[Output]:
        """A failed text leaves nothing."""
        if self._answer.failed or not self._answer.records or self._work.table is None:
            self.discard()
            return []
        record = self._state / "record.part"
        try:
            # The record first: no text may stand without its record.
            parts = [(RECORD_SUFFIX, record)] if self._records else []
            if self._records:
                with create(record) as file:
                    file.writelines(self._answer.records)
            with create(self._state / _TEXT) as file:
                writer = self._work.table.writer(file)
                writer.write(self._answer.rendered)
                writer.close()
            return self._move([*parts, ("", self._state / _TEXT)])
        except OSError as error:
            record.unlink(missing_ok=True)
            self._fail(error)
            return []


class TableFiles(_Files):
    """A table and, a line each, the records of its rows; these are the spool of the run too."""

    def __init__(self, folder: Path, state: Path, work: Work, key: str, *, records: bool) -> None:
        super().__init__(folder, state, work)
        self._records = records
        self._spool_place = spool_place(state, key)
        self._open: list[BinaryIO] = []
        try:
            self._check()
            self._output = self._opened(state / _TEXT)
            self._spool = self._opened(self._spool_place)
            if work.table is None:
                raise AssertionError(work.name)
            self._writer = work.table.writer(self._output)
        except OSError as error:
            self._fail(error)

    def write(self, answer: Answer) -> None:
        """Add rows to the table, and their records to the spool."""
        if self.failure:
            return
        try:
            self._writer.write(answer.rendered)
            self._spool.write(b"".join(answer.records))
            self._spool.flush()
        except OSError as error:
            self._fail(error)

    def finish(self) -> list[Output]:
        """Complete both files and move them."""
        if self.failure:
            return []
        try:
            self._writer.close()
            self._close()
            parts = [(RECORDS_SUFFIX, self._spool_place)] if self._records else []
            outputs = self._move([*parts, ("", self._state / _TEXT)])
        except OSError as error:
            self._fail(error)
            return []
        self._spool_place.unlink(missing_ok=True)
        return outputs

    def discard(self) -> None:
        """The spool goes too."""
        super().discard()
        with suppress(OSError):
            self._spool_place.unlink(missing_ok=True)

    def leave(self) -> None:
        """The spool stays."""
        with suppress(OSError):
            self._close()
        super().leave()

    def _opened(self, path: Path) -> BinaryIO:
        file = create(path)
        self._open.append(file)
        return file

    def _close(self) -> None:
        files, self._open = self._open, []
        for file in reversed(files):
            file.close()


def open_files(folder: Path, state: Path, work: Work, key: str, *, records: bool) -> Files:
    """The outputs of a file; one that could not be opened has none and is only cleared away."""
    if work.table is not None and work.table.is_table:
        return TableFiles(folder, state, work, key, records=records)
    return TextFiles(folder, state, work, records=records)


def shown_again(place: Path, found: Found, state: Path) -> Iterator[Document]:
    """The documents of a file that an earlier run did."""
    with suppress(OSError, RecordError):
        for suffix in (RECORD_SUFFIX, RECORDS_SUFFIX):
            if suffix in {out.suffix for out in found.entry.outputs}:
                with place.with_name(place.name + suffix).open("rb") as records:
                    for record in records:
                        yield read_record(record)
                return
        if found.path:
            with (state / JOURNAL).open("rb") as past:
                for line, _ in lines(past, found.start, found.end):
                    if why := line.error:
                        error = Failure(why.step, why.name, why.message, why.hint)
                        yield Document("", id=why.id, error=error)
