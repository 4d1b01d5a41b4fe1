"""What every worker needs, loaded before they are forked, so that they share its memory."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from normalize.document import Document
from normalize.normalizer import Normalizer

_ENGLISH = 'The road to Ganja was closed on Friday, the police said: "Nobody was hurt." See www.example.org.'


def warm(nlp: Normalizer) -> None:
    """Load the index, the voices and the word lists; engines start threads, so a worker loads its own."""
    from normalize.detect.vote import guess
    from normalize.pipeline import Resources, run
    from normalize.translate.engine import Router

    shared = nlp.resources
    config = replace(nlp.config, source_language="en")
    for _ in run([Document(_ENGLISH)], config, Resources(shared.index, Router([]), shared.gazetteer)):
        pass
    if not nlp.config.source_language:
        with suppress(OSError):  # py3langid unpacks its model in the folder for temporary files
            guess("A estrada para Ganja foi fechada na sexta-feira.")
