"""The file of the translation memory: SQLite, two tables of the same form.

What is new, or is used again, stands in ``young``; when that has half of the space, ``old`` goes
and ``young`` takes its name. So what was not used for longest goes first, and reading hardly
ever writes. The file may be anybody's: one that has anything but our tables is not used.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

Identity = tuple[int, int]  # of a file: its device and its number there

_WAIT = 10.0  # seconds for other processes to finish writing; each takes milliseconds
_LARGEST = 1 << 20  # bytes of a value, more than any draft has
_AT_ONCE = 500  # keys in one question
_TABLE = 'CREATE TABLE "{}" (key BLOB PRIMARY KEY, draft BLOB NOT NULL) WITHOUT ROWID'
_TABLES = {name: _TABLE.format(name) for name in ("old", "young")}
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG)
_MAGIC = b"SQLite format 3\0"
_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "synchronous = NORMAL")


def find(path: Path) -> Identity:
    """Which file is at ``path``; made where there is none. Raises ``sqlite3.Error`` or ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    return _identity(path)


def connect(path: Path) -> sqlite3.Connection:
    """The file at ``path``, open. Raises ``sqlite3.Error`` or ``OSError``."""
    if not path.is_file():
        raise OSError("it is no file")
    with path.open("rb") as file:  # SQLite must not so much as open what is none: it might take away
        if file.read(len(_MAGIC)) != _MAGIC:  # the log of the one that comes in its stead
            raise _not_ours()
    db = _connected(path)
    try:
        if dict(db.execute("SELECT name, sql FROM sqlite_master LIMIT 10")) != _TABLES:
            raise _not_ours()
    except BaseException:
        db.close()
        raise
    return db


def _connected(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
    for setting in _SETTINGS:
        db.execute(f"PRAGMA {setting}")
    return db


def _make(path: Path) -> None:
    """Put a memory without drafts in its place, whole, unless another process was faster."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    os.close(handle)  # for its user alone, as its logs will be
    try:
        with closing(_connected(Path(name))) as db:
            db.execute("PRAGMA journal_mode = WAL")
            for statement in _TABLES.values():
                db.execute(statement)
        with suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink(missing_ok=True)


def read(db: sqlite3.Connection, keys: Sequence[bytes], most: int) -> dict[bytes, bytes]:
    """The values of ``keys``; those that were old are young again."""
    young = _select(db, "young", keys)
    again = _select(db, "old", [key for key in keys if key not in young])
    if again:
        write(db, again, most)
    return young | again


def write(db: sqlite3.Connection, values: Mapping[bytes, bytes], most: int) -> None:
    """Put ``values``; the file has ``most`` bytes at most, or hardly more."""
    half = most // _number(db, "page_size") // 2
    with _transaction(db):
        db.executemany("INSERT OR REPLACE INTO young VALUES (?, ?)", values.items())
        # `user_version` is how many pages were in use when the old ones were all.
        if _used(db) - min(_number(db, "user_version"), half) > half:
            db.execute("DROP TABLE old")
            db.execute("ALTER TABLE young RENAME TO old")
            db.execute(_TABLES["young"])
            db.execute(f"PRAGMA user_version = {_used(db)}")
    if _number(db, "freelist_count") > 3 * half:  # it had more space once
        with suppress(sqlite3.OperationalError):
            db.execute("VACUUM")


def count(db: sqlite3.Connection) -> int:
    """How many values there are."""
    query = "SELECT (SELECT count(*) FROM young) + count(*) FROM old WHERE key NOT IN (SELECT key FROM young)"
    return int(db.execute(query).fetchone()[0])


def empty(db: sqlite3.Connection) -> None:
    """Delete every value and give the space back."""
    with _transaction(db):
        db.execute("DELETE FROM young")
        db.execute("DELETE FROM old")
        db.execute("PRAGMA user_version = 0")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def is_damage(error: Exception) -> bool:
    """Whether ``error`` says that the file is no memory, not only that it cannot be used now."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def aside(path: Path) -> Path:
    """Where a damaged file is kept, in the place of an earlier one."""
    return path.with_name(f"{path.name}.damaged")


def set_aside(path: Path, which: Identity) -> None:
    """Move the file out of the way, unless another process has done so. Raises ``OSError``."""
    with _alone_in(path.parent):
        if path.exists() and _identity(path) == which:
            for end in ("-wal", "-shm"):  # before the file: those of a new one must stay
                path.with_name(path.name + end).unlink(missing_ok=True)
            path.replace(aside(path))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One process at a time, where the system knows such locks."""
    try:
        from fcntl import LOCK_EX, flock
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)


def _identity(path: Path) -> Identity:
    found = path.stat()
    return found.st_dev, found.st_ino


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


def _select(db: sqlite3.Connection, table: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        found.update(db.execute(f"SELECT key, draft FROM {table} WHERE key IN ({marks})", some))  # noqa: S608
    return found


def _not_ours() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("it is no translation memory")
    error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
    return error


def _number(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _used(db: sqlite3.Connection) -> int:
    """Pages that hold something."""
    return _number(db, "page_count") - _number(db, "freelist_count")
