"""Edits on clean English: FLORES dev, where every one is suspect."""

from collections import Counter

from benchmarks.data import articles, flores
from normalize import Normalizer


def main() -> None:
    """Print the number of edits by rule, and each of them."""
    texts = articles(flores("en"))
    words = sum(len(t.split()) for t in texts)
    edits = [(e, d) for d in Normalizer().pipe(texts) for e in d.edits]
    print(f"{len(edits)} edits in {words:,} words: {dict(Counter(e.reason for e, _ in edits))}\n")
    for edit, doc in edits:
        text = doc.draft if edit.layer == "draft" else doc.source
        around = text[max(0, edit.span.start - 30) : edit.span.end + 30].replace("\n", " ")
        print(f"- `{edit.before}` -> `{edit.after}` ({edit.reason}): ... {around} ...")
