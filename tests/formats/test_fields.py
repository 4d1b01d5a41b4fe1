"""Which columns are read and added; that the documentation lists them all is held here too."""

from pathlib import Path

import pytest

from normalize import SetupError
from normalize.cli.options import table_options
from normalize.formats.fields import ADDED, IDS, LANGUAGES, TEXTS, choose_fields
from normalize.formats.options import TableOptions
from normalize.formats.targets import PAGES, TABLES
from normalize.formats.targets import TEXTS as TEXT_SUFFIXES
from normalize.glossary.languages import language_named

DOCS = Path(__file__).parents[2] / "docs/formats.md"


@pytest.mark.parametrize("word", [*TEXTS, *IDS, *LANGUAGES, *ADDED, *PAGES, *TABLES, *TEXT_SUFFIXES])
def test_the_documentation_names_it(word: str) -> None:
    assert f"`{word}`" in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (["id", "text"], ("text", "id", "")),
        (["url", "doc_id", "body", "lang"], ("body", "doc_id", "lang")),
        (["Doc-ID", "Full Text", "Language"], ("Full Text", "Doc-ID", "Language")),
        (["title", "text", "id", "id"], ("text", "", "")),
        (["context", "content"], ("content", "", "")),
    ],
)
def test_the_columns_that_are_guessed(columns: list[str], expected: tuple[str, str, str]) -> None:
    fields = choose_fields(columns, TableOptions(), "a.csv")
    assert (fields.text, fields.id, fields.language) == expected


def test_many_columns_are_not_all_listed() -> None:
    with pytest.raises(SetupError, match=r"c0, c1, .*, c19 and 980 more\. Name it"):
        choose_fields([f"c{number}" for number in range(1000)], TableOptions(), "a.csv")


def test_every_option_has_its_place_on_the_command_line() -> None:
    @table_options
    def command(tables: TableOptions) -> TableOptions:
        return tables

    assert {p.name for p in command.__click_params__} == set(TableOptions.__dataclass_fields__)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("pt", "pt"),
        ("PT-br", "pt"),
        ("por", "pt"),
        ("portuguese", "pt"),
        ("Haitian Creole", "ht"),
        ("Chinese", "zh"),
        ("Farsi", "fa"),
        ("Tuesday", None),
        ("xx", None),
        ("", None),
    ],
)
def test_the_names_of_languages(written: str, code: str | None) -> None:
    assert language_named(written) == code
