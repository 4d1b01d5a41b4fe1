"""The scan finds what a slow, obvious search finds: every spelling tried at every place of the text."""

import re
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.document import GlossaryEntry, Span
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary
from normalize.names.fold import fold

NAMES = [
    "Ganja", "Ganja City", "GANJA", "ganja", "Washington, D.C.", "'Adan", "İzmir", "Straße", "2nd Ganja",
    "Гянджа", "中国", "cease-fire", "A", "El A", "_A",
]  # fmt: skip
SIGNS = [
    " ", " ", "  ", "\n", "\r\n", "\n\n", "-", "- ", "-\n", "\t", ".", ", ", "'", "’s", "“", "”", "…", "_",
    "\u00ad", "\u200b", "\u0301", "ʼ", "ß", "ﬁ", "ж", "ǅ", "½", "é", "É", "İ", "a", "A", "1", "中", "\0",
    "\u00a0", "\ud800",
]  # fmt: skip
DRESSES = [str, str.upper, str.lower, str.title, str.swapcase, lambda name: name.replace(" ", "-\n")]


def index_of(spellings: list[str]) -> Index:
    entries = tuple(GlossaryEntry(f"e{i}", s, "place") for i, s in enumerate(spellings))
    return Index(Glossary(entries, {e.id: 0 for e in entries}, {}, ""))


def obviously(text: str, spellings: list[str]) -> dict[Span, set[str]]:
    folded = fold(text)
    letters = f" {folded.text}  "
    found: dict[Span, set[str]] = {}
    for number, spelling in enumerate(spellings):
        pattern = re.escape(fold(spelling).text.strip())
        for match in re.finditer(rf"(?<!\w)(?={pattern}(?!\w)(?!'(?!s\W)\w))", letters):
            length = len(fold(spelling).text.strip())
            span = folded.span(match.start() - 1, match.start() - 1 + length)
            if capitals_fit(spelling, span.of(text)):
                found.setdefault(span, set()).add(f"e{number}")
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        while kept and kept[-1].end > span.start and span.end - span.start > kept[-1].end - kept[-1].start:
            kept.pop()
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return {span: found[span] for span in kept}


def capitals_fit(spelling: str, surface: str) -> bool:
    words = zip_longest(*(re.findall(r"[^\W_]+", s) for s in (spelling, surface)), fillvalue="")
    for ours, theirs in words:
        if ours and theirs and ours[0].isupper() and not theirs[0].isupper():
            return False
        if len(ours) > 1 and theirs and ours.isupper() and not theirs.isupper():
            return False
    return True


def scanned(text: str, spellings: list[str]) -> dict[Span, set[str]]:
    matches = index_of(spellings).scan(text)
    return {m.span: {t.entry.id for t in m.targets} for m in matches}


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True), st.data())
def test_scan_is_the_obvious_search(spellings: list[str], data: st.DataObject) -> None:
    dressed = st.builds(lambda name, dress: dress(name), st.sampled_from(spellings), st.sampled_from(DRESSES))
    pieces = st.one_of(dressed, st.sampled_from(SIGNS), st.sampled_from(SIGNS))
    text = "".join(data.draw(st.lists(pieces, max_size=12)))
    assert scanned(text, spellings) == obviously(text, spellings)


SPELLING = st.text("aAb '.-,éİß1жÉ", min_size=1, max_size=6).filter(lambda s: any(map(str.isalnum, s)))


@given(st.lists(SPELLING, min_size=1, max_size=4, unique=True), st.data())
def test_scan_is_the_obvious_search_for_any_spelling(spellings: list[str], data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from(spellings), st.sampled_from(SIGNS))
    text = "".join(data.draw(st.lists(pieces, max_size=10)))
    assert scanned(text, spellings) == obviously(text, spellings)


@pytest.mark.parametrize(
    "text",
    [
        "Ganja",
        "the “Ganja” of…",
        "É Ganja",
        "ﬁ Ganja",
        "x\u00ad Ganja",
        "\ud800 Ganja",
        "–" + "жяюэ" * 9 + " Ganja",
    ],
)
def test_a_sign_elsewhere_hides_no_name(text: str) -> None:
    assert [span.of(text) for span in scanned(text, ["Ganja", "ganja"])] == ["Ganja"]


def test_letters_of_many_kinds_hide_no_name() -> None:
    text = "".join(map(chr, range(0x400, 0x450))) + " Ganja " + "".join(map(chr, range(0x4E00, 0x4E50)))
    assert [span.of(text) for span in scanned(text, ["Ganja"])] == ["Ganja"]
