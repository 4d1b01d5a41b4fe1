"""The files below a folder, in the order of their names, one folder at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

Kind = Literal[
    "file", "closed", "other"
]  # closed: a folder that cannot be read; other: a link, a pipe, a device


def walk(folder: Path, *, follow_links: bool = False) -> Iterator[tuple[str, Kind]]:
    """The place and kind of all below ``folder`` that is not hidden: its files, then those of its folders.

    Symbolic links are other things unless ``follow_links``; one that leads to a folder above it is always.
    """
    return _walk(str(folder), "", (os.path.realpath(folder),) if follow_links else ())


def _walk(root: str, below: str, parents: tuple[str, ...]) -> Iterator[tuple[str, Kind]]:
    here = os.path.join(root, below) if below else root  # noqa: PTH118 (there may be millions)
    files: list[tuple[str, Kind]] = []
    folders: list[str] = []
    try:
        with os.scandir(here) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=bool(parents)):
                    folders.append(entry.name)
                else:
                    is_file = entry.is_file(follow_symlinks=bool(parents))
                    files.append((entry.name, "file" if is_file else "other"))
    except OSError:
        yield below or ".", "closed"
        return
    files.sort()
    prefix = f"{below}/" if below else ""
    for name, kind in files:
        yield prefix + name, kind
    del files
    for name in sorted(folders):
        real = (os.path.realpath(os.path.join(here, name)),) if parents else ()  # noqa: PTH118
        if real and real[0] in parents:
            yield prefix + name, "other"
        else:
            yield from _walk(root, prefix + name, parents + real)
