"""A look at a finished corpus that opens no file: when none was touched, there is nothing to do.

The sizes and times of all inputs and outputs make one digest, which ``run.json`` keeps. Where it is
another one, files are compared by their content.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import msgspec

from normalize.batch.folder import JOURNAL, RUN, SUMS, digest
from normalize.batch.journal import Left, groups
from normalize.batch.settings import Settings
from normalize.batch.tally import Tally, read_tally
from normalize.formats.inputs import ERRORS, Input

State = tuple[int, int, int, int]


class Glance:
    """Takes in the state of one input after the other, as it was when they were read."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings.everything
        self._seen = hashlib.sha256()
        self._is_whole = True
        self.left = Left()

    def take(self, given: Input, state: State | None) -> None:
        """One input; one without a state, such as a pipe, can never be known again."""
        self._is_whole &= state is not None
        self._seen.update(f"{given.path}\0{given.target}\0{state}\0".encode("utf-8", "surrogateescape"))

    def end(self, folder: Path, journal: Path) -> str:
        """The digest, with the outputs that the journal names; empty where there can be none."""
        if not self._is_whole:
            return ""
        self._seen.update(digest(journal).encode())
        for own in (SUMS, ERRORS):
            self._seen.update(repr(state_of(folder / own)).encode())
        root = os.fsencode(folder)
        with journal.open("rb") as file:
            for found in groups(file):
                if found.entry.left:
                    self.left.add(found.entry.target)
                    continue
                if found.entry.again:
                    return ""
                for name, _ in found.entry.files():
                    self._seen.update(repr(state_of(os.path.join(root, name))).encode())  # noqa: PTH118
        return f"{self._settings} {self._seen.hexdigest()}"


class Before(msgspec.Struct):
    """What ``run.json`` says of the run before."""

    finished: bool
    counts: dict[str, dict[str, int]]
    glance: str = ""


def known(
    inputs: Collection[Input], folder: Path, state: Path, settings: Settings
) -> tuple[Tally, Glance] | None:
    """The counts of the last run, where it was finished and no file was touched since."""
    with suppress(OSError, msgspec.DecodeError, msgspec.ValidationError):
        before = msgspec.json.decode((folder / RUN).read_bytes(), type=Before)
        if not before.finished or not before.glance.startswith(settings.everything):
            return None
        glance = Glance(settings)
        for given in inputs:
            glance.take(given, state_of(given.path))
        if glance.end(folder, state / JOURNAL) == before.glance:
            return read_tally(before.counts), glance
    return None


def state_of(path: str | bytes | Path) -> State | None:
    """What changes when a file does; ``None`` for what is no plain file: a pipe is read but once."""
    try:
        found = os.stat(path)  # noqa: PTH116 (a third of the time, and files are many)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
