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


def test_a_circle_of_three_is_a_circle_and_what_leads_into_it_a_chain() -> None:
    ring = "".join(
        f"- {{id: {a}, canonical: {a.title()}, kind: place, variants: [{b.title()}]}}\n"
        for a, b in [("osh", "lviv"), ("lviv", "sumy"), ("sumy", "osh"), ("kerch", "osh"), ("yalta", "kerch")]
    )
    kinds = [f.rpartition(": ")[2] for f in problems(ring)]
    assert kinds == ["a circle.", "a circle.", "a circle.", "a chain.", "a chain."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            GANJA + "  needs: [Azerbaijan, Iran]\n  unless:\n    - hemp\n    - azerbaijan\n",
            "a.yaml:7: 'azerbaijan' stands under 'needs' and under 'unless'.",
        ),
        (GANJA + "  profiles: {un: Ganja}\n", "a.yaml:4: the profile 'un' gives the canonical name itself."),
        (
            GANJA + "  profiles:\n    ap: Ganca\n    un: Baku\n" + BAKU,
            "a.yaml:6: under the profile un 'ganja' is 'Baku', the canonical name of 'baku' (a.yaml:8).",
        ),
        (
            GANJA + "  profiles: {un: Bakou}\n" + BAKU + "  variants: [Bakou]\n",
            "a.yaml:4: under the profile un 'ganja' is 'Bakou', a variant of 'baku' (a.yaml:8).",
        ),
        (
            GANJA + "  profiles: {un: Xanadu}\n" + BAKU + "  profiles: {un: Xanadu}\n",
            "a.yaml:8: under the profile un 'Xanadu' is the name of 'ganja' too (a.yaml:4).",
        ),
        (
            "- {id: turkey, canonical: Turkey, kind: place, profiles: {un: Türkiye}}",
            "a.yaml:1: under the profile 'un' the common English word 'Turkey' is rewritten.",
        ),
        (
            GANJA + "  variants: [Kirovabad]\n  former: [Kirovabad]\n",
            "a.yaml:5: the former name 'Kirovabad' is a variant too (a.yaml:4).",
        ),
        (
            GANJA + "  former: [Kirovabad]\n" + BAKU + "  variants: [Kirovabad]\n",
            "a.yaml:4: the former name 'Kirovabad' is a variant of 'baku' too (a.yaml:8).",
        ),
        (
            GANJA + "  forms:\n    ru: Гянджа\n    rus: Гянджа\n",
            "a.yaml:6: 'rus' is no language code, so its forms are found in no text.",
        ),
        (GANJA + "  profiles: {un: ''}\n", "a.yaml:4: field 'profiles': a spelling is empty."),
        (GANJA + "  profiles: [un]\n", "a.yaml:4: field 'profiles': Expected `object`, got `array`."),
        (GANJA + "  variants: [Gandja, '']\n", "a.yaml:4: field 'variants': a spelling is empty."),
    ],
)
def test_what_contradicts_itself_is_named(text: str, expected: str) -> None:
    assert problems(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        GANJA + "  former: [Baku]\n" + BAKU,  # two policies for one place may be two entries
        GANJA + "  variants: [Gence]\n  profiles: {un: Gence}\n",
        GANJA + "  profiles: {un: Xanadu}\n" + BAKU + "  profiles: {ap: Xanadu}\n",
        "- {id: turkey, canonical: Turkey, kind: place, unless: [roast], profiles: {un: Türkiye}}",
        GANJA + "  forms: {no: Ganja, ckb: Gence}\n",
        GANJA + "  needs: [Azerbaijan]\n  unless: [Iran]\n",
        GANJA + "  variants: ['Gan.*ja', '(a+)+$']\n",
    ],
)
def test_what_is_no_contradiction(text: str) -> None:
    assert problems(text) == []


def test_many_claims_of_one_spelling_are_a_problem_each() -> None:
    text = "".join(
        f"- {{id: e{i}, canonical: Name {i}, kind: place, variants: [Gandja]}}\n" for i in range(3000)
    )
    assert len(lint([("a.yaml", text)])) == 2999


def test_json_lines_are_checked_alike() -> None:
    line = '{"id": "a", "canonical": "Ganja", "kind": "place", "variants": ["orange"]}\n'
    found = [str(p) for p in lint([("a.jsonl", line + line)])]
    assert [f.partition(": ")[0] for f in found] == ["a.jsonl:1", "a.jsonl:2"]


def test_one_bad_entry_does_not_hide_the_next() -> None:
    assert len(problems(GANJA + "  kidn: x\n" + BAKU + "  variants: [orange]\n")) == 2


def test_a_spelling_that_needs_its_region_may_be_shared_with_the_text() -> None:
    assert problems(GANJA + "  variants: Gandja\n  needs: [Azerbaijan]\n  unless: [Tunisia]\n") == []
