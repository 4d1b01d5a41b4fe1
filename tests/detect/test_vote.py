"""One language and a confidence, or ``und``."""

import pytest

from normalize.detect.vote import Guess, guess, shares

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


# Neighbours that are mistaken for each other, written for this test.
NEIGHBOURS = [
    ("Председник Владе рекао је да ће разговори почети у понедељак.", "sr"),
    ("Predsednik Vlade rekao je da će razgovori početi u ponedeljak posle podne.", "sr"),
    ("Predsjednik Vlade rekao je da će razgovori početi u ponedjeljak poslijepodne.", "hr"),
    ("Претседателот на Владата рече дека разговорите ќе почнат во понеделник.", "mk"),
    ("Министър-председателят каза, че разговорите ще започнат в понеделник.", "bg"),
    ("Азәрбајҹан Президенти ҹүмә ахшамы Ҝәнҹәјә ҝәлди.", "az"),
    ("Prezident cümə axşamı Gəncəyə gəldi və sakinlərlə görüşdü.", "az"),
    ("Cumhurbaşkanı perşembe günü Gence'ye geldi ve halkla görüştü.", "tr"),
    ("Prezident payshanba kuni Toshkentga keldi va aholi bilan uchrashdi.", "uz"),
    ("Президент пайшанба куни Тошкентга келди ва аҳоли билан учрашди.", "uz"),
    ("Президент бейсенбі күні Алматыға келіп, тұрғындармен кездесті.", "kk"),
    ("Президент бейшемби күнү Ошко келип, тургундар менен жолугушту.", "ky"),
    ("Президент рӯзи панҷшанбе ба Хуҷанд омад ва бо сокинон вохӯрд.", "tg"),
    ("رئیس‌جمهور روز پنجشنبه به تبریز رفت و با مردم دیدار کرد.", "fa"),
    ("ولسمشر د پنجشنبې په ورځ کندهار ته ولاړ او له خلکو سره یې وکتل.", "ps"),
    ("صدر جمعرات کو لاہور پہنچے اور لوگوں سے ملاقات کی۔", "ur"),
    ("وصل الرئيس يوم الخميس إلى حلب والتقى بالسكان.", "ar"),
    ("राष्ट्रपति गुरुवार को दिल्ली पहुँचे और लोगों से मिले।", "hi"),
    ("राष्ट्रपती गुरुवारी मुंबईत आले आणि त्यांनी लोकांची भेट घेतली.", "mr"),
    ("राष्ट्रपति बिहीबार पोखरा पुग्नुभयो र जनतासँग भेट गर्नुभयो।", "ne"),
    ("Prezident přijel ve čtvrtek do Brna a setkal se s obyvateli.", "cs"),
    ("Prezident prišiel vo štvrtok do Košíc a stretol sa s obyvateľmi.", "sk"),
    ("O presidente chegou na quinta-feira ao Porto e falou com os moradores.", "pt"),
    ("O presidente chegou o xoves a Lugo e falou coa xente nunha praza.", "gl"),
    ("El president va arribar dijous a Girona i va parlar amb els veïns.", "ca"),
    ("Præsidenten kom torsdag til Aarhus og talte med indbyggerne om skolen.", "da"),
    ("Presidenten kom torsdag til Bergen og snakket med innbyggerne om skolen.", "no"),
    ("Umongameli ufike eThekwini ngoLwesine wakhuluma nabantu bakhona.", "zu"),
    ("Tumuaki o te motu i tae mai ki te hui i te Rāpare.", "mi"),
    ("ፕሬዚዳንቱ ሐሙስ ዕለት ከሕዝቡ ጋር ተነጋገሩ።", "am"),
    ("ፕረዚደንት ሓሙስ ምስ ህዝቢ ተዘራሪቡ ኣሎ።", "ti"),
    ("דער פּרעזידענט איז געקומען דאָנערשטיק און האָט גערעדט מיט מענטשן.", "yi"),
]


@pytest.mark.parametrize(("text", "code"), NEIGHBOURS)
def test_neighbours_are_told_apart(text: str, code: str) -> None:
    assert guess(text).language == code


@pytest.mark.parametrize("code", ["en", "pt", "fr", "es", "de", "ru", "uk", "tr", "az", "hy", "el"])
def test_capitals_do_not_fool_it(code: str) -> None:
    assert guess(SENTENCES[code].upper()).language == code


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_numbers_do_not_fool_it(code: str) -> None:
    assert guess(f"12:30 15.04.2020 (№ 7) {SENTENCES[code]} 3 450 000 000 %").language == code


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "ы",
        "a b",
        "GANDJA",
        "ОБСЕ",
        "COVID-19",
        "iPhone 15",
        "asdf qwer zxcv",
        "Nikol Pashinyan",
        "Rubaba Zhafarova",
        "Stepanakert, Shusha, Lachin",
        "Владимир Путин",
        "\ud800a",
    ],
)
def test_too_little_to_tell(text: str) -> None:
    assert guess(text).language == "und"


@pytest.mark.parametrize(
    ("text", "expected", "code"),
    [
        ("Bakı", ("az", "ru", "en"), "az"),
        ("Gəncə, Bakı", ("az", "tr"), "az"),
        (SENTENCES["tr"], ("tr", "az"), "tr"),
        (SENTENCES["fr"], ("az", "ru", "en"), "und"),
        (SENTENCES["ka"], ("az", "ru", "en"), "und"),
        (SENTENCES["ka"], ("ka",), "ka"),
        ("Predsjednik Vlade došao je u ponedjeljak.", ("bs", "en"), "bs"),
        ("Statsministeren kom måndag og snakka med folk.", ("nn", "sv"), "nn"),
        ("12:30", ("az",), "zxx"),
    ],
)
def test_what_is_expected(text: str, expected: tuple[str, ...], code: str) -> None:
    assert guess(text, expected).language == code


@pytest.mark.parametrize("text", ["Trains run to Zhangjiakou.", "Storms hit Massa.", "The end"])
def test_english_words_between_names_are_english(text: str) -> None:
    assert guess(text).language == "en"


def test_shares_are_shares() -> None:
    votes = shares("Bom dia a todos")
    assert sum(votes.values()) == pytest.approx(1.0)
    assert list(votes.values()) == sorted(votes.values(), reverse=True)


@pytest.mark.parametrize("text", ["", " \n", "12:30, 15 %", "🙂🙂", "—…!?"])
def test_no_language(text: str) -> None:
    assert guess(text) == Guess("zxx", 1.0)


@pytest.mark.parametrize("text", ["qxz", "xkcd zzyzx qwrt"])
def test_unknown(text: str) -> None:
    assert guess(text) == Guess("und", 0.0)


def test_the_same_text_has_the_same_answer() -> None:
    for text in (*SENTENCES.values(), "Bom dia a todos", "Hello there", "Gandja caiu"):
        assert len({guess(text) for _ in range(5)}) == 1
