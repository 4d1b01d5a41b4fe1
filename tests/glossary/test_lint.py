"""``normalize.glossary.lint``: every problem, with file and line."""

import pytest

from normalize.glossary.lint import lint
from normalize.glossary.load import default_glossaries, read_glossary_file

GANJA = "- id: ganja\n  canonical: Ganja\n  kind: place\n"
BAKU = "- id: baku\n  canonical: Baku\n  kind: place\n"


def problems(*texts: str) -> list[str]:
    files = [(f"{name}.yaml", text) for name, text in zip("abc", texts, strict=False)]
    return [f"{p.file}:{p.line}: {p.message}" for p in lint(files)]


def test_a_sound_glossary_has_none() -> None:
    assert problems(GANJA + "  variants: [Gandja, Gandzha]\n", BAKU + "  variants: Bakou\n") == []


def test_the_curated_glossaries_have_none() -> None:
    assert lint([(path.name, read_glossary_file(path)) for path in default_glossaries()]) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([GANJA + "  variant: [Gandja]\n"], "a.yaml:4: unknown field 'variant'."),
        ([GANJA, GANJA], "b.yaml:1: the id 'ganja' is taken by a.yaml:1."),
        (
            [GANJA + "  variants:\n    - Gandja\n    - orange\n"],
            "a.yaml:6: the variant 'orange' is a common English word.",
        ),
        (
            [GANJA + "  variants: [Gandja]\n", BAKU + "  variants: [Gandja]\n"],
            "b.yaml:4: the variant 'Gandja' is claimed by 'ganja' too (a.yaml:4).",
        ),
        (
            [GANJA + "  variants: [GÁNJA]\n"],
            "a.yaml:4: 'GÁNJA' and 'Ganja' (a.yaml:2) are one spelling to the matcher.",
        ),
        (
            [GANJA + "  variants: [Baku]\n", BAKU],
            "a.yaml:4: the variant 'Baku' of 'ganja' is the canonical name of 'baku' (b.yaml:2): a chain.",
        ),
        (
            [GANJA, "- id: other\n  canonical: Ganja\n  kind: person\n"],
            "b.yaml:2: 'Ganja' is the canonical name of 'ganja' too (a.yaml:2).",
        ),
        (["ganja: Gandja"], "a.yaml:1: a glossary is a list of entries."),
        (["- {id: a, canonical: &x A, kind: place}"], "a.yaml:1: anchors and aliases are not allowed."),
    ],
)
def test_each_problem_is_named_with_its_line(texts: list[str], expected: str) -> None:
    assert problems(*texts) == [expected]


def test_a_circle_is_named_on_both_sides() -> None:
    found = problems(GANJA + "  variants: [Baku]\n", BAKU + "  variants: [Ganja]\n")
    assert [f.rpartition(": ")[2] for f in found] == ["a circle.", "a circle."]


def test_one_bad_entry_does_not_hide_the_next() -> None:
    assert len(problems(GANJA + "  kidn: x\n" + BAKU + "  variants: [orange]\n")) == 2


def test_a_spelling_that_needs_its_region_may_be_shared_with_the_text() -> None:
    assert problems(GANJA + "  variants: Gandja\n  needs: [Azerbaijan]\n  unless: [Tunisia]\n") == []
