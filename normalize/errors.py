"""The tree of errors.

::

    NormalizeError
    ├── RecordError   one document cannot be done: skip it, report it, go on
    └── SetupError    nothing can be done until a person changes something: stop

Every message says what happened and where; ``hint`` says the next thing to do.
"""

from __future__ import annotations


class NormalizeError(Exception):
    """Base of every error of ours; ``str(error)`` is a sentence for people."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class RecordError(NormalizeError):
    """One document cannot be done; ``name`` is what the error list calls it."""

    def __init__(self, name: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.name = name


class SetupError(NormalizeError):
    """A mistake in options, glossaries or installation; the run stops before it starts."""
