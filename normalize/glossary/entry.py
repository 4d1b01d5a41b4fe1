"""One entry of a glossary file: from its YAML node to a checked ``GlossaryEntry``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from typing import Any
from unicodedata import category

import msgspec

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.json_lines import SUFFIXES, json_nodes
from normalize.glossary.syntax import Node, parse_list

MAX_SPELLING = 200  # characters; the longest name of a state has 60
_FIELDS = tuple(f.name for f in fields(GlossaryEntry))
LISTS = ("variants", "short_forms", "former", "needs", "unless", "homonym")


def entry_nodes(text: str, name: str) -> Iterator[Node]:
    """The entries in a glossary's text, one at a time; :class:`SetupError` where it is no list.

    The name says whether it is JSON Lines (``.jsonl``) or YAML.
    """
    is_json = name.lower().endswith(SUFFIXES)
    return json_nodes(text, name) if is_json else parse_list(text, name)


def read_entry(node: Node, name: str, earlier: Mapping[str, GlossaryEntry]) -> GlossaryEntry:
    """The entry in ``node``; ``earlier`` are those that ``keep: true`` alone may switch off.

    Raises :class:`SetupError` with file, line and field.
    """
    if not isinstance(node.value, dict):
        raise SetupError(f"{name}:{node.line}: an entry is a mapping with id, canonical and kind.")
    for key, value in node.value.items():
        if key not in _FIELDS:
            close = get_close_matches(key, _FIELDS, 1)
            hint = f"Did you mean '{close[0]}'?" if close else f"Known fields: {', '.join(_FIELDS)}."
            raise SetupError(f"{name}:{value.line}: unknown field '{key}'.", hint)
    data: dict[str, Any] = {key: value.plain() for key, value in node.value.items()}
    for key in LISTS:
        if key in data:
            data[key] = _as_list(data[key])
    if isinstance(data.get("forms"), dict):
        data["forms"] = {code: _as_list(value) for code, value in data["forms"].items()}
    for key in ("keep", "keep_in_titles"):
        if key in data:
            data[key] = {"true": True, "false": False}.get(str(data[key]).lower(), data[key])
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
        "forms": [*entry.forms, *(s for spellings in entry.forms.values() for s in spellings)],
        "short_forms": entry.short_forms,
        "former": entry.former,
        "needs": entry.needs,
        "unless": entry.unless,
        "homonym": entry.homonym,
        "profiles": [*entry.profiles, *entry.profiles.values()],
    }
    for field, spellings in groups.items():
        for spelling in spellings:
            problem = spelling_problem(spelling)
            if problem:
                raise SetupError(
                    f"{name}:{lines[field]}: field '{field}': a spelling {problem}.", "Remove it."
                )

    for field in ("note", "source", "wikidata"):
        if any("\ud800" <= character <= "\udfff" for character in getattr(entry, field)):
            what = "half of a surrogate pair, which no file can hold"
            raise SetupError(f"{name}:{lines[field]}: field '{field}': {what}.", "Remove it.")


def spelling_problem(spelling: str) -> str:
    """What is wrong with a spelling by itself; empty where nothing is."""
    if not any(c.isalnum() for c in spelling):
        return "is empty"
    if len(spelling) > MAX_SPELLING:
        return f"is longer than {MAX_SPELLING} characters"
    # Surrogates too: such a text cannot be written to any file.
    unfit = any(category(c) in ("Cc", "Cs") for c in spelling) if not spelling.isprintable() else False
    return "holds a control character" if unfit else ""
