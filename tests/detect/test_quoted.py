"""Speech in another language that an English paragraph quotes; and what only looks like it."""

import pytest

from normalize import Normalizer
from normalize.detect.quoted import foreign_parts, parts_in
from normalize.detect.vote import foreign_sentence
from normalize.translate.firefox import Firefox
from tests.support import require_portuguese

ENGLISH = "Nobody in the capital had expected that the delegates would leave so early on Sunday."


@pytest.mark.parametrize(
    ("text", "part", "language"),
    [
        ('He said: "Ninguém nos avisou" and left.', "Ninguém nos avisou", "pt"),
        ('He said "muito obrigado a todos" to the crowd.', "muito obrigado a todos", "pt"),
        ("“O povo está cansado da guerra”, said one woman.", "O povo está cansado da guerra", "pt"),
        ("She told us «мы не будем вести переговоры» again.", "мы не будем вести переговоры", "ru"),
        ("They left. Мы не будем вести переговоры с ними никогда. We waited.", "Мы не будем", "ru"),
    ],
)
def test_foreign_speech_is_found(text: str, part: str, language: str) -> None:
    ((span, found),) = foreign_parts(text)
    assert span.of(text).startswith(part)
    assert found == language


@pytest.mark.parametrize(
    "text",
    [
        'The film "Cidade de Deus" was shown in the school.',
        'Her book "Grande Sertão: Veredas" won a prize.',
        'They sang "Je ne regrette rien" and went home.',
        'The motto "liberté, égalité, fraternité" stands on the wall.',
        'Another only repeated "Nunca mais" and walked away.',
        'The word "перестройка" means rebuilding, and "спасибо" means thanks.',
        "The Republic (Азербайджанская Демократическая Республика, ADR) lasted two years.",
        "The newspaper Известия reported it first.",
        'He said: "We will not talk to them, and nobody else will."',
        'He said: "Luiz Inácio Lula da Silva and João Lourenço"',
        "It was a fait accompli, the coup d'état, a sort of Realpolitik.",
        "A 6' 2\" man and a 5' 3\" woman said nothing.",
        "",
        '""',
    ],
)
def test_what_is_no_foreign_speech(text: str) -> None:
    assert list(foreign_parts(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The coup d'état was a fait accompli, a sort of Realpolitik.",
        "José Eduardo dos Santos, Maria da Conceição Tavares and Luiz Inácio Lula da Silva attended.",
    ],
)
def test_foreign_words_and_names_make_no_foreign_sentence(text: str) -> None:
    assert foreign_sentence(text) == ""


def test_what_quotes_english_at_length_is_not_english() -> None:
    text = 'O porta-voz da ONU disse: "We are deeply concerned about it." Depois partiu para o aeroporto.'
    assert [(span.of(text).strip(' "'), code) for span, code in parts_in(text, {"pt"})] == [
        ("O porta-voz da ONU disse:", "pt"),
        ("Depois partiu para o aeroporto.", "pt"),
    ]
    english = 'The spokesman of the UN said: "We are deeply concerned." Then he left for the airport.'
    assert list(parts_in(english, {"pt"})) == []
    assert list(parts_in(text, set())) == []


def test_a_mixed_article_comes_out_english_or_marked() -> None:
    require_portuguese()
    russian = "Президент России заявил в понедельник, что миротворцы уже прибыли в регион."
    text = (
        "The ceasefire came into force on Tuesday morning, according to the foreign ministry.\n\n"
        f"{russian}\n\n"
        'The mayor said: "Ninguém nos avisou de nada e as famílias ficaram sem água." He asked for help.\n\n'
        'The film "Cidade de Deus" was shown, and reporters from Le Monde were there.\n'
    )
    doc = Normalizer(engines=[Firefox()])(text)
    assert doc.status == "partial"
    (warning,) = [w for w in doc.warnings if w.name == "untranslated"]
    assert warning.span is not None
    assert warning.span.of(text).strip() == russian
    lines, before = doc.output.split("\n"), text.split("\n")
    assert [i for i, (a, b) in enumerate(zip(lines, before, strict=True)) if a != b] == [4]
    assert lines[4].startswith('The mayor said: "')
    assert lines[4].endswith('" He asked for help.')
    assert "families" in lines[4]


def test_what_is_in_none_of_the_expected_languages_is_marked() -> None:
    german = "Die Regierung hat am Freitag den Waffenstillstand verkündet und die Truppen zurückgezogen."
    text = f"{ENGLISH}\n\n{german}\n\n{ENGLISH[:-1]}, they said.\n"
    doc = Normalizer(engines=[], languages=("en", "ru"))(text)
    assert (doc.status, doc.output) == ("partial", text)
