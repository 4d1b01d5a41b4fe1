"""What is written comes back: all of it, or all of it that the report does not name as lost."""

from dataclasses import replace

import pytest
from hypothesis import given

from normalize.document import GlossaryEntry
from normalize.glossary.exchange.formats import FORMATS
from normalize.glossary.exchange.model import Imported, Settings
from normalize.glossary.load import combine, load_glossary
from tests.glossary.exchange.entries import any_entries, plain_entries

TABS, COMMAS = Settings(delimiter="\t"), Settings(delimiter=",")


def back(name: str, entries: list[GlossaryEntry], settings: Settings = COMMAS) -> Imported:
    return FORMATS[name].read(FORMATS[name].write(entries, settings).content, f"x.{name}", settings)


@given(any_entries)
def test_yaml_and_json_lines_are_the_identity(entries: list[GlossaryEntry]) -> None:
    for name in ("yaml", "jsonl"):
        assert FORMATS[name].write(entries, COMMAS).losses == ()
        assert back(name, entries) == Imported(tuple(entries))


@given(any_entries)
def test_the_loader_reads_what_is_written(entries: list[GlossaryEntry]) -> None:
    for name in ("yaml", "jsonl"):
        content = FORMATS[name].write(entries, COMMAS).content.decode()
        assert combine([[(f"x.{name}", content)]]).entries == tuple(entries)


@given(any_entries)
def test_our_own_table_is_the_identity(entries: list[GlossaryEntry]) -> None:
    for name, settings in (("csv", COMMAS), ("tsv", TABS)):
        assert FORMATS[name].write(entries, settings).losses == ()
        assert back(name, entries, settings) == Imported(tuple(entries))


@given(any_entries)
def test_tbx_holds_all_that_it_does_not_report(entries: list[GlossaryEntry]) -> None:
    lost = {(loss.entry, loss.field) for loss in FORMATS["tbx"].write(entries, COMMAS).losses}
    found = back("tbx", entries)
    assert len(found.entries) + len(found.problems) >= len(entries)
    if not lost:
        assert found == Imported(tuple(entries))


@given(plain_entries)
def test_tbx_is_the_identity_on_what_it_can_hold(entries: list[GlossaryEntry]) -> None:
    held = [
        replace(
            entry,
            id=f"e{number}",
            needs=(),
            unless=(),
            homonym=(),
            keep=False,
            keep_in_titles=False,
            profiles={},
            wikidata=entry.wikidata.replace("none", ""),
        )
        for number, entry in enumerate(entries)
    ]
    assert FORMATS["tbx"].write(held, COMMAS).losses == ()
    assert back("tbx", held) == Imported(tuple(held))


@given(plain_entries)
def test_tables_of_words_hold_all_that_they_do_not_report(entries: list[GlossaryEntry]) -> None:
    for name, settings in (
        ("deepl", Settings(languages=("ru",))),
        ("deepl", Settings(languages=("en",))),
        ("deepl", Settings(languages=("ru",), delimiter="\t", source_language="ru")),
        ("google", Settings(languages=("ru", "az"))),
        ("google", Settings(languages=("ru",), delimiter="\t", source_language="ru")),
        ("amazon", Settings(languages=("ru",))),
    ):
        written = FORMATS[name].write(entries, settings)
        lost: dict[str, set[str]] = {}
        for loss in written.losses:
            lost.setdefault(loss.entry, set()).add(loss.field)
        found = FORMATS[name].read(written.content, "x", settings)
        assert found.problems == ()
        there = {entry.canonical: entry for entry in found.entries}
        for entry in entries:
            fields = lost.get(entry.id, set())
            if not fields:
                assert there[entry.canonical] == entry
            if "entry" in fields:
                continue
            assert set(there[entry.canonical].variants) <= {
                v for e in entries if e.canonical == entry.canonical for v in e.variants
            }


def test_the_curated_glossaries_come_back() -> None:
    entries = list(load_glossary().entries)
    for name in ("yaml", "jsonl", "csv"):
        assert back(name, entries) == Imported(tuple(entries))
    found = back("tbx", entries)
    assert found.problems == ()
    without = [
        replace(e, needs=(), unless=(), homonym=(), keep=False, keep_in_titles=False, profiles={})
        for e in entries
    ]
    different = [(a, b) for a, b in zip(found.entries, without, strict=True) if a != b]
    assert different == []


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_nothing_makes_nothing(name: str) -> None:
    settings = Settings(languages=("ru",), source_language="ru")
    assert FORMATS[name].read(FORMATS[name].write([], settings).content, "x", settings).entries == ()
