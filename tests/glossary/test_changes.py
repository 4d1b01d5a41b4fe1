"""Which documents a change of the glossary concerns: no other may come out otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize import Config, Document, Normalizer
from normalize.document import Failure
from normalize.glossary.changes import changed, read_state, state_bytes, touches
from normalize.glossary.load import Glossary
from normalize.names.fold import fold
from normalize.record import read_plain, read_record, record_bytes
from normalize.translate.table import Table
from tests.glossary.shuffled import Polyglot, another, shuffled, text_with
from tests.support import glossary, require_portuguese

GANJA = "- {id: ganja, canonical: Ganja, kind: place, variants: Gandja, forms: {ru: Гянджа, az: Gəncə}}\n"
BAKU = "- {id: baku, canonical: Baku, kind: place, variants: [Bakou, Bacu], forms: {ru: Баку, pt: Bacu}}\n"
CITY = "- {id: city, canonical: Ganja City, kind: place}\n"
SWITCHES = ["rewrite_former", "keep_quotations", "ascii"]


def done(text: str, of: Glossary, source_language: str | None = "en", **given: object) -> Document:
    config = Config(source_language=source_language, **given)  # type: ignore[arg-type]
    doc = Normalizer(config, glossary=of, engines=[Polyglot()])(text)
    assert read_record(record_bytes(doc)) == doc
    return doc


def is_plain(doc: Document) -> bool:
    """Whether no text but the source was ever looked in."""
    made = (doc.edits, doc.error, doc.tried, doc.passed)
    return not any(made) and all(s.draft is None for s in doc.segments)


def assert_untouched_is_fresh(random: Random, languages: Sequence[str | None]) -> int:
    """How many of a few texts a random change leaves alone; all of them are as in a fresh run."""
    old = shuffled(random, random.randint(1, 6))
    new = another(random, old)
    given: dict[str, object] = {random.choice(SWITCHES): random.random() < 0.5}
    if all(any(e.profiles for e in one.entries) for one in (old, new)) and random.random() < 0.5:
        given = {**given, "profile": "un"}
    config = Config(source_language=random.choice(languages), **given)  # type: ignore[arg-type]
    before, after = (Normalizer(config, glossary=one, engines=[Polyglot()]) for one in (old, new))
    changes = changed(before.glossary, after.glossary)
    count = 0
    for _ in range(5):
        text = text_with(random)
        doc = before(text)
        record = record_bytes(doc)
        is_touched = touches(read_record(record), changes)
        if not is_touched:
            assert after(text) == doc
            count += 1
        plain = read_plain(record)
        assert (plain is not None) == is_plain(doc)
        assert not (is_touched and plain and not changes.may_stand_in(plain.source))
    return count


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False))
def test_what_no_change_touches_is_as_in_a_fresh_run(random: Random) -> None:
    assert_untouched_is_fresh(random, ["en", "en", "pt", "ru", "az", "zh", None])


def test_many_texts_are_left_alone() -> None:
    counts = [assert_untouched_is_fresh(Random(seed), ["en", "pt", "ru", "az"]) for seed in range(40)]
    assert 60 < sum(counts) < 140  # of 200: a test of nothing else would be none


@pytest.mark.parametrize(
    ("old", "new", "text", "language"),
    [
        (GANJA, GANJA + BAKU, "Bakou fell.", "en"),  # a new entry
        (GANJA + BAKU, GANJA, "Bakou fell.", "en"),  # one that is gone
        (GANJA, GANJA + CITY, "Gandja city fell.", "en"),  # a longer name; its capitals are not the text's
        (GANJA, GANJA.replace("Gandja", "[Gandja, Gjandscha]"), "The Gjandscha road.", "en"),
        (GANJA.replace("Gandja", "[Gandja, Gjandscha]"), GANJA, "The Gjandscha road.", "en"),
        (
            GANJA,
            GANJA.replace("Gandja", "[Gandja, GJANDSCHA]"),
            "The Gjandscha road.",
            "en",
        ),
        (GANJA, GANJA.replace("place,", "place, needs: [Azerbaijan],"), "Gandja fell.", "en"),
        (GANJA, GANJA.replace("place,", "place, source: a list,"), "Gandja fell.", "en"),
        (GANJA + BAKU, GANJA + BAKU.replace("kind: place", "kind: place, keep: true"), "Баку ждёт.", "ru"),
        (GANJA, GANJA + BAKU, "Он живёт в Бакуой, в Гяндже и у Баку.", "ru"),
        (GANJA, GANJA + BAKU.replace("ru: Баку", "ru: Шуша"), "Мы в Шуше.", "ru"),  # inflected
        (GANJA, GANJA + BAKU.replace("ru: Баку", "ru: Шуша"), "Шуше", "ru"),  # and nothing else
        (GANJA, GANJA + BAKU, "Gan\u00adja and Ba\u200bkou.", "en"),
        (GANJA, GANJA + BAKU, "the road from\nBakou-\n", "en"),
        (
            GANJA,
            GANJA + BAKU.replace("[Bakou, Bacu]", "Nagorno Karabakh"),
            "Nagorno-\nKarabakh's",
            "en",
        ),
    ],
)
def test_what_a_change_concerns(old: str, new: str, text: str, language: str) -> None:
    before, after = glossary(old), glossary(new)
    assert touches(done(text, before, language), changed(before, after))
    assert touches(done(text, after, language), changed(after, before))


@pytest.mark.parametrize(
    ("old", "new", "text", "language"),
    [
        (GANJA, GANJA + BAKU, "Gandja fell.", "en"),
        (GANJA, GANJA + BAKU, "The Bakouan road, Bakous, bakou_ and Ba kou.", "en"),
        (GANJA, GANJA.replace("place,", "place, note: a city,"), "Gandja fell.", "en"),  # nothing reads it
        (GANJA + BAKU, BAKU + GANJA, "Gandja, Bacu.", "en"),  # another order
        (GANJA, GANJA + BAKU.replace("ru: Баку", "ru: Шуша"), "Он у Шушенского.", "ru"),
        (GANJA, GANJA + BAKU.replace("ru: Баку", "ru: Шуша"), "Шуше, he said.", "en"),
        (GANJA, GANJA, "Gandja.", "en"),
    ],
)
def test_what_it_leaves_alone(old: str, new: str, text: str, language: str) -> None:
    before, after = glossary(old), glossary(new)
    doc = done(text, before, language)
    assert not touches(doc, changed(before, after))
    assert done(text, after, language) == doc


def test_a_layer_that_takes_a_spelling_away() -> None:
    mine = "- {id: mine, canonical: Gəncə, kind: place, variants: GANDJA}"
    one, two = glossary(GANJA), glossary(GANJA, mine)
    doc = done("Gandja fell.", one)
    assert doc.output == "Ganja fell."
    assert touches(doc, changed(one, two))
    assert done("Gandja fell.", two).output == "Gandja fell."  # theirs wants capitals
    assert changed(two, glossary(GANJA + mine)).ids == {"mine"}


def test_drafts_that_were_not_taken_count() -> None:
    drafts = {"Visitei Bacu hoje.": "I saw Bacchus Town today.", "Visitei Baku hoje.": "I saw Baku today."}
    before = glossary(BAKU)
    doc = Normalizer(source_language="pt", glossary=before, engines=[Table({"pt": drafts})])(
        "Visitei Bacu hoje."
    )
    assert doc.output == "I saw Baku today."
    assert doc.tried == ("I saw Bacchus Town today.",)
    again = read_record(record_bytes(doc))
    assert touches(again, changed(before, glossary(BAKU + CITY.replace("Ganja City", "Bacchus"))))
    assert not touches(again, changed(before, glossary(BAKU + CITY.replace("Ganja City", "Town Bacchus"))))
    assert not touches(again, changed(before, glossary(BAKU + CITY)))


def test_what_stood_between_two_rounds_counts() -> None:
    ours = "- {id: one, canonical: Shusha, kind: place, variants: Chucha}\n"
    theirs = "- {id: two, canonical: Lachin, kind: place, variants: Shusha}\n"
    before = glossary(ours, theirs)
    doc = done("The road to Chucha.", before)
    assert doc.output == "The road to Lachin."
    assert [edits[0].after for edits in doc.passed] == ["Shusha"]
    again = read_record(record_bytes(doc))
    assert touches(again, changed(before, glossary(ours + CITY.replace("Ganja City", "SHUSHA"), theirs)))
    assert not touches(again, changed(before, glossary(ours + CITY, theirs)))


def test_a_failed_document_is_always_tried_again() -> None:
    before, after = glossary(GANJA), glossary(GANJA + BAKU)
    failed = replace(done("Hello.", before), error=Failure("read", "bad", "Bad."))
    assert touches(failed, changed(before, after))
    assert not touches(failed, changed(before, before))
    assert "glossary" not in done("Это?", before, "xx").signature


def test_profiles_count_where_they_are_used() -> None:
    timor = "- {id: timor, canonical: East Timor, kind: place, profiles: {un: Timor-Leste}}\n"
    one, two = (glossary(GANJA + text) for text in (timor, timor.replace("Timor-Leste", "Timor Lorosae")))
    assert changed(one, two).ids == {"timor"}
    nlp = [Normalizer(source_language="en", glossary=g, profile="un") for g in (one, two)]
    doc = nlp[0]("East Timor votes.")
    assert doc.output == "Timor-Leste votes."
    assert touches(doc, changed(nlp[0].glossary, nlp[1].glossary))
    assert not touches(nlp[0]("Gandja votes."), changed(nlp[0].glossary, nlp[1].glossary))


def test_the_state_of_a_glossary_comes_back() -> None:
    one = glossary(GANJA + BAKU.replace("place,", "place, note: the capital,"), CITY)
    data = state_bytes(one)
    assert state_bytes(Glossary(one.entries[::-1], one.layers, {}, "")) == data
    read = read_state(data)
    assert read
    assert not changed(read, one)
    assert changed(read, glossary(GANJA + BAKU, "", CITY)).ids == {"city"}  # another layer
    assert len(data.splitlines()) == 4


@pytest.mark.parametrize("cut", [0, 1, 64, 65, 70, -1, -40])
def test_a_state_that_is_damaged_is_none(cut: int) -> None:
    assert read_state(state_bytes(glossary(GANJA + BAKU))[:cut]) is None


@pytest.mark.parametrize("lines", [b"[0]\n", b"{}\n", b"\xff\n", b"null\n", b"[0,{}]\n"])
def test_a_state_that_is_not_ours_is_none(lines: bytes) -> None:
    from hashlib import sha256

    assert read_state(sha256(lines).hexdigest().encode() + b"\n" + lines) is None


def test_with_a_gazetteer_anything_may_count() -> None:
    before, after = glossary(GANJA), glossary(GANJA + BAKU)
    doc = done("Hello.", before)
    doc = replace(doc, signature={**doc.signature, "gazetteer": "0123"})
    assert touches(doc, changed(before, after))


def test_portuguese() -> None:
    """A real engine, our glossary, and one changed entry after another."""
    require_portuguese()
    text = (
        "O presidente Ilham Aliyev visitou Bacu e Gandja na segunda-feira. O exército da Arménia "
        "retirou-se de Nagorno-Karabakh. Vladimir Putin e Recep Tayyip Erdogan falaram em Moscovo."
    )
    nlp = Normalizer(source_language="pt")
    doc = nlp(text)
    here = fold("\n".join((doc.repaired, doc.draft, doc.output))).text
    entries = nlp.glossary.entries
    there = [e for e in entries if any(fold(s).text in here for s in (e.canonical, *e.variants))]
    assert 5 < len(there) < 60
    for entry in [*there[::2], *entries[:: len(entries) // 6]]:
        less = tuple(e for e in entries if e is not entry)
        other = Glossary(less, nlp.glossary.layers, {}, entry.id)
        if not touches(doc, changed(nlp.glossary, other)):
            assert Normalizer(source_language="pt", glossary=other)(text) == doc
        else:
            assert entry in there or entry.forms
