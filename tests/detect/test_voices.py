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


def test_the_first_voice_says_how_far_the_others_are() -> None:
    votes = voices.py3langid(" o presidente prometeu vingança na noite de sexta-feira ")
    assert next(iter(votes.items())) == ("pt", 0.0)
    assert list(votes.values()) == sorted(votes.values(), reverse=True)
    assert min(votes.values()) >= -voices.FAR


@pytest.mark.parametrize(
    ("text", "code"),
    [("ko te reo māori he reo tino ātaahua", "mi"), ("kgosi o ne a bua le batho ba gagwe", "tn")],
)
def test_the_second_voice_knows_what_the_first_was_not_taught(text: str, code: str) -> None:
    assert code not in voices.py3langid(text)
    assert voices.cld2(text)[code] > 0.9


@pytest.mark.parametrize("text", ["", "12 34", "\ud800", "\x00\x01", "\ufffe", "\U0010ffff" * 50])
def test_the_second_voice_without_words(text: str) -> None:
    assert voices.cld2(text) == {}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("GANDJA", " gandja "),
        ("Em 2020, às 12:30: «Bom dia!»", " em às bom dia "),
        ("l'été d’hier, guarda-chuva", " l'été d’hier guarda-chuva "),
        ("हिन्दी में", " हिन्दी में "),
        ("می‌روم", " می‌روم "),
        ("", "  "),
    ],
)
def test_what_the_voices_read(text: str, read: str) -> None:
    assert voices.words(text) == read
