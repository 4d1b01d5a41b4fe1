"""The texts that are measured: real data beside the project, which does not belong to it."""

import gzip
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EVAL = ROOT.parent / "shared" / "eval"


def flores(language: str) -> list[str]:
    """The 997 sentences of FLORES-101 dev in one language."""
    path = EVAL / "parallel" / f"flores-dev.{language}.txt.gz"
    if not path.exists():
        sys.exit(f"{path} is missing: the evaluation data is not part of the repository.")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return lines.read().splitlines()


def articles(sentences: list[str], paragraphs: int = 15, size: int = 2) -> list[str]:
    """Articles of ``paragraphs`` paragraphs of ``size`` sentences each."""
    step = paragraphs * size
    return [
        "\n\n".join(" ".join(sentences[j : j + size]) for j in range(i, min(i + step, len(sentences)), size))
        for i in range(0, len(sentences), step)
    ]


def megabytes(texts: list[str]) -> float:
    """The size of texts as UTF-8, in megabytes."""
    return sum(len(t.encode()) for t in texts) / 1e6
