"""The records that the page holds: packed a few together, with an index for its list and filters."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Callable, Iterable

import msgspec

from normalize.document import Document
from normalize.report.counts import missing_names
from normalize.report.view import View, view
from normalize.visible import shown

MAX_RECORDS = 20_000
MAX_BYTES = 64_000_000  # of the packed records: a browser reads that much in about a second
ORDINARY = 0.8  # the share that records without failure or warning may take
_PACK = 200_000  # bytes of JSON packed together: unpacked in a few milliseconds
_LONGEST_ID = 300


class Entry(msgspec.Struct, array_like=True, frozen=True):
    """A record in the index; the numbers are places in the shelf's tables."""

    id: str
    pack: int
    status: str
    language: int
    changes: int
    warnings: int
    keys: list[int]
    steps: list[int]
    warned: list[int]
    missing: list[int]


class Shelf:
    """Takes records while there is room, and writes them pack by pack.

    A fifth of the room is left for records that failed or have a warning: they are what a
    person wants to see of a corpus that is too large for one page.
    """

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self.index: list[Entry] = []
        self.keys: dict[str, int] = {}
        self.languages: dict[str, int] = {}
        self.steps: dict[str, int] = {}
        self.warned: dict[str, int] = {}
        self.missing: dict[str, int] = {}
        self.cut = 0  # records of which only the beginning is here
        self._write = write
        self._written = 0
        self._packs = 0
        self._open: list[bytes] = []
        self._size = 0

    def add(self, doc: Document, source: str, output: str) -> None:
        """Take a document in, where there is room for it."""
        share = 1 if doc.error or doc.warnings else ORDINARY
        if len(self.index) >= MAX_RECORDS * share or self._written >= MAX_BYTES * share:
            return
        page = view(doc, source, output)
        self.cut += page.left_out > 0 or page.is_clipped
        rules = {r.rule for e in doc.edits for r in e.reasons}
        steps = {r.step for e in doc.edits for r in e.reasons}
        self.index.append(
            Entry(
                id=shown(doc.id)[-_LONGEST_ID:],
                pack=self._packs,
                status=doc.status,
                language=_number(self.languages, doc.language),
                changes=len(doc.edits),
                warnings=len(doc.warnings),
                keys=_numbers(self.keys, rules | {m.entry for m in doc.mentions}),
                steps=_numbers(self.steps, steps),
                warned=_numbers(self.warned, {w.name for w in doc.warnings}),
                missing=_numbers(self.missing, set(missing_names(doc))),
            )
        )
        self._pack(page)

    def close(self) -> None:
        """Write the last pack."""
        if self._open:
            packed = packed_script(b"[" + b",".join(self._open) + b"]", "pack")
            self._write(packed)
            self._written += len(packed)
            self._packs += 1
            self._open, self._size = [], 0

    def _pack(self, page: View) -> None:
        self._open.append(msgspec.json.encode(page))
        self._size += len(self._open[-1])
        if self._size >= _PACK:
            self.close()


def packed_script(data: bytes, name: str) -> bytes:
    """Data as a script element that does nothing: compressed, in letters that are no markup."""
    packed = base64.b64encode(gzip.compress(data, compresslevel=6, mtime=0))
    return b'<script type="application/gzip" class="%s">%s</script>\n' % (name.encode(), packed)


def _number(table: dict[str, int], key: str) -> int:
    return table.setdefault(key, len(table))


def _numbers(table: dict[str, int], keys: Iterable[str]) -> list[int]:
    return sorted(_number(table, key) for key in sorted(keys))
