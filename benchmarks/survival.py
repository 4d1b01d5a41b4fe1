"""Names that stand in a Portuguese sentence as in its English reference: how many come out."""

import re

from benchmarks.data import flores
from normalize import Normalizer
from normalize.english import is_word
from normalize.translate.firefox import Firefox
from normalize.translate.lost_names import capitals, stands


def main() -> None:
    """Print both rates, each edit, and the names that are lost."""
    sources, references = flores("pt"), flores("en")
    model = Firefox().load("pt")
    assert model is not None
    bare = model.translate(sources)
    documents = list(Normalizer(source_language="pt").pipe(sources))
    kept = [0, 0]
    total = 0
    lost: list[str] = []
    for source, reference, plain, doc in zip(sources, references, bare, documents, strict=True):
        for name in sorted({span.of(source) for span in capitals(source)}):
            if is_word(name.lower()) or not stands(name, reference):
                continue
            total += 1
            kept[0] += bool(stands(name, plain))
            kept[1] += bool(stands(name, doc.output))
            if not stands(name, doc.output):
                lost.append(name)
    print("| what | names kept | rate |\n|---|---|---|")
    for what, count in zip(("bare engine", "whole pipeline"), kept, strict=True):
        print(f"| {what} | {count} of {total} | {count / total:.3f} |")
    print(f"\nLost: {', '.join(lost)}.")
    for doc, reference in zip(documents, references, strict=True):
        for edit in doc.edits:
            if edit.step.startswith("names"):
                false = re.search(rf"\b{re.escape(edit.before)}\b", reference) and edit.after not in reference
                print(f"{edit.before} -> {edit.after} ({edit.reason}){', false' if false else ''}")
