"""One language and a confidence, or ``und``."""

import pytest

from normalize.detect.vote import Guess, guess

SENTENCES = {
    "en": "The president promised on Friday night that the army would answer on the battlefield.",
    "pt": "O presidente prometeu na noite de sexta-feira que o exército vai responder no campo de batalha.",
    "fr": "Le président a promis vendredi soir que l'armée répondrait sur le champ de bataille.",
    "es": "El presidente prometió el viernes por la noche que el ejército responderá en el campo de batalla.",
    "de": "Der Präsident versprach am Freitagabend, dass die Armee auf dem Schlachtfeld antworten werde.",
    "ru": "Президент пообещал в пятницу вечером, что армия ответит на поле боя.",
    "uk": "Президент пообіцяв у п'ятницю ввечері, що армія відповість на полі бою.",
    "tr": "Cumhurbaşkanı cuma gecesi ordunun savaş alanında cevap vereceğine söz verdi.",
    "az": "Prezident cümə gecəsi ordunun döyüş meydanında cavab verəcəyinə söz verdi.",
    "hy": "Նախագահը ուրբաթ երեկոյան խոստացավ, որ բանակը կպատասխանի մարտի դաշտում։",
    "ka": "პრეზიდენტმა პარასკევს საღამოს დადო პირობა, რომ არმია უპასუხებს.",
    "el": "Ο πρόεδρος υποσχέθηκε την Παρασκευή το βράδυ ότι ο στρατός θα απαντήσει.",
    "fa": "رئیس جمهور جمعه شب قول داد که ارتش در میدان نبرد پاسخ خواهد داد.",
    "ja": "大統領は金曜日の夜、軍が戦場で応えると約束した。",
    "ko": "대통령은 금요일 밤 군대가 전장에서 대응할 것이라고 약속했다.",
}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence(code: str) -> None:
    found = guess(SENTENCES[code])
    assert found.language == code
    assert 0.6 <= found.confidence <= 1.0


@pytest.mark.parametrize("text", ["", " \n", "12:30, 15 %", "🙂🙂", "—…!?"])
def test_no_language(text: str) -> None:
    assert guess(text) == Guess("zxx", 1.0)


@pytest.mark.parametrize("text", ["qxz", "xkcd zzyzx qwrt"])
def test_unknown(text: str) -> None:
    assert guess(text) == Guess("und", 0.0)


def test_the_same_text_has_the_same_answer() -> None:
    for text in (*SENTENCES.values(), "Bom dia a todos", "Hello there", "Gandja caiu"):
        assert len({guess(text) for _ in range(5)}) == 1
