"""Whether an old record is what a fresh run would give: the one decision behind every kind of going on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from normalize.document import Document, Notice
from normalize.glossary.changes import Changes, touches
from normalize.normalizer import READING, Normalizer


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
    if old.error or _known_before(old.signature) != nlp.signature_of(read):
        return False
    if _told(old) != _told(read):
        return False
    if (old.source, old.id, old.encoding, old.bom) != (read.source, read.id, read.encoding, read.bom):
        return False
    if changes is None or touches(old, changes):
        return False
    return same_models or not (old.status == "partial" or any(s.draft is not None for s in old.segments))


def _known_before(signature: Mapping[str, str]) -> dict[str, str]:
    """A signature without what is known only when a document is done; see ``Normalizer.signature_of``."""
    return {
        name: what for name, what in signature.items() if name != "glossary" and not name.startswith("model.")
    }


def _told(doc: Document) -> list[Notice]:
    """What reading said of a document."""
    return [warning for warning in doc.warnings if warning.name in READING]
