"""A corpus in the batch room: workers, overhead, a second run, memory, kills.

``BATCH_SHARE=0.01`` measures a hundredth of it. Each run is a process of its own.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.data import articles, flores

SHARE = float(os.environ.get("BATCH_SHARE", "1"))
FILES, RECORDS, KILLS = 10_000, 1_000_000, 50
COMMAND = (sys.executable, "-c", "from normalize.cli import main; main()", "run", "--quiet", "--no-memory")
TARGETS = {"scaling": 1.8, "overhead": 5.0, "again": 2.0, "changed": 10.0, "memory": 10.0}

_TOWN = "Kvuxvil"  # in one article of a hundred
_BARE = """
import sys, time
from pathlib import Path
from normalize import Config, Normalizer
from normalize.batch.warm import warm
from normalize.record import record_bytes
nlp = Normalizer(Config(source_language=sys.argv[2] or None, memory=False))
warm(nlp)
paths = sorted(Path(sys.argv[1]).glob("*.txt"))
start = time.perf_counter()
for doc in nlp.pipe(path.read_text(encoding="utf-8") for path in paths):
    doc.output.encode(), record_bytes(doc)
print(time.perf_counter() - start)
"""


def main() -> None:
    """Print each measurement beside its target."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        print("| what | measured | target |\n|---|---|---|", flush=True)
        _files(here)
        _records(here)
        _kills(here)


def _files(here: Path) -> None:
    """English news, a file an article: two workers, one, none, and again."""
    news = articles(flores("en"))
    (here / "in").mkdir()
    (here / "one").mkdir()
    count = int(FILES * SHARE)
    with (here / "one/a.jsonl").open("w", encoding="utf-8") as table:
        for i in range(count):
            place = f" The mayor of {_TOWN} was there." if i % 100 == 0 else ""
            text = f"Article {i}.{place}\n\n{news[i % len(news)]}\n"
            (here / f"in/{i:05}.txt").write_text(text, encoding="utf-8")
            table.write(json.dumps({"id": i, "text": text}) + "\n")
    seconds, first = {}, 0.0
    for workers in (1, 2):
        first = _timed(here / "in", here / f"out{workers}", "--workers", str(workers))
        seconds[workers] = json.loads((here / f"out{workers}/run.json").read_bytes())["seconds"]
    bare = subprocess.run(
        [sys.executable, "-c", _BARE, str(here / "in"), ""], check=True, capture_output=True, text=True
    )
    overhead = 100 * (seconds[1] / float(bare.stdout) - 1)
    again = _timed(here / "in", here / "out2", "--workers", "2")
    ratio = 100 * again / first
    _row(
        f"{count:,} articles, 2 workers against 1", f"{seconds[1] / seconds[2]:.2f} times", TARGETS["scaling"]
    )
    _row("overhead of 1 worker over the pipeline", f"{overhead:.1f} %", TARGETS["overhead"])
    _row("finished, again", f"{again:.2f} s, {ratio:.1f} % of the first run", TARGETS["again"])
    same = _tree(here / "out1") == _tree(here / "out2")
    _row("1 and 2 workers write the same bytes", str(same), True)
    (here / "mine.yaml").write_text(f"- {{id: kvux, canonical: Quuxville, kind: place, variants: {_TOWN}}}")
    _change(here, "in", "out2", first)
    _change(here, "one", "out-one", _timed(here / "one", here / "out-one", "--workers", "2"))


def _change(here: Path, source: str, out: str, first: float) -> None:
    """A run after an entry changed that stands in 1 % of the records; the ``first`` took so many seconds."""
    glossary = ("--workers", "2", "--glossary", str(here / "mine.yaml"))
    changed = _timed(here / source, here / out, *glossary)
    what = f"{changed:.2f} s, {100 * changed / first:.1f} % of the first run"
    _row(f"an entry changed that is in 1 % ({source})", what, TARGETS["changed"])
    _timed(here / source, here / "fresh", *glossary)
    _row("as a fresh run", str(_tree(here / out) == _tree(here / "fresh")), True)
    shutil.rmtree(here / "fresh")


def _records(here: Path) -> None:
    """Short records in one table: the memory of each process from a tenth to the end."""
    count = int(RECORDS * SHARE)
    sentences = flores("en")
    (here / "table").mkdir()
    with (here / "table/a.jsonl").open("w", encoding="utf-8") as table:
        for i in range(count):
            words = sentences[i % len(sentences)].split()[:8]
            table.write(json.dumps({"id": i, "text": f"{' '.join(words)} {i}."}) + "\n")
    size = (here / "table/a.jsonl").stat().st_size
    command = [
        *COMMAND,
        str(here / "table/a.jsonl"),
        "-o",
        str(here / "many"),
        "--workers",
        "2",
        "--from",
        "en",
    ]
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
        _row(f"{count:,} records ({size / 1e6:.0f} MB, {seconds:.0f} s): {name}", what, TARGETS["memory"])


def _kills(here: Path) -> None:
    """Killed again and again at random points, and then left to end."""
    chance = random.Random(1)
    kills, wanted = 0, max(3, int(KILLS * SHARE))
    seconds = _timed(here / "in", here / "whole", "--workers", "2")
    while kills < wanted:
        command = [*COMMAND, str(here / "in"), "-o", str(here / "killed"), "--workers", "2"]
        process = subprocess.Popen(command, start_new_session=True)
        time.sleep(chance.uniform(0.3, max(1.5, 3 * seconds / wanted)))
        if process.poll() is not None:
            shutil.rmtree(here / "killed")
            continue
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        kills += 1
    _timed(here / "in", here / "killed", "--workers", "2")
    same = _tree(here / "whole") == _tree(here / "killed")
    _row(f"killed {kills} times, the same bytes", str(same), True)


def _timed(source: Path, out: Path, *options: str) -> float:
    """The seconds of a run, start-up included."""
    start = time.perf_counter()
    subprocess.run([*COMMAND, str(source), "-o", str(out), *options], check=True)
    return time.perf_counter() - start


def _row(what: str, measured: str, target: object) -> None:
    print(f"| {what} | {measured} | {target} |", flush=True)


def _tree(folder: Path) -> dict[str, bytes]:
    files = (p for p in folder.rglob("*") if p.is_file() and p.name != "run.json")
    return {str(p.relative_to(folder)): p.read_bytes() for p in files}


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
