"""Processes that answer tasks in order; one that dies or hangs costs nothing but the record that did it.

The pools of ``concurrent.futures`` and ``pebble`` share one pipe among their workers: a worker that
is killed while it writes an answer breaks the pool (docs/design.md). Here each has its own.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Generic, Protocol, TypeVar

from normalize.batch.process import Work, cause, death, serve
from normalize.batch.work import Answer, Part
from normalize.document import Failure
from normalize.errors import SetupError

_AHEAD = 2  # tasks that a worker has at once: it never waits for the next one
_TRIES = 3  # of a record whose worker was killed from outside
_DEAD_IN_A_ROW = (
    50  # records that killed their worker, and none between them that did not: it is no record's fault
)
_BEAT = 0.25  # seconds between two looks at the clock


class Task(Protocol):
    """Some parts that go to a worker together; without rows there is nothing to do."""

    @property
    def parts(self) -> Sequence[Part]:
        """What is sent."""
        ...


T = TypeVar("T", bound=Task)


@dataclass(slots=True)
class _Slot(Generic[T]):
    """A task that waits for its answers, in its place."""

    task: T
    answers: list[Answer]
    open: int = 1  # tickets that are not answered


@dataclass(slots=True)
class _Ticket:
    """What one worker is asked: a whole task, or one record of it."""

    slot: _Slot[Task]
    parts: Sequence[Part]
    index: int | None = None  # the part, where it is a single record
    number: int = 0
    tries: int = 0


@dataclass(slots=True)
class _Process:
    process: multiprocessing.process.BaseProcess
    pipe: Connection
    asked: deque[_Ticket] = field(default_factory=deque)


class Pool:
    """Workers that are forked when the first task comes, after ``prepare`` has made what ``work`` shares.

    ``lost`` answers for a record whose worker died; ``tick`` is called a few times a second.
    """

    def __init__(
        self,
        processes: int,
        prepare: Callable[[], Work],
        lost: Callable[[Part, Failure], Answer],
        tick: Callable[[], None],
    ) -> None:
        self._size = processes
        self._prepare = prepare
        self._lost = lost
        self._tick = tick
        self._work: Work | None = None
        self._workers: list[_Process] = []
        self._todo: deque[_Ticket] = deque()
        self._singles: dict[int, dict[tuple[int, int], Answer]] = {}
        self._dead = 0

    def answers(self, tasks: Iterator[T]) -> Iterator[tuple[T, list[Answer]]]:
        """Each task with its answers, in order; only a few tasks are read ahead."""
        slots: deque[_Slot[T]] = deque()
        more = True
        while True:
            while more and len(slots) < self._size * 4:
                task = next(tasks, None)
                if task is None:
                    more = False
                else:
                    slots.append(self._ask(task))
                self._send()
            while slots and not slots[0].open:
                slot = slots.popleft()
                yield slot.task, slot.answers
            self._tick()
            if slots:
                self._receive()
            elif not more:
                return

    def close(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.process.kill()
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _ask(self, task: T) -> _Slot[T]:
        slot = _Slot(task, [Answer() for _ in task.parts])
        if any(part.rows for part in task.parts):
            self._todo.append(_Ticket(slot, task.parts))  # type: ignore[arg-type]
        else:
            slot.open = 0
        return slot

    def _send(self) -> None:
        while self._todo:
            if len(self._workers) < self._size and all(worker.asked for worker in self._workers):
                self._start()
            worker = min(self._workers, key=lambda one: len(one.asked))
            if len(worker.asked) >= _AHEAD:
                return
            ticket = self._todo.popleft()
            worker.asked.append(ticket)
            try:
                worker.pipe.send_bytes(pickle.dumps(ticket.parts, pickle.HIGHEST_PROTOCOL))
            except OSError:
                self._bury(worker)

    def _start(self) -> None:
        if self._work is None:
            self._work = self._prepare()
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        others = [ours, *(worker.pipe for worker in self._workers)]
        process = context.Process(target=serve, args=(theirs, others, self._work, os.getpid()), daemon=True)
        with warnings.catch_warnings():  # of threads in a forked process: those that numpy made are not used
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()
        self._workers.append(_Process(process, ours))

    def _receive(self) -> None:
        ready = wait([worker.pipe for worker in self._workers], _BEAT)
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            try:
                kind, content = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301 (our own worker's)
            except (EOFError, OSError, pickle.UnpicklingError):
                self._bury(worker)
                continue
            if kind == "setup":
                raise SetupError(*content)
            if kind == "unexpected":
                raise RuntimeError(content)
            self._dead = 0
            self._file(worker.asked.popleft(), content)
        self._send()

    def _file(self, ticket: _Ticket, answers: list[Answer]) -> None:
        slot = ticket.slot
        slot.open -= 1
        if ticket.index is None:
            slot.answers[:] = answers
            return
        found = self._singles.setdefault(id(slot), {})
        found[ticket.index, ticket.number] = answers[0]
        if not slot.open:
            for index, number in sorted(found):
                slot.answers[index].append(found[index, number])
            del self._singles[id(slot)]

    def _bury(self, worker: _Process) -> None:
        """Ask others what a dead worker was asked; what it was at is asked record by record."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join(5)
        worker.process.kill()
        worker.process.join()
        code = worker.process.exitcode or 0
        if not worker.asked:
            return
        guilty = worker.asked.popleft()
        self._todo.extendleft(reversed(worker.asked))
        if sum(len(part.rows) for part in guilty.parts) > 1:
            singles = [
                _Ticket(guilty.slot, [part.single(number)], index, number)
                for index, part in enumerate(guilty.parts)
                for number in range(len(part.rows))
            ]
            guilty.slot.open = len(singles)
            self._todo.extendleft(reversed(singles))
            return
        guilty.tries += 1
        if (
            code == -signal.SIGKILL and guilty.tries < _TRIES
        ):  # the kernel, short of memory, may have taken the wrong one
            self._todo.appendleft(guilty)
            return
        self._dead += 1
        if self._dead >= _DEAD_IN_A_ROW:
            raise SetupError(
                f"{self._dead} records after each other ended their process ({cause(code)}).",
                "Look at memory and models: normalize doctor. Then run the same command again.",
            )
        why = death(code)
        self._file(guilty, [self._lost(part, why) if part.rows else Answer() for part in guilty.parts])
