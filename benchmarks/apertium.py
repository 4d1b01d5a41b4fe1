"""Debian's Apertium pairs on FLORES dev, against Apertium's own command on the same sentences."""

import subprocess
from time import perf_counter

from benchmarks.data import flores
from normalize.translate.apertium import Apertium
from normalize.translate.engine import Model, Router

LANGUAGES = ("es", "fr", "hr", "sr")
SINGLY = 100  # sentences that are asked one by one
STARTED = 20  # sentences that get a process each


def main() -> None:
    """Print quality and speed for each language, then the peers for Spanish."""
    from sacrebleu.metrics import BLEU, CHRF

    bleu, chrf = BLEU(), CHRF()
    english = flores("en")
    router = Router([Apertium()])
    print(
        "| language | by | BLEU | chrF | sentences/s, all at once | one by one |\n|---|---|---|---|---|---|"
    )
    for language in LANGUAGES:
        model = router.model(language)
        if model is None:
            print(f"| {language} | no pair here: make system | | | | |")
            continue
        sentences = flores(language)
        model.translate(sentences[:1])
        at_once, drafts = _timed(model, sentences)
        start = perf_counter()
        for sentence in sentences[:SINGLY]:
            model.translate([sentence])
        singly = SINGLY / (perf_counter() - start)
        scores = [f"{metric.corpus_score(drafts, [english]).score:.1f}" for metric in (bleu, chrf)]
        print(f"| {language} | {model.name} | {' | '.join(scores)} | {at_once:.0f} | {singly:.0f} |")
    print(f"\n{bleu.get_signature()}; {chrf.get_signature()}.\n")
    _peer(router)


def _timed(model: Model, sentences: list[str]) -> tuple[float, list[str]]:
    start = perf_counter()
    drafts = model.translate(sentences)
    return len(sentences) / (perf_counter() - start), drafts


def _peer(router: Router) -> None:
    model = router.model("es")
    if model is None:
        return
    sentences = flores("es")
    drafts = model.translate(sentences)
    start = perf_counter()
    lines = _apertium("\n".join(sentences)).splitlines()
    whole = len(sentences) / (perf_counter() - start)
    start = perf_counter()
    for sentence in sentences[:STARTED]:
        _apertium(sentence)
    each = STARTED / (perf_counter() - start)
    equal = sum(_letters(line) == _letters(draft) for line, draft in zip(lines, drafts, strict=True))
    print(f"`apertium -u -f line` on the file: {whole:.0f} sentences/s.")
    print(f"{equal} of {len(drafts)} drafts are the same, but for spaces, capitals after names,")
    print("`¿¡`, and full stops that it drops.")
    print(f"A process for each sentence: {each:.1f} sentences/s.")


def _letters(text: str) -> str:
    return "".join(c for c in text.lower().rstrip(" .") if not c.isspace() and c not in "¿¡")


def _apertium(text: str) -> str:
    command = ["apertium", "-u", "-f", "line", "spa-eng"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
