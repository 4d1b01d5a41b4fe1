"""JSON: the objects of a list, in the structure that they stand in."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.run_table import documents, errors, opened, output
from tests.formats.test_jsonl import OBJECTS, QUICK

FIRST = [{"text": "Gəncə", "n": 1.0}, {"text": "", "x": {"a": ["]", "}", '"', "\\"]}}]


@given(objects=st.lists(OBJECTS, max_size=4), indent=st.sampled_from([None, 0, 2]), wrapped=st.booleans())
@QUICK
def test_any_objects_come_back(
    tmp_path: Path, objects: list[dict[str, Any]], indent: int | None, *, wrapped: bool
) -> None:
    objects = [{**o, "text": "Gəncə"} for o in objects]
    whole: Any = {"meta": {"a": [1]}, "rows": objects, "n": 2, "tags": ["x"]} if wrapped else objects
    data = json.dumps(whole, indent=indent).encode()
    found = json.loads(output(tmp_path / "a.json", data, text_field="text"))
    rows = found["rows"] if wrapped else found
    assert len(rows) == len(objects)
    for row, before in zip(rows, objects, strict=True):
        assert list(row)[: len(before)] == list(before)
        assert [row[key] for key in before] == list(json.loads(json.dumps(before)).values())
        assert "GƏNCƏ" in row.values()
    if wrapped:
        assert {k: v for k, v in found.items() if k != "rows"} == {"meta": {"a": [1]}, "n": 2, "tags": ["x"]}


@pytest.mark.parametrize("indent", [None, 2])
def test_what_stands_around_comes_back_byte_for_byte(tmp_path: Path, indent: int | None) -> None:
    data = json.dumps({"v": 1e3, "rows": [{"text": "a"}], "end": [None]}, indent=indent) + "\n\n"
    before, after = data.split('"a"')
    out = output(tmp_path / "a.json", data).decode()
    assert out.startswith(before + '"a"')
    assert out.endswith(after[after.index("}") :])
    if indent:
        assert '"a",\n      "canonical_text": "A",\n' in out


def test_a_value_over_many_blocks(tmp_path: Path) -> None:
    text = '\\" [{' * 50_000
    docs = documents(tmp_path / "a.json", json.dumps([{"text": text}, {"text": "b"}, {"text": text}]))
    assert [d.source for d in docs] == [text, "b", text]


@pytest.mark.parametrize("pad", range(65_520, 65_540))
def test_a_block_that_ends_anywhere(tmp_path: Path, pad: int) -> None:
    data = json.dumps([{"pad": "x" * pad, "text": '\\"'}, {"text": "b"}])
    assert [d.source for d in documents(tmp_path / "a.json", data)] == ['\\"', "b"]


@pytest.mark.parametrize(
    ("element", "error"),
    [("17", "not-an-object"), ('"a"', "not-an-object"), ("[]", "not-an-object"), ('{"text":1}', "not-text"),
     ('{"text":"a" "b"}', "bad-json"), ("{}", "no-text")],
)  # fmt: skip
def test_a_bad_element_is_its_own_error(tmp_path: Path, element: str, error: str) -> None:
    data = f'[{{"text":"a"}}, {element} ,{{"text":"b"}}]'
    assert errors(tmp_path / "a.json", data) == [(2, error)]
    rows = json.loads(output(tmp_path / "a.json"))
    assert [row["canonical_text"] for row in rows] == ["A", "", "B"]


@pytest.mark.parametrize(
    ("data", "error", "rows"),
    [
        ('[{"text":"a"},{"text":"b"', "bad-json", 1),
        ('[{"text":"a"}', "cut-short", 1),
        ('[{"text":"a"},', "cut-short", 1),
        ('[{"text":"a"} {"text":"b"}]', "bad-json", 1),
        ('[{"text":"a"},]', "bad-json", 1),
        ('[{"text":"a"}]]', "bad-json", 1),
        ('{"a":[{"text":"a"}],"b":[{"text":"b"}]}', "second-list", 1),
        ('{"a":[{"text":"a"}]', "bad-json", 1),
    ],
)
def test_a_file_that_is_broken(tmp_path: Path, data: str, error: str, rows: int) -> None:
    """What came before stands, and the output is JSON."""
    assert errors(tmp_path / "a.json", data) == [(rows + 1, error)]
    found = json.loads(output(tmp_path / "a.json"))
    found = found["a"] if isinstance(found, dict) else found
    assert [row["canonical_text"] for row in found] == ["A"] * rows + [""]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ("", "bad-json"),
        ("17", "bad-json"),
        ("{}", "no-list"),
        ('{"a":1,"b":{"c":[{"text":"a"}]}}', "no-list"),
        ('{"a":["x"],"b":[{"text":"a"}]}', "no-list"),
        ("{", "bad-json"),
        ('{"a', "bad-json"),
        ('{"m": {], "rows": [{"text":"a"}]}', "bad-json"),
        ('{m: 1, "rows": [{"text":"a"}]}', "bad-json"),
    ],
)
def test_a_file_without_a_list_of_objects(tmp_path: Path, data: str, error: str) -> None:
    assert [name for _, name in errors(tmp_path / "a.json", data)] == [error]
    assert not opened(tmp_path / "a.json").is_table


@pytest.mark.parametrize("data", ["[]", '{"a":[]}', " [ ]\n"])
def test_a_list_of_nothing(tmp_path: Path, data: str) -> None:
    assert output(tmp_path / "a.json", data).decode() == data


def test_an_element_that_is_too_long(tmp_path: Path) -> None:
    size = opened(tmp_path / "x.json", "[]", max_chars=9).options.max_bytes  # type: ignore[attr-defined]
    data = '[{"text":"a"},{"text":"' + "x" * (size + 70_000) + '"},{"text":"b"}]'
    assert errors(tmp_path / "a.json", data, max_chars=9) == [(2, "too-long")]
    assert [r["canonical_text"] for r in json.loads(output(tmp_path / "a.json", max_chars=9))] == [
        "A",
        "",
        "B",
    ]


def test_utf_16(tmp_path: Path) -> None:
    out = output(tmp_path / "a.json", '[{"text":"ə"}]'.encode("utf-16"))
    assert json.loads(out.decode("utf-8-sig"))[0]["canonical_text"] == "Ə"
