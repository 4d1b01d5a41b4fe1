"""One tabular format to another: no value is lost on the way."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import SetupError
from normalize.formats.fields import ADDED
from tests.formats.run_table import errors, opened, output
from tests.formats.test_csv_table import CELL
from tests.formats.test_jsonl import QUICK

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

ROWS = [{"id": "1", "text": "Gəncə"}, {"id": "2", "text": 'a "b",\nc\td'}, {"id": "3", "text": ""}]


def written(suffix: str, rows: list[dict[str, str]]) -> bytes:
    if suffix == "parquet":
        file = io.BytesIO()
        pq.write_table(pa.Table.from_pylist(rows), file)
        return file.getvalue()
    if suffix in ("json", "jsonl"):
        lines = [json.dumps(row) for row in rows]
        return ("\n".join(lines) if suffix == "jsonl" else f"[{','.join(lines)}]").encode()
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter="\t" if suffix == "tsv" else ",")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def read(suffix: str, data: bytes) -> list[dict[str, Any]]:
    if suffix == "parquet":
        return pq.ParquetFile(io.BytesIO(data)).read().to_pylist()  # type: ignore[no-any-return]
    if suffix in ("json", "jsonl"):
        return json.loads(data) if suffix == "json" else [json.loads(line) for line in data.splitlines()]
    delimiter = "\t" if suffix == "tsv" else ","
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=delimiter, strict=True))


SUFFIXES = ["jsonl", "json", "csv", "tsv", "parquet"]


@pytest.mark.parametrize("source", SUFFIXES)
@pytest.mark.parametrize("target", SUFFIXES)
def test_each_to_each(tmp_path: Path, source: str, target: str) -> None:
    data = output(tmp_path / f"a.{source}", written(source, ROWS), output_format=target)
    rows = read(target, data)
    assert [{key: row[key] for key in ("id", "text")} for row in rows] == ROWS
    assert [row["canonical_text"] for row in rows] == [row["text"].upper() for row in ROWS]
    assert tuple(rows[0]) == ("id", "text", *ADDED)
    edits = rows[0]["edits"]
    assert edits == "1" if target in ("csv", "tsv") else edits[0]["after"] == "GƏNCƏ"


@given(
    cells=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5),
    source=st.sampled_from(SUFFIXES),
    target=st.sampled_from(SUFFIXES),
)
@QUICK
def test_any_cells(tmp_path: Path, cells: list[tuple[str, str]], source: str, target: str) -> None:
    rows = [{"more": more, "text": text, "last": "x"} for more, text in cells]
    found = read(target, output(tmp_path / f"a.{source}", written(source, rows), output_format=target))
    assert [{key: row[key] for key in ("more", "text", "last")} for row in found] == rows


MIXED = """{"text":"a","n":1,"f":1.5,"b":true,"x":[1,{"y":null}],"mixed":1,"big":12345678901234567890}
{"text":"b","late":"z","n":null,"f":2,"b":null,"mixed":"one","big":1}
17
"""


def test_values_of_many_kinds_as_csv(tmp_path: Path) -> None:
    rows = read("csv", output(tmp_path / "a.jsonl", MIXED, output_format="csv"))
    assert list(rows[0])[:8] == ["text", "n", "f", "b", "x", "mixed", "big", "late"]
    assert list(rows[0].values())[:8] == [
        "a",
        "1",
        "1.5",
        "true",
        '[1,{"y":null}]',
        "1",
        "12345678901234567890",
        "",
    ]
    assert (rows[1]["late"], rows[1]["n"]) == ("z", "")
    assert [row["status"] for row in rows] == ["ok", "ok", "failed"]


def test_values_of_many_kinds_as_parquet(tmp_path: Path) -> None:
    data = output(tmp_path / "a.jsonl", MIXED, output_format="parquet")
    table = pq.ParquetFile(io.BytesIO(data)).read()
    kinds = {name: str(table.schema.field(name).type) for name in table.schema.names[:8]}
    assert kinds == {
        "text": "string",
        "n": "int64",
        "f": "double",
        "b": "bool",
        "x": "string",
        "mixed": "string",
        "big": "string",
        "late": "string",
    }
    assert table["n"].to_pylist() == [1, None, None]
    assert table["f"].to_pylist() == [1.5, 2.0, None]
    assert table["mixed"].to_pylist() == ["1", '"one"', None]
    assert table["big"].to_pylist()[0] == "12345678901234567890"


def test_the_types_of_parquet_as_json(tmp_path: Path) -> None:
    from tests.formats.test_parquet import example
    from tests.formats.test_parquet import written as parquet

    data = output(tmp_path / "a.parquet", parquet(example()), output_format="jsonl", id_field="key")
    first = read("jsonl", data)[0]
    assert first["key"] == 1
    assert first["when"].startswith("2020-10-04 ")
    assert first["day"] == "2020-10-04"
    assert first["price"] == "12345678901234567890.1000000000"
    assert first["deep"] == {"x": [1]}
    assert first["raw"] == "/wA="
    assert first["kind"] == "news"


def test_a_bad_row_is_kept(tmp_path: Path) -> None:
    data = 'id,text\n1,a\n2,"b\n3,c\n'
    assert errors(tmp_path / "a.csv", data, output_format="jsonl") == [(3, "bad-csv")]
    rows = read("jsonl", output(tmp_path / "a.csv", output_format="jsonl"))
    assert [(row["id"], row["text"], row["status"]) for row in rows] == [
        ("1", "a", "ok"),
        ("2", "b", "failed"),
        ("3", "c", "ok"),
    ]


def test_cells_of_a_spreadsheet(tmp_path: Path) -> None:
    rows = read("csv", output(tmp_path / "a.jsonl", '{"text":"=1+2"}', output_format="csv", csv_safe=True))
    assert (rows[0]["text"], rows[0]["canonical_text"]) == ("'=1+2", "'=1+2")


def test_columns_with_one_name(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="more than one column 'a'"):
        opened(tmp_path / "a.csv", "text,a,a\n1,2,3\n", output_format="jsonl")


def test_a_json_file_with_a_key_for_each_row(tmp_path: Path) -> None:
    data = "".join(f'{{"text":"a","k{number}":1}}\n' for number in range(11_000))
    with pytest.raises(SetupError, match="more than 10000 keys"):
        opened(tmp_path / "a.jsonl", data, output_format="csv")


def test_a_text_stays_a_text(tmp_path: Path) -> None:
    assert output(tmp_path / "a.txt", "a", output_format="jsonl") == b"A"
