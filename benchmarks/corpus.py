"""A corpus of news for the benchmarks of the batch room, and runs over it, each a process of its own.

``BATCH_SHARE=0.01`` takes a hundredth of it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.data import articles, flores

SHARE = float(os.environ.get("BATCH_SHARE", "1"))
COMMAND = (sys.executable, "-c", "from normalize.cli import main; main()", "run", "--quiet", "--no-memory")
TOWN = "Kvuxvil"  # in one article of a hundred


def texts(count: int) -> list[str]:
    """English news of some 4 KB a text."""
    news = articles(flores("en"))
    place = f" The mayor of {TOWN} was there."
    return [f"Article {i}.{place * (i % 100 == 0)}\n\n{news[i % len(news)]}\n" for i in range(count)]


def write_texts(folder: Path, count: int) -> None:
    """A file a text."""
    folder.mkdir()
    for i, text in enumerate(texts(count)):
        (folder / f"{i:05}.txt").write_text(text, encoding="utf-8")


def timed(source: Path, out: Path, *options: str) -> float:
    """The seconds of a run, start-up included."""
    start = time.perf_counter()
    subprocess.run([*COMMAND, str(source), "-o", str(out), *options], check=True)
    return time.perf_counter() - start


def row(what: str, measured: str, target: object) -> None:
    """A row of the table."""
    print(f"| {what} | {measured} | {target} |", flush=True)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file but ``run.json``."""
    files = (p for p in folder.rglob("*") if p.is_file() and p.name != "run.json")
    return {str(p.relative_to(folder)): p.read_bytes() for p in files}


def table(measure: Callable[[Path], None]) -> None:
    """The rows that ``measure`` prints, below their head; it is given an empty folder."""
    print("| what | measured | target |\n|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder))
