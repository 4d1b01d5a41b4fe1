"""The size of a record against its text."""

from benchmarks.data import ROOT, articles, flores
from normalize import Normalizer
from normalize.record import record_bytes


def main() -> None:
    """Print the ratio for each kind of text."""
    examples = sorted((ROOT / "examples/articles").glob("*.txt"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in examples}
    wire = ROOT.parent / "shared/articles/ganja-wire.txt"
    if wire.exists():
        texts["a wire article"] = wire.read_text(encoding="utf-8")
    texts["an English article"] = articles(flores("en"))[0]
    texts["a Portuguese article"] = articles(flores("pt"))[0]
    print("| text | bytes | record / text |\n|---|---|---|")
    for (name, text), doc in zip(texts.items(), Normalizer().pipe(texts.values()), strict=True):
        size = len(text.encode())
        print(f"| {name} | {size:,} | {len(record_bytes(doc)) / size:.2f} |")
