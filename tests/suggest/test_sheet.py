"""The sheet is a glossary in which nothing counts until a person accepts it."""

import re

from normalize import Normalizer
from normalize.glossary.lint import lint
from normalize.glossary.load import Glossary, combine, load_glossary
from normalize.suggest.corpus import suggest
from normalize.suggest.sheet import write_sheet

TEXTS = [
    "They fled to Gandja. Many left Gandja.",
    "In Ganja it rained.\u2028# - id: evil",
    "Of Rubaba Jafarova.",
]


def sheet(texts: list[str], glossary: Glossary, places: dict[str, str] | None = None) -> str:
    nlp = Normalizer(source_language="en", glossary=glossary)
    return write_sheet(suggest(nlp.pipe(texts)), glossary, places)


def accepted(text: str) -> str:
    """Every block accepted as a person would: the first "# " of each line taken away."""
    _, *blocks = text.split("\n\n")
    return "\n\n".join(re.sub(r"(?m)^# ", "", block) for block in blocks)


def test_nothing_counts_before_it_is_accepted() -> None:
    text = sheet(TEXTS, combine([]))
    assert all(line.startswith("#") or not line for line in text.split("\n"))
    assert combine([[("sheet.yaml", text)]]).entries == ()
    assert "Gandja: 2 times in 1 document" in text
    assert "They fled to Gandja." in text


def test_accepted_it_is_a_glossary() -> None:
    text = accepted(sheet(TEXTS, combine([])))
    (entry,) = combine([[("sheet.yaml", text)]]).entries
    assert (entry.id, entry.canonical, entry.kind, entry.variants) == (
        "gandja",
        "Gandja",
        "place",
        ("Ganja",),
    )
    assert lint([("sheet.yaml", text)]) == []


def test_a_gazetteer_s_english_name_is_canonical() -> None:
    text = accepted(sheet(TEXTS, combine([]), {"Ganja": "Ganja", "Gandja": "Ganja"}))
    (entry,) = combine([[("sheet.yaml", text)]]).entries
    assert (entry.canonical, entry.variants) == ("Ganja", ("Gandja",))


def test_a_known_entry_is_offered_with_one_variant_more() -> None:
    ours = load_glossary()
    text = accepted(sheet(["They fled to Ganja.", "He left Ganjja."], ours))
    (entry,) = combine([[("sheet.yaml", text)]]).entries
    known = next(e for e in ours.entries if e.id == "ganja")
    assert (entry.id, entry.canonical) == ("ganja", "Ganja")
    assert entry.variants == (*known.variants, "Ganjja")
    assert entry.forms == known.forms


def test_ids_are_never_taken_twice() -> None:
    mine = combine([[("mine.yaml", "- {id: gandja, canonical: Somewhere, kind: place}")]])
    (entry,) = combine([[("sheet.yaml", accepted(sheet(TEXTS, mine)))]]).entries
    assert entry.id == "gandja-2"
