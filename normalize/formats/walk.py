"""The files below a folder, in one order for all that are written, one folder in memory at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

Kind = Literal["file", "folder", "closed", "other"]  # a folder that cannot be read; a link, a pipe, a device


def walk(
    folder: Path, called: Callable[[str], str] = str, *, follow_links: bool = False
) -> Iterator[tuple[str, Kind]]:
    """The place below ``folder`` and the kind of all in it that is not hidden, sorted part by part.

    ``called`` gives the name that counts for the order of a file. Symbolic links are other things unless
    ``follow_links``; one to a folder that it stands in always is.
    """
    parents = (os.path.realpath(folder),) if follow_links else ()
    return _walk(str(folder), "", parents, called)


def _walk(
    root: str, below: str, parents: tuple[str, ...], called: Callable[[str], str]
) -> Iterator[tuple[str, Kind]]:
    here = os.path.join(root, below) if below else root  # noqa: PTH118 (there may be millions)
    names: list[str] = []
    others: dict[str, Kind] = {}  # all but plain files, of which there may be millions
    try:
        with os.scandir(here) as entries:
            for entry in entries:
                if not entry.name.startswith("."):
                    names.append(entry.name)
                    if (kind := _kind(entry, follow=bool(parents))) != "file":
                        others[entry.name] = kind
    except OSError:
        yield below or ".", "closed"
        return
    names.sort()
    names.sort(key=lambda name: f"{name}\0" if name in others else called(name))  # a folder after its like
    prefix = f"{below}/" if below else ""
    for name in names:
        kind = others.get(name, "file")
        if kind != "folder":
            yield prefix + name, kind
            continue
        real = (os.path.realpath(os.path.join(here, name)),) if parents else ()  # noqa: PTH118
        if real and real[0] in parents:
            yield prefix + name, "other"
        else:
            yield from _walk(root, prefix + name, parents + real, called)


def _kind(entry: os.DirEntry[str], *, follow: bool) -> Kind:
    if entry.is_dir(follow_symlinks=follow):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=follow) else "other"
