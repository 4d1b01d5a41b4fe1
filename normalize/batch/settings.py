"""What the outputs of a run depend on besides the inputs, as digests."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import msgspec

from normalize.batch.glossaries import name_of
from normalize.batch.options import BatchOptions
from normalize.document import Document
from normalize.normalizer import Normalizer
from normalize.translate.engine import Engine, Stock


@dataclass(frozen=True, slots=True)
class Settings:
    """Digests: of what an output depends on but the glossary, of engines and models alone, the glossary's."""

    most: str
    models: str
    glossary: str

    @property
    def everything(self) -> str:
        """What an output depends on besides its input."""
        return f"{self.most}-{self.glossary}"


def settings_of(nlp: Normalizer, options: BatchOptions) -> Settings:
    """The settings of a run: versions, glossary, options and the models that are installed; it loads none."""
    config = nlp.config
    models = [[engine.name, *_models(engine)] for engine in nlp.engines]
    engines = [list(config.engines), _bytes(config.models or ""), config.device, models]
    return Settings(
        _digest(
            [
                nlp.signature_of(Document("")),
                engines,
                options.records,
                [_bytes(one) for one in options.output],
            ]
        ),
        _digest(engines),
        name_of(nlp.glossary),
    )


def _bytes(value: str | Path) -> bytes:
    """Also of what is no UTF-8."""
    return os.fsencode(value)


def _digest(parts: object) -> str:
    return hashlib.sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()[:16]


def _models(engine: Engine) -> list[str]:
    try:
        return engine.inventory() if isinstance(engine, Stock) else engine.languages()
    except OSError:  # a folder of models that may not be read: the texts that need it will say so
        return ["unreadable"]
