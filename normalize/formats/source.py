"""A file as a stream of UTF-8: decompressed, decoded by what its first 64 KB say, one line at a time."""

from __future__ import annotations

import codecs
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from normalize.document import Notice
from normalize.errors import RecordError
from normalize.formats.compression import compression, decompressed, reading
from normalize.formats.encoding import Encoding, table_encoding
from normalize.formats.rows import Row

HEAD = 1 << 16  # bytes that decide the encoding, the dialect and the columns of a table
_SKIP = 1 << 20  # bytes of a line that is too long, read at once
_MARK = "normalize-mark"  # the error handler: each byte that is no text becomes a lone surrogate


def _marked(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(0xDC00 + b) for b in error.object[error.start : error.end]), error.end


codecs.register_error(_MARK, _marked)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is read from its beginning, as often as needed; ``name`` is its name for people.

    ``opens`` gives the stream where it is no file but standard input.
    """

    path: Path
    name: str
    opens: Callable[[], io.BufferedReader] | None = field(default=None, compare=False)

    @contextmanager
    def open(self) -> Iterator[io.BufferedReader]:
        """Its bytes, decompressed; :class:`RecordError` for all that can happen to a file."""
        with reading(self.name):
            if self.opens:
                yield self.opens()
                return
            with self.path.open("rb") as file:
                before = os.fstat(file.fileno())
                stream = decompressed(file, compression(self.path.name))
                yield stream
                after = os.fstat(file.fileno())
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise RecordError("changed", f"{self.name} changed while it was read.", "Run again.")

    def head(self) -> bytes:
        """The first 64 KB."""
        with self.open() as stream:
            return stream.read1(HEAD) if self.opens else stream.read(HEAD)  # a stream may be slow

    def encoding(self, head: bytes, given: str | None) -> Encoding:
        """The encoding that ``head`` shows; see :func:`normalize.formats.encoding.table_encoding`."""
        whole = len(head) < HEAD and not self.opens
        return table_encoding(head, self.name, given, whole=whole)

    @contextmanager
    def utf8(self, encoding: Encoding) -> Iterator[io.BufferedReader]:
        """What stands in it as UTF-8 without a byte order mark.

        Bytes that are no text in ``encoding`` come out as bytes that are none in UTF-8.
        """
        with self.open() as stream:
            stream.read(len(encoding.mark))
            if encoding.name == "utf-8":
                yield stream
            else:
                yield io.BufferedReader(_Recoded(stream, encoding.name), HEAD)


def lines(stream: io.BufferedIOBase, limit: int) -> Iterator[bytes | None]:
    r"""Each line with its end; ``None`` for one of more than ``limit`` bytes, which is never held.

    >>> list(lines(io.BytesIO(b"a\n12345678\nb"), 4))
    [b'a\n', None, b'b']
    """
    while line := stream.readline(limit + 1):
        if len(line) <= limit or (line.endswith(b"\n") and len(line) <= limit + 1):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_SKIP)
        yield None


def with_notice(row: Row, notice: Notice | None) -> Row:
    """The row, with what is to be told of its file; the first row of a file carries it."""
    if notice is None:
        return row
    return replace(row, document=replace(row.document, warnings=(*row.document.warnings, notice)))


class _Recoded(io.RawIOBase):
    """A stream in another encoding, as UTF-8."""

    def __init__(self, stream: io.BufferedReader, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(errors=_MARK)
        self._ready = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready and not self._ended:
            data = self._stream.read1(HEAD)
            self._ended = not data
            self._ready = self._decoder.decode(data, final=not data).encode("utf-8", "surrogatepass")
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size
