"""Compressed files: read and written as a stream, whatever is wrong with them."""

import bz2
import gzip
import io
import lzma
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from normalize.formats.compression import COMPRESSIONS, Compressed
from tests.formats.run_table import documents, errors, opened, output

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstd.compress,
}
EXPAND: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.decompress,
    ".bz2": bz2.decompress,
    ".xz": lzma.decompress,
    ".zst": zstd.decompress,
}
DATA = b"".join(b'{"text":"%d"}\n' % number for number in range(20_000))


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_there_and_back(tmp_path: Path, suffix: str) -> None:
    plain = output(tmp_path / "a.jsonl", DATA)
    packed = output(tmp_path / f"a.jsonl{suffix}", COMPRESS[suffix](DATA))
    assert EXPAND[suffix](packed) == plain
    assert len(packed) < len(plain) / 4


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_a_text(tmp_path: Path, suffix: str) -> None:
    packed = output(tmp_path / f"a.TXT{suffix.upper()}", COMPRESS[suffix]("Gəncə\r\n".encode()))
    assert EXPAND[suffix](packed).decode() == "GƏNCƏ\r\n"


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_files_that_were_put_together(tmp_path: Path, suffix: str) -> None:
    data = COMPRESS[suffix](b'{"text":"a"}\n') + COMPRESS[suffix](b'{"text":"b"}\n')
    assert [d.source for d in documents(tmp_path / f"a.jsonl{suffix}", data)] == ["a", "b"]


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_the_chunks_do_not_show(suffix: str) -> None:
    data = random.Random(1).randbytes(3_000_000)
    files = []
    for size in (1000, 70_001, len(data)):
        file = io.BytesIO()
        packer = Compressed(file, suffix)
        for start in range(0, len(data), size):
            packer.write(data[start : start + size])
        packer.finish()
        files.append(file.getvalue())
    assert files[0] == files[1] == files[2]
    assert EXPAND[suffix](files[0]) == data


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_a_file_that_is_cut_short(tmp_path: Path, suffix: str) -> None:
    """The rows before the end stand; one row says what happened."""
    noise = random.Random(1)
    data = b"".join(b'{"text":"%s"}\n' % noise.randbytes(30).hex().encode() for _ in range(50_000))
    packed = COMPRESS[suffix](data)
    found = errors(tmp_path / f"a.jsonl{suffix}", packed[: len(packed) // 2])
    assert [name for _, name in found] == ["cut-short"]
    assert found[0][0] > 10_000
    assert output(tmp_path / f"a.jsonl{suffix}")


@pytest.mark.parametrize("suffix", COMPRESSIONS)
@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.csv", "a.json"])
def test_a_file_that_is_none(tmp_path: Path, name: str, suffix: str) -> None:
    (doc,) = documents(tmp_path / f"{name}{suffix}", b'{"text":"not compressed at all"}')
    assert doc.error is not None
    assert doc.error.name == "damaged"
    assert not opened(tmp_path / f"{name}{suffix}").is_table


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_a_bomb_of_one_line(tmp_path: Path, suffix: str) -> None:
    """A hundred megabytes in some kilobytes, of which only a line's bound is ever held."""
    data = COMPRESS[suffix](b'{"text":"' + b"a" * 100_000_000 + b'"}\n{"text":"b"}\n')
    assert len(data) < 200_000
    assert errors(tmp_path / f"a.jsonl{suffix}", data, max_chars=1000) == [(1, "too-long")]
    (doc,) = documents(tmp_path / f"a.txt{suffix}", data, max_chars=1000)
    assert doc.error is not None
    assert doc.error.name == "too-long"
