"""Compressed files, read and written as a stream: a bomb is as small in memory as any other file."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from normalize.errors import RecordError

COMPRESSIONS = (".gz", ".zst", ".bz2", ".xz")
_READ = 1 << 16  # bytes read ahead; of a file that is cut short, so much may be lost
_BLOCK = 1 << 20  # bytes given to a compressor at once, so that its output does not depend on our chunks


def compression(name: str) -> str:
    """The suffix of a compressed file; empty for any other.

    >>> compression("a.csv.GZ"), compression("a.csv")
    ('.gz', '')
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 (there may be millions)
    return suffix if suffix in COMPRESSIONS else ""


def decompressed(file: io.BufferedReader, suffix: str) -> io.BufferedReader:
    """What stands in a compressed file; ``suffix`` is as :func:`compression` says, empty for a plain one."""
    if not suffix:
        return file
    openers: dict[str, Callable[[], Any]] = {
        ".gz": lambda: gzip.GzipFile(fileobj=file, mode="rb"),
        ".bz2": lambda: bz2.BZ2File(file),
        ".xz": lambda: lzma.LZMAFile(file),  # noqa: SIM115 (who opened it closes it)
        ".zst": lambda: _zstd().ZstdFile(file),
    }
    return io.BufferedReader(openers[suffix](), _READ)


class Compressed:
    """Writes what it is given to a file, compressed; the same bytes always give the same file."""

    def __init__(self, file: BinaryIO, suffix: str) -> None:
        self._file = file
        self._waiting = bytearray()
        compressors: dict[str, Callable[[], Any]] = {
            ".gz": lambda: zlib.compressobj(6, wbits=31),  # its header has neither time nor name
            ".bz2": bz2.BZ2Compressor,
            ".xz": lzma.LZMACompressor,
            ".zst": lambda: _zstd().ZstdCompressor(),
        }
        self._compressor = compressors[suffix]()

    def write(self, data: bytes) -> None:
        """Bytes that follow the ones before."""
        self._waiting += data
        while len(self._waiting) >= _BLOCK:
            self._file.write(self._compressor.compress(bytes(self._waiting[:_BLOCK])))
            del self._waiting[:_BLOCK]

    def finish(self) -> None:
        """The end of the compressed file; the file itself stays open."""
        self._file.write(self._compressor.compress(bytes(self._waiting)) + self._compressor.flush())
        self._waiting.clear()


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Whatever a file does while it is read, as a :class:`RecordError` that names it."""
    try:
        yield
    except EOFError as error:
        raise RecordError("cut-short", f"{name} is cut short.", "Fetch it again.") from error
    except (zlib.error, lzma.LZMAError, gzip.BadGzipFile) as error:
        raise _damaged(name, error) from error
    except OSError as error:
        if error.errno is None:  # bz2 says so that its data are wrong
            raise _damaged(name, error) from error
        what = f"{name} cannot be read: {error.strerror or error}."
        raise RecordError("unreadable", what, "Check the path and its permissions.") from error
    except Exception as error:
        if type(error).__name__ == "ZstdError":  # named without an import of zstd
            raise _damaged(name, error) from error
        raise


def _damaged(name: str, error: Exception) -> RecordError:
    return RecordError(
        "damaged", f"{name} is damaged, or not compressed as it says: {error}.", "Fetch it again."
    )


def _zstd() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd
