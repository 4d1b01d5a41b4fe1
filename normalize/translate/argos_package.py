"""Installed Argos packages: where they lie, and what their metadata say.

Our own reader, since importing ``argostranslate`` makes folders in the user's home. The
folders and the settings are those of ``argostranslate.settings``: environment variables
first, then ``settings.json``. A test holds both readers to the same answers.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from normalize.errors import RecordError, SetupError

_CODE = re.compile(r"[a-z]{2,3}")
_FOLDER = re.compile(r"(?:translate-)?([a-z]{2,3})_([a-z]{2,3})(?![a-z])")
_MAX_METADATA = 1 << 20
# Argos' own codes for what others call by two letters of ISO 639.
_ARGOS_CODES = {"pb": "pt", "zt": "zh"}
TOKENIZERS = ("sentencepiece.model", "bpe.model")


@dataclass(frozen=True, slots=True)
class Package:
    """One installed package; ``tokenizer`` is a SentencePiece model, or BPE codes in older ones."""

    folder: Path
    source: str
    target: str
    version: str
    target_prefix: str
    tokenizer: Path

    @property
    def model(self) -> Path:
        """The folder of the CTranslate2 model."""
        return self.folder / "model"


@dataclass(frozen=True, slots=True)
class BrokenPackage:
    """A folder that holds a package which is not whole, and why."""

    folder: Path
    error: RecordError

    @property
    def pair(self) -> tuple[str, str]:
        """The languages by the name of the folder, which Argos makes of them; else ``?``.

        >>> BrokenPackage(Path("translate-fr_en-1_0"), RecordError("x", "")).pair
        ('fr', 'en')
        """
        found = _FOLDER.match(self.folder.name)
        return (found[1], found[2]) if found else ("?", "?")


def setting(name: str, default: str) -> str:
    """A setting of Argos: the environment variable, else the one in its ``settings.json``."""
    if (value := os.environ.get(name)) is not None:
        return value
    with suppress(OSError, ValueError):  # ValueError: neither JSON nor UTF-8
        found = json.loads((_config_folder() / "settings.json").read_text("utf-8"))
        if isinstance(found, dict) and found.get(name) is not None:
            return str(found[name])
    return default


def packages_folder() -> Path:
    """The folder that Argos installs packages into; it need not exist."""
    default = Path(os.environ.get("XDG_DATA_HOME", _home() / ".local" / "share"))
    return Path(setting("ARGOS_PACKAGES_DIR", str(default / "argos-translate" / "packages")))


def package_folders() -> list[Path]:
    """Every folder that Argos looks for packages in: its own, and those of a snap."""
    folders = [packages_folder()]
    if snap := os.environ.get("SNAP"):
        folders.append(Path(snap) / "snap_custom" / "packages")
        with suppress(OSError):
            folders += sorted((Path(snap) / "snap_custom" / "content_snap_packages").iterdir())
    return [folder for folder in folders if folder.is_dir()]


def find_packages(folder: Path) -> Iterator[Package | BrokenPackage]:
    """The translation packages directly inside ``folder``, sorted; what is broken with its error.

    Packages of another kind, such as sentence splitters, are passed over. Raises
    :class:`SetupError` where the folder cannot be read.
    """
    try:
        inside = sorted(path for path in folder.iterdir() if (path / "metadata.json").is_file())
    except OSError as error:
        raise SetupError(f"{folder}: cannot be read: {error.strerror}.", "Check --models.") from error
    for path in inside:
        try:
            package = read_package(path)
        except RecordError as error:
            yield BrokenPackage(path, error)
        else:
            if package:
                yield package


def read_package(folder: Path) -> Package | None:
    """The package in ``folder``; ``None`` where it is not for translation.

    Raises :class:`RecordError` for a package that is not whole.
    """
    path = folder / "metadata.json"
    try:
        if path.stat().st_size > _MAX_METADATA:
            raise broken(path, "too large")
        metadata = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise broken(path, f"cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise broken(path, "is not JSON") from error
    if not isinstance(metadata, dict):
        raise broken(path, "is not an object")
    if metadata.get("type", "translate") != "translate":
        return None
    source, target = metadata.get("from_code"), metadata.get("to_code")
    for code in (source, target):
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise broken(path, f"{code!r} is no language code")
    prefix = metadata.get("target_prefix", "")
    tokenizer = next((folder / name for name in TOKENIZERS if (folder / name).is_file()), None)
    if tokenizer is None:
        raise broken(folder, f"has neither {' nor '.join(TOKENIZERS)}")
    if not (folder / "model" / "model.bin").is_file():
        raise broken(folder, "has no model/model.bin")
    version = str(metadata.get("package_version", ""))
    return Package(
        folder, str(source), str(target), version, prefix if isinstance(prefix, str) else "", tokenizer
    )


def broken(path: Path, what: str) -> RecordError:
    """An error about a package that is not whole, with the next command."""
    return RecordError("broken-model", f"{path}: {what}.", "Install the package again: normalize models.")


def routes(packages: list[Package], target: str = "en") -> dict[str, tuple[Package, ...]]:
    """For each language the packages that lead to ``target`` one after the other, the fewest.

    Of two packages for one pair the first counts, so give those that were asked for first.
    """
    found: dict[str, tuple[Package, ...]] = {target: ()}
    while True:
        longer: dict[str, tuple[Package, ...]] = {}
        for package in packages:
            if package.target in found and package.source not in found:
                longer.setdefault(package.source, (package, *found[package.target]))
        if not longer:
            break
        found |= longer
    del found[target]
    return {**{_ARGOS_CODES[code]: route for code, route in found.items() if code in _ARGOS_CODES}, **found}


def _home() -> Path:
    return Path(os.environ["SNAP_USER_DATA"]) if "SNAP" in os.environ else Path.home()


def _config_folder() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME", _home() / ".config")) / "argos-translate"
