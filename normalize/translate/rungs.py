"""The rungs of the ladder: how a draft was made, where the plain translation was not enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# In the order in which they are tried, each as a person is told of it: `Drafts: 3 ...`.
RUNGS = {
    "by-heart": "known by heart",
    "link-tokens": "with tokens that look like links",
    "n-best": "from the engine's other answers",
    "canonical-name": "with the name put into the source",
    "name-token": "with the name as a token",
    "around": "cut at what must stay",
    "parts": "in parts",
    "small-letters": "in small letters",
    "other-engine": "by another engine",
    "ascii-name": "with the name in ASCII",
}


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft and the rung that gave it, empty for the plain translation."""

    text: str
    rung: str = ""


def together(rungs: Iterable[str]) -> str:
    """Several rungs as one field, each once.

    >>> together(["parts", "", "n-best", "parts"])
    'parts+n-best'
    """
    return "+".join(dict.fromkeys(name for rung in rungs for name in rung.split("+") if name))


def told(rung: str) -> str:
    """A rung in words; one that a later version made is told by its name.

    >>> told("parts+n-best"), told("magic")
    ("in parts, from the engine's other answers", 'magic')
    """
    return ", ".join(RUNGS.get(name, name) for name in rung.split("+"))
