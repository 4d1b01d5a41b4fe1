"""The entries of glossary files, read once: parsed YAML kept in the cache folder.

Parsing the curated files takes a fifth of a second at every start, reading the copy a tenth
of that; for a glossary of a hundred thousand names it is two seconds. It is only ever a copy:
whatever is wrong with it, the files are read again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from normalize.document import GlossaryEntry

Texts = Sequence[tuple[str, str]]  # names and contents of files that are used together
Layer = list[tuple[GlossaryEntry, str]]  # entries with the file and line of each
_FORMAT = "4"  # to be raised when reading an entry changes
_MOST = 16  # copies


def cached_layer(texts: Texts, read: Callable[[Texts], Layer], earlier: str = "") -> Layer:
    """What ``read`` makes of ``texts``, from the cache where they have not changed.

    ``earlier`` is a digest of the layers below, which an entry may refer to.
    """
    names = hashlib.sha256("\0".join(name for name, _ in texts).encode("utf-8", "surrogatepass"))
    digest = hashlib.sha256(f"{_FORMAT}\0{earlier}\0".encode())
    for name, text in texts:
        digest.update(f"{name}\0{text}\0".encode("utf-8", "surrogatepass"))
    slot = f"glossary-{names.hexdigest()[:16]}-"  # one copy for each set of files
    place = cache_folder() / f"{slot}{digest.hexdigest()[:32]}.msgpack"
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode(place.read_bytes(), type=Layer)
    layer = read(texts)
    with suppress(OSError):
        _clear(place.parent, slot)
        write_whole(place, msgspec.msgpack.encode(layer))
    return layer


def cache_folder() -> Path:
    """Where copies may lie; made on the first write. ``NORMALIZE_CACHE`` overrides it."""
    if given := os.environ.get("NORMALIZE_CACHE"):
        return Path(given)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "normalize"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "normalize"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "normalize"


def write_whole(place: Path, content: bytes) -> None:
    """Write a file of the cache in one go: whoever reads it sees all of it or nothing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.stem}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _clear(folder: Path, slot: str) -> None:
    """Remove the copies of files that have changed since, and the oldest where there are many."""
    for old in folder.glob(f"{slot}*.msgpack"):
        old.unlink(missing_ok=True)
    copies = sorted(folder.glob("glossary-*.msgpack"), key=lambda path: path.stat().st_mtime)
    for old in copies[: max(0, len(copies) - _MOST + 1)]:
        old.unlink(missing_ok=True)
