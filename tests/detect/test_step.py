"""The language of a document, and of its paragraphs."""

import pytest

from normalize.detect.step import detect, paragraph_spans
from normalize.document import Document

ENGLISH = "The president promised on Friday night that the army would answer on the battlefield."
MORE = "Several families were taken in by a school, where volunteers handed out bread and blankets."
PORTUGUESE = "Várias famílias foram acolhidas numa escola, onde voluntários distribuíam pão e cobertores."
RUSSIAN = "Президент пообещал в пятницу вечером, что армия ответит на поле боя."


def languages(text: str, source_language: str | None = None) -> list[str]:
    return [s.language for s in detect(Document(text), source_language).segments]


def test_a_document_of_one_language() -> None:
    doc = detect(Document(f"{PORTUGUESE}\n\n{PORTUGUESE}"))
    assert (doc.language, [s.language for s in doc.segments]) == ("pt", ["pt", "pt"])
    assert doc.language_confidence > 0.9


@pytest.mark.parametrize(
    "heading", ["Gandja", "Terceira noite", "Stepanakert, sábado", "A quiet night", "Baku"]
)
@pytest.mark.parametrize(("body", "code"), [(ENGLISH, "en"), (PORTUGUESE, "pt")])
def test_a_heading_keeps_the_language_of_its_document(heading: str, body: str, code: str) -> None:
    assert languages(f"{heading}\n\n{body}\n\n{body}") == [code] * 3


def test_a_russian_paragraph_in_english() -> None:
    doc = detect(Document(f"{ENGLISH}\n\n{RUSSIAN}\n\n{MORE}"))
    assert (doc.language, [s.language for s in doc.segments]) == ("en", ["en", "ru", "en"])


def test_a_portuguese_paragraph_in_english() -> None:
    assert languages(f"{ENGLISH}\n\n{PORTUGUESE}\n\n{MORE}") == ["en", "pt", "en"]


def test_an_english_paragraph_in_portuguese() -> None:
    assert languages(f"{PORTUGUESE}\n\n{ENGLISH}\n\n{PORTUGUESE}") == ["pt", "en", "pt"]


def test_a_russian_word_in_an_english_paragraph() -> None:
    assert languages(f"{ENGLISH[:-1]} near Гянджа.") == ["en"]


def test_names_of_the_region_do_not_change_the_language() -> None:
    text = (
        f"{ENGLISH}\n\nRubaba Zhafarova, Elmir Shirinzaday, Mehriban Aliyeva, Zakir Hasanov, Nikol Pashinyan"
    )
    assert languages(text) == ["en", "en"]


@pytest.mark.parametrize("line", ["12:30", "***", "https://example.org/a/b", "@gandja", "15 % – 20 %", "🙂"])
def test_a_paragraph_without_words(line: str) -> None:
    assert languages(f"{ENGLISH}\n\n{line}\n\n{MORE}") == ["en", "zxx", "en"]


@pytest.mark.parametrize("text", ["", "12:30", "***\n\n@gandja", "https://example.org/artigo/noite"])
def test_a_document_without_words(text: str) -> None:
    doc = detect(Document(text))
    assert (doc.language, doc.language_confidence) == ("zxx", 1.0)


def test_a_language_that_cannot_be_told_is_not_english() -> None:
    doc = detect(Document("qxz"))
    assert (doc.language, doc.language_confidence) == ("und", 0.0)


def test_what_is_asked_for_overrides_the_vote() -> None:
    doc = detect(Document(f"{ENGLISH}\n\n{MORE}"), "pt")
    assert (doc.language, doc.language_confidence) == ("pt", 1.0)
    assert [s.language for s in doc.segments] == ["pt", "pt"]


def test_the_answer_does_not_depend_on_what_was_asked_before() -> None:
    texts = [f"{ENGLISH}\n\n{RUSSIAN}", PORTUGUESE, "Bom dia a todos", "Gandja caiu", "Hello there"]
    first = [detect(Document(t)) for t in texts]
    assert [detect(Document(t)) for t in reversed(texts)] == first[::-1]


@pytest.mark.parametrize("text", ["", "a", "a\n", "\n\na\r\n\r\nb\rc", " \n\n x \n \n", "\r\n"])
def test_paragraphs_tile_the_text(text: str) -> None:
    assert "".join(s.of(text) for s in paragraph_spans(text)) == text


def test_what_is_expected_holds_for_paragraphs() -> None:
    text = f"{ENGLISH}\n\n{RUSSIAN}\n\n{PORTUGUESE}"
    doc = detect(Document(text), expected=("en", "ru"))
    assert (doc.language, [s.language for s in doc.segments]) == ("en", ["en", "ru", "und"])


def test_english_is_not_answered_where_it_is_not_expected() -> None:
    assert detect(Document(ENGLISH), expected=("az", "ru")).language == "und"


def test_a_link_does_not_change_the_language() -> None:
    link = "https://example.org/the-president-promised-that-the-army-would-answer-on-the-battlefield"
    assert languages(f"Bom dia a todos. {link}") == ["pt"]


@pytest.mark.parametrize(
    "quoted",
    [
        "“Ninguém nos avisou de nada e agora não sabemos o que fazer nem para onde ir amanhã”",
        "«Мы не забудем, мы не простим, и мы вернёмся туда, откуда нас выгнали в тот год»",
    ],
)
def test_an_english_paragraph_is_english_whatever_it_quotes(quoted: str) -> None:
    paragraph = f"The mayor told them after the long meeting on Friday: {quoted}, and then left the room."
    assert languages(paragraph) == ["en"]
    assert languages(f"{PORTUGUESE}\n\n{PORTUGUESE}\n\n{paragraph}") == ["pt", "pt", "en"]


def test_a_quotation_makes_no_english_of_a_paragraph() -> None:
    assert languages(f'{PORTUGUESE} "{ENGLISH}"') == ["pt"]
