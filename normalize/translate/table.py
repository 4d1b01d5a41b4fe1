"""A phrase table in memory: the engine of tests and of the documentation, shipped with the package.

It translates the passages that it was given and no others, so what a test says is what it
gets, without a model and without mocking.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from normalize.errors import RecordError


class Table:
    """An engine over ``{language: {sentence: draft}}``.

    >>> Table({"pt": {"Bom dia.": "Good morning."}}).load("pt").translate(["Bom dia."])
    ['Good morning.']
    """

    name = "table"

    def __init__(self, phrases: Mapping[str, Mapping[str, str]]) -> None:
        self._phrases = phrases

    def languages(self) -> list[str]:
        """The languages in the table."""
        return sorted(self._phrases)

    def inventory(self) -> list[str]:
        """The languages, and what their phrases are."""
        return [TableModel(language, self._phrases[language]).signature for language in self.languages()]

    def load(self, language: str) -> TableModel | None:
        """The phrases of one language as a model."""
        phrases = self._phrases.get(language)
        return None if phrases is None else TableModel(language, phrases)

    def advice(self, language: str) -> str:
        """What to do where the table has no such language."""
        return f"Add sentences in '{language}' to the table."


class TableModel:
    """The phrases of one language; see :class:`normalize.translate.engine.Model`."""

    max_length = 1000

    def __init__(self, language: str, phrases: Mapping[str, str]) -> None:
        self.name = f"table:{language}-en"
        digest = hashlib.sha256(repr(sorted(phrases.items())).encode()).hexdigest()
        self.signature = f"{self.name}@{digest[:16]}"
        self._phrases = {passage.strip(): draft for passage, draft in phrases.items()}

    def translate(self, texts: Sequence[str]) -> list[str]:
        """The drafts; :class:`RecordError` for a sentence that is not in the table."""
        for text in texts:
            if text not in self._phrases:
                raise RecordError("not-in-table", f"The phrase table has no '{text[:80]}'.")
        return [self._phrases[text] for text in texts]

    def by_heart(self, passage: str) -> str | None:
        """The draft of a passage: a paragraph of several sentences may be in the table as one."""
        return self._phrases.get(passage)

    def can_read(self, character: str) -> bool:  # noqa: ARG002
        """A table reads every character."""
        return True
