"""Glossary files into entries, with the file and line of every mistake.

Glossaries are layered: ours first, then the user's in the order given; a later entry
with the same id replaces the earlier one, and ``keep: true`` alone switches it off.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from normalize.collector import collector_paused
from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.cache import Layer, Texts, cached_layer
from normalize.glossary.entry import entry_nodes, read_entry
from normalize.glossary.json_lines import SUFFIXES
from normalize.glossary.profile import with_profile

Reader = Callable[[Texts, Mapping[str, GlossaryEntry], str], Layer]
MAX_BYTES = 64 << 20  # of YAML, which takes a minute to read
MAX_JSON_BYTES = 512 << 20
_LARGE = 100_000  # characters; a glossary of that size takes a tenth of a second to parse


@dataclass(frozen=True, slots=True)
class Glossary:
    """Entries with the layer each came from, and a digest of all that was read."""

    entries: tuple[GlossaryEntry, ...]
    layers: dict[str, int]
    places: dict[str, str]
    digest: str


def default_glossaries() -> tuple[Path, ...]:
    """The curated files that come with the package, by name."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "glossaries", package.parent / "glossaries"):
        if folder.is_dir():
            return tuple(sorted(folder.glob("*.yaml")))
    raise SetupError("The curated glossaries are missing.", "Reinstall normalize-english.")


@collector_paused()
def load_glossary(
    paths: Sequence[Path] = (), *, defaults: bool = True, profile: str | None = None
) -> Glossary:
    """Read the curated glossaries (unless ``defaults`` is off), then ``paths``, into one.

    With a ``profile`` the names are those of that policy. Raises :class:`SetupError` for the
    first mistake, with file, line and field, and for a profile that no entry has.
    """
    layers: list[tuple[Texts, Reader]] = []
    if defaults:
        texts = [(path.name, read_glossary_file(path)) for path in default_glossaries()]
        layers.append((texts, _cached))
    for path in paths:
        text = read_glossary_file(path)
        layers.append(([(str(path), text)], _cached if len(text) > _LARGE else _read_layer))
    glossary = _joined(layers)
    return use_profile(glossary, profile) if profile is not None else glossary


def use_profile(glossary: Glossary, profile: str) -> Glossary:
    """The glossary under a naming policy, with a digest of its own."""
    digest = hashlib.sha256(f"{glossary.digest}\0{profile}".encode("utf-8", "surrogatepass"))
    return replace(glossary, entries=with_profile(glossary.entries, profile), digest=digest.hexdigest())


def combine(layers: Iterable[Texts]) -> Glossary:
    """One glossary from layers of named YAML texts; a later layer wins entry by entry.

    >>> text = "- {id: ganja, canonical: Ganja, kind: place, variants: Gandja}"
    >>> combine([[("mine.yaml", text)]]).entries[0].variants
    ('Gandja',)
    """
    return _joined([(texts, _read_layer) for texts in layers])


def _joined(layers: Iterable[tuple[Texts, Reader]]) -> Glossary:
    entries: dict[str, GlossaryEntry] = {}
    numbers: dict[str, int] = {}
    places: dict[str, str] = {}
    digest = hashlib.sha256()
    for number, (texts, read) in enumerate(layers):
        below = digest.hexdigest()
        for _, text in texts:
            digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
        for entry, where in read(texts, entries, below):
            entries[entry.id] = entry
            numbers[entry.id] = number
            places[entry.id] = where
    return Glossary(tuple(entries.values()), numbers, places, digest.hexdigest())


def _cached(texts: Texts, earlier: Mapping[str, GlossaryEntry], below: str) -> Layer:
    return cached_layer(texts, lambda texts: _read_layer(texts, earlier), below)


def _read_layer(texts: Texts, earlier: Mapping[str, GlossaryEntry], _below: str = "") -> Layer:
    """The entries of files that are used together, each with its place."""
    here: dict[str, str] = {}
    layer: Layer = []
    for name, text in texts:
        for node in entry_nodes(text, name):
            where = f"{name}:{node.line}"
            entry = read_entry(node, name, earlier)
            if entry.id in here:
                raise SetupError(
                    f"{where}: the id '{entry.id}' is taken by {here[entry.id]}.", "Choose another id."
                )
            here[entry.id] = where
            layer.append((entry, where))
    return layer


def read_glossary_file(path: Path) -> str:
    """The text of a glossary file; :class:`SetupError` where it cannot be read."""
    if path.suffix.lower() in (".csv", ".tsv", ".tbx"):
        hint = f"Make one of it: normalize glossary import {path.name} -o mine.yaml"
        raise SetupError(f"{path}: a glossary is YAML or JSON Lines.", hint)
    try:
        is_json = path.name.lower().endswith(SUFFIXES)
        most = MAX_JSON_BYTES if is_json else MAX_BYTES
        if path.stat().st_size > most:
            hint = "Split it." if is_json else "Split it, or make it a .jsonl, one entry a line."
            raise SetupError(f"{path}: larger than {most >> 20} MB.", hint)
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SetupError(f"{path}: cannot be read: {error.strerror}.", "Check --glossary.") from error
    except UnicodeDecodeError as error:
        raise SetupError(f"{path}: not UTF-8 (byte {error.start}).", "Save the file as UTF-8.") from error
