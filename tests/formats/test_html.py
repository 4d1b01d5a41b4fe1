"""HTML: the article of a page, and nothing around it."""

import sys
from pathlib import Path

import pytest

from normalize import SetupError
from tests.formats.run_table import documents, opened, output

BODY = "The president Aliev flew to Gandja on Friday and met the people of the city. " * 6
PAGE = """<!doctype html><html><head><title>Roads closed | The Paper</title>
<meta property="og:title" content="{title}"></head><body><nav><a href="/x">Sport</a></nav>
<script>alert("x")</script><article>{heading}<p>{body}</p><p>Second &amp; last paragraph, which tells that the
roads of Gandja stay closed.</p></article><footer>Copyright The Paper</footer></body></html>"""


def page(title: str = "Roads closed", heading: str = "", body: str = BODY) -> str:
    return PAGE.format(title=title, heading=heading, body=body)


@pytest.fixture(autouse=True)
def _needed() -> None:
    pytest.importorskip("trafilatura")


def test_the_article_and_its_title(tmp_path: Path) -> None:
    (doc,) = documents(tmp_path / "a.html", page())
    title, rest = doc.source.split("\n\n", 1)
    assert title == "Roads closed"
    assert rest.startswith("The president Aliev")
    assert rest.endswith("stay closed.\n")
    assert "Second & last" in rest
    for word in ("alert", "Copyright", "Sport", "<", "The Paper"):
        assert word not in doc.source


def test_a_title_that_stands_in_the_text_is_not_repeated(tmp_path: Path) -> None:
    (doc,) = documents(tmp_path / "a.htm", page(heading="<h1>Roads closed</h1>"))
    assert doc.source.count("Roads closed") == 1
    assert doc.source.startswith("Roads closed")


def test_the_output_is_text(tmp_path: Path) -> None:
    assert output(tmp_path / "a.html", page()).startswith(b"ROADS CLOSED\n\nTHE PRESIDENT")
    assert not opened(tmp_path / "a.html").is_table


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8_r"),
        ("<meta charset=utf-8>", "utf-8"),
        ("", "utf-8"),
        ("", "utf-16"),
        ('<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
    ],
)
def test_the_encoding_that_a_page_declares(tmp_path: Path, declared: str, encoding: str) -> None:
    text = "Президент посетил город и встретился с жителями. " * 5
    html = f"{declared}<html><body><article><p>{text}</p></article></body></html>"
    (doc,) = documents(tmp_path / "a.html", html.encode(encoding))
    assert doc.source == text.strip() + "\n"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "no-article"),
        (b"<html><body></body></html>", "no-article"),
        (b"<html><body><script>x</script></body></html>", "no-article"),
        ("<p>Баку</p>".encode("cp1251"), "unknown-encoding"),
        (bytes(range(256)) * 10, "binary-file"),
    ],
)
def test_a_page_without_an_article(tmp_path: Path, data: bytes, error: str) -> None:
    (doc,) = documents(tmp_path / "a.html", data)
    assert doc.error is not None
    assert doc.error.name == error


def test_tags_without_end(tmp_path: Path) -> None:
    (doc,) = documents(tmp_path / "a.html", "<div>" * 50_000 + "text")
    assert doc.error is not None or len(doc.source) < 10


def test_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(SetupError, match=r"pip install 'normalize-english\[html\]'"):
        documents(tmp_path / "a.html", page())
