"""FLORES dev into English: the whole pipeline beside its engine alone, by sacrebleu."""

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.data import flores
from normalize import Normalizer
from normalize.translate.apertium import Apertium
from normalize.translate.engine import Engine
from normalize.translate.firefox import Firefox


class Scores(NamedTuple):
    """BLEU and chrF, each of 100."""

    bleu: float
    chrf: float


def measure(language: str, engine: Engine, every: int = 1) -> tuple[Scores, Scores] | None:
    """What ``engine`` alone reaches and what the pipeline makes of it; ``None`` where it has no model.

    ``every``: only each n-th sentence.
    """
    model = engine.load(language)
    if model is None:
        return None
    sources, references = flores(language)[::every], flores("en")[::every]
    nlp = Normalizer(source_language=language, engines=[engine])
    outputs = [doc.output for doc in nlp.pipe(sources)]
    return scores(model.translate(sources), references), scores(outputs, references)


def scores(drafts: Sequence[str], references: Sequence[str]) -> Scores:
    """Scores with sacrebleu's own settings."""
    from sacrebleu.metrics import BLEU, CHRF

    return Scores(*(metric.corpus_score(drafts, [references]).score for metric in (BLEU(), CHRF())))


def main() -> None:
    """Print both for Portuguese and Spanish."""
    print("| language, engine | what | BLEU | chrF |\n|---|---|---|---|")
    for language, engine in (("pt", Firefox()), ("es", Apertium())):
        found = measure(language, engine)
        if found is None:
            print(f"| {language}, {engine.name} | no model here | | |")
            continue
        for what, score in zip(("bare engine", "whole pipeline"), found, strict=True):
            print(f"| {language}, {engine.name} | {what} | {score.bleu:.2f} | {score.chrf:.2f} |")
