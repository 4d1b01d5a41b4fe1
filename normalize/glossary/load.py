"""Glossary files into entries, with the file and line of every mistake.

Glossaries are layered: ours first, then the user's in the order given; a later entry
with the same id replaces the earlier one, and ``keep: true`` alone switches it off.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.syntax import Node, parse_yaml

MAX_BYTES = 64 << 20
MAX_SPELLING = 200  # characters; the longest name of a state has 60
_FIELDS = tuple(f.name for f in fields(GlossaryEntry))
_LISTS = ("variants", "short_forms", "former", "needs", "unless")


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


def load_glossary(paths: Sequence[Path] = (), *, defaults: bool = True) -> Glossary:
    """Read the curated glossaries (unless ``defaults`` is off), then ``paths``, into one.

    Raises :class:`SetupError` for the first mistake, with file, line and field.
    """
    texts = [[(p.name, _read(p)) for p in default_glossaries()]] if defaults else []
    texts += [[(str(path), _read(path))] for path in paths]
    return combine(texts)


def combine(layers: Iterable[Sequence[tuple[str, str]]]) -> Glossary:
    """One glossary from layers of named YAML texts; a later layer wins entry by entry.

    >>> text = "- {id: ganja, canonical: Ganja, kind: place, variants: Gandja}"
    >>> combine([[("mine.yaml", text)]]).entries[0].variants
    ('Gandja',)
    """
    entries: dict[str, GlossaryEntry] = {}
    numbers: dict[str, int] = {}
    places: dict[str, str] = {}
    digest = hashlib.sha256()
    for number, layer in enumerate(layers):
        here: dict[str, str] = {}
        for name, text in layer:
            digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
            for node in _entry_nodes(text, name):
                where = f"{name}:{node.line}"
                entry = _entry(node, name, entries)
                if entry.id in here:
                    raise SetupError(
                        f"{where}: the id '{entry.id}' is taken by {here[entry.id]}.", "Choose another id."
                    )
                here[entry.id] = places[entry.id] = where
                entries[entry.id] = entry
                numbers[entry.id] = number
    return Glossary(tuple(entries.values()), numbers, places, digest.hexdigest())


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SetupError(f"{path}: larger than {MAX_BYTES >> 20} MB.", "Split the glossary.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SetupError(f"{path}: cannot be read: {error.strerror}.", "Check --glossary.") from error
    except UnicodeDecodeError as error:
        raise SetupError(f"{path}: not UTF-8 (byte {error.start}).", "Save the file as UTF-8.") from error


def _entry_nodes(text: str, name: str) -> list[Node]:
    root = parse_yaml(text, name)
    if root is None or root.value == "":
        return []
    if not isinstance(root.value, list):
        raise SetupError(f"{name}:{root.line}: a glossary is a list of entries.", "Begin each with '- id:'.")
    return root.value


def _entry(node: Node, name: str, earlier: dict[str, GlossaryEntry]) -> GlossaryEntry:
    if not isinstance(node.value, dict):
        raise SetupError(f"{name}:{node.line}: an entry is a mapping with id, canonical and kind.")
    for key, value in node.value.items():
        if key not in _FIELDS:
            close = get_close_matches(key, _FIELDS, 1)
            hint = f"Did you mean '{close[0]}'?" if close else f"Known fields: {', '.join(_FIELDS)}."
            raise SetupError(f"{name}:{value.line}: unknown field '{key}'.", hint)
    data: dict[str, Any] = {key: value.plain() for key, value in node.value.items()}
    for key in _LISTS:
        if key in data:
            data[key] = _as_list(data[key])
    if isinstance(data.get("forms"), dict):
        data["forms"] = {code: _as_list(value) for code, value in data["forms"].items()}
    if "keep" in data:
        data["keep"] = {"true": True, "false": False}.get(str(data["keep"]).lower(), data["keep"])
    if data.get("keep") is True and set(data) <= {"id", "keep", "note"}:
        if data.get("id") not in earlier:
            raise SetupError(
                f"{name}:{node.line}: keep names the entry '{data.get('id')}', which no glossary has."
            )
        return replace(earlier[data["id"]], keep=True)
    try:
        entry = msgspec.convert(data, GlossaryEntry)
    except msgspec.ValidationError as error:
        problem, _, path = str(error).partition(" - at `$")
        key = path.strip("`.").split("[")[0].split(".")[0]
        line = node.value[key].line if key in node.value else node.line
        field = f"field '{key}': " if key else ""
        raise SetupError(f"{name}:{line}: {field}{problem}.", "See docs/glossary.md.") from error
    _check_spellings(entry, {key: value.line for key, value in node.value.items()}, name)
    return entry


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _check_spellings(entry: GlossaryEntry, lines: dict[str, int], name: str) -> None:
    groups: dict[str, Iterable[str]] = {
        "id": [entry.id],
        "canonical": [entry.canonical],
        "variants": entry.variants,
        "forms": [s for spellings in entry.forms.values() for s in spellings],
        "short_forms": entry.short_forms,
        "former": entry.former,
        "needs": entry.needs,
        "unless": entry.unless,
    }
    for field, spellings in groups.items():
        for spelling in spellings:
            problem = (
                "is empty"
                if not any(c.isalnum() for c in spelling)
                else f"is longer than {MAX_SPELLING} characters"
                if len(spelling) > MAX_SPELLING
                else ""
            )
            if problem:
                raise SetupError(
                    f"{name}:{lines[field]}: field '{field}': a spelling {problem}.", "Remove it."
                )
