"""The models that are installed: where they lie, how large they are, and the hashes noted for them."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from normalize.errors import SetupError
from normalize.translate.argos_package import (
    BrokenPackage,
    broken,
    find_packages,
    package_folders,
    packages_folder,
)
from normalize.translate.firefox import cache_folder, find_models, standard_folders

NOTE = "normalize.json"  # in a model's folder: what we noted when it was installed
_MAX_NOTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Note:
    """What was noted at the installation: the hash of every file, by its path in the folder."""

    engine: str
    sha256: dict[str, str]
    archive: str = ""  # the hash of the file that it came in


@dataclass(frozen=True, slots=True)
class Installed:
    """One model in one folder; ``problem`` says why it cannot be used."""

    engine: str
    source: str
    target: str
    version: str
    folder: Path
    problem: str = ""

    @property
    def is_shipped(self) -> bool:
        """Whether it came inside an installed Python package; such a model is not ours to remove."""
        return "site-packages" in self.folder.parts

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(path.stat().st_size for path in files_in(self.folder))


def installed(folder: Path | None = None) -> list[Installed]:
    """Every model here, by language; ``folder`` is looked in as well."""
    found = [*_argos([*([folder] if folder else []), *package_folders()])]
    for place in [*([folder] if folder else []), *standard_folders()]:
        with suppress(SetupError):
            for files in find_models(place):
                # The wheel's folders end in the time at which their model was made.
                version = files.model.parent.name.rpartition("-")[2]
                version = version if version.isdecimal() else ""
                found.append(Installed("firefox", files.language, "en", version, files.model.parent))
    return sorted(found, key=lambda model: (model.source, model.engine, str(model.folder)))


def _argos(folders: Sequence[Path]) -> Iterator[Installed]:
    for place in folders:
        with suppress(SetupError):
            for found in [*find_packages(place), *_without_metadata(place)]:
                if isinstance(found, BrokenPackage):
                    yield Installed("argos", *found.pair, "", found.folder, found.error.message)
                else:
                    yield Installed("argos", found.source, found.target, found.version, found.folder)


def _without_metadata(place: Path) -> Iterator[BrokenPackage]:
    """Folders among Argos' packages that are none: Argos itself stops at them."""
    for folder in sorted(place.iterdir()) if place == packages_folder() else ():
        if folder.is_dir() and not (folder / "metadata.json").is_file():
            yield BrokenPackage(folder, broken(folder, "has no metadata.json"))


def note_hashes(folder: Path, engine: str, archive: str = "") -> Note:
    """Note the hash of every file in ``folder`` there."""
    note = Note(engine, hashes(folder), archive)
    (folder / NOTE).write_bytes(msgspec.json.format(msgspec.json.encode(note), indent=1))
    return note


def read_note(folder: Path) -> Note | None:
    """What was noted for a model; ``None`` where another tool installed it."""
    path = folder / NOTE
    try:
        if path.stat().st_size > _MAX_NOTE:
            return None
        return msgspec.json.decode(path.read_bytes(), type=Note)
    except (OSError, msgspec.DecodeError):
        return None


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file in a model's folder, by its path there."""
    return {path.relative_to(folder).as_posix(): sha256(path) for path in files_in(folder)}


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_in(folder: Path) -> list[Path]:
    """The files of a model, without our note."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NOTE)


def remove(model: Installed) -> None:
    """Delete a model's folder; :class:`SetupError` for one that is not ours to delete."""
    homes = [packages_folder().resolve(), cache_folder().resolve()]
    folder = model.folder.resolve()
    if model.is_shipped or folder.parent not in homes:
        what = "came with a Python package" if model.is_shipped else "not where models are installed"
        raise SetupError(f"{model.folder}: {what}.", "Remove it there.")
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise SetupError(f"{folder}: cannot be removed: {error.strerror}.", "Check who owns it.") from error
