"""Inflected Slavic names, found through the index when the glossary has the base form alone.

The base form is the lemma of real news (persons, places, organisations; bg cs pl ru sl uk).
Recall: rows whose surface differs from it, found (`whole`: the whole surface, `inside`: a part
of it names the entity, as `Макрона` does in `Э. Макрона`). Precision: of all surfaces of the
language that a base form's rule accepts besides itself, the share that the same entity bears.
What is missed is, as far as it was read, mostly a slip of the pen on either side (`Ukrqajinu`), small
letters (`минздрава`), quotation marks, or another name of the entity.
"""

import gzip
import sys
import time
from collections import Counter, defaultdict
from typing import NamedTuple

from benchmarks.data import EVAL, flores
from normalize.document import GlossaryEntry, Kind, Span
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary, load_glossary
from normalize.names.fold import fold

KINDS: dict[str, Kind] = {"PER": "person", "LOC": "place", "ORG": "organization"}


class Row(NamedTuple):
    """A surface form of an entity in real news."""

    entity: str
    type: str
    language: str
    surface: str
    lemma: str
    count: str


class Counts(NamedTuple):
    """What is found of the surfaces that differ from their base form, and what is accepted rightly."""

    differ: int
    whole: int
    inside: int
    accepted: int
    right: int


def rows() -> dict[str, list[Row]]:
    """The rows by language."""
    path = EVAL / "names" / "slavic_inflected.tsv.gz"
    if not path.exists():
        sys.exit(f"{path} is missing: the evaluation data is not part of the repository.")
    found = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = Row(*line.rstrip("\n").split("\t"))
            if row.type in KINDS:
                found[row.language].append(row)
    return dict(sorted(found.items()))


def index(language: str, having: list[Row]) -> Index:
    """An entry for each entity, with its base forms."""
    types: dict[str, Counter[str]] = defaultdict(Counter)
    forms: dict[str, dict[str, None]] = defaultdict(dict)
    for row in having:
        types[row.entity][row.type] += int(row.count)
        forms[row.entity][row.lemma] = None
    entries = tuple(
        GlossaryEntry(e, f"Qq {i}", KINDS[types[e].most_common(1)[0][0]], forms={language: tuple(lemmas)})
        for i, (e, lemmas) in enumerate(forms.items())
    )
    return Index(Glossary(entries, {entry.id: 0 for entry in entries}, {}, ""))


def measure(language: str, having: list[Row]) -> Counts:
    """Recall by row; precision by base form and surface."""
    names = index(language, having)
    bearers: dict[str, set[str]] = defaultdict(set)
    bases: dict[str, set[str]] = defaultdict(set)
    for row in having:
        bearers[fold(row.surface).text].add(row.entity)
        bases[fold(row.lemma).text].add(row.entity)
    differ = whole = inside = 0
    accepted: dict[tuple[str, str], bool] = {}
    for row in having:
        matches = names.scan(row.surface, {language})
        full = [t for m in matches for t in m.targets if m.span == Span(0, len(row.surface))]
        if row.surface != row.lemma:
            differ += 1
            whole += any(t.entry.id == row.entity for t in full)
            inside += any(t.entry.id == row.entity for m in matches for t in m.targets)
        surface = fold(row.surface).text
        for target in full:
            base = fold(target.spelling).text
            if base != surface:
                accepted[base, surface] = not bases[base].isdisjoint(bearers[surface])
    return Counts(differ, whole, inside, len(accepted), sum(accepted.values()))


def main() -> None:
    """Print recall and precision by language, and the speed."""
    print("| language | surfaces that differ | whole | inside | accepted | precision |")
    print("|---|---|---|---|---|---|")
    total = Counts(0, 0, 0, 0, 0)
    for language, having in rows().items():
        counts = measure(language, having)
        total = Counts(*map(sum, zip(total, counts, strict=True)))
        _print(language, counts)
    _print("all", total)
    names = Index(load_glossary())
    text = "\n".join(flores("ru")) * 6
    start = time.perf_counter()
    names.scan("Гянджа", {"ru"})
    built = time.perf_counter() - start
    start = time.perf_counter()
    names.scan(text, {"ru"}, inflected=False)
    plain = time.perf_counter() - start
    start = time.perf_counter()
    names.scan(text, {"ru"})
    inflected = time.perf_counter() - start
    size = len(text.encode()) / 1e6
    print("\n| Russian, curated glossaries | |\n|---|---|")
    print(f"| first text: the forms are built | {built:.2f} s |")
    print(f"| scan without inflected forms | {size / plain:.1f} MB/s |")
    print(f"| scan with them | {size / inflected:.1f} MB/s |")


def _print(name: str, c: Counts) -> None:
    print(
        f"| {name} | {c.differ:,} | {c.whole / c.differ:.3f} | {c.inside / c.differ:.3f}"
        f" | {c.accepted:,} | {c.right / c.accepted:.4f} |"
    )
