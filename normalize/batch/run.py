"""A run over a corpus: read in order, worked on by several processes, written in order."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from normalize.batch.closing import check_foreign, finish, give_up, write_lists, write_run
from normalize.batch.folder import JOURNAL, locked
from normalize.batch.glance import Glance, known, state_of
from normalize.batch.glossaries import changes_since, drop_glossaries, keep_glossary
from normalize.batch.journal import Past, groups, recover
from normalize.batch.look import Standing
from normalize.batch.options import BatchOptions
from normalize.batch.outputs import shown_again
from normalize.batch.pool import Pool
from normalize.batch.process import Work
from normalize.batch.reading import Open, Pieces, Reader
from normalize.batch.settings import settings_of
from normalize.batch.spool import keep_spools
from normalize.batch.tally import Tally
from normalize.batch.warm import warm
from normalize.batch.watch import Silent, Watch
from normalize.batch.work import Answer, Part, Worker, lost
from normalize.batch.writing import StoppedError, Writer
from normalize.document import Document, Failure
from normalize.errors import SetupError
from normalize.formats.inputs import ERRORS, Input
from normalize.glossary.changes import Changes
from normalize.normalizer import Normalizer, package_version


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run did. ``tally`` counts every record of the corpus, whichever run made it.

    ``shown`` are the documents of the first records, ``written`` and ``skipped`` count files,
    ``left`` names outputs whose inputs are gone, and ``is_finished`` is false where ``fail_fast``
    stopped it.
    """

    tally: Tally
    shown: list[Document]
    written: int
    skipped: int
    left: list[str]
    left_count: int
    errors: Path | None
    seconds: float
    is_finished: bool = True


def run(
    inputs: Collection[Input],
    folder: Path,
    nlp: Normalizer,
    *,
    open_table: Open,
    options: BatchOptions | None = None,
    watch: Watch | None = None,
) -> RunResult:
    """Normalize every record of ``inputs`` into ``folder``, going on where an earlier run stopped.

    The outputs are the same bytes whatever the number of workers, and however often a run was
    stopped. ``inputs`` come in the order of their targets. Raises :class:`SetupError` where another run
    works in the folder or nothing can be written there; after KeyboardInterrupt the same call goes on.
    """
    options = options or BatchOptions()
    watch = watch or Silent()
    with locked(folder) as state, _stoppable():
        check_foreign(folder, state)
        settings = settings_of(nlp, options)
        try:
            unfinished = recover(state)
            keep_spools(state)
            if not unfinished and (before := known(inputs, folder, state, settings)):
                return _unchanged(folder, state, *before, files=len(inputs), options=options)
            past = Past(state)
            keep_glossary(state, nlp.glossary)
            changes = changes_since(state, nlp.glossary)
            writer = Writer(folder, state, settings, options, watch)
        except OSError as error:
            raise SetupError(
                f"{state} cannot be written: {error.strerror or error}.", "Check space and permissions."
            ) from error
        standing = Standing(folder, state, changes, processes=options.processes, tick=watch.tick)
        reader = Reader(
            folder,
            state,
            past,
            open_table=open_table,
            settings=settings,
            options=options,
            standing=standing,
            verify=unfinished,
        )
        return _Run(folder, state, nlp, options, watch, reader, past, writer, changes).go(inputs)


@dataclass(slots=True)
class _Run:
    """One run: the parts that it is put together from."""

    folder: Path
    state: Path
    nlp: Normalizer
    options: BatchOptions
    watch: Watch
    reader: Reader
    past: Past
    writer: Writer
    changes: Mapping[str, Changes]

    def go(self, inputs: Collection[Input]) -> RunResult:
        """Work through the inputs and close the run, also where it is stopped."""
        begun = time.monotonic()
        started = datetime.now(UTC).isoformat(timespec="seconds")
        size = sum(map(_size, inputs))
        self.watch.start(len(inputs), size)
        workers = self.options.processes
        pool = Pool[Pieces, Answer](workers, self._prepare, Answer, self._lost, self.watch.tick)
        finished = False
        try:
            for task, answers in pool.answers(self.reader.tasks(inputs, self.options.chunk(size))):
                for piece, answer in zip(task.pieces, answers, strict=True):
                    self.writer.take(piece, answer)
            finished = True
        except StoppedError:
            pass
        finally:
            pool.close()
            gc.unfreeze()
            self.writer.close()
            self.past.close()
            self.reader.standing.close()
            seconds = time.monotonic() - begun
            if not finished:
                give_up(self.folder, self.state, self._facts(started, seconds, finished=False))
        return self._close(started, seconds, finished=finished)

    def _close(self, started: str, seconds: float, *, finished: bool) -> RunResult:
        writer = self.writer
        errors = self.folder / ERRORS
        if finished:
            try:
                listed = write_lists(self.folder, self.state)
                finish(self.state, changed=bool(writer.written))
                drop_glossaries(self.state, writer.glossaries)
                glance = self.reader.glance.end(self.folder, self.state / JOURNAL)
                facts = self._facts(started, seconds, finished=True) | {"glance": glance}
                write_run(self.folder, self.state, facts, keep=not writer.written)
            except OSError as error:
                raise SetupError(
                    f"The run cannot be closed in {self.folder}: {error.strerror or error}.",
                    "The outputs are whole. Make space, then run the same command again.",
                ) from error
        else:
            listed = errors if errors.exists() else None
        return RunResult(
            writer.tally,
            writer.shown,
            writer.written,
            writer.skipped,
            writer.left.names,
            writer.left.count,
            listed,
            seconds,
            finished,
        )

    def _prepare(self) -> Work:
        """What all workers share is made before they are forked."""
        warm(self.nlp)
        gc.collect()
        gc.freeze()  # a worker that collects would copy what it shares
        return Worker(self.nlp, self.options.timeout, self.changes, is_alone=self.options.processes == 1)

    def _lost(self, part: Part, why: Failure) -> Answer:
        return lost(part, why, self.nlp)

    def _facts(self, started: str, seconds: float, *, finished: bool) -> dict[str, Any]:
        tally, writer = self.writer.tally, self.writer
        return {
            "normalize": package_version(),
            "finished": finished,
            "started": started,
            "seconds": round(seconds, 3),
            "workers": self.options.processes,
            "files": {"written": writer.written, "as_before": writer.skipped},
            "records": tally.records,
            "counts": tally.to_dict(),
            "signature": self.nlp.signature,
            "config": _plain(asdict(self.nlp.config)),
            "options": _plain(asdict(self.options)),
        }


def _unchanged(
    folder: Path, state: Path, tally: Tally, glance: Glance, *, files: int, options: BatchOptions
) -> RunResult:
    """Nothing was touched since the last run, so there is nothing to do but to tell of it."""
    shown: list[Document] = []
    with (state / JOURNAL).open("rb") as journal:
        for found in groups(journal):
            room = options.shown - len(shown)
            if room <= 0:
                break
            if found.entry.left:
                continue
            place = folder / os.fsdecode(found.entry.name)
            shown += islice(shown_again(place, found, state), room)
    errors = folder / ERRORS if tally.failed else None
    return RunResult(tally, shown, 0, files, glance.left.names, glance.left.count, errors, 0.0)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C and SIGTERM stop the run; the next one ends it at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    signals = (signal.SIGINT, signal.SIGTERM)

    def stop(*_: object) -> None:
        for one in signals:
            signal.signal(one, signal.SIG_DFL)
        raise KeyboardInterrupt

    before = [signal.signal(one, stop) for one in signals]
    try:
        yield
    finally:
        for one, handler in zip(signals, before, strict=True):
            signal.signal(one, handler)


def _size(given: Input) -> int:
    state = state_of(given.path)
    return state[0] if state else 0


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Values as JSON has them, paths as text."""

    def plain(value: Any) -> Any:
        if isinstance(value, tuple | list):
            return [plain(one) for one in value]
        if isinstance(value, Path | str):  # also what is no UTF-8
            return os.fsencode(value).decode("utf-8", "backslashreplace")
        return value

    return {name: plain(value) for name, value in values.items()}
