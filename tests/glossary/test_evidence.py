"""A misspelt name in a draft is mended where its source proves it, and nowhere else."""

import pytest

from normalize import Normalizer
from normalize.document import Document, GlossaryEntry, Span
from normalize.glossary.evidence import Sentence, Sourced, misspelt
from normalize.translate.table import Table


def drafted(language: str, source: str, draft: str) -> Document:
    engine = Table({language: {source: draft}})
    return Normalizer(source_language=language, engines=[engine])(source)


@pytest.mark.parametrize(
    ("language", "source", "draft", "output"),
    [
        ("ru", "Удар пришёлся по Гяндже.", "The strike hit Gianja.", "The strike hit Ganja."),
        ("ru", "Удар по Гяндже осудили.", "Gianja's strike was condemned.", "Ganja's strike was condemned."),
        ("uk", "Люди вийшли на вулиці Бішкека.", "People filled Bishkeka.", "People filled Bishkek."),
        ("ru", "Ильхам Алиев прибыл.", "Ilkham Alijiev arrived.", "Ilham Aliyev arrived."),
        ("ru", "Никол Пашинян прибыл.", "Nikol Pashinnian arrived.", "Nikol Pashinyan arrived."),
    ],
)
def test_a_misspelt_name(language: str, source: str, draft: str, output: str) -> None:
    doc = drafted(language, source, draft)
    assert doc.output == output
    assert "missing-name" not in {w.name for w in doc.warnings}
    (only,) = doc.edits
    assert only.reasons[0].detail.startswith("the source has ")
    assert [m.role for m in doc.mentions] == ["canonical"]
    assert doc.mentions[0].source


@pytest.mark.parametrize(
    ("language", "source", "draft"),
    [
        ("ru", "Удар пришёлся по Гяндже.", "The strike hit Gandhi."),
        ("ru", "Удар пришёлся по Гяндже.", "The strike hit the city."),
        ("ru", "Удар пришёлся по Гяндже.", "The strike hit gianja."),
        ("ru", "Ганжи уехал из Гянджи.", "Ganzhi left the city."),
        ("ru", "В Гяндже был Ганди.", "Gandi was in Ganja."),
        ("ru", "Мартин уехал из Мартуни.", "Martin left the town."),
        ("ru", "Ильхам Алиев прибыл.", "Ilham Alieva arrived."),
        ("ru", "Ильхам Алиев прибыл.", "The president arrived with Alekseev."),
        ("ru", "В Баку был дождь.", "It rained in Bakula."),
        ("ru", "Из Шуши ушли.", "They left Susha, Shash and Sasha."),
    ],
)
def test_another_word(language: str, source: str, draft: str) -> None:
    assert [e for e in drafted(language, source, draft).edits if e.step == "reconcile"] == []


def test_only_where_the_source_mentions_it() -> None:
    assert drafted("ru", "Удар пришёлся по городу.", "The strike hit Gianja.").edits == ()
    assert Normalizer(source_language="en")("The strike hit Gianja.").edits == ()


def test_as_often_as_the_source() -> None:
    doc = drafted("ru", "Из Гянджи и в Гянджу.", "From Ganja and to Gianja and Gyanzha.")
    assert doc.output == "From Ganja and to Ganja and Gyanzha."


def test_a_link_is_never_touched() -> None:
    doc = drafted("ru", "Удар по Гяндже: @Gianja", "A strike: @Gianja")
    assert doc.output == "A strike: @Gianja"


def test_a_second_round_finds_nothing_more() -> None:
    entry = GlossaryEntry("ganja", "Ganja", "place", forms={"ru": ("Гянджа",)})
    sentence = Sentence(Span(0, 14), "Удар по Гяндже.", (Sourced(entry, "Гяндже", "ru", "form"),))
    (name,) = misspelt("Strike: Gianja", sentence, [], [])
    assert (name.span, name.written) == (Span(8, 14), "Ganja")
    assert misspelt("Strike: Gianja", sentence, [name], []) == []
    assert misspelt("Strike: Gianja", sentence, [], [Span(8, 14)]) == []


@pytest.mark.parametrize(
    ("source", "draft", "output"),
    [
        ("Поезд прибыл в Киев.", "The train reached Kiev.", "The train reached Kyiv."),
        ("Он родился в Ленинакане.", "He was born in Leninakan.", "He was born in Leninakan."),
        ("Он родился в Ленинакане.", "He was born in Leninakan .", "He was born in Leninakan."),
        ("Он родился в Гюмри.", "He was born in Leninakan.", "He was born in Gyumri."),
        ("Гюмри (раньше Ленинакан).", "Gyumri (once Leninakan).", "Gyumri (once Leninakan)."),
        ("Из Киева в Киев.", "From Kiev to Kiev.", "From Kyiv to Kyiv."),
        ("Врачи без границ уехали.", "Médecins Sans Frontières left.", "Médecins Sans Frontières left."),
        ("Поезд прибыл.", "The train reached Kiev.", "The train reached Kiev."),
        ("Он родился в Кировабаде.", "He was born in Kirovobad.", "He was born in Kirovobad."),
    ],
)
def test_a_former_name_is_todays_where_the_source_has_todays(source: str, draft: str, output: str) -> None:
    doc = drafted("ru", source, draft)
    assert doc.output == output


@pytest.mark.parametrize(
    ("language", "source", "draft"),
    [
        ("ru", "Дмитрий Песков и Дмитрий Лесков.", "The spokesman and Dmitry Leskov."),
        ("ru", "Мария Захарова и Мария Сахарова.", "The woman and Maria Sakharova."),
        ("ru", "Саддам Хусейн и Саддам Хасан.", "The man and Saddam Hassan."),
        ("ru", "Ильхам Алиев и Ильхам Алимов пришли.", "The president and Ilham Alimov came."),
        ("ru", "Владимир Путин поздравил Владимира Мутина.", "The president congratulated Vladimir Mutin."),
        ("ru", "Евгений Пригожин поздравил Евгения Пригодина.", "He congratulated Yevgeny Prigodin."),
        ("pt", "O presidente Ilham Aliev falou com Ilham Alimov.", "The president spoke with Ilham Alimov."),
    ],
)
def test_a_namesake_stays(language: str, source: str, draft: str) -> None:
    assert drafted(language, source, draft).output == draft


@pytest.mark.parametrize(
    ("language", "source", "draft"),
    [
        (
            "ru",
            "В Волгограде открыли музей Сталинградской битвы.",
            "A museum of the Battle of Stalingrad opened.",
        ),
        ("ru", "В Санкт-Петербурге исполнили Ленинградскую симфонию.", "They played the Leningrad Symphony."),
        ("ru", "Жители Санкт-Петербурга и Ленинградской области.", "People of the Leningrad region."),
        ("zh", "北京大学在北京。", "Peking University is in Beijing."),
        ("uk", "Битва за Київ 1941 року.", "The Battle of Kiev of 1941."),
        ("uk", "Чорнобиль, Київ, Одеса.", "Chornobyl, Kyiv, Odessa, Texas."),
        ("pt", "Em 1941, a primeira batalha de Kiev.", "In 1941, the First Battle of Kiev."),
    ],
)
def test_a_former_name_inside_a_fixed_name_stays(language: str, source: str, draft: str) -> None:
    assert drafted(language, source, draft).output == draft


@pytest.mark.parametrize(
    ("language", "source", "draft", "output"),
    [
        ("it", "Siamo a Mosca.", "We are in Mosca.", "We are in Moscow."),
        ("it", "Il calciatore segna.", "Mosca scored.", "Mosca scored."),
        ("tr", "Sam Altman konuştu.", "Sam Altman spoke.", "Sam Altman spoke."),
        ("tr", "Şam'da konuştu.", "He spoke in Şam.", "He spoke in Damascus."),
        ("pt", "O avançado marcou em Ancara.", "Adem scored in Ankara.", "Adem scored in Ankara."),
    ],
)
def test_a_form_counts_where_the_source_has_it(language: str, source: str, draft: str, output: str) -> None:
    assert drafted(language, source, draft).output == output


def test_a_foreign_paragraph_does_not_open_its_forms_to_the_english_ones() -> None:
    french = (
        "Les habitants de la ville ont quitté leurs maisons hier soir après les bombardements de la région."
    )
    text = (
        f"The Kiev Opera played to many people in the town.\n\n{french}\n\nThe director said it would go on."
    )
    assert Normalizer()(text).edits == ()
