"""A real wire article, line by line of what must be right in it. Its text is not ours: it lies beside us."""

import re
from collections import Counter
from pathlib import Path

import pytest

from normalize import Document, Normalizer
from normalize.edits import undo
from tests.support import ROOT

ARTICLE = ROOT.parent / "shared" / "articles" / "ganja-wire.txt"
pytestmark = pytest.mark.skipif(
    not ARTICLE.exists(), reason="the wire article is not in ../shared/articles (a user's checkout has none)"
)


def paragraphs(text: str) -> list[str]:
    return [p for p in re.split(r"\n\s*\n", text) if p.strip()]


@pytest.fixture(scope="module")
def source() -> str:
    return Path(ARTICLE).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def doc(source: str) -> Document:
    return Normalizer()(source)


def test_it_is_done(doc: Document) -> None:
    assert (doc.status, doc.language) == ("ok", "en")


@pytest.mark.parametrize("gone", ["Gandja", "Nagorno Karabakh", "Nagorny", "Aliev", "Mingecevir", "cease-le"])
def test_variants_are_gone(doc: Document, gone: str) -> None:
    assert gone in doc.source
    assert gone not in doc.output


@pytest.mark.parametrize(
    ("name", "variants"),
    [
        ("Nagorno-Karabakh", "Nagorno Karabakh|Nagorny Karabakh"),
        ("Ilham Aliyev", "Ilham Aliev"),
        ("Mingachevir", "Mingecevir"),
        ("Stepanakert", "Stepanakert"),
        ("Shusha", "Shusha"),
    ],
)
def test_each_variant_is_its_canonical_name(doc: Document, source: str, name: str, variants: str) -> None:
    without_copy = "\n\n".join(dict.fromkeys(paragraphs(source)))
    assert doc.output.count(name) == len(re.findall(variants, without_copy)) > 0


def test_the_city_has_one_spelling(doc: Document, source: str) -> None:
    without_copy = "\n\n".join(dict.fromkeys(paragraphs(source)))
    assert len(re.findall(r"\bGanja\b", doc.output)) == len(re.findall(r"\bGandja\b|\bGanja\b", without_copy))


def test_the_broken_word(doc: Document) -> None:
    assert doc.source.count("cease-le- fire") == 1
    assert doc.output.count("ceasefire") == doc.source.count("ceasefire") + 1


def test_the_lead_stands_once(doc: Document, source: str) -> None:
    before, after = paragraphs(source), paragraphs(doc.output)
    assert before[0] == before[2]
    assert before[1] == before[3]
    assert len(after) == len(before) - 2
    assert after[1] == before[1]
    assert after[2] == before[4]
    assert len(set(after)) == len(after)


def test_the_other_sentence_about_the_vow_stays(doc: Document) -> None:
    lead = paragraphs(doc.source)[1]
    opening = " ".join(lead.split()[:4])
    vows = [p for p in paragraphs(doc.output) if p.startswith(opening)]
    assert len(vows) == 2
    assert vows[0] == lead != vows[1]


def test_quotation_marks_stand_where_they_belong(doc: Document) -> None:
    assert (
        'revenge on the battlefield" proclaimed Ilham Aliyev, once again swearing to "hunt like dogs" his '
        "Armenian separatist enemy." in doc.output
    )


def test_no_space_before_a_comma(doc: Document) -> None:
    assert " ," in doc.source
    assert " ," not in doc.output


@pytest.mark.parametrize("name", ["Rubaba Zhafarova", "Elmir Shirinzaday"])
def test_unknown_names_are_left(doc: Document, name: str) -> None:
    assert doc.output.count(name) == doc.source.count(name) == 1


def test_every_paragraph_is_english(doc: Document) -> None:
    assert {s.language for s in doc.segments} == {"en"}


def test_nothing_else_changes(doc: Document) -> None:
    """Every edit, so that one more is noticed."""
    changes = Counter((e.before, e.after) for e in doc.edits if e.reasons[-1].rule != "repeated-head")
    kept = "\n\n".join(dict.fromkeys(paragraphs(doc.source)))
    assert changes == Counter(
        {
            ("Gandja", "Ganja"): kept.count("Gandja"),
            ("Nagorno Karabakh", "Nagorno-Karabakh"): kept.count("Nagorno Karabakh"),
            ("Nagorny Karabakh", "Nagorno-Karabakh"): kept.count("Nagorny Karabakh"),
            ("Ilham Aliev", "Ilham Aliyev"): 1,
            ("Mingecevir", "Mingachevir"): kept.count("Mingecevir"),
            ("cease-le- fire", "ceasefire"): 1,
            (' "', '" '): 2,
            ('" ', ' "'): 1,
            (" ", ""): 1,
        }
    )
    assert doc.warnings == ()


def test_the_record_undoes(doc: Document, source: str) -> None:
    assert undo(doc.output, doc.edits_in("draft")) == doc.draft
    assert undo(doc.repaired, doc.edits_in("source")) == source


def test_a_second_run_makes_no_edit(doc: Document) -> None:
    again = Normalizer()(doc.output)
    assert again.edits == ()
    assert again.output == doc.output


def test_suggest_finds_its_two_names_and_nothing_false(source: str) -> None:
    from normalize.suggest.corpus import suggest

    found = suggest(Normalizer(default_glossaries=False).pipe([source]))
    assert [[s.text for s in group.spellings] for group in found.groups] == [
        ["Gandja", "Ganja"],
        ["Nagorno Karabakh", "Nagorny Karabakh"],
    ]
