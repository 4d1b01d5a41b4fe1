"""From the paths on a command line to the files to read and the places to write."""

from __future__ import annotations

import glob
import heapq
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from normalize.errors import SetupError
from normalize.formats.targets import is_read, target_name
from normalize.formats.walk import walk

RECORD_SUFFIX: Final = ".record.json"
RECORDS_SUFFIX: Final = ".records.jsonl"  # of a file with many records, a line each
ERRORS = "errors.jsonl"
_RECORDS = (RECORD_SUFFIX, RECORDS_SUFFIX)
_OWN_NAMES = (ERRORS, "run.json", "SHA256SUMS", "report.html", ".normalize")  # what a run writes itself


class Input(NamedTuple):
    """A file to read, and where its output goes below the output folder.

    ``name`` is its place below the path that was given, where that is not the target. Files are many,
    so paths are text here.
    """

    path: str
    target: str
    name: str = ""

    @property
    def id(self) -> str:
        """The name by which records and errors call the file."""
        return printable(self.name or self.target)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a run in the order of their targets, looked up anew whenever they are gone through.

    Only the names of one folder are held at a time. ``roots`` are the paths that were given, each with
    the folder that its target is counted from, by the order in which they were given.
    """

    roots: tuple[tuple[Path, Path | None], ...]
    output_format: str | None = None
    follow_links: bool = False
    count: int = 0

    def __iter__(self) -> Iterator[Input]:
        return (found for found in self.survey() if isinstance(found, Input))

    def __len__(self) -> int:
        return self.count

    def __contains__(self, file: object) -> bool:
        return any(file == found for found in self)

    def survey(self) -> Iterator[Input | str]:
        """The files, and before them the names of those that are not read."""
        first: dict[str, int] = {}
        for number, (path, _) in enumerate(self.roots):
            first.setdefault(os.path.abspath(path), number)  # noqa: PTH100 (absolute() keeps `..`)
        streams = [
            self._new(number, first)
            for number, (path, _) in enumerate(self.roots)
            if first[os.path.abspath(path)] == number  # noqa: PTH100
        ]
        return streams[0] if len(streams) == 1 else heapq.merge(*streams, key=_order)

    def _new(self, number: int, first: dict[str, int]) -> Iterator[Input | str]:
        """What stands for a path and for none that was given before it."""
        for found in self._below(*self.roots[number]):
            if number == 0 or not _is_again(found, number, first):
                yield found

    def _below(self, path: Path, root: Path | None) -> Iterator[Input | str]:
        if not path.is_dir():
            name = os.path.relpath(path, root) if root else path.name
            yield Input(os.fspath(path), target_name(name, self.output_format), name)
            return
        folder = "" if path == Path() else os.path.join(path, "")  # noqa: PTH118
        for place, kind in walk(path, self._called, follow_links=self.follow_links):
            if kind == "closed" or (kind == "file" and is_read(place) and not place.endswith(_RECORDS)):
                yield Input(folder + place, target_name(place, self.output_format), place)
            else:
                yield place

    def _called(self, name: str) -> str:
        name = target_name(name, self.output_format)
        return name if name.isascii() else printable(name)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a run, and how many others lie in its folders, by their suffix."""

    files: Files
    skipped: Counter[str]


def find_inputs(
    paths: Sequence[str],
    output: Path | None = None,
    output_format: str | None = None,
    *,
    follow_links: bool = False,
) -> Inputs:
    """Files, folders (whose files keep their places below them) and globs, each file once.

    A path that is not there is kept: reading it fails as one record, and the rest is done. Symbolic
    links inside folders are read only where ``follow_links`` says so. Raises :class:`SetupError` where
    two inputs would write one output, and where ``output`` is, or lies in, an input. All files are looked
    up for that; none is kept.
    """
    roots = tuple(found for given in paths for found in _expand(given))
    if output:
        real = cache(Path.resolve)  # the folders of a glob's files are few
        for path, _ in roots:
            _check_root(path, output, real)
    files = Files(roots, output_format, follow_links)
    skipped: Counter[str] = Counter()
    return Inputs(replace(files, count=_checked(files, skipped)), skipped)


def printable(path: Path | str) -> str:
    r"""A path as text that can be written anywhere, even where its bytes are no UTF-8.

    >>> printable(Path("a/\udcff.txt"))
    'a/\\xff.txt'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _order(found: Input | str) -> tuple[str, ...]:
    return () if isinstance(found, str) else tuple(printable(found.target).split("/"))


def _is_again(found: Input | str, number: int, first: dict[str, int]) -> bool:
    """Whether a path that was given before stands for this file too."""
    if isinstance(found, str):
        return False
    file = Path(os.path.abspath(found.path))  # noqa: PTH100
    if first.get(str(file), number) < number:
        return True
    if not is_read(file.name) or file.name.endswith(_RECORDS) or file.is_symlink():
        return False
    if not os.path.isfile(file):  # noqa: PTH113 (Path.is_file() fails where a folder is closed)
        return False
    for depth, folder in enumerate(file.parents, 1):
        if file.parts[-depth].startswith("."):
            return False
        if first.get(str(folder), number) < number:
            return True
    return False


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


def _check_root(path: Path, output: Path, real: Callable[[Path], Path]) -> None:
    """That the output lies outside of what is read."""
    folder, out = real(path if path.is_dir() else path.parent), real(output)
    if path.is_dir() and out.is_relative_to(folder):
        what = f"The output folder {output} lies in the input {path}."
        raise SetupError(what, "Choose a folder outside it.")
    if not path.is_dir() and out == folder:
        raise SetupError(f"The output would overwrite the input {path}.", "Choose another folder.")
    if folder.is_relative_to(out) or path.resolve().is_relative_to(out):
        what = f"The input {path} lies in the output folder {output}."
        raise SetupError(what, "Choose another folder with -o.")


def _checked(files: Files, skipped: Counter[str]) -> int:
    """The number of files; :class:`SetupError` where two things would be written to one place.

    Files with one target follow each other. What ends like a record is rare, and is remembered.
    """
    count = 0
    last: Input | None = None
    records: dict[str, Input] = {}  # the outputs whose record would stand where another output does
    for file in files.survey():
        if isinstance(file, str):
            skipped[Path(file).suffix.lower() or "no suffix"] += 1
            continue
        count += 1
        if ".." in file.target and ".." in file.target.split("/"):
            what = f"{file.path} would be written outside the output folder."
            raise SetupError(what, "Give its folder instead.")
        if file.target.split("/", 1)[0] in _OWN_NAMES:
            raise _clash("A file of the run itself", file.path, file.target)
        if last and f"{file.target}/".startswith(f"{last.target}/"):
            raise _clash(last.path, file.path, last.target)
        if last and not (last.target + file.target).isascii() and _order(last) == _order(file):
            what = f"{printable(file.path)} stands for two files: in one name are bytes that are no text."
            raise SetupError(what, "Rename one of them.")
        for suffix in _RECORDS if file.target.endswith(_RECORDS) else ():
            if file.target.endswith(suffix) and not f"/{file.target}".endswith(f"/{suffix}"):
                records[file.target.removesuffix(suffix)] = file
        last = file
    if records:
        for file in files:
            if other := records.get(file.target):
                raise _clash(file.path, other.path, other.target)
    return count


def _clash(first: str, second: str, target: str) -> SetupError:
    what = f"{first} and {second} would both be written to {target}."
    return SetupError(what, "Give the folder above both, rename one, or run them apart.")
