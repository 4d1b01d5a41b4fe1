"""What a run tells while it goes on, to whoever watches it."""

from __future__ import annotations

from typing import Protocol

from normalize.batch.tally import Tally
from normalize.document import Failure


class Watch(Protocol):
    """Hears of a run; the command line shows it as a bar, as lines or as JSON."""

    def start(self, files: int, size: int) -> None:
        """The files to read and their bytes."""
        ...

    def advance(self, size: int, tally: Tally, *, skipped: bool) -> None:
        """More records are written; ``size`` is about their part of the bytes."""
        ...

    def failed(self, path: str, name: str, row: int, why: Failure) -> None:
        """A record failed: the file it stands in, its id, and its row in a table, else 0."""
        ...

    def tick(self) -> None:
        """Time passes: called several times a second."""
        ...


class Silent:
    """Watches and says nothing."""

    def start(self, files: int, size: int) -> None:
        """Nothing."""

    def advance(self, size: int, tally: Tally, *, skipped: bool) -> None:
        """Nothing."""

    def failed(self, path: str, name: str, row: int, why: Failure) -> None:
        """Nothing."""

    def tick(self) -> None:
        """Nothing."""
