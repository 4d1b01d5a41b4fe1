"""English news through the whole pipeline on one core, beside the libraries that it stands on.

Peers read the same texts by paragraph. langdetect reads a tenth of them.
"""

import ftfy
import langdetect
import sentencex
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from benchmarks.clock import best_of
from benchmarks.data import articles, flores, megabytes
from normalize import Normalizer


def main() -> None:
    """Print megabytes a second, and the ratio to the pipeline."""
    texts = articles(flores("en"))
    lines = [line for text in texts for line in text.split("\n\n")]
    few = lines[::10]
    nlp, told = Normalizer(), Normalizer(source_language="en")
    voice = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    list(nlp.pipe(texts[:2]))
    list(told.pipe(texts[:2]))
    langdetect.detect(lines[0])
    times = best_of(
        5,
        {
            "normalize, whole pipeline": lambda: list(nlp.pipe(texts)),
            "normalize --from en": lambda: list(told.pipe(texts)),
            "py3langid alone": lambda: [voice.classify(line) for line in lines],
            "ftfy.fix_text alone": lambda: [ftfy.fix_text(line) for line in lines],
            "sentencex alone": lambda: [sentencex.segment("en", line) for line in lines],
            "langdetect alone": lambda: [langdetect.detect(line) for line in few],
        },
    )
    size = {name: megabytes(few if name.startswith("langdetect") else texts) for name in times}
    speed = {name: size[name] / seconds for name, seconds in times.items()}
    ours = speed["normalize, whole pipeline"]
    print("| what | MB/s | against the pipeline |\n|---|---|---|")
    for name, value in speed.items():
        print(f"| {name} | {value:.2f} | {value / ours:.2f} |")
    print("\nTarget: 0.5 MB/s for the whole pipeline.")
