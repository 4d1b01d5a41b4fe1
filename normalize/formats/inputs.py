"""From the paths on a command line to the files to read and the places to write."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from normalize.errors import SetupError
from normalize.formats.targets import is_read, target_of
from normalize.formats.walk import walk

RECORD_SUFFIX = ".record.json"
RECORDS_SUFFIX = ".records.jsonl"  # of a file with many records, a line each
ERRORS = "errors.jsonl"
OWN_NAMES = (ERRORS, "run.json", "SHA256SUMS", "report.html", ".normalize")  # what a run writes itself


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, and where its output goes below the output folder.

    ``name`` is its place below the path that was given, where that is not the target.
    """

    path: Path
    target: Path
    name: Path | None = None

    @property
    def id(self) -> str:
        """The name by which records and errors call the file."""
        return printable(self.name or self.target)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a run in their order; they are looked up anew whenever :attr:`files` is asked for.

    ``skipped`` counts, by suffix, what lies in the folders and is none of our formats.
    """

    roots: tuple[tuple[Path, Path | None], ...]
    output_format: str | None = None
    follow_links: bool = False
    count: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def files(self) -> Iterator[Input]:
        """Each file once, a folder's in the order of their names; only one folder is held at a time."""
        return (found for found in self.survey() if isinstance(found, Input))

    def survey(self) -> Iterator[Input | str]:
        """The files, and between them the names of those that are not read."""
        seen: set[str] | None = set() if len(self.roots) > 1 else None
        for path, root in self.roots:
            for found, name, kind in self._found(path, root):
                if seen is not None:
                    if (key := os.path.abspath(found)) in seen:  # noqa: PTH100 (absolute() keeps `..`)
                        continue
                    seen.add(key)
                if kind == "other" or (kind == "file" and (_is_record(name) or not is_read(name.name))):
                    yield name.name
                else:
                    yield Input(found, target_of(name, self.output_format), name)

    def _found(self, path: Path, root: Path | None) -> Iterator[tuple[Path, Path, str]]:
        if path.is_dir():
            for place, kind in walk(path, follow_links=self.follow_links):
                yield path / place, Path(place), kind
        else:
            yield path, Path(os.path.relpath(path, root)) if root else Path(path.name), "given"


def find_inputs(
    paths: Sequence[str],
    output: Path | None = None,
    output_format: str | None = None,
    *,
    follow_links: bool = False,
) -> Inputs:
    """Files, folders (whose files keep their places below them) and globs, each file once.

    A path that is not there is kept: reading it fails as one record, and the rest is done.
    Raises :class:`SetupError` where two inputs would write one output, and where ``output``
    is, or lies in, an input. All files are looked up for that; none is kept.
    """
    roots = tuple(found for given in paths for found in _expand(given))
    if output:
        for path, _ in roots:
            _check_root(path, output)
    inputs = Inputs(roots, output_format, follow_links)
    skipped: Counter[str] = Counter()
    return replace(inputs, count=_checked(inputs, skipped), skipped=skipped)


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


def _check_root(path: Path, output: Path) -> None:
    """That the output lies outside of what is read."""
    folder, out = _real(path if path.is_dir() else path.parent), _real(output)
    if path.is_dir() and out.is_relative_to(folder):
        what = f"The output folder {output} lies in the input {path}."
        raise SetupError(what, "Choose a folder outside it.")
    if not path.is_dir() and out == folder:
        raise SetupError(f"The output would overwrite the input {path}.", "Choose another folder.")
    if folder.is_relative_to(out) or path.resolve().is_relative_to(out):
        what = f"The input {path} lies in the output folder {output}."
        raise SetupError(what, "Choose another folder with -o.")


@cache
def _real(folder: Path) -> Path:
    return folder.resolve()


def _checked(inputs: Inputs, skipped: Counter[str]) -> int:
    """The number of files; :class:`SetupError` where two things would be written to one place.

    Below one folder names differ, so only those files are remembered that get another name, or that
    end like a record.
    """
    one_root = len(inputs.roots) == 1
    count = 0
    taken: dict[Path, Path] = {}
    for file in inputs.survey():
        if isinstance(file, str):
            skipped[Path(file).suffix.lower() or "no suffix"] += 1
            continue
        count += 1
        if ".." in file.target.parts:
            what = f"{file.path} would be written outside the output folder."
            raise SetupError(what, "Give its folder instead.")
        if file.target.parts and file.target.parts[0] in OWN_NAMES:
            raise _clash("A file of the run itself", file.path, file.target)
        if one_root and file.name == file.target and not _is_record(file.target):
            continue
        if file.target in taken:
            raise _clash(taken[file.target], file.path, file.target)
        taken[file.target] = file.path
    for target, path in taken.items():
        for place in (target, *_whose_record(target)):
            if place != target and place in taken:
                raise _clash(taken[place], path, target)
            neighbour = inputs.roots[0][0] / place
            keeps_name = is_read(place.name) and target_of(place, inputs.output_format) == place
            if one_root and keeps_name and neighbour != path and neighbour.is_file():
                raise _clash(neighbour, path, target)
    return count


def _whose_record(target: Path) -> list[Path]:
    """The outputs whose record would stand at ``target``."""
    suffixes = [s for s in (RECORD_SUFFIX, RECORDS_SUFFIX) if target.name.endswith(s) and target.name != s]
    return [target.with_name(target.name.removesuffix(suffix)) for suffix in suffixes]


def _is_record(target: Path) -> bool:
    return target.name.endswith((RECORD_SUFFIX, RECORDS_SUFFIX))


def _clash(first: object, second: Path, target: Path) -> SetupError:
    what = f"{first} and {second} would both be written to {target}."
    return SetupError(what, "Give the folder above both, rename one, or run them apart.")
