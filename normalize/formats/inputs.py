"""From the paths on a command line to the files to read and the places to write."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from normalize.errors import SetupError

SUFFIXES = (".txt", ".text", ".md")


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, and where its output goes below the output folder."""

    path: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a run in their order, and those in its folders that are no text files."""

    files: tuple[Input, ...]
    skipped: tuple[Path, ...]


def find_inputs(paths: Sequence[str], output: Path | None = None) -> Inputs:
    """Files, folders (whose files keep their places below them) and globs, each file once.

    A path that is not there is kept: reading it fails as one record, and the rest is done.
    Raises :class:`SetupError` where two inputs would write one output, and where ``output``
    is, or lies in, an input.
    """
    files: dict[Path, Input] = {}
    skipped: list[Path] = []
    for given in paths:
        for path, root in _expand(given):
            if path.is_dir():
                if output and _lies_in(output, path):
                    raise SetupError(
                        f"The output folder {output} lies in the input {path}.", "Choose a folder outside it."
                    )
                for found in _walk(path):
                    if found.suffix.lower() in SUFFIXES:
                        files.setdefault(found.absolute(), Input(found, found.relative_to(path)))
                    else:
                        skipped.append(found)
            else:
                target = Path(os.path.relpath(path, root)) if root else Path(path.name)
                files.setdefault(path.absolute(), Input(path, target))
    _check_targets(files.values(), output)
    return Inputs(tuple(files.values()), tuple(skipped))


def _expand(given: str) -> Iterator[tuple[Path, Path | None]]:
    """A path, or what a glob stands for, each with the folder that its target is counted from."""
    path = Path(given)
    if path.exists() or not glob.has_magic(given):
        yield path, None
        return
    fixed = path.parts[: next(i for i, part in enumerate(path.parts) if glob.has_magic(part))]
    found = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
    if not found:
        yield path, None
    for one in found:
        yield Path(one), None if Path(one).is_dir() else Path(*fixed)


def _walk(folder: Path) -> Iterator[Path]:
    """The files below a folder, sorted; hidden ones and symbolic links are left out."""
    for here, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and not path.is_symlink():
                yield path


def _unreadable(error: OSError) -> None:
    raise SetupError(
        f"{error.filename}: cannot be read: {error.strerror}.", "Check its permissions."
    ) from error


def _lies_in(inner: Path, outer: Path) -> bool:
    return inner.resolve().is_relative_to(outer.resolve())


def _check_targets(files: Iterable[Input], output: Path | None) -> None:
    taken: dict[Path, Path] = {}
    for file in files:
        if file.target in taken:
            raise SetupError(
                f"{taken[file.target]} and {file.path} would both be written to {file.target}.",
                "Give the folder above both, or run them apart.",
            )
        taken[file.target] = file.path
        if output and (output / file.target).resolve() == file.path.resolve():
            raise SetupError(
                f"The output would overwrite the input {file.path}.", "Choose another folder with -o."
            )
