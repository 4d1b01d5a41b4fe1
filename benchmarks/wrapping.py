"""Portuguese broken at 72 columns against the same text with a paragraph a line."""

import textwrap

import sacrebleu

from benchmarks.data import flores
from normalize import Normalizer
from normalize.wrapping import flowed

_SIZE = 5  # sentences of a document
_LANGUAGES = ("ar", "az", "de", "es", "fa", "fr", "hr", "hy", "it", "pt", "ru", "tr", "uk")


def main() -> None:
    """Print the quality of both, and how many of the line breaks are found in each language."""
    flat, wanted = _documents("pt"), _documents("en")
    nlp = Normalizer(source_language="pt")
    drafts = {}
    print("| text | BLEU | chrF |\n|---|---|---|")
    for name, texts in (("a paragraph a line", flat), ("broken at 72", _wrapped(flat))):
        drafts[name] = [" ".join(doc.output.split()) for doc in nlp.pipe(texts)]
        bleu = sacrebleu.corpus_bleu(drafts[name], [wanted]).score
        print(f"| {name} | {bleu:.2f} | {sacrebleu.corpus_chrf(drafts[name], [wanted]).score:.2f} |")
    same = sum(a == b for a, b in zip(*drafts.values(), strict=True))
    print(f"\n{same} of {len(flat)} documents have the same words.\n")
    print("| language | documents of which every line flows |\n|---|---|")
    for language in _LANGUAGES:
        texts = _wrapped(_documents(language))
        joined = sum("\n" not in flowed(text) for text in texts)
        print(f"| {language} | {joined} of {len(texts)} |")


def _documents(language: str) -> list[str]:
    sentences = [" ".join(line.split()) for line in flores(language)]
    return [" ".join(sentences[i : i + _SIZE]) for i in range(0, len(sentences), _SIZE)]


def _wrapped(texts: list[str]) -> list[str]:
    return [textwrap.fill(text, 72, break_on_hyphens=False, break_long_words=False) for text in texts]
