"""The translation memory: what engines made of a view before, in one SQLite file of the cache folder.

It is only ever a copy of what an engine would say again: whatever is wrong with the file, a run
goes on without it and says so once. A draft has a checksum, since SQLite has none: a failing
disk must not change a word.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path
from threading import RLock
from typing import TypeVar
from weakref import WeakSet

from normalize.glossary.cache import cache_folder
from normalize.translate import memory_file

MEGABYTES = 1_000  # some three million sentences
_CHECKSUM = 8  # bytes

_log = logging.getLogger(__name__)
Answer = TypeVar("Answer")


def memory_path() -> Path:
    """Where the memory lies; a change of its form is a change of its name."""
    return cache_folder() / "translations-1.sqlite"


def memory_state() -> str:
    """How large the memory is, or that there is none."""
    try:
        return f"{memory_path().stat().st_size / 1e6:,.1f} MB"
    except OSError:
        return "nothing remembered"


def key_of(*parts: str) -> bytes:
    """The key of a draft, from all that it depends on.

    >>> key_of("a", "bc") == key_of("ab", "c")
    False
    """
    digest = sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b" % (len(content), content))
    return digest.digest()


class Memory:
    """Drafts by key in the file at ``path``, shared by threads and processes; ``megabytes`` bounds it.

    It is opened on first use, and closed while the process forks: no connection may be in two
    processes. Nothing here raises; ``problem`` says why a run goes on without the memory.
    """

    def __init__(self, path: Path | None = None, megabytes: int = MEGABYTES) -> None:
        self._lock = RLock()
        self._db: sqlite3.Connection | None = None
        self.path = path or memory_path()
        self.problem = ""
        self._most = megabytes * 1_000_000
        self._file: memory_file.Identity | None = None
        self._renewed = False
        _memories.add(self)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The drafts of those ``keys`` that have one."""

        def read(db: sqlite3.Connection) -> dict[bytes, str]:
            values = memory_file.read(db, keys, self._most)
            return {key: draft for key, value in values.items() if (draft := _unsealed(key, value))}

        return self._use(read, {}) if keys else {}

    def put(self, drafts: Mapping[bytes, str]) -> None:
        """Keep ``drafts``, but never an empty one."""
        values = {key: _sealed(key, draft) for key, draft in drafts.items() if draft.strip()}
        if values:
            self._use(lambda db: memory_file.write(db, values, self._most), None)

    def count(self) -> int:
        """How many drafts there are."""
        return self._use(memory_file.count, 0)

    def clear(self) -> None:
        """Forget everything, also while other processes use it."""
        self._use(memory_file.empty, None)
        with suppress(OSError):
            memory_file.aside(self.path).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            db, self._db = self._db, None
            if db:
                with suppress(sqlite3.Error):
                    db.close()

    def __del__(self) -> None:
        self.close()

    def _use(self, action: Callable[[sqlite3.Connection], Answer], otherwise: Answer) -> Answer:
        with self._lock:
            for _ in range(2):  # again with a new file, where this one is damaged
                if self.problem:
                    break
                try:
                    if not self._db:
                        self._file = memory_file.find(self.path)
                        self._db = memory_file.connect(self.path)
                    return action(self._db)
                except (sqlite3.Error, OSError) as error:
                    self._failed(error)
        return otherwise

    def _failed(self, error: Exception) -> None:
        self.close()
        if self._file and memory_file.is_damage(error) and not self._renewed:
            self._renewed = True
            with suppress(OSError):
                memory_file.set_aside(self.path, self._file)
                _log.warning("The translation memory %s is damaged; a new one is begun.", self.path)
                return
        self.problem = f"{self.path}: {error}"
        _log.warning("This run goes without the translation memory. %s.", self.problem)


def _sealed(key: bytes, draft: str) -> bytes:
    content = draft.encode("utf-8", "surrogatepass")
    return blake2b(key + content, digest_size=_CHECKSUM).digest() + content


def _unsealed(key: bytes, value: object) -> str | None:
    """The draft, or nothing where a byte of it is not as it was written."""
    if not isinstance(value, bytes):
        return None
    content = value[_CHECKSUM:]
    if blake2b(key + content, digest_size=_CHECKSUM).digest() != value[:_CHECKSUM]:
        return None
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8", "surrogatepass")
    return None


_memories: WeakSet[Memory] = WeakSet()
_held: list[Memory] = []


def _before_fork() -> None:
    _held[:] = _memories
    for memory in _held:
        memory._lock.acquire()
        memory.close()


def _after_fork() -> None:
    while _held:
        _held.pop()._lock.release()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork)
