"""Markup of plain text: what begins a line, what is code, what is a cell."""

from itertools import pairwise

import pytest

from normalize import Document
from normalize.detect.step import detect
from normalize.islands import find_islands, standing
from normalize.markup import EMPHASIS, LEAD, cells, fences, front_matter, has_mark


@pytest.mark.parametrize(
    "lead",
    [
        "- ",
        "* ",
        "+ ",
        "• ",
        "— ",
        "1. ",
        "12) ",
        "a) ",
        "(b) ",
        "iv. ",
        "## ",
        "> ",
        "> > ",
        "| ",
        "- [ ] ",
        "> - ",
        "[x] ",
    ],
)
def test_what_begins_a_line(lead: str) -> None:
    found = LEAD.match(f"{lead}Bom dia")
    assert found is not None
    assert found[0] == lead
    assert has_mark(f"{lead}Bom dia")


@pytest.mark.parametrize(
    "line",
    [
        "Bom dia",
        "A. Silva",
        "M. Dupont",
        "1994 foi",
        "-se",
        "*nunca*",
        "#Gandja",
        "5 % mais",
        "(sic) disse",
        "",
    ],
)
def test_what_begins_nothing(line: str) -> None:
    found = LEAD.match(line)
    assert found is not None
    assert found[0] == ""
    assert not has_mark(line)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("a\n```py\nx\n```\nb", ["```py\nx\n```"]),
        ("~~~\nx\n~~~\n```\ny\n```", ["~~~\nx\n~~~", "```\ny\n```"]),
        ("````\n```\n````", ["````\n```\n````"]),
        ("```\nnever closed\n", []),
        ("a ``` b ``` c", []),
        ("no code", []),
    ],
)
def test_fences(text: str, blocks: list[str]) -> None:
    assert [span.of(text) for span in fences(text)] == blocks
    assert [span.of(text) for span in find_islands(text) if "\n" in span.of(text)] == blocks


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("---\ntitle: Guerra\ntags:\n  - a\n---\nTexto", 34),
        ("---\r\nlang: pt\r\n...\r\n", 20),
        ("---\nO presidente chegou ontem.\n---\n", 0),
        ("Texto\n---\ntitle: a\n---\n", 0),
        ("---\ntitle: a\n", 0),
        ("", 0),
    ],
)
def test_front_matter(text: str, size: int) -> None:
    found = front_matter(text)
    assert (found.end if found else 0) == size


def test_front_matter_and_code_have_no_language() -> None:
    head = "---\ntitle: Relatório sobre a guerra\n---\n"
    text = f"{head}O presidente chegou ontem à cidade.\n\n```\nabrir o ficheiro\n```\n"
    found = {s.span.of(text).strip(): s.language for s in detect(Document(text)).segments}
    assert found.pop("O presidente chegou ontem à cidade.") == "pt"
    assert set(found.values()) == {"zxx"}


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("| Cidade | Ano |\n", ["| Cidade ", "| Ano ", "|\n"]),
        ("|---|---|", ["|---", "|---", "|"]),
        ("Nome\tCidade\n", ["Nome\t", "Cidade\n"]),
        ("Maria     Lisboa", ["Maria     ", "Lisboa"]),
        ("a | b", ["a | b"]),
        ("\tindented", ["\tindented"]),
        ("    indented", ["    indented"]),
        ("Bom dia.", ["Bom dia."]),
    ],
)
def test_cells(line: str, parts: list[str]) -> None:
    edges = [0, *cells(line), len(line)]
    assert [line[a:b] for a, b in pairwise(edges)] == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("o **sul** e *norte*", ["**sul**", "*norte*"]),
        ("__nunca__ e _sempre_", ["__nunca__", "_sempre_"]),
        ("***muito***", ["***muito***"]),
        ("5 * 3 * 2, nome_do_ficheiro, a*b*c, * item, ** vazio **, **aberto", []),
    ],
)
def test_emphasis(text: str, found: list[str]) -> None:
    assert [m[0] for m in EMPHASIS.finditer(text)] == found


def test_link_targets_and_footnotes_stay() -> None:
    text = 'Leia a [nota](docs/nota.md "título")[^2] e ![o mapa](mapa.png); (isto) [não].'
    assert [i.of(text) for i in find_islands(text)] == ['](docs/nota.md "título")', "[^2]", "](mapa.png)"]
    assert standing("](mapa.png)", text)
    assert not standing("](mapa.pn)", text)


@pytest.mark.parametrize(
    "text",
    [
        "```\n" * 9_000,
        "---\n" + "a: b\n" * 20_000,
        "*" * 20_000,
        "**a" * 9_000,
        "| " * 20_000,
        "\t" * 20_000 + "a",
        " " * 20_000 + "a",
        "_a_" * 9_000,
        "](" * 9_000,
        "[^" * 9_000,
    ],
)
def test_hostile_text_takes_no_time(text: str) -> None:
    list(fences(text))
    front_matter(text)
    list(EMPHASIS.finditer(text))
    assert all(0 < edge <= len(text) for edge in cells(text))
    find_islands(text)
