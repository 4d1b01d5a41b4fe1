"""Wikidata's names, from the extra ``rigour``: two words that stand for one item of it.

Asked for, never taken by chance: its tables take seconds and 400 MB to load, and a score should
not change with what else is installed.
"""

from __future__ import annotations

from functools import lru_cache

from normalize.errors import SetupError


def shared(left: str, right: str) -> frozenset[str]:
    """The Wikidata items that two words both stand for.

    Raises ``SetupError`` where the extra is not installed.
    """
    return _items(left) & _items(right)


@lru_cache(maxsize=65536)
def _items(word: str) -> frozenset[str]:
    try:
        from rigour.names import NameTypeTag, SymbolCategory, analyze_names
    except ImportError:
        raise SetupError(
            "Wikidata's name symbols are not installed.", "pip install 'normalize-english[rigour]'"
        ) from None
    names = analyze_names(NameTypeTag.PER, [word])
    return frozenset(str(s.id) for n in names for s in n.symbols if s.category == SymbolCategory.NAME)
