"""The chain of programs of one pair, started once: texts in at one end, answers out at the other.

Each text is ended by its number and a null character, and so is each answer. The number
proves that an answer belongs to its text: some characters make a program answer once more,
and every later answer would stand at another sentence.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
import weakref
from collections.abc import Sequence
from contextlib import suppress
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from time import monotonic
from typing import IO

from normalize.errors import RecordError

PATIENCE = 30.0  # seconds for one answer; a sentence takes 3 ms, and a chain a third of a second to start
_HUNG = 3  # times in a row without an answer, from which a chain gets a tenth of the time
_CHUNK = 65536
_MOST = 4_000_000  # bytes of one answer: a program that writes without end fills no memory
_NUMBER = re.compile(r"\[(\d+)\]\Z")


class Pipe:
    """A chain of ``commands``, each a program that flushes at null characters.

    It starts with the first question, again after it died, and ends with the object, or with
    Python. Threads take turns.
    """

    def __init__(self, commands: Sequence[Sequence[str]], *, patience: float = PATIENCE) -> None:
        self._commands = commands
        self._patience = patience
        self._lock = threading.Lock()
        self._chain: list[subprocess.Popen[bytes]] = []
        self._of_parent: list[subprocess.Popen[bytes]] = []
        self._owner = os.getpid()
        self._asked = 0
        self._hung = 0
        weakref.finalize(self, _end, self._chain)

    def ask(self, texts: Sequence[str]) -> list[str]:
        """An answer for each text; the texts have no null character.

        A chain that dies over a single text is started again and asked once more, since what
        killed it may have come from outside. Raises :class:`RecordError` where it dies again,
        hangs, or answers something else.
        """
        with self._lock:
            try:
                return self._ask(texts)
            except ChainError:
                self.stop()
                if len(texts) > 1:  # the caller asks one by one, and finds the text that kills
                    raise
            except BaseException:  # whoever asks next must not read the answers to this
                self.stop()
                raise
            try:
                return self._ask(texts)
            except BaseException:
                self.stop()
                raise

    def stop(self) -> None:
        """End the programs, and wait until they are gone."""
        _end(self._chain)

    def _ask(self, texts: Sequence[str]) -> list[str]:
        self._start()
        numbers = range(self._asked, self._asked + len(texts))
        self._asked += len(texts)
        blocks = b"".join(f"{text}[{number}]\0".encode() for text, number in zip(texts, numbers, strict=True))
        answers = []
        for number, answer in zip(numbers, self._exchange(blocks, len(texts)), strict=True):
            end = _NUMBER.search(answer)
            if end is None or int(end[1]) != number:
                raise RecordError("engine-failed", "the answers no longer fit the sentences")
            answers.append(answer[: end.start()])
        return answers

    def _start(self) -> None:
        if self._owner != os.getpid():  # a fork: the chain is the parent's, who will wait for it
            self._of_parent += self._chain
            self._chain.clear()
            self._owner = os.getpid()
        if self._chain and all(program.poll() is None for program in self._chain):
            return
        self.stop()
        source: int = subprocess.PIPE
        environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}
        for command in self._commands:
            try:
                program = subprocess.Popen(  # noqa: S603 - no shell, and modes.py checked the program
                    command,
                    stdin=source,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=environment,
                    start_new_session=True,  # Ctrl-C is for us
                )
            except OSError as error:
                raise RecordError(
                    "engine-failed", f"{command[0]} does not start: {error.strerror}"
                ) from error
            if self._chain:  # its end is the program's now, who would else never learn that the next one died
                _end_of(self._chain[-1].stdout).close()
            self._chain.append(program)
            source = _end_of(program.stdout).fileno()

    def _exchange(self, blocks: bytes, count: int) -> list[str]:
        """Write and read at once: either end of a chain waits when nobody looks after it."""
        writer, reader = _end_of(self._chain[0].stdin), _end_of(self._chain[-1].stdout)
        os.set_blocking(writer.fileno(), False)
        left = memoryview(blocks)
        answers: list[bytes] = []
        rest = b""
        patience = self._patience / (10 if self._hung >= _HUNG else 1)
        deadline = monotonic() + patience
        with DefaultSelector() as ready:
            ready.register(writer, EVENT_WRITE)
            ready.register(reader, EVENT_READ)
            while len(answers) < count:
                events = ready.select(max(0.0, deadline - monotonic()))
                if not events or monotonic() > deadline or len(rest) > _MOST:
                    self._hung += 1
                    raise RecordError("engine-hung", f"no answer within {patience:g} seconds")
                for key, _ in events:
                    if key.fileobj is writer:
                        left = self._write(writer.fileno(), left)
                        if not left:
                            ready.unregister(writer)
                    elif found := os.read(reader.fileno(), _CHUNK):
                        *done, rest = (rest + found).split(b"\0")
                        answers += done
                        if done:
                            self._hung = 0
                            deadline = monotonic() + self._patience
                    else:
                        raise self._died()
        return [answer.decode("utf-8", "replace") for answer in answers]

    def _write(self, file: int, left: memoryview) -> memoryview:
        try:
            return left[os.write(file, left[:_CHUNK]) :]
        except BlockingIOError:
            return left
        except BrokenPipeError:
            raise self._died() from None

    def _died(self) -> ChainError:
        codes: dict[int, str] = {}
        for program, command in zip(self._chain, self._commands, strict=False):
            with suppress(subprocess.TimeoutExpired):
                codes.setdefault(program.wait(0.05), command[0])
        # A program that ends well, or for want of a reader, is not the one that broke the chain.
        code = next((c for c in codes if c not in (0, -signal.SIGPIPE)), 0)
        if not code:
            return ChainError("engine-failed", "a program of the chain ended")
        how = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        return ChainError("engine-failed", f"{codes[code]} {how}")


class ChainError(RecordError):
    """A program of the chain is gone, perhaps by something from outside."""


def _end_of(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise TypeError("a chain's ends are pipes")
    return pipe


def _end(chain: list[subprocess.Popen[bytes]]) -> None:
    for program in chain:
        program.kill()
    for program in chain:
        for end in (program.stdin, program.stdout):
            if end is not None:
                with suppress(OSError):
                    end.close()
        program.wait()
    chain.clear()
