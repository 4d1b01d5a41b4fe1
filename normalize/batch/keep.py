"""Whether an old record is what a fresh run would give: the one decision behind every kind of going on."""

from __future__ import annotations

from typing import NamedTuple

from normalize.document import Document
from normalize.glossary.changes import Changes, touches
from normalize.normalizer import Normalizer


class Old(NamedTuple):
    """A record of an earlier run, the name of its glossary, and whether it had the models of now."""

    record: bytes
    glossary: str
    same_models: bool


def keeps(
    old: Document, read: Document, nlp: Normalizer, *, changes: Changes | None, same_models: bool
) -> bool:
    """Whether ``old`` is what a fresh run would make of ``read``.

    A failed one is always tried again: what made it fail may lie outside of it. One that no engine
    had a hand in holds whatever models there are, and one that no entry of the ``changes`` concerns
    whatever the glossary; without ``changes`` nobody knows.
    """
    known = nlp.signature_of(read)
    if old.error or {name: old.signature.get(name) for name in known} != known:
        return False
    if (old.source, old.id, old.encoding, old.bom) != (read.source, read.id, read.encoding, read.bom):
        return False
    if changes is None or touches(old, changes):
        return False
    return same_models or not (old.status == "partial" or any(s.draft is not None for s in old.segments))
