"""The error file: every record that failed, its place and the reason, a line each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from normalize.document import Document
from normalize.formats.files import write_together
from normalize.formats.inputs import ERRORS, printable


def write_errors(failed: Sequence[tuple[Path, Document]], folder: Path) -> Path | None:
    """Write ``errors.jsonl`` in ``folder``; without failures the one of an earlier run goes."""
    place = folder / ERRORS
    if not failed:
        if _is_ours(place):
            place.unlink()
        return None
    rows = [{"path": printable(path), "id": doc.id, **msgspec.to_builtins(doc.error)} for path, doc in failed]
    try:
        write_together({place: b"".join(msgspec.json.encode(row) + b"\n" for row in rows)})
    except OSError:  # the disk is full: the errors themselves were printed
        return None
    return place


def _is_ours(place: Path) -> bool:
    """Whether a file is a list of errors that an earlier run wrote."""
    try:
        with place.open("rb") as lines:
            return set(msgspec.json.decode(next(lines, b"{}"))) >= {"path", "id", "step", "message"}
    except (OSError, msgspec.DecodeError, TypeError):
        return False
