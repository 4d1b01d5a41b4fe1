"""Where outputs stand: moved there when they are complete, and only over what is ours.

These functions are called for every file of a corpus, so paths are text here.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path

from normalize.batch.folder import same
from normalize.batch.journal import Output, Suffix
from normalize.formats.inputs import RECORD_SUFFIX, RECORDS_SUFFIX, printable

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
_RECORD = b'{"schema":"normalize-record/'


class Places:
    """The places below an output folder; files are made in ``state`` first."""

    def __init__(self, folder: Path, state: Path) -> None:
        self.state = os.fspath(state)
        self._folder = os.fspath(folder)
        self._real = os.path.realpath(folder)
        self._checked = ""  # the folder that was asked for last: files come folder by folder

    def of(self, target: str) -> str:
        """The place of a target."""
        return os.path.join(self._folder, target)  # noqa: PTH118 (see above)

    def check(self, place: str) -> None:
        """Make the folder of a place; :class:`OSError` where a link leads out of the output folder."""
        parent = os.path.dirname(place)  # noqa: PTH120
        if parent == self._checked:
            return
        os.makedirs(parent, exist_ok=True)  # noqa: PTH103
        if not self._is_inside(parent):
            raise OSError(f"a link in {printable(self._folder)} leads out of it")
        self._checked = parent

    def move(self, place: str, parts: Sequence[tuple[str, str]], known: Collection[str]) -> None:
        """Move files to the place and the suffixes beside it, all or none; ``known`` ones are ours."""
        self.check(place)
        for suffix, part in parts:
            if suffix not in known and not _is_free(place, suffix, part):
                raise OSError("a file that this command did not write stands there")
        moved: list[str] = []
        try:
            for suffix, part in parts:
                os.replace(part, place + suffix)  # noqa: PTH105
                moved.append(place + suffix)
        except OSError:
            for path in moved:
                os.unlink(path)  # noqa: PTH108
            raise
        for suffix in set(known).difference(suffix for suffix, _ in parts):
            with suppress(OSError):
                os.unlink(place + suffix)  # noqa: PTH108

    def clear(self, place: str, known: Collection[str]) -> None:
        """Take away what an earlier run wrote for a file; a text without our record is not ours."""
        if not self._is_inside(os.path.dirname(place)):  # noqa: PTH120
            return
        old = set(known)
        for suffix in (RECORD_SUFFIX, RECORDS_SUFFIX):
            if _is_record(place + suffix):
                old |= {"", suffix}
        for suffix in old:
            with suppress(OSError):
                os.unlink(place + suffix)  # noqa: PTH108

    def _is_inside(self, parent: str) -> bool:
        real = os.path.realpath(parent)
        return real == self._real or real.startswith(self._real + os.sep)


def _is_free(place: str, suffix: str, part: str) -> bool:
    """Whether nothing stands at a place, or what is beside our record, or just the same."""
    if not os.path.lexists(place + suffix):
        return True
    beside = any(_is_record(place + one) for one in (RECORD_SUFFIX, RECORDS_SUFFIX))
    return beside or same(Path(part), Path(place + suffix))


def _is_record(path: str) -> bool:
    """Whether a file begins as our records do: then what it stands beside is ours too."""
    with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123
        return file.read(len(_RECORD)) == _RECORD
    return False


def write(part: str, suffix: Suffix, content: bytes) -> Output:
    """Write a whole file in the state folder."""
    with suppress(FileNotFoundError):
        os.unlink(part)  # noqa: PTH108
    handle = os.open(part, _FLAGS, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)
    return Output(suffix, len(content), hashlib.sha256(content).hexdigest())
