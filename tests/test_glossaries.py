"""The curated glossaries: no two claim one spelling, and every variant becomes its canonical."""

from collections import defaultdict

import pytest

from normalize import GlossaryEntry, Normalizer
from normalize.english import is_common
from normalize.glossary.load import load_glossary
from normalize.names.fold import fold

ENTRIES = load_glossary().entries


@pytest.fixture(scope="module")
def nlp() -> Normalizer:
    return Normalizer(source_language="en")


def sentence(entry: GlossaryEntry, spelling: str) -> str:
    needed = f" near {entry.needs[0]}" if entry.needs else ""
    return f"On Monday we wrote to them about {spelling}{needed} again."


def test_size() -> None:
    spellings = [
        1 + len(e.variants) + sum(map(len, e.forms.values())) + len(e.short_forms) + len(e.former)
        for e in ENTRIES
    ]
    names = [e for e in ENTRIES if e.kind != "term"]
    assert len(names) >= 60
    assert len(ENTRIES) - len(names) >= 30
    assert sum(spellings) / len(spellings) >= 6


def test_every_entry_says_where_its_spelling_comes_from() -> None:
    assert [e.id for e in ENTRIES if not e.source] == []


def test_no_spelling_is_claimed_twice() -> None:
    claims: dict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for spelling in (entry.canonical, *entry.variants):
            claims[fold(spelling).text].add(entry.id)
    assert {text: ids for text, ids in claims.items() if len(ids) > 1} == {}


def test_no_variant_is_a_common_english_word() -> None:
    assert {v for e in ENTRIES for v in e.variants if is_common(v.lower())} == set()


def test_the_short_form_that_is_written_is_part_of_the_name() -> None:
    wrong = [e.id for e in ENTRIES if e.short_forms and e.short_forms[0] not in e.canonical]
    assert wrong == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_variants_become_canonical_and_the_canonical_stays(entry: GlossaryEntry, nlp: Normalizer) -> None:
    for spelling in (entry.canonical, *entry.variants):
        doc = nlp(sentence(entry, spelling))
        assert sentence(entry, entry.canonical) == doc.output, spelling
    for spelling in entry.former:
        assert nlp(sentence(entry, spelling)).output == sentence(entry, spelling)
