"""Rows that say "this spelling is that name in English", gathered into entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from normalize.document import GlossaryEntry, Kind
from normalize.glossary.entry import spelling_problem
from normalize.glossary.exchange.model import Imported
from normalize.glossary.problem import Problem
from normalize.names.ascii import to_ascii


@dataclass(frozen=True, slots=True)
class Pair:
    """One spelling in a language, the English name that it stands for, and the line that says so."""

    line: int
    language: str
    spelling: str
    canonical: str
    note: str = ""


@dataclass(slots=True)
class _Gathered:
    variants: list[str] = field(default_factory=list)
    forms: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def gather(pairs: Iterable[Pair], kind: Kind, name: str, problems: Iterable[Problem] = ()) -> Imported:
    """An entry for each English name, in the order of the rows; what cannot be placed is named.

    >>> pairs = [Pair(1, "ru", "Гянджа", "Ganja"), Pair(2, "en", "Gandja", "Ganja")]
    >>> [(e.id, e.variants, e.forms) for e in gather(pairs, "place", "x").entries]
    [('ganja', ('Gandja',), {'ru': ('Гянджа',)})]
    """
    found = list(problems)
    names: dict[str, _Gathered] = {}
    first: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        bad = next((p for p in map(spelling_problem, (pair.spelling, pair.canonical)) if p), "")
        if bad:
            found.append(Problem(name, pair.line, f"a spelling {bad}.", "The row is left out."))
            continue
        other = first.setdefault((pair.language, pair.spelling), pair)
        if other.canonical != pair.canonical:
            what = (
                f"'{pair.spelling}' is '{other.canonical}' in line {other.line} and '{pair.canonical}' here."
            )
            found.append(Problem(name, pair.line, what, "Keep one: what two entries claim is left in texts."))
        gathered = names.setdefault(pair.canonical, _Gathered())
        if pair.language != "en":
            _add(gathered.forms.setdefault(pair.language, []), pair.spelling)
        elif pair.spelling != pair.canonical:
            _add(gathered.variants, pair.spelling)
        if pair.note:
            _add(gathered.notes, pair.note)
    entries = [
        GlossaryEntry(
            key,
            canonical,
            kind,
            tuple(g.variants),
            {language: tuple(spellings) for language, spellings in g.forms.items()},
            note="\n".join(g.notes),
        )
        for key, (canonical, g) in zip(new_ids(names), names.items(), strict=True)
    ]
    return Imported(tuple(entries), tuple(sorted(found)))


def new_ids(names: Iterable[str]) -> list[str]:
    """Ids made of names, as the curated glossaries have them; no two alike.

    >>> new_ids(["Nagorno-Karabakh", "Əliyev", "Ganja", "Ganja!", "…"])
    ['nagorno-karabakh', 'aliyev', 'ganja', 'ganja-2', 'entry']
    """
    ids: list[str] = []
    taken: set[str] = set()
    numbers: Counter[str] = Counter()
    for name in names:
        base = re.sub(r"[^a-z0-9]+", "-", to_ascii(name).lower().replace("'", "")).strip("-") or "entry"
        key = base
        while key in taken or numbers[base]:
            numbers[base] = max(numbers[base], 1) + 1
            key = f"{base}-{numbers[base]}"
            if key not in taken:
                break
        taken.add(key)
        numbers[base] = max(numbers[base], 1)
        ids.append(key)
    return ids


def _add(spellings: list[str], spelling: str) -> None:
    if spelling not in spellings:
        spellings.append(spelling)
