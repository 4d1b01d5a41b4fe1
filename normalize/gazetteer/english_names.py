"""The English names that the gazetteer knows, by every spelling of them: for proposals, not for edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from normalize.gazetteer.near import is_same_name
from normalize.gazetteer.store import Place, gazetteer_path, read_gazetteer


def english_names(places: Iterable[Place]) -> Mapping[str, str]:
    """From each Latin spelling (`Gandja`) to the English name (`Ganja`), where that is known.

    Another name of the place (`Kirovabad`) is left out: it is not a spelling.

    >>> ganja = Place("geonames:586523", "Ganja", "Ganja", 330_663, ("Ganja", "Gandja", "Kirovabad"), ())
    >>> english_names([ganja])
    {'Ganja': 'Ganja', 'Gandja': 'Ganja'}
    """
    known = [
        (place, spelling)
        for place in places
        if place.canonical
        for spelling in (place.canonical, *place.latin)
    ]
    return {s: place.canonical for place, s in known if is_same_name(place.canonical, s)}


def built_english_names() -> Mapping[str, str]:
    """The English names of the gazetteer that was built; empty where none was.

    Raises :class:`normalize.SetupError` where there is one that cannot be read.
    """
    if not gazetteer_path().exists():
        return {}
    return english_names(read_gazetteer()[0].places)
