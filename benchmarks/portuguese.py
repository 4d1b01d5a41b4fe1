"""Portuguese through the whole pipeline against the bare engine on the very views that it is handed.

Without the translation memory, which would have all of it after the first round.
"""

from collections.abc import Sequence

from benchmarks.clock import best_of
from benchmarks.data import articles, flores
from normalize import Normalizer
from normalize.translate.engine import Model
from normalize.translate.firefox import Firefox


class Recording:
    """An engine that hands on to another and notes what it was given."""

    name = "recording"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def languages(self) -> list[str]:
        """The languages of the engine behind."""
        return Firefox().languages()

    def advice(self, language: str) -> str:
        """The advice of the engine behind."""
        return Firefox().advice(language)

    def load(self, language: str) -> Model | None:
        """The model behind, listening."""
        model = Firefox().load(language)
        if model is None:
            return None
        translate = model.translate

        def listening(texts: Sequence[str]) -> list[str]:
            self.seen += texts
            return translate(texts)

        model.translate = listening  # type: ignore[method-assign]
        return model


def main() -> None:
    """Print both times and the overhead."""
    texts = articles(flores("pt")[:240], paragraphs=10, size=1)
    recording = Recording()
    documents = list(Normalizer(engines=[recording], memory=False).pipe(texts))
    nlp = Normalizer(memory=False)
    bare = Firefox().load("pt")
    assert bare is not None
    list(nlp.pipe(texts[:1]))
    bare.translate(recording.seen[:1])
    times = best_of(
        3,
        {
            "whole pipeline": lambda: list(nlp.pipe(texts)),
            "bare engine": lambda: bare.translate(recording.seen),
        },
    )
    sentences = sum(len(d.segments) for d in documents)
    overhead = times["whole pipeline"] / times["bare engine"] - 1
    print("| what | seconds | sentences/s |\n|---|---|---|")
    for name, seconds in times.items():
        print(f"| {name} | {seconds:.2f} | {sentences / seconds:.1f} |")
    print(f"\nOverhead {overhead:.1%}; target under 5 %.")
    print(f"{len(recording.seen)} engine calls for {sentences} sentences.")
