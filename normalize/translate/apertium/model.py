"""One Apertium pair as a model of the translate step."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from normalize.detect.voices import scripts
from normalize.document import Span
from normalize.errors import RecordError
from normalize.islands import find_islands
from normalize.names.romanization import romanize
from normalize.names.tables.south_slavic import SERBIAN
from normalize.names.transliterate import transliterate
from normalize.translate.apertium.marks import apart, hide, is_readable, settle, show
from normalize.translate.apertium.modes import Mode
from normalize.translate.apertium.persons import persons
from normalize.translate.apertium.pipe import Pipe
from normalize.translate.pivot import Draft

_SERBIAN = ("bs", "hr", "sh", "sr")  # one dictionary, in Latin letters
_SERBIAN_LATIN = next(system for system in SERBIAN if system.name == "Serbian Latin")
_RULES = 2  # counted up when a draft changes by what is done here around the pair
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_GAPS = re.compile(r"(?<=\S) +(?= |[,.;:!?)](?:\s|$))")
_SPANISH_MARKS = str.maketrans("", "", "¿¡")  # the dictionaries leave them, and English has none


class ApertiumModel:
    """A pair; see :class:`normalize.translate.engine.Model`. Its chain starts with the first sentence."""

    max_length = 1000  # a chain would take more, but no sentence is that long

    def __init__(self, mode: Mode, source: str, target: str = "en") -> None:
        self.name = f"apertium:{mode.name}"
        self.signature = f"{self.name}@{mode.signature()},rules-{_RULES}"
        self._source = source
        self._target = target
        self._pipe = Pipe(mode.commands())

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft a sentence, unknown words as they were, no marks."""
        return [draft.text for draft in self.translate_keeping(texts, [()] * len(texts))]

    def translate_keeping(self, texts: Sequence[str], keep: Sequence[Sequence[Span]]) -> list[Draft]:
        """Drafts that know where they have names; ``keep`` are the spans of each text that stay as they are.

        Links, handles and their like stay too, and persons: the dictionaries would translate them.
        """
        kept = [[*spans, *find_islands(text)] for text, spans in zip(texts, keep, strict=True)]
        named = [persons(text, self._source) for text in texts]
        drafts = self._ask(texts, [[*a, *b] for a, b in zip(kept, named, strict=True)])
        for i, draft in enumerate(drafts):
            if isinstance(draft, RecordError) and named[i]:  # a rule lost a token: persons can do without
                drafts[i] = self._ask([texts[i]], [kept[i]])[0]
        return [_working(draft) for draft in drafts]

    def _ask(self, texts: Sequence[str], keep: Sequence[Sequence[Span]]) -> list[Draft | RecordError]:
        hidden = [hide(text, apart(spans)) for text, spans in zip(texts, keep, strict=True)]
        answers = self._pipe.ask([self._prepared(shown) for shown, _ in hidden])
        drafts: list[Draft | RecordError] = []
        for text, answer, (_, pieces) in zip(texts, answers, hidden, strict=True):
            try:
                drafts.append(settle(text, show(_close_up(text, answer), pieces, self._writer(text))))
            except RecordError as error:
                drafts.append(error)
        return drafts

    def can_read(self, character: str) -> bool:
        """Everything but controls and the like: what no dictionary has is copied."""
        return is_readable(character)

    def close(self) -> None:
        """End the programs now; they end by themselves with the model, or with Python."""
        self._pipe.stop()

    def _prepared(self, shown: str) -> str:
        if self._target == "en":
            shown = shown.translate(_SPANISH_MARKS)
        if self._source in _SERBIAN:
            shown = _CYRILLIC.sub(lambda word: transliterate(word[0], _SERBIAN_LATIN), shown)
        return shown

    def _writer(self, text: str) -> Callable[[str], str]:
        """How English writes the unknown names of ``text``: in Latin letters.

        A word in another script than its sentence's is quoted, and stays.
        """
        if self._target != "en" or text.isascii():
            return str
        counted = scripts(text).most_common(1)
        if not counted or counted[0][0] == "LATIN":
            return str
        return lambda word: (romanize(word, self._source) if counted[0][0] in scripts(word) else "") or word


def _working(draft: Draft | RecordError) -> Draft:
    if isinstance(draft, RecordError):
        raise draft
    return draft


def _close_up(text: str, answer: str) -> str:
    """Without the spaces that are left where a rule dropped a word, if ``text`` had none such."""
    return answer if _GAPS.search(text) else _GAPS.sub("", answer)
