"""Glossary names in real drafts of real engines, each beside its source: how many become canonical.

Every row goes through the whole pipeline with the table engine. A name counts where the reference
has the entry and the draft says anything of it that can be known: in the source the entry is
mentioned, or the draft has one of its spellings. False edits are those whose entry the reference
lacks. `all` counts every name of the references, whatever the engine made of it.
"""

import gzip
import sys
from collections import Counter

from benchmarks.data import EVAL
from normalize import Document, Normalizer
from normalize.glossary.index import Index
from normalize.glossary.load import load_glossary
from normalize.glossary.resolve import resolve
from normalize.translate.table import Table

PAIRS = (
    "az-en.argos",
    "fr-en.bergamot-tiny",
    "hy-en.nllb",
    "ru-en.bergamot-tiny",
    "tr-en.argos",
    "uk-en.bergamot-tiny",
)
# Roles in which the output spells a name as the glossary writes it.
_WRITTEN = ("canonical", "short")


def rows(pair: str) -> list[tuple[str, str, str]]:
    """Source, draft and reference of each row."""
    path = EVAL / "drafts" / f"{pair}.tsv.gz"
    if not path.exists():
        sys.exit(f"{path} is missing: the evaluation data is not part of the repository.")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        cut = [line.rstrip("\n").split("\t") for line in lines]
    return [(source, draft, reference) for number, source, draft, reference in cut if number.isdigit()]


def measure(pair: str, index: Index) -> Counter[str]:
    """Names of the references (`all`, `known`), canonical ones, edits, false ones, words, failed rows."""
    found = rows(pair)
    language = pair[:2]
    table = Table({language: {source: draft for source, draft, _ in found}})
    nlp = Normalizer(source_language=language, engines=[table])
    counts: Counter[str] = Counter()
    for (_, _, reference), doc in zip(found, nlp.pipe(source for source, _, _ in found), strict=True):
        counts["failed"] += doc.error is not None
        counts += _of_row(doc, _names(reference, index), index)
    return counts


def _of_row(doc: Document, wanted: Counter[str], index: Index) -> Counter[str]:
    written = Counter(m.entry for m in doc.mentions if m.span and m.role in _WRITTEN)
    there = Counter(m.entry for m in doc.mentions if m.span)
    lost = Counter({m.entry: len(m.source) for m in doc.mentions if m.span is None})
    edited = [r.rule for e in doc.edits for r in e.reasons if r.step == "reconcile"]
    names = [rule for rule in edited if index.entries[rule].kind != "term"]
    known = wanted & (there + lost)
    return Counter(
        words=len(doc.output.split()),
        all=wanted.total(),
        known=known.total(),
        canonical=(wanted & written).total(),
        edits=len(names),
        false=sum(rule not in wanted for rule in names),
    )


def _names(text: str, index: Index) -> Counter[str]:
    names = resolve(text, index.scan(text))
    return Counter(
        n.target.entry.id for n in names if n.target and n.is_sure and n.target.entry.kind != "term"
    )


def main() -> None:
    """Print the table."""
    index = Index(load_glossary())
    total: Counter[str] = Counter()
    print("| pair | names | known | canonical | share of known | share of all | edits | false |")
    print("|---|---|---|---|---|---|---|---|")
    for pair in (*PAIRS, "together"):
        counts = total if pair == "together" else measure(pair, index)
        total += counts if pair != "together" else Counter()
        shares = (counts["canonical"] / max(1, counts[key]) for key in ("known", "all"))
        cells = (counts[k] for k in ("all", "known", "canonical"))
        print(f"| {pair} | {' | '.join(map(str, cells))} | {' | '.join(f'{s:.3f}' for s in shares)} | "
              f"{counts['edits']} | {counts['false']} |")  # fmt: skip
    print(f"\n{total['words']:,} words, {total['failed']} rows failed.")


if __name__ == "__main__":
    main()
