"""The records of the file in work: what a run that was stopped had done of it.

A spool is named after the file, its content and the settings, so it is never taken for another's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from normalize.batch.folder import digest, open_plain
from normalize.batch.journal import Found
from normalize.batch.keep import Old
from normalize.batch.settings import Settings

_NEW, _OLD = ".spool", ".old"


def spool_key(name: str, content: str, settings: str) -> str:
    """What a spool is named after."""
    return hashlib.sha256("\0".join((name, content, settings)).encode()).hexdigest()[:16]


def spool_place(state: Path, key: str) -> Path:
    """Where the records of a file in work are written."""
    return state / (key + _NEW)


def keep_spools(state: Path) -> None:
    """At the start of a run: what an earlier one left is to be read, and the longer of two."""
    for new in state.glob(f"*{_NEW}"):
        old = new.with_suffix(_OLD)
        if old.exists() and old.stat().st_size >= new.stat().st_size:
            new.unlink()
        else:
            new.replace(old)


def drop_spools(state: Path, key: str = "*") -> None:
    """At the end of a file, or of a run: what no one will read any more goes."""
    for path in (*state.glob(key + _NEW), *state.glob(key + _OLD)):
        with suppress(OSError):
            path.unlink()


def old_records(
    place: Path, spool: Path, found: Found | None, content: str, settings: Settings
) -> Iterator[Old]:
    """The old records of the first rows, as many as there are: those of the spool, then of the last run."""
    count = 0
    old = spool.with_suffix(_OLD)
    if old.is_file():
        with old.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                count += 1
                yield Old(line, settings.glossary, same_models=True)
    if found and found.entry.input == content:
        known = found.entry.glossary, found.entry.models == settings.models
        for out in found.entry.outputs:
            path = place.with_name(place.name + out.suffix)
            if out.suffix and digest(path) == out.sha256:
                with open_plain(path) as lines:
                    for line in islice(lines, count, None):
                        yield Old(line, *known)
