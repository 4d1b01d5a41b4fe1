"""Installed models in one zip, with their hashes, to carry to a machine without a network."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from normalize.errors import SetupError
from normalize.models.store import Installed, files_in, hashes

LIST = "normalize-bundle.json"
_FORMAT = 1
_MAX_LIST = 4 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """One model in a bundle: its folder there, and the hash of every file in it."""

    engine: Literal["argos", "firefox"]
    source: str
    target: str
    version: str
    folder: str
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle holds."""

    format: int
    models: tuple[Packed, ...]


def write_bundle(models: Sequence[Installed], path: Path) -> Contents:
    """Pack models into a zip; the same models give the same bytes."""
    packed = []
    for model in models:
        if model.problem:
            raise SetupError(f"{model.folder}: broken, so not packed: {model.problem}", "Remove it first.")
        # The wheel's folders carry a time stamp in their names; ours are the pair.
        name = model.folder.name if model.engine == "argos" else f"{model.source}-{model.target}"
        packed.append(
            Packed(
                "argos" if model.engine == "argos" else "firefox",
                model.source,
                model.target,
                model.version,
                f"{model.engine}/{name}",
                hashes(model.folder),
            )
        )
    contents = Contents(_FORMAT, tuple(packed))
    try:
        handle, scratch = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        os.close(handle)
        ready = Path(scratch)
        try:
            with ZipFile(ready, "w", ZIP_DEFLATED) as archive:
                archive.writestr(ZipInfo(LIST), msgspec.json.format(msgspec.json.encode(contents), indent=1))
                for model, entry in zip(models, packed, strict=True):
                    for file in files_in(model.folder):
                        inside = f"{entry.folder}/{file.relative_to(model.folder).as_posix()}"
                        info = ZipInfo(inside)
                        info.compress_type = ZIP_DEFLATED
                        info.file_size = file.stat().st_size
                        with file.open("rb") as source, archive.open(info, "w") as target:
                            while chunk := source.read(1 << 20):
                                target.write(chunk)
            ready.chmod(0o644)
            ready.replace(path)
        finally:
            ready.unlink(missing_ok=True)
    except OSError as error:
        raise SetupError(
            f"{path}: cannot be written: {error.strerror}.", "Choose another place with -o."
        ) from error
    return contents


def read_contents(archive: ZipFile, path: Path) -> Contents:
    """The list of a bundle; :class:`SetupError` where it does not fit the files."""
    again = "Make the bundle again: normalize models bundle."
    info = archive.getinfo(LIST)
    if info.file_size > _MAX_LIST:
        raise SetupError(f"{path}: the list of its models is too large.", again)
    try:
        contents = msgspec.json.decode(archive.read(info), type=Contents)
    except msgspec.DecodeError as error:
        raise SetupError(f"{path}: the list of its models is broken: {error}.", again) from error
    if contents.format != _FORMAT:
        raise SetupError(f"{path}: made by another version.", again)
    names = {name for name in archive.namelist() if not name.endswith("/")} - {LIST}
    listed = [f"{model.folder}/{file}" for model in contents.models for file in model.sha256]
    if names != set(listed) or len(listed) != len(set(listed)):
        raise SetupError(f"{path}: its files are not those of its list.", again)
    for model in contents.models:
        if model.folder.count("/") != 1 or model.folder.split("/")[0] != model.engine:
            raise SetupError(f"{path}: '{model.folder}' is no place for a model.", again)
    return contents
