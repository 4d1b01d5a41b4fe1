"""The Argos engine beside ``argostranslate`` and beside bare CTranslate2, on a package of Argos' size.

The package is the French one of the tests, grown to 6 + 6 layers of 512 with 32,000 pieces. The
peer is tuned: one thread a process within an operation, and a local sentence splitter, the same
as ours. Bare CTranslate2 gets tokens, and batches of 1,024 tokens over all sentences sorted by
length. Each runs in a process of its own; loading and the first call are not counted. Seconds of
the processor, which other programs disturb less, are given beside those of the clock.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from tests.models.build import grown
from tests.models.grammar import sentences

DOCUMENTS, PARAGRAPHS, SENTENCES = 40, 2, 4  # sentences in a paragraph
ROUNDS = 1
_END = re.compile(r"(?<=\.) ")

Texts = list[str]


def main() -> None:
    """Print sentences a second for each, and how many documents come out the same."""
    texts = documents()
    count = DOCUMENTS * PARAGRAPHS * SENTENCES
    with TemporaryDirectory() as scratch:
        with ZipFile(grown("fr", Path(scratch))) as archive:
            archive.extractall(Path(scratch) / "packages")
        best: dict[str, tuple[float, float]] = {}
        drafts: dict[str, Texts] = {}
        # The peers' way of two processes is half the documents for each.
        tasks = {
            "ours": [("ours", texts)],
            "ours, a document at a time": [("each", texts)],
            "argostranslate, one process": [("peer", texts)],
            "argostranslate, two processes": [("peer", texts[::2]), ("peer", texts[1::2])],
            "bare CTranslate2": [("bare", texts)],
        }
        for _ in range(ROUNDS):
            for name, parts in tasks.items():
                seconds, busy, drafts[name] = _run(parts, Path(scratch))
                best[name] = min(best.get(name, (seconds, busy)), (seconds, busy))
    print(f"{count} sentences in {DOCUMENTS} documents, {os.cpu_count()} cores\n")
    print("| what | sentences/s | ours is, times | processor, s | ours, times |\n|---|---|---|---|---|")
    ours, ours_busy = best["ours"]
    for name, (seconds, busy) in best.items():
        row = f"{count / seconds:.1f} | {seconds / ours:.2f} | {busy:.1f} | {busy / ours_busy:.2f}"
        print(f"| {name} | {row} |")
    same = sum(a == b for a, b in zip(drafts["ours"], drafts["argostranslate, one process"], strict=True))
    bare = sum(a == b for a, b in zip(drafts["ours"], drafts["bare CTranslate2"], strict=True))
    print(f"\nThe same output: {same} of {len(texts)} documents; beside bare CTranslate2 {bare}.")
    print("Targets: 4 times one process, twice two; 0.90 of bare CTranslate2; the same output.")


def documents() -> Texts:
    """Articles in the micro-language, none of which the model was trained on but for chance."""
    pairs = sentences("fr", 77)
    paragraphs = (" ".join(source for source, _ in islice(pairs, SENTENCES)) for _ in iter(int, 1))
    return ["\n".join(islice(paragraphs, PARAGRAPHS)) for _ in range(DOCUMENTS)]


def _run(parts: list[tuple[str, Texts]], scratch: Path) -> tuple[float, float, Texts]:
    """Seconds: of the slowest of processes at once, and of the processor for all; and drafts."""
    environment = os.environ | {
        "HOME": str(scratch),
        "ARGOS_PACKAGES_DIR": str(scratch / "packages"),
        **{f"XDG_{name}_HOME": str(scratch / name) for name in ("DATA", "CONFIG", "CACHE")},
    }
    if parts[0][0] == "peer":
        environment["ARGOS_INTRA_THREADS"] = "1"
    command = [sys.executable, "-W", "ignore", "-c", "from benchmarks.argos import timed; timed()"]
    running = []
    for part in parts:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        running.append((process, json.dumps(part)))
    for process, what in running:
        assert process.stdin
        process.stdin.write(what)
        process.stdin.close()
    answers = []
    for process, _ in running:
        assert process.stdout
        answers.append(json.loads(process.stdout.read().splitlines()[-1]))
        process.wait()
    return max(a[0] for a in answers), sum(a[1] for a in answers), answers[0][2]


def timed() -> None:
    """Translate what standard input says, in the way it says."""
    way, texts = json.load(sys.stdin)
    translate = _WAYS[way]()
    translate(texts[:1])
    start, busy = time.perf_counter(), time.process_time()
    made = translate(texts)
    print(json.dumps([time.perf_counter() - start, time.process_time() - busy, made]))


def _split(text: str) -> Texts:
    return _END.split(text)


def _ours() -> Callable[[Texts], Texts]:
    from normalize.translate.argos import Argos

    model = Argos().load("fr")
    assert model
    return lambda texts: _rejoined(texts, model.translate)


def _each() -> Callable[[Texts], Texts]:
    translate = _ours()
    return lambda texts: [draft for text in texts for draft in translate([text])]


def _peer() -> Callable[[Texts], Texts]:
    from argostranslate import translate

    class Local:
        def __init__(self, pkg: object) -> None:
            pass

        def split_sentences(self, text: str) -> Texts:
            return _split(text)

    translate.MiniSBDSentencizer = Local
    return lambda texts: [translate.translate(text, "fr", "en") for text in texts]


def _bare() -> Callable[[Texts], Texts]:
    import ctranslate2

    from normalize.translate.argos_package import packages_folder, read_package
    from normalize.translate.argos_tokens import open_tokenizer

    package = read_package(packages_folder() / "fr_en")
    assert package
    tokenizer = open_tokenizer(package)
    translator = ctranslate2.Translator(str(package.model), inter_threads=os.cpu_count(), intra_threads=1)

    def translate(texts: Texts) -> Texts:
        answers = translator.translate_batch(
            [tokenizer.encode(text) for text in texts],
            max_batch_size=1024,
            batch_type="tokens",
            beam_size=4,
            length_penalty=0.2,
            replace_unknowns=True,
        )
        return [tokenizer.decode(answer.hypotheses[0]) for answer in answers]

    return lambda texts: _rejoined(texts, translate)


def _rejoined(texts: Texts, translate: Callable[[Texts], Texts]) -> Texts:
    """All sentences of all texts in one call, and the texts put together again."""
    cut = [[_split(paragraph) for paragraph in text.split("\n")] for text in texts]
    drafts = iter(translate([s for paragraphs in cut for sentences in paragraphs for s in sentences]))
    return ["\n".join(" ".join(next(drafts) for _ in part) for part in paragraphs) for paragraphs in cut]


_WAYS = {"ours": _ours, "each": _each, "peer": _peer, "bare": _bare}
