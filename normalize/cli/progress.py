"""What a person sees of a long run: a bar on a terminal, else a line now and then, or JSON."""

from __future__ import annotations

import json
import time
from typing import Any

import click
from rich.text import Text

from normalize.batch.tally import Tally
from normalize.batch.watch import Silent
from normalize.cli.screen import console
from normalize.cli.text import say, shown
from normalize.document import Failure

_TOLD = 20  # failed records that are printed; errors.jsonl has all
_EVERY = 10.0  # seconds between two lines
_FRAMES = 5  # of the bar in a second


class _Counts:
    """How far a run is."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._files = 0
        self._size = 0
        self._done = 0
        self._records = 0
        self._new = 0
        self._warnings = 0
        self._failures = 0
        self._told = 0

    def start(self, files: int, size: int) -> None:
        """The files to read and their bytes."""
        self._files, self._size = files, size

    def advance(self, size: int, tally: Tally, *, skipped: bool) -> None:
        """More records are written."""
        self._done += size
        self._records += tally.records
        self._warnings += sum(tally.of("warnings").values())
        if skipped:
            self._size -= size  # what is passed over takes no time
            self._done -= size
            self._failures += tally.failed
        else:
            self._new += tally.records

    def failed(self, path: str, name: str, row: int, why: Failure) -> None:
        """A record failed; the first ones are printed."""
        self._failures += 1
        self._told += 1
        if self._told <= _TOLD:
            self._print(failed_line(path, name, row, why))
        elif self._told == _TOLD + 1:
            self._print("More records failed; errors.jsonl will have all of them.")

    def _print(self, line: str) -> None:
        say(line)

    @property
    def _rate(self) -> float:
        return self._new / max(time.monotonic() - self._begun, 0.001)

    @property
    def _left(self) -> float | None:
        """The seconds that are left, if that can be told."""
        spent = time.monotonic() - self._begun
        return spent * (self._size - self._done) / self._done if self._done else None

    def _sentence(self) -> str:
        parts = [f"{self._records:,} records", f"{self._rate:.0f}/s"]
        parts += [f"{self._warnings:,} warnings"] if self._warnings else []
        parts += [f"{self._failures:,} failed"] if self._failures else []
        return ", ".join(parts)


class Bar(_Counts):
    """A bar with records, rate, warnings and the time that is left."""

    def __init__(self) -> None:
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        super().__init__()
        # No thread of its own: workers are forked from this process.
        self._progress = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[what]}"),
            TimeRemainingColumn(compact=True),
            console=console(),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("", total=None, what="")
        self._drawn = 0.0

    def start(self, files: int, size: int) -> None:
        """Show the bar."""
        super().start(files, size)
        self._progress.start()

    def tick(self) -> None:
        """Draw it again."""
        now = time.monotonic()
        if now - self._drawn < 1 / _FRAMES:
            return
        self._drawn = now
        what = self._sentence()
        self._progress.update(
            self._task, total=self._size or None, completed=self._done, what=what, refresh=True
        )

    def close(self) -> None:
        """Take it away."""
        self._progress.stop()

    def _print(self, line: str) -> None:
        self._progress.console.print(Text(f"normalize: {shown(line)}"))


class Lines(_Counts):
    """A line every few seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = time.monotonic()

    def tick(self) -> None:
        """Print it when it is time."""
        now = time.monotonic()
        if now - self._drawn >= _EVERY:
            self._drawn = now
            self._line()

    def close(self) -> None:
        """Nothing is to be taken away."""

    def _line(self) -> None:
        left = self._left
        rest = f", about {max(1, round(left / 60))} min left" if left is not None else ""
        self._print(f"{self._sentence()}{rest}")


class Events(Lines):
    """The same as objects of JSON, for a program that watches."""

    def start(self, files: int, size: int) -> None:
        """The first event."""
        super().start(files, size)
        emit("start", files=files, bytes=size)

    def failed(self, path: str, name: str, row: int, why: Failure) -> None:
        """Every failed record is an event."""
        self._failures += 1
        place = {"row": row} if row else {}
        emit("failed", path=path, id=name, **place, name=why.name, message=why.message, hint=why.hint)

    def _line(self) -> None:
        left = self._left
        emit(
            "progress",
            records=self._records,
            per_second=round(self._rate, 1),
            seconds_left=None if left is None else round(left),
            warnings=self._warnings,
            failed=self._failures,
        )


class Quiet(Silent):
    """Says nothing at all."""

    def close(self) -> None:
        """Nothing is to be taken away."""


def watch(*, quiet: bool, as_json: bool) -> Bar | Lines | Quiet:
    """What shows a run on this terminal, or where there is none."""
    if as_json:
        return Events()
    if quiet:
        return Quiet()
    return Bar() if console().is_terminal and not console().is_dumb_terminal else Lines()


def emit(event: str, **facts: Any) -> None:
    """One line of JSON on standard error."""
    click.echo(json.dumps({"event": event, **facts}), err=True)


def failed_line(path: str, name: str, row: int, why: Failure) -> str:
    """A failure in one sentence that names its place once."""
    place = f"{path}, record {row}" if row and f"line {row}" not in why.message else path
    named = name in why.message or path in why.message
    return f"{'failed' if named else place}: {why}"
