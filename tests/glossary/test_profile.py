"""``normalize.glossary.profile``: a naming policy picks another canonical name."""

from pathlib import Path

import pytest

from normalize import Normalizer, SetupError
from normalize.document import GlossaryEntry
from normalize.glossary.load import load_glossary
from normalize.glossary.profile import with_profile
from tests.support import glossary

TIMOR = """
- id: timor
  canonical: East Timor
  kind: place
  variants: [Osttimor]
  former: [Timor-Leste, Portuguese Timor]
  profiles: {un: Timor-Leste}
- {id: dili, canonical: Dili, kind: place}
"""


def timor(profile: str) -> GlossaryEntry:
    return with_profile(glossary(TIMOR).entries, profile)[0]


def test_the_profiles_name_is_canonical_and_the_other_a_variant() -> None:
    entry = timor("un")
    assert (entry.canonical, entry.variants) == ("Timor-Leste", ("East Timor", "Osttimor"))
    assert entry.former == ("Portuguese Timor",)
    assert entry.profiles == {"un": "Timor-Leste"}


def test_entries_that_do_not_name_the_profile_stay() -> None:
    assert with_profile(glossary(TIMOR).entries, "un")[1] == glossary(TIMOR).entries[1]


@pytest.mark.parametrize(
    ("fields", "variants"),
    [
        ({"variants": ("Kiev", "Kyjiw")}, ("Kyiv", "Kyjiw")),
        ({"variants": ("Kyiv", "Kyjiw")}, ("Kyiv", "Kyjiw")),  # once, though it stands there too
        ({}, ("Kyiv",)),
    ],
)
def test_no_spelling_stands_twice(fields: dict[str, tuple[str, ...]], variants: tuple[str, ...]) -> None:
    entry = GlossaryEntry("kyiv", "Kyiv", "place", profiles={"ap": "Kiev"}, **fields)  # type: ignore[arg-type]
    assert with_profile([entry], "ap")[0].variants == variants


def test_the_short_form_that_is_written_belongs_to_the_name() -> None:
    entry = GlossaryEntry(
        "g",
        "Moammar Gadhafi",
        "person",
        short_forms=("Gadhafi", "Gaddafi", "Qadhafi"),
        profiles={"un": "Muammar Qadhafi", "x": "Someone Else"},
    )
    assert with_profile([entry], "un")[0].short_forms == ("Qadhafi", "Gadhafi", "Gaddafi")
    assert with_profile([entry], "x")[0].short_forms == entry.short_forms


@pytest.mark.parametrize(
    ("name", "hint"), [("unn", "Did you mean 'un'"), ("bbc", "Known profiles: un"), ("", "un"), ("UN", "un")]
)
def test_an_unknown_profile_lists_the_known(name: str, hint: str) -> None:
    with pytest.raises(SetupError, match=hint) as caught:
        timor(name)
    assert f"profile '{name}'" in str(caught.value)


def test_a_glossary_without_profiles_says_so(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("- {id: a, canonical: Aba, kind: place}", encoding="utf-8")
    with pytest.raises(SetupError, match="No entry has a field 'profiles'"):
        load_glossary([path], defaults=False, profile="un")


def test_text_and_signature_follow_the_profile() -> None:
    plain, un = Normalizer(source_language="en"), Normalizer(source_language="en", profile="un")
    text = "On Friday the ministers met in East Timor, and Timor-Leste thanked them."
    assert plain(text).output == text
    assert un(text).output == text.replace("East Timor", "Timor-Leste")
    assert un.signature["options"] == "from=en,profile=un"
    assert un.signature["glossary"] != plain.signature["glossary"]
    assert un("Moammar Gadhafi spoke. Then Gaddafi left.").output == (
        "Muammar Qadhafi spoke. Then Qadhafi left."
    )


def test_a_glossary_of_ones_own_is_under_the_profile_too() -> None:
    nlp = Normalizer(source_language="en", glossary=glossary(TIMOR), profile="un")
    assert nlp("They met in East Timor on Friday.").output == "They met in Timor-Leste on Friday."
    with pytest.raises(SetupError, match="Known profiles: un"):
        Normalizer(glossary=glossary(TIMOR), profile="ap")


def test_the_bird_is_no_state() -> None:
    un = Normalizer(source_language="en", profile="un")
    assert un("On Friday Turkey sent help.").output == "On Friday Türkiye sent help."
    supper = "Turkey was served at Thanksgiving, with stuffing."
    assert un(supper).output == supper


@pytest.mark.parametrize("profile", ["un", "ap"])
def test_under_each_curated_profile_the_names_are_sound(profile: str) -> None:
    plain = {entry.id: entry for entry in load_glossary().entries}
    entries = load_glossary(profile=profile).entries
    changed = [e for e in entries if e.canonical != plain[e.id].canonical]
    assert len(changed) >= 9
    names: dict[str, str] = {}
    for entry in entries:
        for spelling in (entry.canonical, *entry.variants):
            assert names.setdefault(spelling, entry.id) == entry.id
    assert [e.id for e in changed if e.short_forms and e.short_forms[0] not in e.canonical] == []
    nlp = Normalizer(source_language="en", profile=profile)
    for entry in changed:
        needed = f" near {entry.needs[0]}" if entry.needs else ""
        for spelling in (entry.canonical, *entry.variants):
            text = f"On Monday we wrote to them about {spelling}{needed} again."
            assert nlp(text).output == f"On Monday we wrote to them about {entry.canonical}{needed} again."
