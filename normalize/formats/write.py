"""Writing what was rendered as bytes: after a head, before a tail, compressed as the file's name says."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from typing import Any, BinaryIO

from normalize.formats.compression import Compressed, compression


class BytesWriter:
    """Writes records that were rendered as bytes; ``name`` is that of the file to write.

    ``tail`` is looked at when the file ends; a reader may fill it until then.
    """

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        *,
        head: bytes = b"",
        tail: Sequence[bytes] = (),
        has_mark: bool = False,
    ) -> None:
        self._tail = tail
        suffix = compression(name)
        self._file: Any = Compressed(file, suffix) if suffix else file
        if has_mark:
            head = codecs.BOM_UTF8 + head
        if head:
            self._file.write(head)

    def write(self, rendered: Sequence[bytes]) -> None:
        """Records that follow each other."""
        self._file.write(b"".join(rendered))

    def close(self) -> None:
        """The end of the file; the file itself stays open."""
        self._file.write(b"".join(self._tail))
        if isinstance(self._file, Compressed):
            self._file.finish()


class ListWriter:
    """Writes JSON objects as one list, an object a line."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._out = BytesWriter(file, name, head=b"[", tail=[b"\n]\n"])
        self._comma = b"\n"

    def write(self, rendered: Sequence[bytes]) -> None:
        """Objects that follow each other."""
        for one in rendered:
            self._out.write([self._comma, one])
            self._comma = b",\n"

    def close(self) -> None:
        """The end of the list."""
        self._out.close()
