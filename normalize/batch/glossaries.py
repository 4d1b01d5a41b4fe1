"""The glossaries of earlier runs, kept so that a change costs only the records that it concerns."""

from __future__ import annotations

import zlib
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from normalize.batch.folder import whole
from normalize.glossary.changes import Changes, changed, read_state, state_bytes
from normalize.glossary.load import Glossary

_KEPT = "glossary-*.z"
_MOST = 1 << 30  # bytes of one glossary: a million names have a tenth of it


def name_of(glossary: Glossary) -> str:
    """What an entry of the journal calls a glossary."""
    return glossary.digest[:16]


def keep_glossary(state: Path, glossary: Glossary) -> None:
    """Keep the glossary of this run, before anything depends on it.

    Where there is no space for it the run goes on: after a change the next one makes everything again.
    """
    place = state / _KEPT.replace("*", name_of(glossary))
    if not place.is_file():
        with suppress(OSError), whole(place, state) as file:
            file.write(zlib.compress(state_bytes(glossary), 1))


def drop_glossaries(state: Path, used: Container[str]) -> None:
    """At the end of a run: only those are kept on which some output depends."""
    for name, place in _kept(state):
        if name not in used:
            place.unlink(missing_ok=True)


def changes_since(state: Path, glossary: Glossary) -> Mapping[str, Changes]:
    """What is another in ``glossary`` than in each of the kept ones, by their names.

    One that cannot be read is left out: then its records are made anew.
    """
    found = {name_of(glossary): Changes([])}
    for name, place in _kept(state):
        if name in found:
            continue
        with suppress(OSError, zlib.error):
            old = read_state(zlib.decompressobj().decompress(place.read_bytes(), _MOST))
            if old is not None:
                found[name] = changed(old, glossary)
    return found


def _kept(state: Path) -> Iterator[tuple[str, Path]]:
    for place in sorted(state.glob(_KEPT)):
        if place.is_file() and not place.is_symlink():
            yield place.name.removeprefix("glossary-").removesuffix(".z"), place
