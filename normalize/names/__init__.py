"""Names across scripts and spellings: comparison, folding and romanization."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from normalize.names.comparison import Comparison, Reason, compare
    from normalize.names.key import keys

__all__ = ["Comparison", "Reason", "compare", "keys"]

# Loaded on first use: the tables of spellings take longer than ``import normalize`` may.
_HOMES = {"Comparison": "comparison", "Reason": "comparison", "compare": "comparison", "keys": "key"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
