"""A stream that can be read once, read from its beginning several times as long as nobody needs the rest."""

from __future__ import annotations

import io
from typing import BinaryIO


class Replayed:
    """Keeps what was read of a stream, until :meth:`keep_no_more`: what is opened then is the last."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.kept = bytearray()
        self.is_keeping = True

    def open(self) -> io.BufferedReader:
        """The stream from its beginning; it hands on what there is and does not wait for more."""
        return io.BufferedReader(_Reader(self), 1 << 16)

    def keep_no_more(self) -> None:
        """From now on, what is read is gone."""
        self.is_keeping = False


class _Reader(io.RawIOBase):
    def __init__(self, replayed: Replayed) -> None:
        self._replayed = replayed
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        replayed = self._replayed
        data = bytes(replayed.kept[self._at : self._at + len(buffer)])
        if not data:
            if not replayed.is_keeping:
                replayed.kept.clear()
            data = replayed.stream.read1(len(buffer))  # type: ignore[attr-defined]
            if replayed.is_keeping:
                replayed.kept += data
        if replayed.kept:
            self._at += len(data)
        buffer[: len(data)] = data
        return len(data)
