"""Apertium's language pairs, as Debian packages them: rules and dictionaries instead of a neural model.

A pair is a chain of small programs. The chain of a pair is started once and kept; sentences
pass through it one after another, each ended by a null character (Apertium's null flush).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.translate.apertium.model import ApertiumModel
    from normalize.translate.apertium.modes import Mode

# Debian's packages for the languages that it can bring into English.
PACKAGES = {
    **dict.fromkeys(("bs", "hr", "sh", "sr"), "apertium-hbs-eng"),
    "ca": "apertium-eng-cat",
    "eo": "apertium-eo-en",
    "es": "apertium-eng-spa",
    "eu": "apertium-eu-en",
    "fr": "apertium-fr-es apertium-eng-spa",
    "gl": "apertium-en-gl",
    "is": "apertium-isl-eng",
    "mk": "apertium-mkd-eng",
}


class Apertium:
    """The engine; listing its pairs reads file names and starts nothing."""

    name = "apertium"

    def languages(self) -> list[str]:
        """The languages with a pair into English here."""
        return sorted(source for source, target in self._modes() if target == "en")

    def load(self, language: str) -> ApertiumModel | None:
        """The pair from ``language`` into English; its programs start with the first sentence."""
        return self.load_hop(language, "en")

    def hops(self) -> list[tuple[str, str]]:
        """The pairs into another language than English, for pivots."""
        return sorted(pair for pair in self._modes() if pair[1] != "en")

    def load_hop(self, source: str, target: str) -> ApertiumModel | None:
        """The pair between two languages, if it is here."""
        from normalize.translate.apertium.model import ApertiumModel

        mode = self._modes().get((source, target))
        return ApertiumModel(mode, source, target) if mode else None

    def inventory(self) -> list[str]:
        """The compiled dictionaries and rules of all pairs, with their sizes."""
        paths = data_folder().glob("apertium-*/*.bin") if shutil.which("lt-proc") else ()
        return sorted(f"{path.name} {path.stat().st_size}" for path in paths)

    def advice(self, language: str) -> str:
        """Debian's packages for ``language``, or nothing where it has none."""
        packages = PACKAGES.get(language)
        return f"On Debian or Ubuntu, run: sudo apt-get install {packages}" if packages else ""

    def _modes(self) -> dict[tuple[str, str], Mode]:
        from normalize.translate.apertium.modes import find_modes

        return find_modes(data_folder() / "modes") if shutil.which("lt-proc") else {}


def engine(models: Path | None = None) -> Apertium:  # noqa: ARG001
    """The engine; its pairs are installed on the system, so ``models`` has none."""
    return Apertium()


def data_folder() -> Path:
    """Where pairs are installed; ``APERTIUM_DATADIR`` says otherwise, as it does to Apertium itself."""
    return Path(os.environ.get("APERTIUM_DATADIR") or "/usr/share/apertium")
