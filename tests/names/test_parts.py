"""The parts of a name."""

import pytest

from normalize.names.parts import parts, readings


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ilham Aliyev", ("ilham", "aliyev")),
        ("Aliyev, Ilham", ("ilham", "aliyev")),
        ("ALIYEV Ilham", ("aliyev", "ilham")),
        ("Əliyev İlham", ("aliyev", "ilham")),
        ("Dr. Angela Merkel", ("angela", "merkel")),
        ("Dr", ("dr",)),
        ("President Obama", ("obama",)),
        ("J.R.R. Tolkien", ("j", "r", "r", "tolkien")),
        ("O'Brien", ("obrien",)),
        ("O’Brien", ("obrien",)),
        ("Bashar al-Assad", ("bashar", "assad")),
        ("Osama bin Laden", ("osama", "laden")),
        ("Ludwig van Beethoven", ("ludwig", "beethoven")),
        ("Kim Jong-un", ("kim", "jong", "un")),
        ("Xi Jinping", ("xi", "jinping")),
        ("Malcolm X", ("malcolm", "x")),
        ("George Bush, Jr.", ("george", "bush")),
        ("Charles III", ("charles",)),
        ("Mohammed VI", ("mohammed",)),
        ("An Nguyen", ("an", "nguyen")),
        ("Al Gore", ("gore",)),
        ("al", ("al",)),
        ("", ()),
        ("😀", ()),
    ],
)
def test_words(name: str, words: tuple[str, ...]) -> None:
    assert parts(name).plain == words


def test_what_is_beside_the_words() -> None:
    assert parts("Charles III").numbers == {"iii"}
    assert parts("Area 51").numbers == {"51"}
    assert parts("George Bush, Jr.").junior == parts("George Bush Junior").junior == "jr"
    assert (parts("Rashid Ali oglu").gender, parts("Leyla Ali qızı").gender) == ("m", "f")
    assert parts("Abd al-Rahman").joined == "abdalrahman"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Aliyev", ("aliyev",)),
        ("Šarić", ("saric", "sharich")),
        ("Müller", ("muller", "mueller")),
        ("Əliyev", ("aliyev", "eliyev")),
        ("Mohd", ("mohd", "mohammed")),
        ("Strauß", ("strauss",)),
    ],
)
def test_readings(word: str, expected: tuple[str, ...]) -> None:
    assert readings(word) == expected
