"""The committed packages, and folders that Argos and we take for the user's."""

import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.models.build import package_path
from tests.models.grammar import sentences


def argos_home(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """An empty home in ``folder``; gives the folder where packages go."""
    for name in ("ARGOS_PACKAGES_DIR", "ARGOS_DEVICE_TYPE", "ARGOS_BEAM_SIZE", "SNAP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    for name, place in (("DATA", "data"), ("CONFIG", "config"), ("CACHE", "cache")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / place))
    return folder / "data" / "argos-translate" / "packages"


def unpacked(languages: str, home: Path) -> Path:
    """``home`` with the packages of ``languages`` as Argos unpacks them."""
    for language in languages.split():
        with ZipFile(package_path(language)) as archive:
            archive.extractall(home)
    return home


def corpus(language: str, count: int, seed: int = 99) -> list[tuple[str, str]]:
    """Sentences that no model has learnt from, but for chance, with their English."""
    return list(islice(sentences(language, seed), count))


Change = Callable[[dict[str, bytes]], None]


def remade(path: Path, change: Change | None = None) -> Path:
    """The French package as a zip at ``path``, its files changed by ``change``."""
    with ZipFile(package_path("fr")) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    if change:
        change(files)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def metadata(**changes: object) -> Change:
    """A change of the metadata of the French package."""

    def change(files: dict[str, bytes]) -> None:
        known = json.loads(files["fr_en/metadata.json"])
        files["fr_en/metadata.json"] = json.dumps(known | changes).encode()

    return change
