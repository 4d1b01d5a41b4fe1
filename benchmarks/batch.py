"""A corpus in the batch room: workers, overhead, a second run, a run after an entry changed.

Short runs are the median of three. Best on a disk on which nothing was deleted a moment ago: making
files there takes ten times as long.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.corpus import SHARE, TOWN, row, table, texts, timed, tree, write_texts

_FILES = 10_000
_BARE = """
import sys, time
from pathlib import Path
from normalize import Config, Normalizer
from normalize.batch.warm import warm
from normalize.record import record_bytes
nlp = Normalizer(Config(source_language=sys.argv[2] or None, memory=False))
paths = sorted(Path(sys.argv[1]).glob("*.txt"))
start = time.perf_counter()
warm(nlp)
for doc in nlp.pipe(path.read_text(encoding="utf-8") for path in paths):
    doc.output.encode(), record_bytes(doc)
print(time.perf_counter() - start)
"""


def main() -> None:
    """Print each measurement beside its target."""
    table(_files)


def _files(here: Path) -> None:
    """A file an article, and all in one table: two workers, one, none, and again."""
    count = int(_FILES * SHARE)
    write_texts(here / "in", count)
    (here / "one").mkdir()
    rows = (json.dumps({"id": i, "text": text}) for i, text in enumerate(texts(count)))
    (here / "one/a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    seconds, first = {}, 0.0
    for workers in (1, 2):
        first = timed(here / "in", here / f"out{workers}", "--workers", str(workers))
        seconds[workers] = json.loads((here / f"out{workers}/run.json").read_bytes())["seconds"]
    bare = subprocess.run(
        [sys.executable, "-c", _BARE, str(here / "in"), ""], check=True, capture_output=True, text=True
    )
    overhead = 100 * (seconds[1] / float(bare.stdout) - 1)
    again = median(timed(here / "in", here / "out2", "--workers", "2") for _ in range(3))
    ratio = 100 * again / first
    row(f"{count:,} articles, 2 workers against 1", f"{seconds[1] / seconds[2]:.2f} times", 1.8)
    row("overhead of 1 worker over the pipeline", f"{overhead:.1f} %", 5)
    row("finished, again", f"{again:.2f} s, {ratio:.1f} % of the first run", 2)
    same = tree(here / "out1") == tree(here / "out2")
    row("1 and 2 workers write the same bytes", str(same), True)
    (here / "mine.yaml").write_text(f"- {{id: kvux, canonical: Quuxville, kind: place, variants: {TOWN}}}")
    _change(here, "in", "out2", first)
    _change(here, "one", "out-one", timed(here / "one", here / "out-one", "--workers", "2"))


def _change(here: Path, source: str, out: str, first: float) -> None:
    """A run after an entry changed that stands in 1 % of the records; the ``first`` took so many seconds."""
    glossary = ("--workers", "2", "--glossary", str(here / "mine.yaml"))
    seconds = [timed(here / source, here / out, *glossary)]
    for _ in range(2):
        timed(here / source, here / out, "--workers", "2")  # back again
        seconds.append(timed(here / source, here / out, *glossary))
    what = f"{median(seconds):.2f} s, {100 * median(seconds) / first:.1f} % of the first run"
    row(f"an entry changed that is in 1 % ({source})", what, 10)
    timed(here / source, here / "fresh", *glossary)
    row("as a fresh run", str(tree(here / out) == tree(here / "fresh")), True)
    shutil.rmtree(here / "fresh")
