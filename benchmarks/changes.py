"""After a change of the glossary: how fast the records that it concerns are found, and how many they are."""

import time
from collections.abc import Iterator

from benchmarks.data import articles, flores, megabytes
from normalize import Document, Normalizer
from normalize.glossary.changes import changed, touches
from normalize.glossary.load import Glossary
from normalize.record import read_record, record_bytes

_MEGABYTES = 4


def main() -> None:
    """Print megabytes of text a second of one core, without and with reading the records."""
    texts = articles(flores("en"))
    nlp = Normalizer(source_language="en")
    once = [record_bytes(doc) for doc in nlp.pipe(texts)]
    times = max(1, round(_MEGABYTES / megabytes(texts)))
    entries = nlp.glossary.entries
    print("| changed entries | MB/s | with reading the record | records concerned |\n|---|---|---|---|")
    for count in (1, 10, 100):
        step = len(entries) // count
        kept = tuple(e for i, e in enumerate(entries) if i % step or i >= count * step)
        changes = changed(nlp.glossary, Glossary(kept, nlp.glossary.layers, {}, ""))
        concerned = reading = 0.0
        found = 0
        for _ in range(times):
            start = time.process_time()
            docs = list(_read(once))
            middle = time.process_time()
            found = sum(touches(doc, changes) for doc in docs)
            reading += middle - start
            concerned += time.process_time() - middle
        size = times * megabytes(texts)
        speed = f"{size / concerned:.1f} | {size / (concerned + reading):.1f}"
        print(f"| {len(changes.ids)} | {speed} | {found} of {len(once)} |")
    print("\nTarget: 10 MB/s.")


def _read(records: list[bytes]) -> Iterator[Document]:
    return map(read_record, records)
