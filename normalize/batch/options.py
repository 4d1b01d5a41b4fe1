"""The settings of a run over many files."""

from __future__ import annotations

import os
from dataclasses import dataclass

from normalize.errors import SetupError


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a corpus is worked through; nothing here but ``records`` and ``output`` changes a byte of it.

    ``workers`` are processes, 0 for one a core. ``timeout`` is the seconds that a record may take,
    else it is an error. ``fail_fast`` stops at the first failed record. ``records`` writes the record
    of every change beside each output. ``output`` names what else the bytes depend on, such as the
    columns of a table.
    """

    workers: int = 0
    timeout: float = 600.0
    fail_fast: bool = False
    records: bool = True
    output: tuple[str, ...] = ()
    chunk_rows: int = 64
    chunk_chars: int = 100_000
    shown: int = 30  # documents of the first records that come back to be shown

    def __post_init__(self) -> None:
        if self.workers < 0 or self.timeout <= 0:
            raise SetupError(
                "Workers and seconds are counted from one.", "Leave --workers out for one a core."
            )

    @property
    def processes(self) -> int:
        """How many workers there are."""
        return self.workers or cores()


def cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1
