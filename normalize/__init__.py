"""Text in any language in, canonical English out, and a record of every change.

>>> import normalize
>>> nlp = normalize.Normalizer(source_language="en")
>>> doc = nlp("The Nagorno Karabakh conflict reached Gandja.")
>>> doc.output
'The Nagorno-Karabakh conflict reached Ganja.'
>>> [(edit.before, edit.after, edit.reason) for edit in doc.edits]
[('Nagorno Karabakh', 'Nagorno-Karabakh', 'nagorno-karabakh'), ('Gandja', 'Ganja', 'ganja')]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from normalize.config import Config
from normalize.document import (
    Document,
    Edit,
    Failure,
    GlossaryEntry,
    Location,
    Mention,
    Notice,
    Reason,
    Segment,
    Span,
)
from normalize.errors import NormalizeError, RecordError, SetupError
from normalize.normalizer import Normalizer

if TYPE_CHECKING:
    from normalize import names

__all__ = [
    "Config",
    "Document",
    "Edit",
    "Failure",
    "GlossaryEntry",
    "Location",
    "Mention",
    "NormalizeError",
    "Normalizer",
    "Notice",
    "Reason",
    "RecordError",
    "Segment",
    "SetupError",
    "Span",
    "names",
]


def __getattr__(name: str) -> Any:
    """``normalize.names`` without an import of its own; its tables are loaded when they are used."""
    if name == "names":
        return import_module("normalize.names")
    raise AttributeError(f"module 'normalize' has no attribute {name!r}")
