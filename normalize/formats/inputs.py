"""From the paths on a command line to the files to read and the places to write."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from normalize.errors import SetupError

RECORD_SUFFIX = ".record.json"
ERRORS = "errors.jsonl"
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


def find_inputs(paths: Sequence[str], output: Path | None = None, *, follow_links: bool = False) -> Inputs:
    """Files, folders (whose files keep their places below them) and globs, each file once.

    A path that is not there is kept: reading it fails as one record, and the rest is done.
    Symbolic links inside folders are read only where ``follow_links`` says so.
    Raises :class:`SetupError` where two inputs would write one output, and where ``output``
    is, or lies in, an input.
    """
    files: dict[str, Input] = {}
    skipped: list[Path] = []
    for given in paths:
        for path, root in _expand(given):
            if path.is_dir():
                if output and _lies_in(output, path):
                    raise SetupError(
                        f"The output folder {output} lies in the input {path}.", "Choose a folder outside it."
                    )
                for found in _walk(path, follow_links=follow_links):
                    plain = found.is_file() if follow_links else _is_plain(found)
                    if found.is_dir() or (found.suffix.lower() in SUFFIXES and plain):
                        files.setdefault(_key(found), Input(found, found.relative_to(path)))
                    else:
                        skipped.append(found)
            else:
                target = Path(os.path.relpath(path, root)) if root else Path(path.name)
                files.setdefault(_key(path), Input(path, target))
    _check_targets(files.values(), output)
    return Inputs(tuple(files.values()), tuple(skipped))


def printable(path: Path) -> str:
    r"""A path as text that can be written anywhere, even where its bytes are no UTF-8.

    >>> printable(Path("a/\udcff.txt"))
    'a/\\xff.txt'
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


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


def _walk(folder: Path, *, follow_links: bool) -> Iterator[Path]:
    """What lies below a folder, sorted, but for what is hidden.

    A folder that cannot be read comes as itself: reading it fails as one record. One that links
    lead to twice, or in a ring, is read once.
    """
    closed: list[Path] = []
    seen: set[str] = set()
    found = os.walk(folder, onerror=lambda e: closed.append(Path(e.filename)), followlinks=follow_links)
    for here, folders, names in found:
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        if follow_links:
            real = os.path.realpath(here)
            if real in seen:
                folders.clear()
                continue
            seen.add(real)
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(here, name)
    yield from closed


def _is_plain(path: Path) -> bool:
    """Whether it is a file of this folder: no link, pipe or device."""
    return path.is_file() and not path.is_symlink()


def _key(path: Path) -> str:
    """One for each way to write a path; a link stays a file of its own."""
    return os.path.abspath(path)  # noqa: PTH100 (Path.absolute keeps `..`)


def _lies_in(inner: Path, outer: Path) -> bool:
    return inner.resolve().is_relative_to(outer.resolve())


def _check_targets(files: Iterable[Input], output: Path | None) -> None:
    taken: dict[Path, Path] = {Path(ERRORS): Path("the list of errors")}
    for file in files:
        if ".." in file.target.parts:
            what = f"{file.path} would be written outside the output folder."
            raise SetupError(what, "Give its folder instead.")
        for target in (file.target, file.target.with_name(file.target.name + RECORD_SUFFIX)):
            if target in taken:
                raise SetupError(
                    f"{taken[target]} and {file.path} would both be written to {target}.",
                    "Give the folder above both, or run them apart.",
                )
            taken[target] = file.path
        if output and (output / file.target).resolve() == file.path.resolve():
            raise SetupError(f"The output would overwrite the input {file.path}.", "Choose another folder.")
        if output and _lies_in(file.path, output):
            raise SetupError(
                f"The input {file.path} lies in the output folder {output}.", "Choose another folder with -o."
            )
