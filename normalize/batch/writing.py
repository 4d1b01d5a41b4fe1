"""From answers to files: each output appears whole, in the order read, and then its line in the journal."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path

from msgspec import structs

from normalize.batch.folder import JOURNAL, UNFINISHED, create
from normalize.batch.journal import Entry, Left, Line, Output, encode, is_there, lines, trouble
from normalize.batch.options import BatchOptions
from normalize.batch.outputs import Files, open_files, shown_again
from normalize.batch.places import Places
from normalize.batch.reading import Piece, Work
from normalize.batch.settings import Settings
from normalize.batch.spool import spool_key
from normalize.batch.tally import Tally, read_tally
from normalize.batch.watch import Watch
from normalize.batch.work import Answer
from normalize.document import Document, Failure
from normalize.errors import SetupError
from normalize.formats.inputs import printable

_BY_CHANCE = ("run", "write")  # steps whose failures another run may not have: a full disk, a process killed


class StoppedError(Exception):
    """A record failed, and the run was to stop at the first one."""


class Writer:
    """Takes pieces with their answers in order. ``tally`` counts all records, also those of earlier runs."""

    def __init__(
        self, folder: Path, state: Path, settings: Settings, options: BatchOptions, watch: Watch
    ) -> None:
        self._folder = folder
        self._places = Places(folder, state)
        self._state = state
        self._settings = settings
        self._options = options
        self._watch = watch
        self._journal = create(state / UNFINISHED)
        self._files: Files | None = None
        self._start = 0  # of the lines of the file in work
        self._told = 0  # bytes of it
        self._rows = 0
        self._count = Tally()
        self._again = False
        self._last = Tally()
        self.tally = Tally()
        self.shown: list[Document] = []
        self.skipped = 0
        self.written = 0
        self.glossaries: set[str] = set()  # that entries name
        self.left = Left()

    def take(self, piece: Piece, answer: Answer) -> None:
        """Write what became of a piece; :class:`SetupError` where nothing can be written any more."""
        work = piece.work
        if work.is_left:
            self._leave(work)
            return
        if work.is_done:
            self._copy(work)
            return
        if self._files is None:
            self._begin(work)
        self._rows += len(answer.records)
        self._count.update(answer.tally)
        self.shown += answer.shown[: max(0, self._options.shown - len(self.shown))]
        for place, name, why in answer.failed:
            self._fail(work, name, why, piece.numbers[place])
        if self._files:
            self._files.write(answer, piece.part.records(answer))
        if piece.is_last:
            self._last = answer.tally
            self._end(work)
        else:
            size = min(piece.letters, work.size - self._told)
            self._told += size
            self._watch.advance(size, answer.tally, skipped=False)

    def close(self) -> None:
        """Leave the file in work as it is; the next run goes on with it."""
        if self._files:
            self._files.leave()
        with suppress(OSError):
            self._journal.close()

    def _begin(self, work: Work) -> None:
        self._start = self._journal.tell()
        self._told, self._rows, self._count, self._again = 0, 0, Tally(), False
        key = spool_key(work.name, work.digest, self._settings.everything)
        self._files = open_files(self._places, work, key, records=self._options.records)

    def _end(self, work: Work) -> None:
        files, self._files = self._files, None
        if files is None:
            raise AssertionError(work.name)
        if not work.failure and self._rows != work.rows:
            raise RuntimeError(f"{work.rows} records of {work.name} were read, and {self._rows} came back.")
        outputs = []
        if work.failure:
            files.discard()
        else:
            outputs = files.finish()
        if why := work.failure or files.failure:
            self._journal.seek(self._start)
            self._journal.truncate()
            self._count, self._again = Tally(), False
            failed = Document("", id=work.name, error=why)
            self._count.add(failed)
            if self.shown and self.shown[-1].id == work.name:
                self.shown.pop()
            if len(self.shown) < self._options.shown:
                self.shown.append(failed)
            self._fail(work, work.name, why, 0)
        raw = b"" if work.input.target == work.name else os.fsencode(work.input.target)
        tally = self._count.to_dict()
        again = self._again or not work.digest
        self._note(
            Line(
                done=Entry(
                    target=work.name,
                    input=work.digest,
                    settings=self._settings.most,
                    models=self._settings.models,
                    glossary=self._settings.glossary,
                    outputs=outputs,
                    tally=tally,
                    again=again,
                    raw=raw,
                )
            )
        )
        self.tally.update(self._count)
        self.written += 1
        self._watch.advance(work.size - self._told, self._count if why else self._last, skipped=False)

    def _fail(self, work: Work, name: str, why: Failure, row: int) -> None:
        path = printable(work.input.path)
        self._again |= why.step in _BY_CHANCE or why.name == "changed"
        self._note(Line(error=trouble(path, name, why, row)))
        self._watch.failed(path, name, row, why)
        if self._options.fail_fast:
            self.tally.update(self._count)
            raise StoppedError

    def _leave(self, work: Work) -> None:
        """A file that was not given this time: what an earlier run wrote stays ours."""
        if work.found is None or not (outputs := self._outputs(work.found.entry)):
            return
        self.left.add(work.name)
        again = work.found.entry.again or bool(work.found.path)  # its errors are told no more
        self._note(Line(done=structs.replace(work.found.entry, outputs=outputs, again=again, left=True)))

    def _outputs(self, entry: Entry) -> list[Output]:
        """What is still there of what a file became; in the place of another may stand somebody else's."""
        root = os.fsencode(self._folder)
        return [out for name, out in entry.files() if is_there(os.path.join(root, name), out)]  # noqa: PTH118

    def _copy(self, work: Work) -> None:
        """A file that an earlier run did: its lines are taken over, for the glossary of now."""
        found = work.found
        if found is None:
            raise AssertionError(work.name)
        if found.path:
            with (self._state / JOURNAL).open("rb") as past:
                self._note(*(line for line, _ in lines(past, found.start, found.end) if line.error))
        self._note(Line(done=structs.replace(found.entry, glossary=self._settings.glossary, left=False)))
        tally = read_tally(found.entry.tally)
        room = self._options.shown - len(self.shown)
        if room > 0:
            self.shown += islice(shown_again(self._folder / work.input.target, found, self._state), room)
        self.tally.update(tally)
        self.skipped += 1
        self._watch.advance(work.size, tally, skipped=True)

    def _note(self, *noted: Line) -> None:
        try:
            for line in noted:
                if line.done:
                    self.glossaries.add(line.done.glossary)
                self._journal.write(encode(line))
            self._journal.flush()
        except OSError as error:
            raise SetupError(
                f"{self._state / UNFINISHED} cannot be written: {error.strerror or error}.",
                "What was written is whole. Make space, then run the same command again: it goes on.",
            ) from error
