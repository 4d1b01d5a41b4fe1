"""Install models from files, so that a machine without a network gets them too."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from normalize.errors import NormalizeError, SetupError
from normalize.models.archive import open_archive, unpack
from normalize.models.bundle import LIST, Packed, read_contents
from normalize.models.place import beside, put_in_place
from normalize.models.store import Installed, hashes, note_hashes, sha256
from normalize.models.verify import try_out
from normalize.translate.argos_package import Package, find_packages, packages_folder, read_package
from normalize.translate.firefox import cache_folder

_FOLDER = re.compile(r"[A-Za-z0-9][\w.+-]{0,99}")


def install_file(path: Path) -> list[Installed]:
    """Install an ``.argosmodel``, or every model of a bundle that ``normalize models bundle`` made.

    A model is unpacked beside its place, loaded and tried before it takes the place of an
    older one. Raises :class:`SetupError` with what is wrong; what is broken changes nothing.
    """
    with open_archive(path) as archive:
        if LIST in archive.namelist():
            return [_install_packed(archive, path, model) for model in read_contents(archive, path).models]
        return [_install_package(archive, path)]


def _install_package(archive: ZipFile, path: Path) -> Installed:
    roots = {name.split("/")[0] for name in archive.namelist()}
    root = roots.pop() if len(roots) == 1 else ""
    if f"{root}/metadata.json" not in archive.namelist():
        what = "it is not one folder with a metadata.json"
        raise SetupError(f"{path}: no Argos package: {what}.", "Fetch it again, or make it anew.")
    return _install_argos(archive, path, root, root)


def _install_packed(archive: ZipFile, path: Path, model: Packed) -> Installed:
    name = model.folder.split("/")[1]
    if model.engine == "argos":
        return _install_argos(archive, path, model.folder, name, model)
    home = cache_folder()
    place = _place(home, name, path)
    with beside(home) as ready:
        unpack(archive, model.folder, ready)
        _hold_to(model, ready, path)
        _try(path, "firefox", model.source, model.target, ready)
        note_hashes(ready, "firefox", sha256(path))
        put_in_place(ready, place)
    return Installed("firefox", model.source, model.target, model.version, place)


def _install_argos(
    archive: ZipFile, path: Path, inside: str, name: str, packed: Packed | None = None
) -> Installed:
    home = packages_folder()
    place = _place(home, name, path)
    with beside(home) as ready:
        unpack(archive, inside, ready)
        if packed:
            _hold_to(packed, ready, path)
        package = _checked(ready, path)
        _try(path, "argos", package.source, package.target, ready)
        note_hashes(ready, "argos", sha256(path))
        put_in_place(ready, place, _same_pair(home, package, ready))
    return Installed("argos", package.source, package.target, package.version, place)


def _place(home: Path, name: str, path: Path) -> Path:
    if not _FOLDER.fullmatch(name):
        raise SetupError(f"{path}: '{name}' is no name for the folder of a model.", "Make the package anew.")
    return home / name


def _hold_to(model: Packed, ready: Path, path: Path) -> None:
    if hashes(ready) != model.sha256:
        what = f"{model.folder} is not what was packed"
        raise SetupError(f"{path}: {what}.", "Carry the bundle over again.")


def _checked(folder: Path, path: Path) -> Package:
    try:
        package = read_package(folder)
    except NormalizeError as error:
        what = error.message.replace(f"{folder}/", "").replace(str(folder), "it")
        raise SetupError(f"{path}: no working package: {what}", "Fetch it again.") from error
    if package is None or package.source == "en":
        what = "it does not translate" if package is None else "it translates from English"
        raise SetupError(f"{path}: of no use here: {what}.", "Choose a package that leads to English.")
    return package


def _try(path: Path, engine: str, source: str, target: str, folder: Path) -> None:
    try:
        try_out(engine, source, target, folder)
    except SetupError as error:
        raise SetupError(f"{path}: {error.message.replace(f'{folder}/', '')}", error.hint) from error


def _same_pair(home: Path, package: Package, ready: Path) -> list[Path]:
    """The folders in ``home`` of other packages for the pair of ``package``."""
    others = [found for found in find_packages(home) if isinstance(found, Package) and found.folder != ready]
    return [p.folder for p in others if (p.source, p.target) == (package.source, package.target)]
