"""Where the values of a JSON text begin and end, found in a stream without holding it."""

from __future__ import annotations

import io
import re

from normalize.errors import RecordError

_BLOCK = 1 << 16
_SPACE = re.compile(rb"[ \t\r\n]*")
_GAP = re.compile(rb"[ \t\r\n,]*")
_SCALAR = re.compile(rb"[^ \t\r\n,\]}]*")
_OUTSIDE = re.compile(rb'["\[\]{}]')
_STRING = re.compile(rb'["\\]')


class Scanner:
    """Takes a stream apart: what stands between values, and the values themselves.

    A value of more than ``limit`` bytes is passed over and never held.
    """

    def __init__(self, stream: io.BufferedReader, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self._buffer = bytearray()
        self._at = 0

    def space(self) -> bytes:
        """White space, and nothing else."""
        return self._run(_SPACE)

    def gap(self) -> bytes:
        """White space and commas."""
        return self._run(_GAP)

    def next_sign(self) -> bytes:
        """The byte that comes next, which stays; empty at the end."""
        if self._at == len(self._buffer):
            self._more(self._at)
        return bytes(self._buffer[self._at : self._at + 1])

    def sign(self, expected: bytes) -> bytes:
        """One byte that must be one of ``expected``."""
        found = self.next_sign()
        if not found or found not in expected:
            what = f"'{found.decode('latin-1')}' stands" if found else "it ends"
            raise RecordError("bad-json", f"{what} where one of {expected.decode()} should")
        self._at += 1
        return found

    def value(self) -> bytes | None:
        """The value that begins here; ``None`` for one that is too long."""
        first = self.next_sign()
        if first not in (b"{", b"[", b'"'):
            return self._run(_SCALAR)
        start: int | None = self._at
        depth, quoted = 0, False
        while True:
            match = (_STRING if quoted else _OUTSIDE).search(self._buffer, self._at)
            if match is None:
                self._at = max(self._at, len(self._buffer))  # beyond, where the sign after a \\ is to come
                start = self._kept(start)
                continue
            sign = match[0]
            self._at = match.end() + (sign == b"\\")
            if sign == b'"':
                quoted = not quoted
            elif not quoted:
                depth += 1 if sign in b"[{" else -1
            if not quoted and depth == 0:
                return None if start is None else bytes(self._buffer[start : self._at])

    def rest(self) -> bytes | None:
        """All that is left; ``None`` where it is too long."""
        while len(self._buffer) - self._at <= self._limit:
            if not self._more(self._at):
                return bytes(self._buffer[self._at :])
        return None

    def _kept(self, start: int | None) -> int | None:
        """Reads on inside a value that began at ``start``, and says where it begins now."""
        if start is not None and self._at - start > self._limit:
            start = None
        if not self._more(len(self._buffer) if start is None else start):
            raise RecordError("bad-json", "it ends inside a value")
        return None if start is None else 0

    def _more(self, keep_from: int) -> bool:
        """Another block; what stands before ``keep_from`` goes."""
        data = self._stream.read1(_BLOCK)
        del self._buffer[:keep_from]
        self._at -= keep_from
        self._buffer += data
        return bool(data)

    def _run(self, pattern: re.Pattern[bytes]) -> bytes:
        found = bytearray()
        while True:
            match = pattern.match(self._buffer, self._at)
            found += match[0] if match else b""
            self._at += len(match[0]) if match else 0
            if self._at < len(self._buffer) or not self._more(self._at):
                return bytes(found)
            if len(found) > self._limit:
                raise RecordError("bad-json", "there are megabytes between its values")
