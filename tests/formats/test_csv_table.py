"""CSV and TSV: the same cells come out, with ours after them."""

import codecs
import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize import SetupError
from normalize.formats.fields import ADDED
from tests.formats.run_table import documents, errors, opened, output

QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=8)


def table(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline=""), delimiter=delimiter, strict=True))


@given(
    cells=st.lists(st.tuples(CELL, CELL), max_size=5),
    delimiter=st.sampled_from(",;\t|"),
    newline=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
@QUICK
def test_any_cells_come_back(
    tmp_path: Path, cells: list[tuple[str, str]], delimiter: str, newline: str, quoting: int
) -> None:
    """Not the kind of rows that a broken quotation looks like: each has as many cells as the header."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=newline, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([["key", "text", "more"], *[["k", *row] for row in cells]])
    name = "a.tsv" if delimiter == "\t" else "a.csv"
    out = output(tmp_path / name, file.getvalue())
    header, *rows = table(out, delimiter)
    assert header == ["key", "text", "more", *ADDED]
    assert [tuple(row[1:3]) for row in rows] == cells
    assert [row[3] for row in rows] == [text.upper() for text, _ in cells]
    assert out.decode().startswith(file.getvalue().split(newline)[0])


def test_a_row_is_kept_as_it_is_written(tmp_path: Path) -> None:
    out = output(tmp_path / "a.csv", 'id,text\r\n"1", a ""b \r\n2,"x"\r\n').decode()
    assert out.split("\r\n")[1].startswith('"1", a ""b ,')
    assert out.split("\r\n")[2].startswith('2,"x",X,en,1.0,,ok,,1')
    assert out.count("\r\n") == out.count("\n") == 3


def test_the_mark_is_kept(tmp_path: Path) -> None:
    out = output(tmp_path / "a.csv", codecs.BOM_UTF8 + b"text\na\n")
    assert out.startswith(codecs.BOM_UTF8 + b"text,canonical_text")


def test_the_last_line_may_have_no_end(tmp_path: Path) -> None:
    assert output(tmp_path / "a.csv", "id,text\r\n1,a").endswith(b"1,a,A,en,1.0,,ok,,1\r\n")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('2,"a', "quotation"),
        ('2,"a"b', "expected after"),
        ("2", "has 1 cell, not 2"),
        ("2,a,b", "has 3 cells, not 2. Beyond: ['b']"),
        ("2,caf\udce9", "is not utf-8"),
    ],
)
@pytest.mark.parametrize("after", ["", '3,"c"\n4,d\n', '3,c\n4,"d,""\n"\n5,e\n'])
def test_a_bad_row_is_its_own_error(tmp_path: Path, row: str, reason: str, after: str) -> None:
    data = f"id,text\n1,a\n{row}\n{after}".encode("utf-8", "surrogateescape")
    (failed,) = [d for d in documents(tmp_path / "a.csv", data) if d.error]
    assert reason in str(failed.error)
    assert "line 3" in str(failed.error)
    header, first, second, *rest = table(output(tmp_path / "a.csv"))
    assert len(header) == len(first) == len(second)
    assert (second[0], second[2], second[6]) == ("2", "", "failed")
    assert reason in second[7]
    assert [row[0] for row in rest] == [c for c in "345" if f"{c}," in after]


def test_a_quotation_over_rows_that_gives_too_few_cells(tmp_path: Path) -> None:
    """A lost quotation mark must not swallow what follows until the next one."""
    data = 'id,text\n1,"a\n2,b\n3,"c"\n4,"d"\n'
    assert errors(tmp_path / "a.csv", data) == [(2, "bad-csv")]
    data = 'id,text,more\n1,"a,x\n2,b,"\n3,c,y\n'
    assert errors(tmp_path / "a.csv", data) == [(2, "bad-csv"), (3, "bad-csv")]


def test_a_quotation_that_never_ends_is_not_read_whole(tmp_path: Path) -> None:
    size = opened(tmp_path / "x.csv", "text\n", max_chars=1).options.max_bytes  # type: ignore[attr-defined]
    data = 'text,id\n"a,1\n' + f"b,{'2' * 1000}\n" * (size // 1000 + 10)
    assert errors(tmp_path / "a.csv", data, max_chars=1) == [(2, "bad-csv")]


def test_a_line_that_is_too_long(tmp_path: Path) -> None:
    size = opened(tmp_path / "x.csv", "text\n", max_chars=1).options.max_bytes  # type: ignore[attr-defined]
    data = 'id,text\n1,a\n2,"' + "x" * (size + 10) + '"\n3,b\n'
    assert errors(tmp_path / "a.csv", data, max_chars=1) == [(3, "bad-csv")]
    assert [row[0] for row in table(output(tmp_path / "a.csv", max_chars=1))] == ["id", "1", "", "3"]


def test_a_text_of_several_lines(tmp_path: Path) -> None:
    data = 'id,text\n1,"a\n\nb, ""c"""\n2,d\n'
    assert [d.source for d in documents(tmp_path / "a.csv", data)] == ['a\n\nb, "c"', "d"]
    assert [d.id for d in documents(tmp_path / "a.csv")] == ["1", "2"]


def test_empty_texts_and_lines(tmp_path: Path) -> None:
    out = table(output(tmp_path / "a.csv", "id,text\n1,\n\n2,b\n  \n"))
    assert [(row[0], row[2], row[6]) for row in out[1:]] == [("1", "", "ok"), ("2", "B", "ok")]


def test_cells_of_a_spreadsheet(tmp_path: Path) -> None:
    cells = ["=1+2", "+49 30", "-5.2", "@x", "\t=1", "a=b", "-", "1e5", "＝1"]
    data = "text\n" + "".join(f"{cell}\n" for cell in cells)
    plain = table(output(tmp_path / "a.csv", data, text_field="text"))
    assert [row[0] for row in plain[1:]] == cells
    assert [row[1] for row in plain[1:]] == [cell.upper() for cell in cells]
    quoted = table(output(tmp_path / "a.csv", csv_safe=True))
    expected = ["'=1+2", "'+49 30", "-5.2", "'@x", "'\t=1", "a=b", "'-", "1e5", "'＝1"]
    assert [row[0] for row in quoted[1:]] == expected
    assert [row[1] for row in quoted[1:]] == [cell.upper() for cell in expected]


def test_edits_in_full(tmp_path: Path) -> None:
    (_, row) = table(output(tmp_path / "a.csv", "text\na\n", edits_column=True))
    assert '"before":"a","after":"A"' in row[-1]


@pytest.mark.parametrize(
    ("header", "options", "message"),
    [
        ("id,title", {}, r"no column that is plainly the text\. Its columns: id, title\. .*--text-field"),
        ("text,Body", {}, r"2 columns may be the text: text, Body\. .*--text-field"),
        ("id,title", {"text_field": "headline"}, r"no column 'headline'\. Its columns: id, title"),
        ("text,text", {"text_field": "text"}, "more than one column 'text'"),
        ("text", {"id_field": "nr"}, r"no column 'nr'.*--id-field"),
        ("text", {"language_field": "nr"}, r"no column 'nr'.*--language-field"),
        ("text,canonical_text", {}, "output of normalize"),
    ],
)
def test_columns_that_want_a_decision(
    tmp_path: Path, header: str, options: dict[str, str], message: str
) -> None:
    with pytest.raises(SetupError, match=message):
        opened(tmp_path / "a.csv", f"{header}\n1\n", **options)


@pytest.mark.parametrize("header", ["Text", "full text", "Article-Text", " body "])
def test_columns_that_are_plainly_the_text(tmp_path: Path, header: str) -> None:
    assert [d.source for d in documents(tmp_path / "a.csv", f"nr,{header}\n1,a\n")] == ["a"]


def test_the_text_that_is_named(tmp_path: Path) -> None:
    data = "text,body,lang,url\na,b,por,http\n"
    (doc,) = documents(tmp_path / "a.csv", data, text_field="body")
    assert (doc.source, doc.language, doc.id) == ("b", "pt", "http")
    (doc,) = documents(tmp_path / "a.csv", data, text_field="body", id_field="text", language_field="url")
    assert (doc.id, doc.language) == ("a", "und")


RUSSIAN = "Президент посетил город и встретился с жителями, которые рассказали о своих заботах. "


def test_an_old_encoding_is_found(tmp_path: Path) -> None:
    data = ("id,text\n" + f'1,"{RUSSIAN}"\n' * 12).encode("cp1251")
    docs = documents(tmp_path / "a.csv", data)
    assert {d.source for d in docs} == {RUSSIAN}
    assert [len(d.warnings) for d in docs] == [1] + [0] * 11
    assert RUSSIAN.upper() in output(tmp_path / "a.csv").decode()


def test_an_old_encoding_is_not_guessed_on_little(tmp_path: Path) -> None:
    (doc,) = documents(tmp_path / "a.csv", "id,text\n1,Баку\n2,Москва\n".encode("cp1251"))
    assert doc.error is not None
    assert (doc.error.name, "--encoding" in doc.error.hint) == ("unknown-encoding", True)
    assert not opened(tmp_path / "a.csv").is_table
    docs = documents(tmp_path / "a.csv", encoding="cp1251")
    assert [d.source for d in docs] == ["Баку", "Москва"]


def test_damage_after_the_first_64_kb(tmp_path: Path) -> None:
    data = b"id,text\n" + b"1,abc\n" * 20_000 + b"2,caf\xe9\n3,d\n"
    assert errors(tmp_path / "a.csv", data) == [(20_002, "wrong-encoding")]


def test_nul_bytes(tmp_path: Path) -> None:
    assert [d.source for d in documents(tmp_path / "a.csv", "id,text\n1,a\x00b\n")] == ["a\x00b"]


@pytest.mark.parametrize("data", ["", "\n\n", "id,text\n"])
def test_without_rows(tmp_path: Path, data: str) -> None:
    assert documents(tmp_path / "a.csv", data) == []
    assert output(tmp_path / "a.csv").startswith(b"id,text,canonical_text" if "id" in data else b"")


def test_a_header_that_is_broken(tmp_path: Path) -> None:
    (doc,) = documents(tmp_path / "a.csv", '"id,text\n1,a\n')
    assert doc.error is not None
    assert "header" in doc.error.hint


def test_a_header_that_is_no_text(tmp_path: Path) -> None:
    data = b"id,text,caf\xe9\n" + b"1,a,b\n" * 9
    assert errors(tmp_path / "a.csv", data) == [(0, "wrong-encoding")]
    assert not opened(tmp_path / "a.csv").is_table


def test_tabs_without_quotation(tmp_path: Path) -> None:
    data = 'id\ttext\n1\t"Baku" he said\n2\t5" and "\n3\t"a\n'
    docs = documents(tmp_path / "a.tsv", data)
    assert [d.source for d in docs] == ['"Baku" he said', '5" and "', '"a']
    assert (
        output(tmp_path / "a.tsv").decode().split("\n")[1].startswith('1\t"Baku" he said\t"BAKU" HE SAID\t')
    )


def test_backslashes(tmp_path: Path) -> None:
    data = 'id,text\n1,"a \\"b\\", c"\n2,"d \\"e\\", f"\n'
    assert [d.source for d in documents(tmp_path / "a.csv", data)] == ['a "b", c', 'd "e", f']
    assert b'"A \\"B\\", C"' in output(tmp_path / "a.csv")
