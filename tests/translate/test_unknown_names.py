"""``normalize.translate.unknown_names``: damage is put right, a translated name stays."""

import pytest

from normalize.document import Span
from normalize.translate.lost_names import Lost, Near, closeness, lost_names, near_words
from normalize.translate.unknown_names import proof, sound

NO_ANSWER = None


def rule(
    name: str, word: str, language: str = "pt", *, copied: bool | None = NO_ANSWER, beside: bool = False
) -> str:
    lost = Lost(name, Span(9, 9 + len(name)), opens=False, beside=beside)
    near = Near(lost, Span(9, 9 + len(word)), word, closeness(name, word))
    return proof(near, language, set(), lambda _: copied)


@pytest.mark.parametrize(
    ("name", "word", "language", "expected"),
    [
        ("Seagal", "Seagel", "pt", "misspelt"),
        ("Seagal", "Seage", "pt", "misspelt"),
        ("Panthera", "Phothera", "fr", "misspelt"),
        ("Krätschmer", "Kr-tschmer", "pt", "torn"),
        ("Dündar", "D'ndar", "pt", "torn"),
        ("Böhmer", "Bohmer", "pt", "foreign-letters"),
        ("Gyöngyi", "Gyangyi", "it", "foreign-letters"),
        ("Klöcker", "Klecker", "fr", "foreign-letters"),
        ("Muñoz", "Munoz", "pt", "foreign-letters"),
        ("KwaZulu", "Kwazulu", "pt", "inner-capital"),
        ("Lévêque", "Levêque", "pt", "torn"),
    ],
)
def test_damage(name: str, word: str, language: str, expected: str) -> None:
    assert rule(name, word, language) == expected


@pytest.mark.parametrize(
    ("name", "word", "language"),
    [
        ("Felipe", "Philip", "pt"),
        ("César", "Caesar", "pt"),
        ("Londres", "London", "pt"),
        ("Catmandu", "Kathmandu", "pt"),
        ("Zelenski", "Zelensky", "es"),
        ("Kadafi", "Gaddafi", "pt"),
        ("Tschaikowski", "Tchaikovsky", "de"),
        ("Gorbatschow", "Gorbachev", "de"),
        ("Santorin", "Santorini", "fr"),
        ("Judéia", "Judean", "pt"),
        ("Rumélia", "Rumelia", "pt"),
        ("Tutancâmon", "Tutankhamun", "pt"),
        ("Unesco", "UNESCO", "pt"),
        ("Zürich", "Zurich", "pt"),  # an English word, and no name beside it
        ("Bogotà", "Bogotá", "it"),  # another mark is another spelling
        ("Perú", "Peru", "es"),
        ("Ceyms", "Cems", "az"),  # a language that spells foreign names anew
        ("Astrojeoloji", "Astrojeology", "tr"),
    ],
)
def test_what_english_writes_otherwise_stays(name: str, word: str, language: str) -> None:
    assert rule(name, word, language) == ""


@pytest.mark.parametrize(("copied", "expected"), [(True, "copied-alone"), (False, "")])
def test_the_engine_itself_tells_a_name_that_it_translates(copied: bool, expected: str) -> None:
    assert rule("Seagal", "Seagel", copied=copied) == expected


def test_a_given_name_beside_it_tells_a_person() -> None:
    assert rule("Müller", "Muller", beside=True) == "foreign-letters"


def test_a_name_that_came_out_elsewhere() -> None:
    near = Near(Lost("Ibánez", Span(0, 6), opens=True, beside=False), Span(0, 6), "Ibanes", 0.83)
    assert proof(near, "pt", {"Ibánez"}, lambda _: False) == "as-elsewhere"


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("Ontem Seagal viu Reid.", "Reid was seen by Seagel.", [("Seagal", "Seagel")]),
        ("Ele viu Seagal e Seagal.", "He saw Seagal and Seagel.", [("Seagal", "Seagel")]),
        ("Ele viu Seagal.", "He saw Seagal's house.", []),
        ("Ele viu Gomez e Gomes.", "He saw Gomez and Gomes.", []),
        ("Ele viu Gomez e Gomes.", "He saw Gomes.", []),  # the word is the other man
        ("Ele viu a OTAN.", "He saw NATO.", []),
        ("Ele viu O'Neill.", "He saw O'Neill.", []),
        ("Ele viu Al-Rahman.", "He saw Al Rahman.", []),
        ("Ele viu Seagal ontem.", "He saw the seagull yesterday.", []),
    ],
)
def test_near_words(source: str, draft: str, expected: list[tuple[str, str]]) -> None:
    found = near_words(source, draft, lost_names(source, draft, []))
    assert [(n.lost.text, n.text) for n in found] == expected


@pytest.mark.parametrize("source", ["Seagal " * 5000, "Seagal-" * 9000, "Ab " * 20_000])
def test_a_text_of_capitals_is_no_sentence(source: str) -> None:
    assert near_words(source, "Seagel Bcd " * 2000, lost_names(source, "Seagel Bcd " * 2000, [])) == []


def test_zones_and_marks_are_left_alone() -> None:
    assert lost_names("veja @Seagal e Seagal.", "See.", [Span(15, 21)]) == []
    assert lost_names("ele viu Ba\u0301n\u0303ez.", "He saw him.", []) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Janukowitsch", "Yanukovich", True),
        ("Lukaschenko", "Lukashenko", True),
        ("Mohamed", "Mohammed", True),
        ("Seagal", "Seagel", False),
        ("Martin", "Marten", False),
    ],
)
def test_sound(one: str, other: str, same: bool) -> None:
    assert (sound(one) == sound(other)) is same
