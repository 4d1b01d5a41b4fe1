"""Whether an old record is what a fresh run would give: the one decision behind every kind of going on."""

from __future__ import annotations

from typing import NamedTuple

from normalize.document import Document
from normalize.normalizer import Normalizer


class Old(NamedTuple):
    """A record of an earlier run, and whether that had the models that there are now."""

    record: bytes
    same_models: bool


def keeps(old: Document, read: Document, nlp: Normalizer, *, same_models: bool) -> bool:
    """Whether ``old`` is what a fresh run would make of ``read``.

    A failed one is always tried again: what made it fail may lie outside of it. One that no engine
    had a hand in holds whatever models there are.
    """
    known = nlp.signature_of(read)
    if old.error or {name: old.signature.get(name) for name in known} != known:
        return False
    if (old.source, old.id, old.encoding, old.bom) != (read.source, read.id, read.encoding, read.bom):
        return False
    return same_models or not (old.status == "partial" or any(s.draft is not None for s in old.segments))
