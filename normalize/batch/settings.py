"""What the outputs of a run depend on besides the inputs, as one digest."""

from __future__ import annotations

import hashlib

import msgspec

from normalize.batch.options import BatchOptions
from normalize.normalizer import Normalizer
from normalize.translate.engine import Engine, Stock


def settings_digest(nlp: Normalizer, options: BatchOptions) -> str:
    """A digest of versions, glossary, options and the models that are installed; it loads none of them."""
    models = {engine.name: _models(engine) for engine in nlp.engines}
    parts = [nlp.signature, models, list(nlp.config.engines), options.records, list(options.output)]
    return hashlib.sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()[:16]


def _models(engine: Engine) -> list[str]:
    return engine.inventory() if isinstance(engine, Stock) else engine.languages()
