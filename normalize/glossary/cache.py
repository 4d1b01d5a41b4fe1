"""The curated entries, read once: parsed YAML kept in the cache folder.

Parsing the curated files takes a fifth of a second at every start, reading the copy a tenth
of that. It is only ever a copy: whatever is wrong with it, the files are read again.
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
_FORMAT = "2"  # to be raised when reading an entry changes


def cached_layer(
    texts: Sequence[tuple[str, str]], read: Callable[[Sequence[tuple[str, str]]], Layer]
) -> Layer:
    """What ``read`` makes of ``texts``, from the cache where they have not changed."""
    digest = hashlib.sha256(_FORMAT.encode())
    for name, text in texts:
        digest.update(f"{name}\0{text}\0".encode("utf-8", "surrogatepass"))
    place = cache_folder() / f"glossary-{digest.hexdigest()[:32]}.msgpack"
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode(place.read_bytes(), type=Layer)
    layer = read(texts)
    with suppress(OSError):
        _keep(place, msgspec.msgpack.encode(layer))
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


def _keep(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    for old in place.parent.glob("glossary-*.msgpack"):  # of files that have changed since
        old.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".glossary.", suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(place)
