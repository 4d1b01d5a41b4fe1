"""A sentence of 100,000 characters, through each engine: it is done, it is told, and costs no neighbour."""

from collections.abc import Callable
from pathlib import Path

import pytest

from normalize import Normalizer
from tests.models.packages import argos_home, unpacked
from tests.support import names, require_apertium, require_portuguese

SIZE = 100_000
SAID = {
    "pt": "o presidente disse ontem que a cidade está calma e que os combates continuam ",
    "fr": "le président a visité la ville hier et le parlement a publié un rapport ",
    "es": "el presidente visitó la ciudad el lunes y habló con los vecinos ",
}
GOOD = {
    "pt": "Bom dia a todos.",
    "fr": "Le président a visité Gandja lundi.",
    "es": "El presidente habló ayer.",
}


def words(language: str) -> str:
    return (SAID[language] * SIZE)[: SIZE - 1] + "."


def numbers(language: str) -> str:
    """Words at both ends only: 100,000 characters of Portuguese words take the engine half a minute."""
    return (SAID[language] + "12 345 " * SIZE)[: SIZE - 80] + SAID[language].strip() + "."


def one_word(language: str) -> str:
    return SAID[language].replace(" ", "") * (SIZE // 60)


@pytest.mark.parametrize(
    ("language", "make"),
    [("pt", numbers), ("pt", one_word), ("fr", words), ("es", words), ("es", numbers), ("es", one_word)],
)
def test_a_sentence_of_100000_characters(
    language: str, make: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    models = None
    if language == "pt":
        require_portuguese()
    elif language == "fr":
        argos_home(monkeypatch, tmp_path / "home")
        models = unpacked("fr", tmp_path / "models")
    else:
        require_apertium("es")
    nlp = Normalizer(source_language=language, models=models)
    good, long = GOOD[language], make(language)
    before, done, after = nlp.pipe([good, f"{good}\n{long}\n{good}\n", good])
    assert before.output == after.output != good
    assert done.error is None
    lines = done.output.split("\n")
    assert lines[0] == lines[-2] == before.output
    assert "long-sentence" in names(done.warnings)
    assert long[:40] not in done.output or make is one_word
