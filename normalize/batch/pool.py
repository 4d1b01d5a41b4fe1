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
from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, Protocol, Self, TypeVar

from normalize.batch.process import Work, cause, death, serve
from normalize.document import Failure
from normalize.errors import SetupError

_AHEAD = 2  # tasks that a worker has at once: it never waits for the next one
_TRIES = 3  # of a record whose worker was killed from outside
_DEAD_IN_A_ROW = (
    50  # records that killed their worker, and none between them that did not: it is no record's fault
)
_BEAT = 0.25  # seconds between two looks at the clock


class Part(Protocol):
    """Rows that a worker is asked about; without any there is nothing to do."""

    @property
    def rows(self) -> Sized:
        """What it goes through."""
        ...

    def single(self, number: int) -> Part:
        """One of the rows alone."""
        ...


class Task(Protocol):
    """Some parts that go to a worker together."""

    @property
    def parts(self) -> Sequence[Part]:
        """What is sent."""
        ...


class Answer(Protocol):
    """What a worker says of a part."""

    def append(self, other: Self) -> None:
        """Add what it says of the rows that follow."""
        ...


T = TypeVar("T", bound=Task)
A = TypeVar("A", bound=Answer)


@dataclass(slots=True)
class _Slot(Generic[T, A]):
    """A task that waits for its answers, in its place."""

    task: T
    answers: list[A]
    open: int = 1  # tickets that are not answered


@dataclass(slots=True)
class _Ticket(Generic[T, A]):
    """What one worker is asked: a whole task, or one record of it."""

    slot: _Slot[T, A]
    parts: dict[int, Part]  # those with rows, by their places in the task
    number: int | None = None  # of the row, where it is asked for alone
    tries: int = 0


@dataclass(slots=True)
class _Process(Generic[T, A]):
    process: multiprocessing.process.BaseProcess
    pipe: Connection
    asked: deque[_Ticket[T, A]] = field(default_factory=deque)


class Pool(Generic[T, A]):
    """Workers that are forked when the first task comes, after ``prepare`` has made what they share.

    ``nothing`` is the answer to a part without rows, ``lost`` to a record whose worker died; ``tick``
    is called a few times a second.
    """

    def __init__(
        self,
        processes: int,
        prepare: Callable[[], Work],
        nothing: Callable[[], A],
        lost: Callable[[Any, Failure], A],
        tick: Callable[[], None],
    ) -> None:
        self._size = processes
        self._prepare = prepare
        self._nothing = nothing
        self._lost = lost
        self._tick = tick
        self._work: Work | None = None
        self._workers: list[_Process[T, A]] = []
        self._todo: deque[_Ticket[T, A]] = deque()
        self._singles: dict[int, dict[tuple[int, int], A]] = {}
        self._dead = 0

    def answers(self, tasks: Iterator[T]) -> Iterator[tuple[T, list[A]]]:
        """Each task with its answers, in order; only a few tasks are read ahead."""
        slots: deque[_Slot[T, A]] = deque()
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

    def _ask(self, task: T) -> _Slot[T, A]:
        slot = _Slot(task, [self._nothing() for _ in task.parts])
        if parts := {index: part for index, part in enumerate(task.parts) if part.rows}:
            self._todo.append(_Ticket(slot, parts))
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
                worker.pipe.send_bytes(pickle.dumps(list(ticket.parts.values()), pickle.HIGHEST_PROTOCOL))
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

    def _file(self, ticket: _Ticket[T, A], answers: list[A]) -> None:
        slot = ticket.slot
        slot.open -= 1
        if ticket.number is None:
            for index, answer in zip(ticket.parts, answers, strict=True):
                slot.answers[index] = answer
            return
        found = self._singles.setdefault(id(slot), {})
        found[next(iter(ticket.parts)), ticket.number] = answers[0]
        if not slot.open:
            for index, number in sorted(found):
                slot.answers[index].append(found[index, number])
            del self._singles[id(slot)]

    def _bury(self, worker: _Process[T, A]) -> None:
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
        if sum(len(part.rows) for part in guilty.parts.values()) > 1:
            singles = [
                _Ticket(guilty.slot, {index: part.single(number)}, number)
                for index, part in guilty.parts.items()
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
        self._file(guilty, [self._lost(part, why) for part in guilty.parts.values()])
