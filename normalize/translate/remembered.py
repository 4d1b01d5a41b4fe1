"""A model that asks its engine only for what it has not said before."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress

import msgspec

from normalize.errors import RecordError
from normalize.normalizer import package_version
from normalize.translate.engine import Alternatives, Counting, Model, Phrasebook, translate_all
from normalize.translate.memory import Memory, key_of


def remembered(model: Model, memory: Memory | None) -> Model:
    """``model`` with a memory; a phrasebook is one itself."""
    return model if isinstance(model, Phrasebook) else Remembered(model, memory)


class Remembered:
    """A model in front of another; see :class:`normalize.translate.engine.Model`.

    It knows what :meth:`look_ahead` was given, and what stands in the ``memory`` of all runs. An
    engine's failure is known for as long as the texts that were looked ahead at, and never kept.
    """

    def __init__(self, model: Model, memory: Memory | None) -> None:
        self.name = model.name
        self.signature = model.signature
        self.max_length = model.max_length
        self.can_read = model.can_read
        self._model = model
        self._memory = memory
        self._rules = package_version()  # what we do with a view and a draft changes too
        self._ahead = _Ahead()

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft a sentence; the engine is asked for those that nobody remembers."""
        for text in texts:
            if error := self._ahead.failed.get(text):
                raise error
        drafts = self._known(texts)
        if missing := [text for text in dict.fromkeys(texts) if text not in drafts]:
            answers = self._model.translate(missing)
            if len(answers) != len(missing):
                raise RecordError("engine-failed", f"{len(answers)} drafts for {len(missing)} sentences")
            made = dict(zip(missing, answers, strict=True))
            self._keep(made)
            drafts |= made
        return [drafts[text] for text in texts]

    def alternatives(self, text: str) -> list[str]:
        """The other answers of a model that is one of ``Alternatives``; of another, none."""
        if not isinstance(self._model, Alternatives):
            return []
        key = key_of(self._rules, f"{self.signature},n-best", text)
        if self._memory and (kept := self._memory.get([key])):
            with suppress(msgspec.DecodeError):  # the file is anybody's
                return msgspec.json.decode(kept[key], type=list[str])
        answers = self._model.alternatives(text)
        if self._memory and answers:
            self._memory.put({key: msgspec.json.encode(answers).decode()})
        return answers

    def tokens(self, text: str) -> int:
        """How many tokens the engine reads; none of a model that does not count them."""
        return self._model.tokens(text) if isinstance(self._model, Counting) else 0

    def unknown(self, texts: Iterable[str]) -> list[str]:
        """Those of ``texts`` that an engine has to be asked for; the others are at hand from now on."""
        wanted = list(dict.fromkeys(texts))
        self._ahead.drafts, self._ahead.failed = {}, {}  # of the batch before
        self._ahead.drafts = self._known(wanted)
        return [text for text in wanted if text not in self._ahead.drafts]

    def look_ahead(self, texts: Sequence[str]) -> None:
        """Have ``texts``, which are unknown, translated in one call."""
        answers = dict(zip(texts, translate_all(self._model, texts), strict=True))
        made = {text: draft for text, draft in answers.items() if isinstance(draft, str)}
        self._ahead.failed = {text: e for text, e in answers.items() if isinstance(e, BaseException)}
        self._ahead.drafts |= made
        self._keep(made)

    def _known(self, texts: Sequence[str]) -> dict[str, str]:
        at_hand = self._ahead.drafts
        known = {text: at_hand[text] for text in texts if text in at_hand}
        if self._memory and len(known) < len(texts):
            keys = {self._key(text): text for text in texts if text not in known}
            known |= {keys[key]: draft for key, draft in self._memory.get(list(keys)).items()}
        return known

    def _keep(self, made: dict[str, str]) -> None:
        if self._memory:
            self._memory.put({self._key(text): draft for text, draft in made.items()})

    def _key(self, text: str) -> bytes:
        return key_of(self._rules, self.signature, text)


class _Ahead(threading.local):
    """What a thread has looked ahead at: the drafts, and what the engine failed at."""

    def __init__(self) -> None:
        self.drafts: dict[str, str] = {}
        self.failed: dict[str, BaseException] = {}
