"""The n-best rung on the tests' small Argos packages: names that come out with it and without, and its cost.

The sentences are of the micro-languages that the packages have learnt; what an alternative costs is
measured on the French package grown to Argos' size.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zipfile import ZipFile

from normalize import Normalizer
from normalize.survival import Survival, survival
from normalize.translate.argos import Argos
from normalize.translate.engine import Model
from tests.models.build import grown, package_path
from tests.models.grammar import sentences

COUNT, TIMED = 600, 40


class OneAnswer:
    """An engine whose models offer no other answers."""

    name = "argos"

    def __init__(self, engine: Argos) -> None:
        self._engine = engine

    def languages(self) -> list[str]:
        """Those of the engine behind."""
        return self._engine.languages()

    def advice(self, language: str) -> str:
        """That of the engine behind."""
        return self._engine.advice(language)

    def load(self, language: str) -> Model | None:
        """The model behind without its alternatives."""
        model = self._engine.load(language)
        return None if model is None else _Plain(model)


class _Plain:
    def __init__(self, model: Model) -> None:
        self._model = model
        self.name, self.signature, self.max_length = model.name, model.signature, model.max_length

    def translate(self, texts: Sequence[str]) -> list[str]:
        return self._model.translate(texts)

    def can_read(self, character: str) -> bool:
        return self._model.can_read(character)


def main() -> None:
    """Print names kept and rungs with and without, then seconds a sentence."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "small"
        for language in ("fr", "az"):
            with ZipFile(package_path(language)) as archive:
                archive.extractall(folder)
        print("| language | n-best | names kept | of | rungs |\n|---|---|---|---|---|")
        for language in ("fr", "az"):
            texts = [source for source, _ in islice(sentences(language, 11), COUNT)]
            for what, engine in (("without", OneAnswer(Argos(folder))), ("with", Argos(folder))):
                documents = list(Normalizer(source_language=language, engines=[engine]).pipe(texts))
                kept = sum(map(survival, documents), Survival())
                rungs = Counter(s.rung for doc in documents for s in doc.segments if s.rung)
                told = ", ".join(f"{count} {rung}" for rung, count in rungs.most_common())
                print(f"| {language} | {what} | {kept.rate:.3f} | {kept.total} | {told} |")
        with ZipFile(grown("fr", Path(scratch))) as archive:
            archive.extractall(Path(scratch) / "large")
        model = Argos(Path(scratch) / "large").load("fr")
        if model is None:
            return
        texts = [source for source, _ in islice(sentences("fr", 12), TIMED)]
        model.translate(texts[:1])
        for what, ask in (("plain", lambda text: model.translate([text])), ("eight", model.alternatives)):
            start = perf_counter()
            for text in texts:
                ask(text)
            print(f"\n{what}: {(perf_counter() - start) / TIMED:.3f} s a sentence, one by one.")
