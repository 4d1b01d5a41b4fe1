"""Parquet, with real files: schema, values and nulls come back, with our columns after them."""

import io
import random
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import SetupError
from normalize.formats.fields import ADDED
from tests.formats.run_table import documents, errors, opened, output
from tests.formats.test_jsonl import QUICK

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

COLUMNS: dict[str, tuple[Any, list[Any]]] = {
    "key": (pa.int64(), [1, None, 2**62]),
    "text": (pa.string(), ["Gəncə", None, ""]),
    "when": (pa.timestamp("ns", tz="Asia/Baku"), [datetime(2020, 10, 4, tzinfo=UTC), None, None]),
    "local": (pa.timestamp("ms"), [None, datetime(1999, 1, 1), None]),
    "day": (pa.date32(), [date(2020, 10, 4), None, None]),
    "price": (pa.decimal128(30, 10), [Decimal("12345678901234567890.1"), None, None]),
    "tags": (pa.list_(pa.string()), [["a", None], [], None]),
    "deep": (pa.struct([("x", pa.list_(pa.int8()))]), [{"x": [1]}, None, {"x": None}]),
    "map": (pa.map_(pa.string(), pa.int32()), [[("a", 1)], [], None]),
    "kind": (pa.dictionary(pa.int8(), pa.string()), ["news", "news", None]),
    "raw": (pa.binary(), [b"\xff\x00", b"", None]),
    "small": (pa.float32(), [0.1, None, float("inf")]),
    "large": (pa.large_string(), ["x", None, "y"]),
}


def example() -> Any:
    fields = [
        pa.field(name, kind, metadata={"note": name} if name == "key" else None)
        for name, (kind, _) in COLUMNS.items()
    ]
    schema = pa.schema(fields, metadata={"made": "by hand"})
    return pa.table({name: pa.array(values, kind) for name, (kind, values) in COLUMNS.items()}, schema=schema)


def written(table: Any, **options: Any) -> bytes:
    file = io.BytesIO()
    pq.write_table(table, file, **options)
    return file.getvalue()


def read(data: bytes) -> Any:
    return pq.ParquetFile(io.BytesIO(data)).read()


@pytest.mark.parametrize("codec", ["none", "snappy", "zstd", "gzip"])
def test_schema_and_values_come_back(tmp_path: Path, codec: str) -> None:
    table = read(written(example()))
    data = output(tmp_path / "a.parquet", written(example(), compression=codec), id_field="key")
    found = read(data)
    assert found.schema.names == [*table.schema.names, *ADDED]
    assert found.select(table.schema.names).equals(table)
    assert found.select(table.schema.names).schema.equals(table.schema, check_metadata=True)
    assert found["canonical_text"].to_pylist() == ["GƏNCƏ", "", ""]
    assert found["edits"].to_pylist()[0][0]["after"] == "GƏNCƏ"
    codec_found = pq.ParquetFile(io.BytesIO(data)).metadata.row_group(0).column(0).compression
    assert codec_found == {"none": "UNCOMPRESSED"}.get(codec, codec.upper())


@given(
    rows=st.lists(st.tuples(st.none() | st.text(max_size=5), st.none() | st.integers(-9, 9)), max_size=300)
)
@QUICK
def test_any_rows_come_back(tmp_path: Path, rows: list[tuple[str | None, int | None]]) -> None:
    """Over several batches, and row groups of seven."""
    texts, numbers = [row[0] for row in rows], [row[1] for row in rows]
    schema = pa.schema([("text", pa.string()), ("n", pa.int64())])
    table = pa.table({"text": texts, "n": numbers}, schema=schema)
    found = read(output(tmp_path / "a.parquet", written(table, row_group_size=7)))
    assert found.select(["text", "n"]).equals(table)
    assert found["canonical_text"].to_pylist() == [(text or "").upper() for text in texts]


def test_the_row_groups_do_not_depend_on_the_chunks(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(written(pa.table({"text": [str(i) for i in range(1000)]})))
    one_by_one = output(path)
    table = opened(path)
    file = io.BytesIO()
    writer = table.writer(file)
    from tests.formats.run_table import finished

    writer.write([table.render(row, finished(row.document)) for row in table.rows()])
    writer.close()
    assert file.getvalue() == one_by_one


def test_dictionaries_that_differ_by_row_group(tmp_path: Path) -> None:
    values = pa.array(list("abcdefgh"), pa.string()).dictionary_encode()
    table = pa.table({"text": values})
    found = read(output(tmp_path / "a.parquet", written(table, row_group_size=2)))
    assert found["text"].to_pylist() == list("abcdefgh")
    assert found.schema.field("text").type == values.type


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_compressed_once_more(tmp_path: Path, suffix: str) -> None:
    from tests.formats.test_compression import COMPRESS, EXPAND

    data = COMPRESS[suffix](written(example()))
    out = output(tmp_path / f"a.parquet{suffix}", data, id_field="key")
    assert read(EXPAND[suffix](out)).num_rows == 3
    assert [p.name for p in tmp_path.iterdir()] == [f"a.parquet{suffix}"]


@pytest.mark.parametrize("size", [0, 3, 100, -1, -10])
def test_a_file_that_is_cut_short(tmp_path: Path, size: int) -> None:
    data = written(example())
    (doc,) = documents(tmp_path / "a.parquet", data[:size])
    assert doc.error is not None
    assert (doc.error.name, "a.parquet is damaged or cut short" in doc.error.message) == ("damaged", True)
    assert not opened(tmp_path / "a.parquet").is_table


def test_a_page_that_is_damaged(tmp_path: Path) -> None:
    """The rows before it stand."""
    chars = random.Random(1)
    texts = ["".join(chars.choices("abcdefghij", k=50)) for _ in range(1000)]
    data = bytearray(written(pa.table({"text": texts}), row_group_size=100, use_dictionary=False))
    at = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(5).column(0).data_page_offset
    data[at : at + 3000] = b"\xff" * 3000
    found = errors(tmp_path / "a.parquet", bytes(data))
    assert [name for _, name in found] == ["damaged"]
    number = found[0][0]
    assert 64 <= number <= 501
    rows = read(output(tmp_path / "a.parquet"))
    assert rows["text"].to_pylist() == texts[: number - 1]


def test_text_that_is_no_text(tmp_path: Path) -> None:
    bad = pa.Array.from_buffers(
        pa.string(), 2, [None, pa.array([0, 1, 3], pa.int32()).buffers()[1], pa.py_buffer(b"a\xff\xfe")]
    )
    assert errors(tmp_path / "a.parquet", written(pa.table({"text": bad}))) == [(2, "wrong-encoding")]
    assert read(output(tmp_path / "a.parquet"))["status"].to_pylist() == ["ok", "failed"]


def test_a_column_that_holds_no_text(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"column 'text' holds no text, but int64\..*--text-field"):
        opened(tmp_path / "a.parquet", written(pa.table({"text": [1]})))


def test_columns_that_we_have_too(tmp_path: Path) -> None:
    table = pa.table({"text": ["a"], "status": [7], "language": ["en"]})
    found = read(output(tmp_path / "a.parquet", written(table)))
    assert found["status"].to_pylist() == [7]
    assert found["normalize_status"].to_pylist() == ["ok"]
    with pytest.raises(SetupError, match="output of normalize"):
        opened(tmp_path / "b.parquet", written(found))


def test_no_rows(tmp_path: Path) -> None:
    table = example().slice(0, 0)
    assert read(output(tmp_path / "a.parquet", written(table))).num_rows == 0


def test_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = written(example())
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SetupError, match=r"pip install 'normalize-english\[parquet\]'"):
        opened(tmp_path / "a.parquet", data)
