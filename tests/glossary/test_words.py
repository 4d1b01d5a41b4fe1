"""The table of words finds what an automaton over letters finds between the borders of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.document import GlossaryEntry
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary
from normalize.glossary.words import WordTable
from normalize.names.fold import fold

NAMES = ["Ganja", "Ganja City", "san", "Washington, D.C.", "'Adan", "St. John's", "Ü-tsang", "Газа"]


def found(text: str, *names: str) -> list[str]:
    table = WordTable([fold(n).text for n in names], {0} if names[0].islower() else set())
    folded = fold(text)
    return [folded.text[start:end] for _, start, end in table.find(text, folded)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["{}", "in {} now", "({}),", "—{}—", "\u00ad{}", "¡¿{}?!", "x\n\n{}\ny"])
def test_found_between_any_signs(name: str, text: str) -> None:
    assert found(text.format(name), name) == [fold(name).text]


@pytest.mark.parametrize("text", ["Ganja-City", "Ganja\nCity", "Ganja  City", "GANJA CITY"])
def test_a_name_of_several_words_is_found_with_its_beginning(text: str) -> None:
    assert found(text, "Ganja", "Ganja City") == ["ganja", "ganja city"]


@pytest.mark.parametrize("text", ["Ganjas", "xGanja", "ganja", "_Ganja", "Ganja2", "ΓGanja", "Gan ja", ""])
def test_not_found(text: str) -> None:
    assert found(text, "Ganja") == []


def test_signs_are_part_of_a_name() -> None:
    assert found("Washington, DC", "Washington, D.C.") == []
    assert found("Adan", "'Adan") == []


SPELLING = st.text("aAb '.-,éİß1ж", min_size=1, max_size=6).filter(lambda s: any(map(str.isalnum, s)))


@given(st.lists(SPELLING, min_size=1, max_size=5), st.data())
def test_scan_and_hits_agree(spellings: list[str], data: st.DataObject) -> None:
    entries = tuple(GlossaryEntry(f"e{i}", s, "place") for i, s in enumerate(spellings))
    index = Index(Glossary(entries, {e.id: 0 for e in entries}, {}, ""))
    text = "".join(data.draw(st.lists(st.one_of(st.sampled_from(spellings), st.sampled_from("aA -._\n’")))))
    sure = {(span, target.entry.id) for span, target, problem in index.hits(text) if not problem}
    scanned = {(m.span, t.entry.id) for m in index.scan(text) for t in m.targets}
    assert scanned <= sure
    longest = max((span.end - span.start for span, _ in sure), default=0)
    assert {s for s in sure if s[0].end - s[0].start == longest} & scanned or not sure
