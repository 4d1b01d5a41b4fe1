"""Glossary files into entries, with the file and the line of every mistake."""

from pathlib import Path

import pytest

from normalize import SetupError
from normalize.glossary.entry import MAX_SPELLING
from normalize.glossary.load import combine, default_glossaries, load_glossary
from tests.support import glossary

GANJA = "- {id: ganja, canonical: Ganja, kind: place, variants: [Gandja]}\n"


def mistake(text: str) -> SetupError:
    with pytest.raises(SetupError) as caught:
        combine([[("mine.yaml", text)]])
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (
            "- id: a\n  canonical: A\n  kind: place\n  varients: [B]",
            4,
            "unknown field 'varients'.*'variants'",
        ),
        ("- id: a\n  canonical: A\n  kind: place\n  zzz: 1", 4, "unknown field 'zzz'.*Known fields: id"),
        ("- id: a\n  kind: place", 1, "canonical"),
        ("\n\n- canonical: A\n  kind: place", 3, "`id`"),
        ("- id: a\n  canonical: A", 1, "kind"),
        ("- id: a\n  canonical: A\n  kind: city", 3, "field 'kind'"),
        ("- id: a\n  canonical: [A, B]\n  kind: place", 2, "field 'canonical'"),
        ("- id: a\n  canonical: A\n  kind: place\n  keep: maybe", 4, "field 'keep'"),
        ("- id: a\n  canonical: A\n  kind: place\n  forms: [x]", 4, "field 'forms'"),
        ("- id: a\n  canonical: A\n  kind: place\n  variants: {x: y}", 4, "field 'variants'"),
        ("- id: a\n  canonical: A\n  kind: place\n  variants: [B, '']", 4, "field 'variants'.*empty"),
        ("- id: a\n  canonical: A\n  kind: place\n  variants:", 4, "field 'variants'.*empty"),
        ("- id: a\n  canonical: A\n  kind: place\n  variants: ['...']", 4, "field 'variants'.*empty"),
        ("- id: a\n  canonical: ''\n  kind: place", 2, "field 'canonical'.*empty"),
        ("- id: ''\n  canonical: A\n  kind: place", 1, "field 'id'.*empty"),
        ("- id: a\n  canonical: A\n  kind: place\n  forms: {ru: ['']}", 4, "field 'forms'.*empty"),
        (
            f"- id: a\n  canonical: A\n  kind: place\n  variants: {'x' * 10_000}",
            4,
            "field 'variants'.*longer",
        ),
        (
            "- id: a\n  canonical: A\n  kind: place\n- id: a\n  canonical: B\n  kind: place",
            4,
            r"'a' is taken by mine\.yaml:1",
        ),
        ("- id: nobody\n  keep: true", 1, "'nobody', which no glossary has"),
        ("id: a", 1, "a list of entries"),
        ("- just text", 1, "an entry is a mapping"),
    ],
)
def test_a_mistake_names_file_line_and_field(text: str, line: int, what: str) -> None:
    error = mistake(text)
    assert str(error).startswith(f"mine.yaml:{line}:")
    with pytest.raises(SetupError, match=what):
        raise error


def test_a_spelling_may_be_as_long_as_the_limit() -> None:
    entry = glossary(f"- {{id: a, canonical: A, kind: place, variants: {'x' * MAX_SPELLING}}}").entries[0]
    assert len(entry.variants[0]) == MAX_SPELLING


def test_a_single_spelling_needs_no_list() -> None:
    text = "- {id: a, canonical: A, kind: place, variants: B, short_forms: C, former: D, forms: {ru: Е}}"
    entry = glossary(text).entries[0]
    assert (entry.variants, entry.short_forms, entry.former, entry.forms) == (
        ("B",),
        ("C",),
        ("D",),
        {"ru": ("Е",)},
    )


def test_the_language_no_is_a_key_like_others() -> None:
    assert glossary("- {id: a, canonical: A, kind: place, forms: {no: B}}").entries[0].forms == {"no": ("B",)}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]", "---\n"])
def test_an_empty_glossary(text: str) -> None:
    assert glossary(text).entries == ()


def test_a_later_file_wins() -> None:
    found = glossary(GANJA, "- {id: ganja, canonical: Gence, kind: place}")
    assert [(e.id, e.canonical, e.variants) for e in found.entries] == [("ganja", "Gence", ())]
    assert found.layers == {"ganja": 1}


def test_keep_alone_keeps_the_spellings() -> None:
    (entry,) = glossary(GANJA, "- {id: ganja, keep: true, note: our style}").entries
    assert (entry.keep, entry.variants) == (True, ("Gandja",))


def test_the_digest_tells_contents_apart() -> None:
    assert glossary(GANJA).digest == glossary(GANJA).digest
    assert glossary(GANJA).digest != glossary(GANJA + "# note").digest
    assert glossary(GANJA, "").digest != glossary(GANJA).digest


def test_files(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_bytes(b"\xef\xbb\xbf" + GANJA.encode())
    assert [e.id for e in load_glossary([mine], defaults=False).entries] == ["ganja"]
    everything = load_glossary([mine])
    assert everything.layers["ganja"] == 1
    assert everything.layers["yerevan"] == 0


@pytest.mark.parametrize(
    ("data", "what"), [(b"\xff\xfe\x00", "not UTF-8"), (None, "cannot be read"), (b"- id: \x00", "YAML")]
)
def test_a_file_that_cannot_be_used(tmp_path: Path, data: bytes | None, what: str) -> None:
    path = tmp_path / "bad.yaml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(SetupError, match=what) as caught:
        load_glossary([path])
    assert str(path) in str(caught.value)


def test_a_folder_is_no_glossary(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        load_glossary([tmp_path])


def test_the_curated_files() -> None:
    assert [p.name for p in default_glossaries()] == sorted(p.name for p in default_glossaries())
    found = load_glossary()
    names = [e for e in found.entries if e.kind != "term"]
    terms = [e for e in found.entries if e.kind == "term"]
    assert len(names) >= 60
    assert len(terms) >= 30
    assert {e.kind for e in names} == {"place", "person", "organization"}
    spellings = [1 + len(e.variants) + sum(map(len, e.forms.values())) for e in names]
    assert sum(spellings) / len(spellings) >= 6
    assert all(e.source for e in found.entries)


def test_a_curated_surname_alone_is_never_a_variant() -> None:
    """But for those who are known by one word, such as Farmajo."""
    people = [e for e in load_glossary().entries if e.kind == "person" and " " in e.canonical]
    assert [(e.id, v) for e in people for v in e.variants if not {" ", "-"} & set(v)] == []


def test_nothing_is_a_variant_of_two_curated_entries() -> None:
    owners: dict[str, set[str]] = {}
    for entry in load_glossary().entries:
        for spelling in (entry.canonical, *entry.variants):
            owners.setdefault(spelling, set()).add(entry.id)
    assert {s: ids for s, ids in owners.items() if len(ids) > 1} == {}
