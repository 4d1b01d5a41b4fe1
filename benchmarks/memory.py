"""A first run, everything to be translated, against the second, everything in the translation memory.

Each run is a process of its own. Its seconds begin when the program has done a first text in English, and
read its glossaries for it; the last column counts that too, and Python's own start. The models are the
Portuguese one of Firefox on FLORES dev, and the French package of the tests, grown to Argos' size.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from benchmarks.argos import documents
from benchmarks.data import articles, flores
from tests.models.build import grown

SENTENCES = 997
TARGET = 20


def main() -> None:
    """Print seconds and ratios."""
    print("| model | sentences | first, s | second, s | times | processor, times | with the start, times |")
    print("|---|---|---|---|---|---|---|")
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with ZipFile(grown("fr", folder)) as archive:
            archive.extractall(folder / "packages")
        portuguese = articles(flores("pt")[:SENTENCES])
        for name, language, texts in (("firefox", "pt", portuguese), ("argos", "fr", documents())):
            told = {"engine": name, "language": language, "texts": texts}
            (folder / name).mkdir()
            first, second = (_run(told, folder / name, folder / "packages") for _ in range(2))
            times = " | ".join(f"{first[what] / second[what]:.1f}" for what in ("work", "busy", "whole"))
            row = f"{second['sentences']} | {first['work']:.2f} | {second['work']:.2f} | {times}"
            print(f"| {name} | {row} |", flush=True)
            assert first["output"] == second["output"]
    print(f"\nTarget: {TARGET} times as fast.")


def _run(told: dict[str, object], cache: Path, packages: Path) -> dict[str, Any]:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", "from benchmarks.memory import timed; timed()"],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"NORMALIZE_CACHE": str(cache), "ARGOS_PACKAGES_DIR": str(packages)},
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found | {"whole": time.perf_counter() - start}


def timed() -> None:
    """Normalize the texts of standard input, and say how long it took."""
    from normalize import Config, Normalizer

    told = json.load(sys.stdin)
    nlp = Normalizer(Config(engines=(told["engine"],)))
    nlp("The president – once again – spoke in Baku on Friday.")
    start, busy = time.perf_counter(), time.process_time()
    found = list(nlp.pipe(told["texts"]))
    taken = {"work": time.perf_counter() - start, "busy": time.process_time() - busy}
    assert {(doc.language, doc.status) for doc in found} == {(told["language"], "ok")}
    sentences = sum(len(doc.segments) for doc in found)
    print(json.dumps({**taken, "sentences": sentences, "output": [doc.output for doc in found]}))
