"""JSON Lines: the same objects come out, with our keys at their end."""

import codecs
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize import SetupError
from normalize.formats.fields import ADDED
from tests.formats.run_table import documents, errors, opened, output

QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(max_size=5).filter(lambda k: k != ADDED[0]), VALUES, max_size=4)


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


@given(objects=st.lists(OBJECTS, max_size=5), ascii_only=st.booleans(), indent=st.booleans())
@QUICK
def test_any_objects_come_back(
    tmp_path: Path, objects: list[dict[str, Any]], *, ascii_only: bool, indent: bool
) -> None:
    separators = (", ", ": ") if indent else (",", ":")
    objects = [{**o, "text": "Gəncə"} for o in objects]
    data = "".join(json.dumps(o, ensure_ascii=ascii_only, separators=separators) + "\n" for o in objects)
    out = output(tmp_path / "a.jsonl", data.encode("utf-8", "surrogatepass"), text_field="text")
    rows = out.decode().split("\n")[:-1]
    assert len(rows) == len(objects)
    for row, before in zip(rows, data.split("\n"), strict=False):
        assert row.startswith(before[:-1])  # byte for byte, but for the brace at the end
        assert list(json.loads(row))[: len(json.loads(before))] == list(json.loads(before))
        assert "GƏNCƏ" in json.loads(row).values()


@pytest.mark.parametrize(
    "number", ["1.0", "1e400", "12345678901234567890123", "-0.0", "0.1000", "1E5", "-0", "NaN", "9" * 5000]
)
def test_numbers_stay_as_they_are_written(tmp_path: Path, number: str) -> None:
    out = output(tmp_path / "a.jsonl", f'{{"text":"a","n":{number}}}\n')
    assert out.startswith(f'{{"text":"a","n":{number},'.encode())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"text":"a"}', '{"text":"a","canonical_text":"A",'),
        ('{"text": "a"}', '{"text": "a", "canonical_text": "A",'),
        ('{ "text" : "\\u00e9\\/" }', '{ "text" : "\\u00e9\\/", "canonical_text": "É/",'),
        ('  {"text":"a"}  ', '{"text":"a","canonical_text":"A",'),
    ],
)
def test_the_layout_is_kept(tmp_path: Path, line: str, expected: str) -> None:
    assert output(tmp_path / "a.jsonl", line).decode().startswith(expected)


def test_the_columns_that_are_added(tmp_path: Path) -> None:
    (row,) = lines(output(tmp_path / "a.jsonl", '{"text":"a"}\n'))
    assert tuple(row)[1:] == ADDED
    assert (row["canonical_text"], row["language"], row["status"]) == ("A", "en", "ok")
    assert row["edits"] == [
        {
            "layer": "draft",
            "start": 0,
            "end": 1,
            "before": "a",
            "after": "A",
            "step": "test",
            "reason": "capitals",
            "in_quotation": False,
        }
    ]


def test_a_column_of_the_same_name_stays(tmp_path: Path) -> None:
    data = '{"text":"a","status":"draft"}\n{"text":"b","engine":"V8"}\n'
    first, second = lines(output(tmp_path / "a.jsonl", data))
    assert (first["status"], first["normalize_status"]) == ("draft", "ok")
    assert (second["engine"], second["normalize_engine"]) == ("V8", "")


def test_a_key_that_comes_late(tmp_path: Path) -> None:
    """Beyond the lines that are looked at first."""
    data = b'{"text":"a"}\n' * 6000 + b'{"text":"b","status":1}\n'
    last = lines(output(tmp_path / "a.jsonl", data))[-1]
    assert (last["status"], last["normalize_status"]) == (1, "ok")


def test_an_output_of_ours_is_no_input(tmp_path: Path) -> None:
    out = output(tmp_path / "a.jsonl", '{"text":"a"}\n')
    with pytest.raises(SetupError, match=r"canonical_text already.*original"):
        opened(tmp_path / "b.jsonl", out)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("17", "not-an-object"),
        ('["text"]', "not-an-object"),
        ("null", "not-an-object"),
        ('{"text":"a"', "bad-json"),
        ('{"text":"a"} {"text":"b"}', "bad-json"),
        ("{'text':'a'}", "bad-json"),
        ("{}", "no-text"),
        ('{"title":"a"}', "no-text"),
        ('{"text":7}', "not-text"),
        ('{"text":["a"]}', "not-text"),
        ('{"text":"\\ud800"}', "not-text"),
        ('{"text":' + "[" * 100_000 + "]" * 100_000 + "}", "bad-json"),
        ("", "none"),
    ],
)
def test_a_bad_line_is_its_own_error(tmp_path: Path, line: str, error: str) -> None:
    data = f'{{"text":"a"}}\n{line}\n{{"text":"b"}}\n'
    assert errors(tmp_path / "a.jsonl", data) == ([(2, error)] if line else [])
    rows = lines(output(tmp_path / "a.jsonl"))
    assert [row["canonical_text"] for row in rows] == (["A", "", "B"] if line else ["A", "B"])
    if line:
        assert rows[1]["status"] == "failed"
        assert rows[1]["warnings"][0].startswith(f"{error}: a.jsonl, line 2")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    data = b'{"text":"a"}\n' * 3 + b'{"text":"caf\xe9"}\n'
    assert errors(tmp_path / "a.jsonl", data) == [(4, "wrong-encoding")]
    assert lines(output(tmp_path / "a.jsonl"))[3]["unread"] == '{"text":"caf\\xe9"}'


@pytest.mark.parametrize("text", ['""', "null"])
def test_an_empty_text(tmp_path: Path, text: str) -> None:
    (row,) = lines(output(tmp_path / "a.jsonl", f'{{"text":{text}}}\n'))
    assert (row["canonical_text"], row["status"]) == ("", "ok")


def test_a_line_that_is_too_long_is_never_held(tmp_path: Path) -> None:
    table = opened(tmp_path / "a.jsonl", '{"text":"a"}\n', max_chars=10)
    long = b'{"text":"' + b"x" * (table.options.max_bytes + 100) + b'"}\n'  # type: ignore[attr-defined]
    data = b'{"text":"a"}\n' + long + b'{"text":"12345678901"}\n{"text":"b"}\n'
    assert errors(tmp_path / "b.jsonl", data, max_chars=10) == [(2, "too-long"), (3, "too-long")]
    rows = lines(output(tmp_path / "b.jsonl", max_chars=10))
    assert [row["canonical_text"] for row in rows] == ["A", "", "", "B"]


def test_line_ends_and_the_mark_are_kept(tmp_path: Path) -> None:
    out = output(tmp_path / "a.jsonl", codecs.BOM_UTF8 + b'{"text":"a"}\r\n{"text":"b"}\n{"text":"c"}')
    assert out.startswith(codecs.BOM_UTF8 + b'{"text"')
    assert [line[-2:] for line in out.splitlines(keepends=True)] == [b"\r\n", b"}\n", b"}\n"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_other_unicode(tmp_path: Path, encoding: str) -> None:
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    data = mark + ('{"text":"Gəncə 😀"}\n' * 5000).encode(encoding)
    out = output(tmp_path / "a.jsonl", data)
    assert out.startswith(codecs.BOM_UTF8)
    assert out.decode("utf-8-sig").count("GƏNCƏ 😀") == 10_000  # the text, and what the edit wrote


def test_utf_16_that_is_damaged(tmp_path: Path) -> None:
    data = (
        '\ufeff{"text":"a"}\n{"text":"'.encode("utf-16-le")
        + b"\x00\xd8"
        + '"}\n{"text":"b"}'.encode("utf-16-le")
    )
    assert errors(tmp_path / "a.jsonl", data) == [(2, "wrong-encoding")]
    assert errors(tmp_path / "a.jsonl", data + b"x")[-1] == (3, "wrong-encoding")


def test_ids_and_places(tmp_path: Path) -> None:
    data = '{"text":"a","id":7}\n\n{"text":"b","id":" "}\n{"text":"c","id":null}\n{"text":"d","id":"x"}\n'
    assert [d.id for d in documents(tmp_path / "a.jsonl", data)] == ["7", "a.jsonl:3", "a.jsonl:4", "x"]


@pytest.mark.parametrize(
    ("said", "language", "warned"),
    [
        ("pt", "pt", False),
        ("pt-BR", "pt", False),
        ("por", "pt", False),
        ("Portuguese", "pt", False),
        ("AZERBAIJANI", "az", False),
        ("", "und", False),
        ("und", "und", False),
        (None, "und", False),
        ("Tuesday", "und", True),
        ("xx", "und", True),
        (7, "und", True),
    ],
)
def test_the_language_of_a_row(tmp_path: Path, said: object, language: str, *, warned: bool) -> None:
    data = msgspec.json.encode({"text": "a", "lang": said})
    (doc,) = documents(tmp_path / "a.jsonl", data)
    assert (doc.language, [w.name for w in doc.warnings]) == (language, ["unknown-language"] * warned)


def test_an_empty_file(tmp_path: Path) -> None:
    assert output(tmp_path / "a.jsonl", b"") == b""
