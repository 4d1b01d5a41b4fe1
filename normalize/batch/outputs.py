"""The files that one input becomes, a text with its record or a table with its records."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from normalize.batch.folder import JOURNAL, OUTPUT_PART, RECORD_PART, create, digest
from normalize.batch.journal import Found, Output, Suffix, is_there, lines
from normalize.batch.places import Places, write
from normalize.batch.reading import Work
from normalize.batch.spool import drop_spools, spool_place
from normalize.batch.work import Answer
from normalize.document import Document, Failure
from normalize.errors import RecordError
from normalize.formats.inputs import RECORD_SUFFIX, RECORDS_SUFFIX, printable
from normalize.record import read_record


class Files(Protocol):
    """The outputs of a file in work; ``failure`` is why they cannot be written."""

    failure: Failure | None

    def write(self, answer: Answer, records: bytes) -> None:
        """The next rows, with all their records."""
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


class TextFiles:
    """One text and its record."""

    def __init__(self, places: Places, work: Work, *, records: bool) -> None:
        self.failure: Failure | None = None
        self._places = places
        self._work = work
        self._place = places.of(work.input.target)
        self._records = records
        self._answer = Answer()
        self._record = b""

    def write(self, answer: Answer, records: bytes) -> None:
        """Keep the one record."""
        self._answer.append(answer)
        self._record += records

    def finish(self) -> list[Output]:
        """A failed text leaves nothing."""
        table, answer = self._work.table, self._answer
        if answer.failed or not self._record or table is None:
            self.discard()
            return []
        record, text = f"{self._places.state}/{RECORD_PART}", f"{self._places.state}/{OUTPUT_PART}"
        try:
            content = io.BytesIO()
            writer = table.writer(content)
            writer.write(answer.rendered)
            writer.close()
            outputs = [write(text, "", content.getvalue())]
            parts = [("", text)]
            if self._records:
                outputs.append(write(record, RECORD_SUFFIX, self._record))
                # The record first: no text may stand without its record.
                parts.insert(0, (RECORD_SUFFIX, record))
            self._places.move(self._place, parts, known(self._work, self._place))
        except OSError as error:
            for part in (record, text):
                Path(part).unlink(missing_ok=True)
            self.discard()
            self.failure = _unwritable(self._place, error)
            return []
        return outputs

    def discard(self) -> None:
        """Take away what an earlier run wrote."""
        self._places.clear(self._place, known(self._work, self._place))

    def leave(self) -> None:
        """Nothing is written before the end."""


class TableFiles:
    """A table and, a line each, the records of its rows; these are the spool of the run too."""

    def __init__(self, places: Places, work: Work, key: str, *, records: bool) -> None:
        self.failure: Failure | None = None
        self._places = places
        self._work = work
        self._place = places.of(work.input.target)
        self._records = records
        self._key = key
        self._state = Path(places.state)
        self._table_place, self._spool_place = self._state / OUTPUT_PART, spool_place(self._state, key)
        self._open: list[BinaryIO] = []
        if work.table is None:
            raise AssertionError(work.name)
        try:
            places.check(self._place)
            self._table = self._opened(self._table_place)
            self._spool = self._opened(self._spool_place)
            self._writer = work.table.writer(self._table)
        except OSError as error:
            self._fail(error)

    def write(self, answer: Answer, records: bytes) -> None:
        """Add rows to the table, and their records to the spool."""
        if self.failure:
            return
        try:
            self._writer.write(answer.rendered)
            self._spool.write(records)
            self._spool.flush()
        except OSError as error:
            self._fail(error)

    def finish(self) -> list[Output]:
        """Complete both files and move them."""
        if self.failure:
            return []
        parts: list[tuple[Suffix, Path]] = []
        if self._records:
            parts.append((RECORDS_SUFFIX, self._spool_place))
        parts.append(("", self._table_place))
        try:
            self._writer.close()
            self._close()
            outputs = [Output(suffix, part.stat().st_size, digest(part)) for suffix, part in parts]
            moves = [(suffix, str(part)) for suffix, part in parts]
            self._places.move(self._place, moves, known(self._work, self._place))
        except OSError as error:
            self._fail(error)
            return []
        drop_spools(self._state, self._key)
        return sorted(outputs, key=lambda out: out.suffix)

    def discard(self) -> None:
        """The spool goes too."""
        self.leave()
        drop_spools(self._state, self._key)
        self._places.clear(self._place, known(self._work, self._place))

    def leave(self) -> None:
        """The spool stays."""
        with suppress(OSError):
            self._close()
        with suppress(OSError):
            self._table_place.unlink(missing_ok=True)

    def _opened(self, path: Path) -> BinaryIO:
        file = create(path)
        self._open.append(file)
        return file

    def _close(self) -> None:
        files, self._open = self._open, []
        for file in files:
            file.close()

    def _fail(self, error: OSError) -> None:
        self.failure = _unwritable(self._place, error)
        self.discard()


def open_files(places: Places, work: Work, key: str, *, records: bool) -> Files:
    """The outputs of a file; one that could not be opened has none and is only cleared away."""
    if work.table is not None and work.table.is_table:
        return TableFiles(places, work, key, records=records)
    return TextFiles(places, work, records=records)


def known(work: Work, place: str) -> list[str]:
    """The suffixes of what an earlier run wrote for a file.

    Where nobody looked after it for a while, something else may have come into its place.
    """
    if not work.found:
        return []
    entry = work.found.entry
    return [out.suffix for out in entry.outputs if not entry.left or is_there(place + out.suffix, out)]


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


def _unwritable(place: str, error: OSError) -> Failure:
    what = f"{printable(place)} cannot be written: {error.strerror or error}."
    hint = "Check space and permissions, then run again."
    if error.errno is None:  # ours: see normalize/batch/places.py
        hint = "Move it away, or choose another folder with -o."
    return Failure("write", "unwritable", what, hint)
