"""A corpus of texts and tables for the tests of the batch room, and a run over it.

``python -m tests.batch.corpus IN OUT WORKERS`` is the run that tests kill.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from normalize import Normalizer
from normalize.batch.options import BatchOptions
from normalize.batch.run import RunResult, run
from normalize.batch.watch import Watch
from normalize.formats.inputs import Input
from normalize.formats.open_table import open_table
from normalize.formats.options import TableOptions
from normalize.translate.table import TableModel

SENTENCES = (
    "The road to Gandja was closed on Friday night.",
    "Ilham Aliev flew to Nagorno Karabakh with {} men.",
    "Nothing happened in Mingecevir, he said, for {} days.",
    "A plain sentence that has no names in it.",
)
BAD = b'{"id": 7, "text": \n'


def make(folder: Path, *, rows: int = 120, texts: int = 12) -> Path:
    """Write a corpus: a table with a broken line, texts, and files that cannot be read as text."""
    chance = random.Random(rows)
    (folder / "sub").mkdir(parents=True)
    lines = [
        json.dumps({"id": i, "text": chance.choice(SENTENCES).format(i)}).encode() + b"\n"
        for i in range(rows)
    ]
    lines[rows // 2] = BAD
    (folder / "b.jsonl").write_bytes(b"".join(lines))
    (folder / "sub/c.csv").write_text(
        "id,text\r\n" + "".join(f'{i},"{SENTENCES[i % 4].format(i)}"\r\n' for i in range(rows // 4)),
        newline="",
    )
    for i in range(texts):
        text = "\n".join(chance.choice(SENTENCES).format(i) for _ in range(5))
        (folder / f"sub/{i:03}.txt").write_text(text + "\n")
    (folder / "a-binary.txt").write_bytes(bytes(range(256)))
    return folder


def inputs(folder: Path) -> list[Input]:
    """Every file below a folder."""
    return [Input(str(p), str(p.relative_to(folder))) for p in sorted(folder.rglob("*")) if p.is_file()]


def convert(
    source: Path, out: Path, nlp: Normalizer | None = None, watch: Watch | None = None, **options: Any
) -> RunResult:
    """A run over every file of ``source``; the options are those of the batch and of the tables."""
    tables = TableOptions(
        **{k: options.pop(k) for k in ("csv_safe", "text_field", "language_field") if k in options}
    )
    settings: dict[str, Any] = {"workers": 2, "output": (repr(tables),)} | options
    return run(
        inputs(source),
        out,
        nlp or Normalizer(source_language="en"),
        open_table=partial(open_table, options=tables),
        options=BatchOptions(**settings),
        watch=watch,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but ``run.json``, the state of the run included."""
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files if p.name != "run.json"}


class Deadly:
    """An engine that ends or hangs its process at certain words, as a native one may."""

    name = "deadly"

    def languages(self) -> list[str]:
        return ["pt"]

    def load(self, language: str) -> "DeadlyModel | None":
        return DeadlyModel(language, {}) if language == "pt" else None

    def advice(self, language: str) -> str:  # noqa: ARG002
        return ""


class DeadlyModel(TableModel):
    """Translates everything to one sentence, where it survives."""

    def translate(self, texts: Sequence[str]) -> list[str]:
        for text in texts:
            if "quebra" in text:
                os.kill(os.getpid(), signal.SIGSEGV)
            if "mata" in text:
                os.kill(os.getpid(), signal.SIGKILL)
            if "dorme" in text:
                time.sleep(600)
        return [f"He said {text.split()[-1]}" for text in texts]

    def by_heart(self, passage: str) -> str | None:  # noqa: ARG002
        return None


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]), workers=int(sys.argv[3]))
