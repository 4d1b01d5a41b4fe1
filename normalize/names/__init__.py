"""Names across scripts and spellings: comparison, folding, romanization and nearness."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from normalize.names.comparison import Comparison, Reason, compare
    from normalize.names.key import keys
    from normalize.names.romanization import Variant, romanize, variants

__all__ = ["Comparison", "Reason", "Variant", "compare", "keys", "romanize", "variants"]

# Loaded on first use: the tables of spellings take longer than ``import normalize`` may.
_HOMES = {
    "Comparison": "comparison",
    "Reason": "comparison",
    "Variant": "romanization",
    "compare": "comparison",
    "keys": "key",
    "romanize": "romanization",
    "variants": "romanization",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
