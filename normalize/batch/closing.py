"""The end of a run: the list of errors, the checksums, what the run was, and the journal in its place."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from normalize.batch.folder import JOURNAL, OUTPUT_PART, RECORD_PART, RUN, SUMS, UNFINISHED, settle, whole
from normalize.batch.journal import lines
from normalize.batch.spool import drop_spools
from normalize.errors import SetupError
from normalize.formats.inputs import ERRORS

_ESCAPES = {b"\\": rb"\\", b"\n": rb"\n", b"\r": rb"\r"}


def check_foreign(folder: Path, state: Path) -> None:
    """Refuse a folder in which files with our names are not ours."""
    if (state / JOURNAL).exists() or (state / UNFINISHED).exists():
        return
    for name in (SUMS, RUN, ERRORS):
        if (folder / name).exists() and not (name == ERRORS and _is_error_list(folder / name)):
            raise SetupError(
                f"{folder / name} was not written by this command.", "Choose another folder with -o."
            )


def write_lists(folder: Path, state: Path) -> Path | None:
    """Write ``SHA256SUMS`` and, where a record failed, ``errors.jsonl``, whose path comes back."""
    failed = False
    with (state / UNFINISHED).open("rb") as journal:
        with whole(folder / SUMS, state) as sums:
            for line, _ in lines(journal):
                failed |= line.error is not None
                if line.done and not line.done.left:
                    sums.writelines(sum_line(name, out.sha256) for name, out in line.done.files())
        if not failed:
            (folder / ERRORS).unlink(missing_ok=True)
            return None
        with whole(folder / ERRORS, state) as errors:
            for line, _ in lines(journal):
                if line.error:
                    errors.write(msgspec.json.encode(line.error) + b"\n")
    return folder / ERRORS


def _is_error_list(place: Path) -> bool:
    """Whether a file is a list of errors that a run without a journal wrote."""
    with suppress(OSError, msgspec.DecodeError, TypeError), place.open("rb") as first:
        return set(msgspec.json.decode(next(first, b"{}"))) >= {"path", "id", "step", "message"}
    return False


def sum_line(name: bytes, sha256: str) -> bytes:
    r"""A line as ``sha256sum`` writes it, which marks the names that it has to escape.

    >>> sum_line(b"a.txt", "00"), sum_line(b"a\nb", "00")
    (b'00  a.txt\n', b'\\00  a\\nb\n')
    """
    escaped = re.sub(rb"[\\\n\r]", lambda found: _ESCAPES[found[0]], name)
    return (b"\\" if escaped != name else b"") + sha256.encode() + b"  " + escaped + b"\n"


def write_run(folder: Path, state: Path, facts: Mapping[str, Any], *, keep: bool = False) -> None:
    """Write ``run.json``, the one file that differs from run to run.

    ``keep`` leaves what it says of an earlier run that did the work, but for the look at the files.
    """
    if keep:
        with suppress(OSError, msgspec.DecodeError):
            before = msgspec.json.decode((folder / RUN).read_bytes(), type=dict[str, Any])
            if before.get("finished") and before.get("counts") == facts["counts"]:
                facts = before | {"glance": facts["glance"]}
    with whole(folder / RUN, state) as file:
        file.write(msgspec.json.format(msgspec.json.encode(facts), indent=2) + b"\n")


def finish(state: Path, *, changed: bool) -> None:
    """From here on the outputs stand: their sizes are enough to know them again."""
    if changed:
        os.sync()
    (state / UNFINISHED).replace(state / JOURNAL)
    drop_spools(state)
    for name in (OUTPUT_PART, RECORD_PART):  # of a run that was killed
        (state / name).unlink(missing_ok=True)
    if changed:
        settle(state)


def give_up(folder: Path, state: Path, facts: Mapping[str, Any]) -> None:
    """The run was stopped: say what is known so far, if the disk lets us."""
    with suppress(OSError):
        write_lists(folder, state)
        write_run(folder, state, facts)
