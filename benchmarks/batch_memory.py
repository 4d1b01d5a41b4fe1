"""Short records in one table: the memory of each process from a tenth of the run to its end."""

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import COMMAND, SHARE, row, table
from benchmarks.data import flores

_RECORDS = 1_000_000


def main() -> None:
    """Print a row for each process."""
    table(_records)


def _records(here: Path) -> None:
    count = int(_RECORDS * SHARE)
    sentences = flores("en")
    (here / "table").mkdir()
    with (here / "table/a.jsonl").open("w", encoding="utf-8") as file:
        for i in range(count):
            words = sentences[i % len(sentences)].split()[:8]
            file.write(json.dumps({"id": i, "text": f"{' '.join(words)} {i}."}) + "\n")
    size = (here / "table/a.jsonl").stat().st_size
    options = ("--workers", "2", "--from", "en")
    command = [*COMMAND, str(here / "table/a.jsonl"), "-o", str(here / "many"), *options]
    start = time.perf_counter()
    process = subprocess.Popen(command)
    samples: list[tuple[float, dict[int, int]]] = []
    while process.poll() is None:
        time.sleep(0.2)
        done = sum(p.stat().st_size for p in _existing(here / "many/.normalize"))
        samples.append((done, dict(_memory(process.pid))))
    seconds = time.perf_counter() - start
    total = max(done for done, _ in samples)
    early = [m for done, m in samples if total * 0.1 <= done <= total * 0.2]
    late = [m for done, m in samples if done >= total * 0.9]
    for number, pid in enumerate(sorted({pid for m in early for pid in m})):
        first = max(m.get(pid, 0) for m in early)
        last = max(m.get(pid, 0) for m in late)
        name = f"worker {number}" if pid != process.pid else "parent"
        grown = 100 * (last / first - 1)
        what = f"{first / 1024:.0f} MB to {last / 1024:.0f} MB, {grown:+.1f} %"
        row(f"{count:,} records ({size / 1e6:.0f} MB, {seconds:.0f} s): {name}", what, 10)


def _existing(folder: Path) -> Iterator[Path]:
    return folder.glob("*.spool") if folder.is_dir() else iter(())


def _memory(parent: int) -> Iterator[tuple[int, int]]:
    """The resident kilobytes of a process and of those that it started."""
    for path in Path("/proc").glob("[0-9]*/status"):
        try:
            facts = dict(line.split(":", 1) for line in path.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        pid = int(path.parent.name)
        if "VmRSS" in facts and (pid == parent or int(facts["PPid"]) == parent):
            yield pid, int(facts["VmRSS"].split()[0])
