"""The list of failed records that a run left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from normalize.formats.inputs import ERRORS


class FailedRecord(msgspec.Struct, omit_defaults=True):
    """A line of ``errors.jsonl``: the place of a record, and why it failed."""

    path: str = ""
    id: str = ""
    step: str = ""
    name: str = ""
    message: str = ""
    hint: str = ""


def failures(folder: Path) -> Iterator[FailedRecord]:
    """The failed records of a run, in their order; none where the run left no list."""
    place = folder / ERRORS
    if not place.is_file():
        return
    with place.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield msgspec.json.decode(line, type=FailedRecord)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                what = f"Line {number} of {ERRORS} cannot be read: {error}."
                yield FailedRecord(path=ERRORS, id=f"line {number}", name="unreadable", message=what)
