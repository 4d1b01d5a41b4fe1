"""What each voice says."""

import pytest

from normalize.detect import voices


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Ganja", "LATIN"),
        ("Гянджа", "CYRILLIC"),
        ("Գանձակ", "ARMENIAN"),
        ("განჯა", "GEORGIAN"),
        ("گنجه", "ARABIC"),
    ],
)
def test_scripts(text: str, script: str) -> None:
    assert voices.scripts(f"{text}, 12!").most_common(1) == [(script, len(text))]


def test_no_letters_no_script() -> None:
    assert not voices.scripts("12:30 🙂")


@pytest.mark.parametrize(
    "text",
    [
        "The talks between them have broken off because of the rain.",
        "It was the first time that they had met since the war, and it will not be the last of their talks.",
    ],
)
def test_plainly_english(text: str) -> None:
    assert voices.is_plainly_english(text)


@pytest.mark.parametrize(
    "text",
    ["", "The end", "O presidente prometeu vingança na noite de sexta-feira.", "the the the the the the"],
)
def test_not_plainly_english(text: str) -> None:
    assert not voices.is_plainly_english(text)


def test_the_second_voice_draws_no_lots() -> None:
    text = "Bom dia a todos, good morning, buenos dias"
    assert len({tuple(voices.langdetect(text).items()) for _ in range(5)}) == 1


def test_the_second_voice_without_letters() -> None:
    assert voices.langdetect("12 34") == {}


def test_the_first_voice_answers_shares_highest_first() -> None:
    votes = voices.py3langid("O presidente prometeu vingança na noite de sexta-feira.")
    shares = list(votes.values())
    assert next(iter(votes)) == "pt"
    assert sum(shares) == pytest.approx(1.0, abs=1e-3)
    assert shares == sorted(shares, reverse=True)
