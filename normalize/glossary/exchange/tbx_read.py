"""TBX, the exchange format of termbases (ISO 30042): version 3, and version 2 as many tools write it.

A concept is an entry; its preferred English term is the canonical name, superseded terms are
former names, terms of the type short form are short forms, other English terms variants, and
terms of other languages forms.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from normalize.errors import SetupError
from normalize.glossary.exchange.model import Imported, Settings
from normalize.glossary.exchange.nodes import read_nodes
from normalize.glossary.exchange.rows import new_ids
from normalize.glossary.exchange.xml_events import Element, read_xml
from normalize.glossary.json_lines import node_of
from normalize.glossary.languages import language_code
from normalize.glossary.problem import Problem
from normalize.glossary.syntax import Node

_CONCEPTS = ("conceptEntry", "termEntry")
_SECTIONS = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_FRAME = (*_SECTIONS, *_TERMS, "termGrp", "descripGrp", "adminGrp", "termNoteGrp", "xrefGrp")
_KINDS = ("place", "person", "organization", "term")
_ITEM = re.compile(r"https?://www\.wikidata\.org/(?:wiki|entity)/(Q[1-9][0-9]*)")
_SHORT = ("shortForm", "shortTerm")
_STATUSES = ("preferred", "admitted", "deprecated", "superseded")


def read_tbx(data: bytes, name: str, settings: Settings) -> Imported:
    """The entries of a TBX file; a bad concept costs no other, what has no place is counted and named."""
    nodes: list[Node] = []
    problems: list[Problem] = []
    unplaced: Counter[str] = Counter()
    first: dict[str, int] = {}
    taken: list[tuple[dict[str, Any], int]] = []

    def take(concept: Element) -> None:
        entry = _entry(concept, name, settings, problems)
        for what, line in _left_over(concept):
            unplaced[what] += 1
            first.setdefault(what, line)
        if entry:
            taken.append((entry, concept.line))

    root = read_xml(data, name, _CONCEPTS.__contains__, take)
    if root not in ("tbx", "martif", "TBX"):
        raise SetupError(
            f"{name}:1: not TBX: the root element is '{root}'.", "TBX begins with <tbx> or <martif>."
        )
    named = {entry["id"] for entry, _ in taken if entry["id"]}
    ids = iter(i for i in new_ids([e["canonical"] for e, _ in taken if not e["id"]]))
    for entry, line in taken:
        if not entry["id"]:
            key = next(ids)
            entry["id"] = key if key not in named else f"{key}-{line}"
        nodes.append(node_of(entry, line, name))
    for what, count in unplaced.items():
        times = f" ({count} times)" if count > 1 else ""
        problems.append(Problem(name, first[what], f"{what} has no field here and is not taken over{times}."))
    read = read_nodes(nodes, name)
    return Imported(read.entries, tuple(sorted((*problems, *read.problems))))


def _entry(concept: Element, name: str, settings: Settings, problems: list[Problem]) -> dict[str, Any] | None:
    """The fields of a concept; ``None`` where it has no English term."""
    forms: dict[str, list[str]] = {}
    english: list[tuple[str, str, str]] = []  # term, status, type
    for section in concept.all(*_SECTIONS):
        written = section.attributes.get("xml:lang") or section.attributes.get("lang", "")
        code = language_code(written)
        if code is None:
            what = f"'{written}' is no language code; its terms are not taken over."
            problems.append(Problem(name, section.line, what, "Use one such as pt or pt-BR."))
            continue
        for holder in section.all(*_TERMS):
            term = " ".join(t.text for t in holder.all("term")[:1])
            if not term:
                problems.append(Problem(name, holder.line, "a term is empty."))
            elif code == "en":
                english.append((term, _note(holder, "administrativeStatus"), _note(holder, "termType")))
            else:
                forms.setdefault(code, []).append(term)
    entry: dict[str, Any] = {"id": concept.attributes.get("id", "")}
    entry |= _spellings(english)
    if "canonical" not in entry:
        problems.append(Problem(name, concept.line, "the concept has no English term that is in use."))
        return None
    kind = next(
        (d.text for d in concept.all("descrip") if _type(d) == "subjectField" and d.text in _KINDS), ""
    )
    entry |= {"kind": kind or settings.kind, "forms": {k: v for k, v in forms.items() if v}}
    notes = [child.text for child in concept.children if child.name == "note" and child.text]
    sources = [a.text for a in concept.children if a.name == "admin" and _type(a) == "source" and a.text]
    items = [m[1] for x in concept.all("xref") if (m := _ITEM.fullmatch(x.attributes.get("target", "")))]
    entry |= {"note": " ".join(notes), "source": "; ".join(sources), "wikidata": next(iter(items), "")}
    return {field: value for field, value in entry.items() if value or field == "id"}


def _spellings(english: list[tuple[str, str, str]]) -> dict[str, Any]:
    """English terms by their role; the preferred one, else the first in use, is canonical."""
    in_use = [
        number
        for number, (_, status, kind) in enumerate(english)
        if not status.startswith(("superseded", "deprecated")) and kind not in _SHORT
    ]
    preferred = [number for number in in_use if english[number][1].startswith("preferred")]
    if not in_use:
        return {}
    chosen = (preferred or in_use)[0]
    found: dict[str, Any] = {"canonical": english[chosen][0], "variants": [], "short_forms": [], "former": []}
    for number, (term, status, kind) in enumerate(english):
        if number != chosen:
            former = "former" if status.startswith("superseded") else "variants"
            found["short_forms" if kind in _SHORT else former].append(term)
    return found


def _note(holder: Element, kind: str) -> str:
    return next((n.text for n in holder.all("termNote", kind) if kind in (_type(n), n.name)), "")


def _type(element: Element) -> str:
    return element.attributes.get("type", "")


def _left_over(concept: Element) -> list[tuple[str, int]]:
    """What in a concept has no field in an entry, as a person would name it, with its line."""
    found: list[tuple[str, int]] = []
    for child in concept.children:
        kind = _type(child)
        if child.name == "term":
            continue
        if child.name in _FRAME:
            found += _left_over(child)
        elif not (
            (child.name == "note" and concept.name in _CONCEPTS)
            or (child.name == "admin" and kind == "source" and concept.name in _CONCEPTS)
            or (child.name == "descrip" and kind == "subjectField" and child.text in _KINDS)
            or (child.name == "xref" and _ITEM.fullmatch(child.attributes.get("target", "")))
            or ("administrativeStatus" in (kind, child.name) and child.text.startswith(_STATUSES))
            or ("termType" in (kind, child.name) and child.text in _SHORT)
        ):
            found.append((f"<{child.name}{f' type={kind}' if kind else ''}>", child.line))
    return found
