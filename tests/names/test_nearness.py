"""How near a word of a draft is to a romanization: near enough, and never another name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.names.nearness import THRESHOLD, is_romanization, nearness, plain

# A language, then what a draft writes = the forms that the source has.
NEAR = """
ru | Gandzhu = Гянджа, Гянджу | Gianja = Гянджа | Gyanja = Гянджа | Kirovobad = Кировабад | Gandja = Гянджа
ru | Gandzha = Гянджа | Giandja = Гянджа | Djohar = Джохар | Khodorkovski = Ходорковский | Dudaev = Дудаев
ru | Stepanakiert = Степанакерт | Nagornyi = Нагорный | Jeltsin = Ельцин | Schoigu = Шойгу
ru | Lukashenka = Лукашенко, Лукашенка
ru | Prigojin = Пригожин | Navalnyi = Навальный | Huseinov = Гусейнов
ru | Yekaterimburg = Екатеринбург
ru | Nagorno-Karabach = Нагорно-Карабах | Guennadi = Геннадий | Vladikavkas = Владикавказ | GANDJA = Гянджа
az | Geidar = Heydər | Guseynov = Hüseynov | Gandzha = Gəncə | Mingecevir = Mingəçevir
az | Khankendi = Xankəndi
az | Dzhebrail = Cəbrayıl | Sumgait = Sumqayıt | Nakhichevan = Naxçıvan, Naxıçevan | Aliev = Əliyev
az | Gadzhiev = Hacıyev
uk | Zelenskiy = Зеленський | Zaporizhia = Запоріжжя | Selenskyj = Зеленський | Mikolaiv = Миколаїв
uk | Vinnitsya = Вінниця
hy | Pachinian = Փաշինյան | Kocharian = Քոչարյան | Stepanakiert = Ստեփանակերտ | Jerewan = Երևան
hy | Etchmiadzin = Էջմիածին
ka | Saakachvili = სააკაშვილი | Schewardnadse = შევარდნაძე | Zurabichvili = ზურაბიშვილი
kk | Tokajew = Тоқаев | Nasarbajew = Назарбаев
fa | Kandahar = قندهار | Ahmadinezhad = احمدی‌نژاد | Zahedan = زاهدان
ar | Mohamed = محمد | Abdallah = عبدالله | Ouahran = وهران
ko | Pjongyang = 평양 | Kim Jong-un = 김정은
zh | Xi Jin Ping = 习近平 | Chungching = 重庆
el | Tsipras = Τσίπρας | Mitsotaki = Μητσοτάκης, Μητσοτάκη
"""
# The same for another name, another gender, a word.
FAR = """
ru | Gandhi = Гянджа | Ganges = Гянджа | Georgia = Гянджа | Gaza = Гянджа | Guangzhou = Гянджа
ru | Kandahar = Гянджа
ru | Martin = Мартуни | Marta = Мартуни | Martins = Мартуни | Martinez = Мартуни | Mardin = Мартуни
ru | Aliyev = Алиева | Aliyeva = Алиев | Ivanov = Иванова | Ivanova = Иванов | Putina = Путин
ru | Putin = Путина
ru | Zakharov = Захарова | Valeria = Валерий | Valery = Валерия | Maria = Марий | Mario = Мария
ru | Alexandra = Александр
ru | Kirov = Кировабад | Kirovograd = Кировабад | Kirovakan = Кировабад | Stepan = Степанакерт
ru | Aleppo = Алиев
ru | Moscow = Москвин | Russia = Россиянин | Agdam = Агдере | Lachin = Латвия | Oran = Иран
ru | Iran = Иракли | Iraq = Иран
ru | Barda = Борода | Shusha = Саша | Sasha = Шуша | Baker = Баку | Bake = Баку | Boku = Баку
ru | Osh = Ош-Баши
ru | Medvedeva = Медведев | Lavrova = Лавров | Lviv = Любовь | Minsk = Мирный | Novgorod = Новосибирск
ru | Volgograd = Вологда | Petersburg = Петрозаводск | Kharkov = Хабаровск | Tambov = Тамбуров
ru | Orange = Оран
ru | Terter = Тартар | Martian = Мартуни | the = Тхе | Sunday = Сандей | Marten = Мартин
az | Gandhi = Gəncə | Genoa = Gəncə | Aliyeva = Əliyev | Hussein = Hüseynov | Baker = Bakı
az | Kalashnikov = Kəlbəcər
az | Jaffa = Cəfər | Agdere = Ağdam | Shamakhi = Şuşa | Guba = Quba-Xaçmaz | Khojavend = Xocalı
az | Laçin Aliyev = Laçın
uk | Kharkov = Херсон | Zelenska = Зеленський | Zelensky = Зеленська | Kyiv = Київстар | Odessa = Одесит
hy | Yerevan = Երասխ | Shushan = Շուշի | Sarkis = Սարգսյան | Petros = Պետրոսյան | Goris = Գորիսյան
hy | Vanadzor = Վանաձորցի
ka | Gori = გორგაძე | Tbilisi = თელავი
ar | Hamas = حمص | Hassan = حسين | Hussein = حسن | Salem = سلام | Saleh = صلاح | Kamal = كامل
ar | Homs = حماس | Halim = حلب
ar | Hamad = محمد | Mahmoud = محمد | Ahmad = محمود | Said = أسعد | Rashid = رشا | Basra = بصير
fa | Karaj = کرمان | Herman = کرمان | Qatar = قندهار | Kashan = کاشمر | Tabriz = تبریک
ko | Busan = 부천 | Kim Jong-il = 김정은 | Korea = 고려
zh | Beijing = 南京 | Nanjing = 北京 | Li Peng = 李鹏飞 | Hunan = 河南 | Henan = 湖南 | Shanxi = 江西
"""


def _rows(table: str) -> list[tuple[str, str, list[str]]]:
    rows = []
    for line in table.strip().splitlines():
        language, *pairs = (part.strip() for part in line.split("|"))
        for pair in pairs:
            word, _, forms = pair.partition("=")
            rows.append((language, word.strip(), [form.strip() for form in forms.split(",")]))
    return rows


@pytest.mark.parametrize(("language", "word", "forms"), _rows(NEAR))
def test_a_romanization_of_any_kind_is_near(language: str, word: str, forms: list[str]) -> None:
    assert nearness(word, forms, language).closeness >= THRESHOLD


@pytest.mark.parametrize(("language", "word", "forms"), _rows(FAR))
def test_another_name_is_not(language: str, word: str, forms: list[str]) -> None:
    assert not is_romanization(word, forms, language), nearness(word, forms, language)


def test_there_are_many_negatives() -> None:
    assert len(_rows(FAR)) >= 60


def test_the_answer_tells_what_the_word_is_near_to() -> None:
    found = nearness("Gandzhu", ["Гянджа", "Гянджу"], "ru")
    assert (found.form, found.spelling) == ("Гянджу", "Gandzhu")
    assert found.systems == ("passport (ICAO), ga for gia",)


def test_what_a_system_writes_is_nearer_than_a_mixture_and_that_than_a_misspelling() -> None:
    close = [nearness(word, ["Гянджа"], "ru").closeness for word in ("Gyandzha", "Gianja", "Gyandzho")]
    assert close == sorted(close, reverse=True)
    assert close[0] == 1.0 > close[1] > close[2]


def test_a_dictionary_word_gets_no_benefit_of_the_doubt() -> None:
    assert nearness("Martin", ["Мартин"], "ru").closeness == 1.0
    assert nearness("Mat", ["Матя", "Мат"], "ru").closeness == 1.0
    assert nearness("mate", ["Мать"], "ru").closeness == 0.0
    assert nearness("Marten", ["Мартин"], "ru").closeness == 0.0


def test_vowels_that_are_guessed_are_no_proof_in_a_short_name() -> None:
    assert (
        nearness("Hims", ["حمص"], "ar").closeness
        < THRESHOLD
        <= nearness("Zahedan", ["زاهدان"], "fa").closeness
    )


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("", ["Баку"]),
        ("Baku", []),
        ("Baku", [""]),
        ("Baku", ["東"]),
        ("x" * 100_000, ["Баку"]),
        ("...", ["..."]),
    ],
)
def test_nothing_is_near_to_nothing(word: str, forms: list[str]) -> None:
    assert nearness(word, forms, "ja").closeness in {0.0, 1.0}
    assert nearness(word, forms, "ja").closeness == 0.0 or word == "Baku"


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_two_texts_have_a_nearness(word: str, form: str) -> None:
    assert 0.0 <= nearness(word, [form]).closeness <= 1.0


@given(st.text(max_size=40))
def test_plain_is_stable(word: str) -> None:
    assert plain(plain(word)) == plain(word)
