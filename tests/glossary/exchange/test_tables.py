"""CSV and TSV as other tools write them, and as they should not be."""

import csv

import pytest

from normalize import SetupError
from normalize.document import GlossaryEntry
from normalize.glossary.exchange.formats import FORMATS
from normalize.glossary.exchange.model import Imported, Settings

RUSSIAN = Settings(source_language="ru", kind="place")


def read(text: str | bytes, settings: Settings = RUSSIAN, name: str = "csv") -> Imported:
    return FORMATS[name].read(text.encode() if isinstance(text, str) else text, "x.csv", settings)


def told(found: Imported) -> list[str]:
    return [f"{p.line}: {p.message}" for p in found.problems]


def names(found: Imported) -> list[tuple[str, tuple[str, ...], dict[str, tuple[str, ...]]]]:
    return [(e.canonical, e.variants, e.forms) for e in found.entries]


GANJA = [("Ganja", (), {"ru": ("Гянджа",)})]


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("Гянджа,Ganja\n", RUSSIAN),
        ("Гянджа,Ganja,RU,EN\n", Settings()),
        ("Ganja,Гянджа,en-US,ru\n", Settings()),  # the other direction says the same
        ("Гянджа,Ganja,rus,eng", Settings()),
        ("source,target,source_lang,target_lang\nГянджа,Ganja,ru,en\n", Settings()),
        ("Гянджа;Ganja\n", RUSSIAN),
        ('"Гянджа","Ganja"\r\n', RUSSIAN),
        (" Гянджа , Ganja \n\n,\n", RUSSIAN),
        ("\ufeffru,en\nГянджа,Ganja\n", Settings()),  # Amazon
        ("en,ru\nGanja,Гянджа\n", Settings()),
        ("en,ru,fr,description\nGanja,Гянджа,,\n", Settings()),  # Google
        ("Гянджа,Ganja\nГянджа,Ganja\n", RUSSIAN),  # twice is once
    ],
)
def test_every_shape_says_the_same(text: str, settings: Settings) -> None:
    found = read(text, settings)
    assert (names(found), told(found)) == (GANJA, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tabs_and_encodings(encoding: str) -> None:
    data = "Гянджа\tGanja\r\n".encode(encoding)
    assert names(read(data, Settings(source_language="ru", delimiter="\t"))) == GANJA


def test_variants_and_forms_of_one_name_join() -> None:
    found = read(
        "Gandja,Ganja,en,en\nГянджа,Ganja,ru,en\nGandja,Ganja,fr,en\nGanja,Ganja,de,en\n", Settings()
    )
    assert names(found) == [("Ganja", ("Gandja",), {"ru": ("Гянджа",), "fr": ("Gandja",), "de": ("Ganja",)})]
    assert (found.entries[0].id, found.entries[0].kind) == ("ganja", "term")


def test_a_formula_comes_back_as_it_is() -> None:
    formula = '=HYPERLINK("http://x","Ganja")'
    entry = GlossaryEntry("a", formula, "term", forms={"ru": ("+1 Гянджа", "@x")}, note="-2+3")
    for name in ("csv", "deepl", "google"):
        written = FORMATS[name].write([entry], Settings(languages=("ru",)))
        assert read(written.content).entries[0].canonical == formula


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Баку,", "2: an empty cell: a row is source,target and, if you like, their languages."),
        ("Баку", "2: 1 cell: a row is source,target and, if you like, their languages."),
        ("a,b,ru,en,more", "2: 5 cells: a row is source,target and, if you like, their languages."),
        ("Баку,Baku,ru,de", "2: neither side is English (ru, de)."),
        ("Баку,Baku,klingon,en", "2: 'klingon' is no language code."),
        ("Баку,...", "2: a spelling is empty."),
        (f"Баку,{'x' * 10_000}", "2: a spelling is longer than 200 characters."),
        (f"Баку,{'x' * 200_000}", "2: a cell is larger than 131,072 characters."),
        ("Баку,Ba\0ku", "2: a spelling holds a control character."),
        ('"Баку,Baku', "2: a quotation mark is not closed."),
        ('"Баку"x,Baku', "2: not readable as a row: ',' expected after '\"'."),
        ("Гянджа,Gyandzha", "2: 'Гянджа' is 'Ganja' in line 1 and 'Gyandzha' here."),
    ],
)
def test_a_bad_row_is_named_and_costs_no_other(row: str, problem: str) -> None:
    found = read(f"Гянджа,Ganja\n{row}\nШуша,Shusha\n")
    assert told(found) == [problem]
    assert {"Ganja", "Shusha"} <= {entry.canonical for entry in found.entries}


@pytest.mark.parametrize(
    ("header", "row", "problems"),
    [
        (
            "en,ru,klingon",
            "Ganja,Гянджа,x",
            ["1: the column 'klingon' is no language code and is not taken over."],
        ),
        ("en,ru,pos", "Ganja,Гянджа,noun", ["1: the column 'pos' is not taken over."]),
        (
            "en-GB,ru,en-US",
            "Ganja,Гянджа,Gandja",
            ["1: the column 'en-US' is English too and is not taken over: a name has one canonical."],
        ),
        ("en,ru", "Ganja,Гянджа\n,Баку", ["3: the English cell is empty: there is nothing to take over."]),
        (
            "en,ru",
            "Ganja,Гянджа\nBaku,",
            ["3: no cell but the English one is filled: there is nothing to take over."],
        ),
        ("en,ru", "Ganja,Гянджа\na,b,c", ["3: 3 cells, but the first row has 2."]),
    ],
)
def test_what_a_table_of_languages_cannot_place_is_named(header: str, row: str, problems: list[str]) -> None:
    found = read(f"{header}\n{row}\n", Settings())
    assert told(found) == problems
    assert names(found) == GANJA


@pytest.mark.parametrize(
    ("text", "name", "what"),
    [
        ("Гянджа,Ganja\n", "csv", "x.csv:1: the file does not say which language it is from"),
        ("ru,de\nГянджа,Gandscha\n", "amazon", "x.csv:1: no column is English"),
        (b"a,b\nG\xe4ndscha,Ganja\n", "csv", "x.csv:2: not UTF-8"),
        (b"\xff\xfea\x00\xd8", "csv", "not UTF-16"),
    ],
)
def test_what_costs_the_whole_file(text: str | bytes, name: str, what: str) -> None:
    with pytest.raises(SetupError, match=what):
        read(text, Settings(), name)


def test_our_own_table_names_what_it_does_not_know() -> None:
    text = (
        "id,canonical,kind,variants,colour,forms,forms:ru,id\n"
        "ganja,Ganja,place,Gandja|Gandzha,red,,Гянджа,x\n"
        "baku,Baku,city,,,,,\n"
        "ganja,Ganca,place,,,,,\n"
        ",Shusha,place,,,,,\n"
        'open,"Open,place,,,,,\n'
        "a,b,c,d,e,f,g,h,i\n"
        "shusha,Shusha,place,Shosh|,,,,\n"
        "sheki,Sheki,place,,,,,\n"
    )
    found = read(text, Settings())
    assert [e.id for e in found.entries] == ["ganja", "sheki"]
    assert found.entries[0].variants == ("Gandja", "Gandzha")
    assert told(found) == [
        "1: the column 'colour' is unknown and not taken over.",
        "1: the column 'forms' is unknown and not taken over.",
        "1: the column 'id' stands twice; the first is taken over.",
        "3: field 'kind': Invalid enum value 'city'.",
        "4: the id 'ganja' is taken by line 2.",
        "5: Object missing required field `id`.",
        "6: a quotation mark is not closed.",
        "7: 9 cells, but the first row has 8.",
        "8: field 'variants': a spelling is empty.",
    ]


def test_an_open_quotation_mark_does_not_swallow_the_file() -> None:
    rows = "".join(f"ф{i},Name {i}\n" for i in range(5000))
    found = read(f'"open,x\n{rows}')
    assert (len(found.entries), told(found)) == (5000, ["1: a quotation mark is not closed."])


def test_hostile_rows_are_given_up_one_by_one() -> None:
    """Were each to look on to the end of the file, this would take hours."""
    assert len(read('"' * 99_999 + "\n" + '"a\n' * 20_000).problems) == 20_001
    assert len(read("id,canonical\n" + '"a\n' * 20_000, Settings()).problems) == 20_000
    assert len(read("ф,A\n" * 50_000).entries) == 1


def test_the_limit_of_the_csv_module_is_left_alone() -> None:
    read(f"a,{'x' * 200_000}\n")
    assert csv.field_size_limit() == 131_072


def test_what_a_table_of_words_cannot_say_is_left_out_and_named() -> None:
    entries = [
        GlossaryEntry(
            "ganja", "Ganja", "place", ("Gandja",), {"ru": ("Гянджа",), "az": ("Gəncə",)}, note="n"
        ),
        GlossaryEntry("shusha", "Shusha", "place", forms={"ru": ("Шуша",)}, needs=("Karabakh",)),
        GlossaryEntry("georgia", "Georgia", "term", forms={"ru": ("Грузия", "Джорджия")}),
        GlossaryEntry("us-georgia", "Georgia (state)", "term", forms={"ru": ("Джорджия",)}),
        GlossaryEntry("off", "Off", "term", forms={"ru": ("Офф",)}, keep=True),
        GlossaryEntry("baku", "Baku", "term", ("Bakou",)),
    ]
    written = FORMATS["deepl"].write(entries, Settings(languages=("ru",)))
    assert written.content.decode().splitlines() == ["Гянджа,Ganja,ru,en", "Грузия,Georgia,ru,en"]
    lost = {(loss.entry, loss.field, loss.count) for loss in written.losses}
    assert lost == {
        ("ganja", "variants", 1),
        ("ganja", "forms", 1),
        ("ganja", "note", 1),
        ("ganja", "kind", 1),
        ("shusha", "entry", 1),
        ("georgia", "forms.ru", 1),
        ("us-georgia", "entry", 1),
        ("off", "entry", 1),
        ("baku", "entry", 1),
    }


def test_english_variants_go_to_deepl() -> None:
    entry = GlossaryEntry("ganja", "Ganja", "term", ("Gandja",))
    written = FORMATS["deepl"].write([entry], Settings(languages=("en",)))
    assert (written.content, written.losses) == (b"Gandja,Ganja,en,en\r\n", ())


@pytest.mark.parametrize(
    ("name", "languages", "what"),
    [
        ("deepl", (), "--language"),
        ("deepl", ("ru", "uk"), "one source language"),
        ("amazon", ("ru", "uk"), "one source language"),
        ("amazon", ("en",), "English variants"),
        ("google", (), "--language"),
        ("google", ("ru", "en"), "English variants"),
    ],
)
def test_languages_that_a_format_cannot_have(name: str, languages: tuple[str, ...], what: str) -> None:
    with pytest.raises(SetupError, match=what):
        FORMATS[name].write([], Settings(languages=languages))
