"""Two micro-languages: news phrases in French and Azerbaijani, each beside its English.

Everything is written for this project. A sentence is drawn from templates; the English keeps
some names as translators write them (`Aliev`, `Gandja`), so that there is work after translation.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

Pair = tuple[str, str]


def _pairs(text: str) -> list[Pair]:
    """Pairs written as `source = English; ...`; one that both sides share is written once."""
    items = [" ".join(item.split()).split(" = ") for item in text.split(";")]
    return [(item[0], item[-1]) for item in items]


def _triples(text: str) -> list[tuple[str, str, str]]:
    """Places written as `name = "to or in" it = English; ...`."""
    items = [" ".join(item.split()).split(" = ") for item in text.split(";")]
    return [(name, there, english) for name, there, english in items]


_FRENCH_PERSONS = _pairs("""
    Ilham Aliev; Vladimir Poutine = Vladimir Putin; Emmanuel Macron; Volodymyr Zelensky; Nikol Pachinian;
    Recep Tayyip Erdogan; Mikheïl Saakachvili = Mikheil Saakachvili; Sergueï Lavrov = Sergei Lavrov;
    Djeyhoun Baïramov = Djeyhoun Bairamov; Irène Mélikoff; Claire Dubois; Samir Mammadov;
    Leïla Younous = Leila Yunus; Anar Rzaïev = Anar Rzaev; Marie Lefèvre; Heydar Aliev; Garry Kasparov;
    Charles Michel
""")
_FRENCH_PLACES = _triples("""
    Bakou = à Bakou = Baku; Gandja = à Gandja = Gandja; Erevan = à Erevan = Yerevan;
    Moscou = à Moscou = Moscow; Londres = à Londres = London; Tbilissi = à Tbilissi = Tbilisi;
    Choucha = à Choucha = Shusha; Bruxelles = à Bruxelles = Brussels; Genève = à Genève = Geneva;
    Mingatchevir = à Mingatchevir = Mingachevir; Soumgaït = à Soumgaït = Sumgait;
    le Haut-Karabakh = au Haut-Karabakh = Nagorny Karabakh; l'Arménie = en Arménie = Armenia;
    l'Azerbaïdjan = en Azerbaïdjan = Azerbaijan; la Géorgie = en Géorgie = Georgia;
    la Turquie = en Turquie = Turkey; l'Ukraine = en Ukraine = Ukraine; Kiev = à Kiev = Kiev;
    Stepanakert = à Stepanakert = Stepanakert; Paris = à Paris = Paris; Ankara = à Ankara = Ankara
""")
_FRENCH_ROLES = _pairs("""
    le président = President; le Premier ministre = Prime Minister; le ministre = Minister;
    l'ambassadeur = Ambassador; le général = General; le député = the lawmaker;
    le journaliste = the journalist; l'avocat = the lawyer; le porte-parole = the spokesman
""")
_FRENCH_GROUPS = _pairs("""
    le gouvernement = the government; l'opposition = the opposition; la police = the police;
    le parlement = parliament; l'armée = the army; la Cour suprême = the Supreme Court;
    l'Union européenne = the European Union; la Croix-Rouge = the Red Cross;
    le ministère de la Défense = the Ministry of Defence; l'ONU = the UN; l'OSCE = the OSCE
""")
_FRENCH_ACTS = _pairs("""
    a signé un accord de paix = signed a peace agreement;
    a annoncé un cessez-le-feu = announced a ceasefire; a ouvert une enquête = opened an investigation;
    a publié un rapport = published a report; a prononcé un discours = gave a speech;
    a rejeté la proposition = rejected the proposal; a libéré les prisonniers = released the prisoners;
    a demandé de l'aide = asked for help; a promis des réformes = promised reforms;
    a condamné l'attaque = condemned the attack;
    a organisé une conférence de presse = held a press conference;
    a quitté les négociations = left the talks; a interdit la manifestation = banned the demonstration;
    a fermé la frontière = closed the border
""")
_FRENCH_ABOUT_PERSON = _pairs("""
    a rencontré = met; a critiqué = criticised; a remercié = thanked; a accusé = accused;
    a arrêté = arrested; a invité = invited; a soutenu = supported; a félicité = congratulated
""")
_FRENCH_EVENTS = _pairs("""
    une explosion a eu lieu = an explosion took place; une grève a commencé = a strike began;
    des combats ont éclaté = fighting broke out; des élections ont eu lieu = elections took place;
    un séisme s'est produit = an earthquake occurred; les négociations ont repris = talks resumed;
    la situation restait tendue = the situation remained tense;
    un nouveau pont a été construit = a new bridge was built
""")
_FRENCH_COUNTED = _pairs("""
    personnes ont été tuées = people were killed; soldats ont été blessés = soldiers were wounded;
    manifestants ont été arrêtés = protesters were arrested;
    familles ont été évacuées = families were evacuated;
    prisonniers ont été libérés = prisoners were released; maisons ont été détruites = houses were destroyed
""")
_FRENCH_TIMES = _pairs("""
    lundi = on Monday; mardi = on Tuesday; mercredi = on Wednesday; jeudi = on Thursday;
    vendredi = on Friday; hier = yesterday; ce matin = this morning; en mars = in March;
    en septembre = in September; la semaine dernière = last week; l'année dernière = last year
""")
_FRENCH_SAID = _pairs("""
    a déclaré = said; a confirmé = confirmed; a écrit = wrote; a expliqué = explained
""")
_AZERI_PERSONS = _pairs("""
    İlham Əliyev = Ilham Aliev; Vladimir Putin; Emmanuel Makron = Emmanuel Macron;
    Nikol Paşinyan = Nikol Pashinian; Rəcəb Tayyib Ərdoğan = Recep Tayyip Erdogan;
    Ceyhun Bayramov = Jeyhun Bayramov; Leyla Yunus; Heydər Əliyev = Heydar Aliev; Anar Rzayev;
    Səmir Məmmədov = Samir Mammadov; Xədicə İsmayılova = Khadija Ismayilova;
    Elçin Qasımov = Elchin Gasymov; Gülnarə Hüseynova = Gulnara Huseynova; Əli Kərimli = Ali Karimli
""")
_AZERI_PLACES = _pairs("""
    Bakı = Baku; Gəncə = Gandja; Şuşa = Shusha; Xankəndi = Khankendi; İrəvan = Yerevan;
    Mingəçevir = Mingecevir; Sumqayıt = Sumgait; Naxçıvan = Nakhchivan; Moskva = Moscow; Tiflis = Tbilisi;
    Ankara; Brüssel = Brussels; Paris; Lənkəran = Lankaran; Ermənistan = Armenia; Azərbaycan = Azerbaijan;
    Gürcüstan = Georgia; Ukrayna = Ukraine
""")
_AZERI_ROLES = _pairs("""
    prezident = President; baş nazir = Prime Minister; nazir = Minister; səfir = Ambassador;
    general = General; deputat = the lawmaker; jurnalist = the journalist; vəkil = the lawyer
""")
_AZERI_GROUPS = _pairs("""
    hökumət = the government; müxalifət = the opposition; polis = the police; parlament = parliament;
    ordu = the army; Ali Məhkəmə = the Supreme Court; Avropa İttifaqı = the European Union;
    Müdafiə Nazirliyi = the Ministry of Defence; BMT = the UN
""")
_AZERI_ACTS = _pairs("""
    sülh sazişi imzaladı = signed a peace agreement; atəşkəs elan etdi = announced a ceasefire;
    istintaq başladı = opened an investigation; hesabat dərc etdi = published a report;
    çıxış etdi = gave a speech; təklifi rədd etdi = rejected the proposal;
    məhbusları azad etdi = released the prisoners; kömək istədi = asked for help;
    islahatlar vəd etdi = promised reforms; hücumu pislədi = condemned the attack;
    mətbuat konfransı keçirdi = held a press conference; danışıqları tərk etdi = left the talks;
    sərhədi bağladı = closed the border; mitinqi qadağan etdi = banned the demonstration
""")
_AZERI_EVENTS = _pairs("""
    partlayış baş verdi = an explosion took place; tətil başladı = a strike began;
    döyüşlər başladı = fighting broke out; seçkilər keçirildi = elections took place;
    zəlzələ oldu = an earthquake occurred; danışıqlar bərpa olundu = talks resumed;
    vəziyyət gərgin olaraq qaldı = the situation remained tense; yeni körpü tikildi = a new bridge was built
""")
_AZERI_COUNTED = _pairs("""
    nəfər öldürüldü = people were killed; əsgər yaralandı = soldiers were wounded;
    etirazçı həbs edildi = protesters were arrested; ailə köçürüldü = families were evacuated;
    məhbus azad edildi = prisoners were released; ev dağıdıldı = houses were destroyed
""")
_AZERI_TIMES = _pairs("""
    bazar ertəsi = on Monday; çərşənbə axşamı = on Tuesday; çərşənbə günü = on Wednesday;
    cümə axşamı = on Thursday; cümə günü = on Friday; dünən = yesterday; bu səhər = this morning;
    martda = in March; sentyabrda = in September; keçən həftə = last week; keçən il = last year
""")
_AZERI_SAID = _pairs("""
    bildirdi = said; təsdiq etdi = confirmed; yazdı = wrote; izah etdi = explained
""")

_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}


def sentences(language: str, seed: int) -> Iterator[Pair]:
    """Endless pairs of a sentence in ``language`` (fr or az) and its English, the same for a seed."""
    draw = random.Random(seed)
    clause = {"fr": _french, "az": _azeri}[language]
    link = {"fr": (" et ", " and "), "az": (" və ", " and ")}[language]
    while True:
        source, english = clause(draw)
        if draw.random() < 0.12:
            more, more_english = clause(draw)
            source, english = source + link[0] + more, english + link[1] + more_english
        yield _capital(source) + ".", _capital(english) + "."


def _french(draw: random.Random) -> Pair:
    kind = draw.random()
    time, when = draw.choice(_FRENCH_TIMES)
    _, there, place = draw.choice(_FRENCH_PLACES)
    if kind < 0.25:
        return _joined(_french_actor(draw), draw.choice(_FRENCH_ACTS), (time, when))
    if kind < 0.45:
        verb, person = draw.choice(_FRENCH_ABOUT_PERSON), draw.choice(_FRENCH_PERSONS)
        return _joined(_french_actor(draw), verb, person, (there, f"in {place}"))
    if kind < 0.6:
        name, _, english = draw.choice(_FRENCH_PLACES)
        return _joined(_french_actor(draw), ("a visité", "visited"), (name, english), (time, when))
    if kind < 0.72:
        return _joined(draw.choice(_FRENCH_EVENTS), (there, f"in {place}"), (time, when))
    if kind < 0.85:
        return _joined(_number(draw), draw.choice(_FRENCH_COUNTED), (there, f"in {place}"), (time, when))
    said, says = draw.choice(_FRENCH_SAID)
    source, english = draw.choice(_FRENCH_EVENTS)
    that = "qu'" if source[0] in "aeiou" else "que "
    return _joined(
        _french_actor(draw), (said, says), (f"{that}{source}", f"that {english}"), (there, f"in {place}")
    )


def _azeri(draw: random.Random) -> Pair:
    kind = draw.random()
    time = draw.choice(_AZERI_TIMES)
    name, place = draw.choice(_AZERI_PLACES)
    there = (_with_case(name, "in"), f"in {place}")
    if kind < 0.3:
        return _ordered(
            _actor(draw, _AZERI_ROLES, _AZERI_PERSONS, _AZERI_GROUPS), time, draw.choice(_AZERI_ACTS)
        )
    if kind < 0.45:
        person, english = draw.choice(_AZERI_PERSONS)
        actor, acting = _actor(draw, _AZERI_ROLES, _AZERI_PERSONS, _AZERI_GROUPS)
        return f"{actor} {there[0]} {person} ilə görüşdü", f"{acting} met {english} {there[1]}"
    if kind < 0.6:
        trip = (_with_case(name, "to") + " səfər etdi", f"visited {place}")
        return _ordered(_actor(draw, _AZERI_ROLES, _AZERI_PERSONS, _AZERI_GROUPS), time, trip)
    event, english = draw.choice(_AZERI_EVENTS)
    if kind < 0.72:
        return f"{time[0]} {there[0]} {event}", f"{english} {there[1]} {time[1]}"
    if kind < 0.85:
        number, digits = _number(draw)
        counted, people = draw.choice(_AZERI_COUNTED)
        return f"{time[0]} {there[0]} {number} {counted}", f"{digits} {people} {there[1]} {time[1]}"
    actor, acting = _actor(draw, _AZERI_ROLES, _AZERI_PERSONS, _AZERI_GROUPS)
    said, says = draw.choice(_AZERI_SAID)
    return f"{actor} {said} ki, {there[0]} {event}", f"{acting} {says} that {english} {there[1]}"


def _french_actor(draw: random.Random) -> Pair:
    return _actor(draw, _FRENCH_ROLES, _FRENCH_PERSONS, _FRENCH_GROUPS)


def _actor(draw: random.Random, roles: list[Pair], persons: list[Pair], groups: list[Pair]) -> Pair:
    kind = draw.random()
    if kind < 0.3:
        return draw.choice(groups)
    if kind < 0.6:
        return draw.choice(persons)
    return _joined(draw.choice(roles), draw.choice(persons))


def _number(draw: random.Random) -> Pair:
    number = str(draw.randint(2, 99))
    return number, number


def _with_case(name: str, case: str) -> str:
    """An Azerbaijani name in the locative ("in") or the dative ("to")."""
    last = next(letter for letter in reversed(name.lower()) if letter in _HIGH)
    open_vowel = "a" if _HIGH[last] in "ıu" else "ə"
    ends_open = name[-1].lower() in _HIGH
    ending: dict[str, Callable[[], str]] = {
        "in": lambda: f"d{open_vowel}",
        "to": lambda: f"y{open_vowel}" if ends_open else open_vowel,
    }
    return name + ending[case]()


def _joined(*parts: Pair) -> Pair:
    return " ".join(source for source, _ in parts), " ".join(english for _, english in parts)


def _ordered(actor: Pair, time: Pair, verb: Pair) -> Pair:
    """Azerbaijani puts the verb last, English the time."""
    return f"{actor[0]} {time[0]} {verb[0]}", f"{actor[1]} {verb[1]} {time[1]}"


def _capital(text: str) -> str:
    first = {"i": "İ"}.get(text[0], text[0].upper()) if "ə" in text else text[0].upper()
    return first + text[1:]
