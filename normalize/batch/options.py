"""The settings of a run over many files."""

from __future__ import annotations

import os
from dataclasses import dataclass

from normalize.errors import SetupError

_LEAST = 2_000  # letters in a chunk, or sending it is what takes time


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
    shown: int = 30  # documents of the first records that come back to be shown
    chunk_rows: int = 64  # that a worker is given at once, at the most
    chunk_chars: int = 100_000

    def __post_init__(self) -> None:
        if self.workers < 0 or self.timeout <= 0:
            raise SetupError(
                "Workers and seconds are counted from one.", "Leave --workers out for one a core."
            )

    def chunk(self, size: int) -> int:
        """The letters in a chunk of a corpus of ``size`` bytes: a small one is shared by all workers too.

        >>> BatchOptions(workers=2).chunk(160_000), BatchOptions(workers=2).chunk(10**9)
        (10000, 100000)
        """
        return min(self.chunk_chars, max(_LEAST, size // (8 * self.processes)))

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
