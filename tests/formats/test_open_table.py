"""The way into a file, and into a stream."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from normalize import SetupError
from normalize.formats.open_table import open_stream
from normalize.formats.options import TableOptions
from normalize.formats.rows import Row
from tests.formats.run_table import documents, finished, opened, output


class Slow(io.RawIOBase):
    """A stream that gives a line at a time, and tells how many it gave."""

    def __init__(self, *chunks: bytes) -> None:
        self.chunks = list(chunks)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        chunk = self.chunks.pop(0) if self.chunks else b""
        buffer[: len(chunk)] = chunk
        return len(chunk)


def stream_rows(stream: Slow, name: str, **options: str) -> Iterator[Row]:
    return open_stream(io.BufferedReader(stream), name, TableOptions(**options)).rows()  # type: ignore[arg-type]


def test_rows_of_a_stream_come_as_they_are_there() -> None:
    stream = Slow(*(b'{"text":"%d"}\n' % n for n in range(5)))
    rows = stream_rows(stream, "jsonl")
    assert next(rows).document.source == "0"
    assert len(stream.chunks) == 4
    assert next(rows).document.source == "1"
    assert len(stream.chunks) == 3
    assert [row.document.source for row in rows] == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("jsonl", b'{"text":"a"}\n{"text":"b"}\n'),
        ("ndjson", '\ufeff{"text":"a"}\n{"text":"b"}\n'.encode("utf-16-le")),
        ("json", b'{"rows":[{"text":"a"},{"text":"b"}]}'),
        ("csv", b"text;n\na;1\nb;2\n"),
        ("tsv", b"text\tn\na\t1\nb\t2\n"),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_any_pieces_of_a_stream(name: str, data: bytes, size: int) -> None:
    if size < 20 and name in ("csv", "ndjson"):
        size = 20  # its first piece says how it is written
    stream = Slow(*(data[start : start + size] for start in range(0, len(data), size)))
    assert [row.document.source for row in stream_rows(stream, name)] == ["a", "b"]


def test_a_stream_in_and_out() -> None:
    table = open_stream(io.BytesIO(b"text,n\na,1\n"), "csv", TableOptions(output_format="jsonl"))
    out = io.BytesIO()
    writer = table.writer(out)
    writer.write([table.render(row, finished(row.document)) for row in table.rows()])
    writer.close()
    assert out.getvalue().startswith(b'{"text":"a","n":"1","canonical_text":"A"')


@pytest.mark.parametrize(
    ("name", "output_format"), [("parquet", None), ("txt", None), ("csv", "parquet"), ("jsonl", "csv")]
)
def test_what_cannot_be_streamed(name: str, output_format: str | None) -> None:
    with pytest.raises(SetupError, match="cannot"):
        open_stream(io.BytesIO(b""), name, TableOptions(output_format=output_format))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a.pdf", "pdftotext"),
        ("a.DOCX", "pandoc"),
        ("a.odt", "pandoc"),
        ("a.epub.gz", "pandoc"),
        ("a.doc", "soffice"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, hint: str) -> None:
    (doc,) = documents(tmp_path / name, b"%PDF-1.4")
    assert doc.error is not None
    assert (doc.error.name, hint in doc.error.hint) == ("not-text", True)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.json", "a.html", "a.parquet", "a.csv.gz"])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    (doc,) = documents(tmp_path / name)
    assert doc.error is not None
    assert (doc.error.name, "No such file" in doc.error.message) == ("unreadable", True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\na\n", encoding="utf-8")
    path.chmod(0)
    (doc,) = documents(path)
    assert doc.error is not None
    assert "Permission denied" in doc.error.message


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_file_that_changes_while_it_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    line = b'{"text":"a"}\n' if name == "a.jsonl" else b"a,1\n"
    rows = opened(path, (b"" if name == "a.jsonl" else b"text,n\n") + line * 3).rows()
    assert next(rows).document.source == "a"
    with path.open("ab") as file:
        file.write(line)
    *_, last = rows
    assert last.document.error is not None
    assert last.document.error.name == "changed"


def test_a_mark_of_a_text_is_kept(tmp_path: Path) -> None:
    assert output(tmp_path / "a.txt", b"\xef\xbb\xbfa\r\nb") == b"\xef\xbb\xbfA\r\nB"
    assert output(tmp_path / "a.txt", "a".encode("utf-16")) == b"\xef\xbb\xbfA"


def test_a_text_that_is_too_long(tmp_path: Path) -> None:
    assert documents(tmp_path / "a.txt", "ab", max_chars=2)[0].source == "ab"
    for text in ("abc", "x" * 1000):
        (doc,) = documents(tmp_path / "a.txt", text, max_chars=2)
        assert doc.error is not None
        assert (doc.error.name, "--max-chars" in doc.error.hint) == ("too-long", True)


def test_the_options_are_checked() -> None:
    with pytest.raises(SetupError, match="'xml' is no format to write"):
        TableOptions(output_format="xml")  # type: ignore[arg-type]
    with pytest.raises(SetupError, match="--max-chars"):
        TableOptions(max_chars=0)
