"""From files to tasks: what is finished is passed over, small files share a task, large ones are cut."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from normalize.batch.folder import digest
from normalize.batch.glance import Glance, State, state_of
from normalize.batch.journal import Entry, Found, Past, is_there
from normalize.batch.keep import Old
from normalize.batch.look import Standing
from normalize.batch.options import BatchOptions
from normalize.batch.settings import Settings
from normalize.batch.spool import old_records, spool_key
from normalize.batch.work import Part
from normalize.document import Failure
from normalize.errors import NormalizeError, RecordError
from normalize.formats.files import why
from normalize.formats.inputs import Input, printable
from normalize.formats.rows import Render, Row, Table
from normalize.formats.text import render

Open = Callable[[Input], Table]
_PIECES = 256  # pieces of a task, where most of them have no rows


@dataclass(slots=True)
class Work:
    """A file that is worked on.

    ``found`` is what the journal knows of it, ``failure`` why it cannot be done.
    """

    input: Input
    name: str
    digest: str = ""
    size: int = 0
    table: Table | None = None
    found: Found | None = None
    is_done: bool = False
    is_left: bool = False  # its input was not given this time
    rows: int = 0  # that were read
    failure: Failure | None = None


@dataclass(slots=True)
class Piece:
    """Some records of a file; the last piece of it says so."""

    work: Work
    part: Part
    numbers: list[int] = field(default_factory=list)
    letters: int = 0
    is_last: bool = False


@dataclass(slots=True)
class Pieces:
    """A task: pieces of one file or of several."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def parts(self) -> Sequence[Part]:
        """What a worker is sent."""
        return [piece.part for piece in self.pieces]


class Reader:
    """Reads the files of a run; each is asked for in the journal of earlier runs.

    ``standing`` is asked of what an earlier run did with another glossary.
    """

    def __init__(
        self,
        folder: Path,
        state: Path,
        past: Past,
        *,
        open_table: Open,
        settings: Settings,
        options: BatchOptions,
        standing: Standing,
        verify: bool,
    ) -> None:
        self._folder = folder
        self._state = state
        self._past = past
        self._open = open_table
        self._settings = settings
        self._options = options
        self.standing = standing
        self._verify = verify
        self.glance = Glance(settings)
        self._shown = 0
        self._chunk = options.chunk_chars

    def tasks(self, inputs: Collection[Input], chunk: int) -> Iterator[Pieces]:
        """Tasks of about ``chunk`` letters; the rows of a file follow each other in them."""
        self._chunk = chunk
        task, rows, letters = Pieces(), 0, 0
        for piece in self._pieces(inputs):
            task.pieces.append(piece)
            rows += len(piece.part.rows)
            letters += piece.letters
            full = rows >= self._options.chunk_rows or letters >= chunk
            if full or len(task.pieces) >= _PIECES:
                yield task
                task, rows, letters = Pieces(), 0, 0
        if task.pieces:
            yield task

    def _pieces(self, inputs: Collection[Input]) -> Iterator[Piece]:
        for given in inputs:
            name = printable(given.target)
            yield from map(_left, self._past.before(name))
            work = Work(given, name, found=self._past.find(name))
            state = state_of(given.path)
            self.glance.take(given, state)
            work.size = state[0] if state else 0
            work.digest = digest(given.path) if state else ""
            if self._is_done(work):
                work.is_done = True
                yield Piece(work, Part(render), is_last=True)
            else:
                yield from self._cut(work, state)
        yield from map(_left, self._past.before())

    def _cut(self, work: Work, state: State | None) -> Iterator[Piece]:
        try:
            work.table = self._open(work.input)
            rows = work.table.rows()
            key = spool_key(work.name, work.digest, self._settings.everything)
            place = self._folder / work.input.target
            olds = old_records(place, self._state / key, work.found, work.digest, self._settings)
            while True:
                piece = self._piece(work, work.table.render, rows, olds)
                if not piece.is_last:
                    yield piece
                    continue
                if state_of(work.input.path) != state:
                    raise RecordError(
                        "changed", f"{printable(work.input.path)} changed while it was read.", "Run again."
                    )
                yield piece
                return
        except (NormalizeError, OSError) as error:
            work.failure = why(work.input.path, error)
        yield Piece(work, Part(render), is_last=True)

    def _piece(self, work: Work, render: Render, rows: Iterator[Row], olds: Iterator[Old]) -> Piece:
        piece = Piece(work, Part(render))
        while len(piece.part.rows) < self._options.chunk_rows and piece.letters < self._chunk:
            row = next(rows, None)
            if row is None:
                piece.is_last = True
                break
            piece.part.rows.append((row, next(olds, None)))
            piece.numbers.append(row.number)
            piece.letters += len(row.document.source)
        work.rows += len(piece.part.rows)
        piece.part.shown = min(len(piece.part.rows), self._options.shown - self._shown)
        self._shown += piece.part.shown
        return piece

    def _is_done(self, work: Work) -> bool:
        """Whether an earlier run did this file, with these settings, and its outputs stand."""
        if not work.found or not work.digest:
            return False
        return self._stands_as(work, work.found.entry) and self.standing.holds(work.found)

    def _stands_as(self, work: Work, entry: Entry) -> bool:
        """Whether an earlier run did this file with these settings, whatever its glossary."""
        if entry.again or (entry.input, entry.settings) != (work.digest, self._settings.most):
            return False
        if work.found and work.found.path and work.found.path != printable(work.input.path):
            return False  # its errors name another place
        place = os.path.join(self._folder, work.input.target)  # noqa: PTH118 (files are many)
        places = ((place + out.suffix, out) for out in entry.outputs)
        return all(
            is_there(place, out) and (not self._verify or digest(place) == out.sha256)
            for place, out in places
        )


def _left(found: Found) -> Piece:
    target = os.fsdecode(found.entry.name)
    return Piece(
        Work(Input("", target), found.entry.target, found=found, is_left=True), Part(render), is_last=True
    )
