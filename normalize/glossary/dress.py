"""The canonical name in the dress that the text gave the name: capitals and line breaks."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"[\s‐‑-]+")


def dress(canonical: str, surface: str, spelling: str) -> str:
    r"""``canonical`` as it should stand where the text has ``surface``, a sight of ``spelling``.

    Words in capitals stay in capitals, a term at the start of a sentence keeps its capital,
    and a line break between two parts stays a line break.

    >>> dress("Ganja", "GANDJA", "Gandja"), dress("ceasefire", "Cease-le-fire", "cease-le-fire")
    ('GANJA', 'Ceasefire')
    >>> dress("Nagorno-Karabakh", "Nagorno\nKarabakh", "Nagorno Karabakh")
    'Nagorno-\nKarabakh'
    """
    if surface == spelling and "\n" not in surface:
        return canonical
    theirs = [p for p in _SEPARATOR.split(surface) if p]
    ours = [p for p in _SEPARATOR.split(spelling) if p]
    parts = [p for p in _SEPARATOR.split(canonical) if p]
    gaps = _SEPARATOR.findall(canonical)
    if _shouts(surface) and not _shouts(spelling):
        parts = [p.upper() for p in parts]
    elif len(parts) == len(theirs) == len(ours):
        parts = [
            p.upper() if _shouts(t) and not _shouts(o) else p
            for p, t, o in zip(parts, theirs, ours, strict=True)
        ]
    if surface[:1].isupper() and not spelling[:1].isupper():
        parts[0] = parts[0][:1].upper() + parts[0][1:]
    break_ = next((g for g in _SEPARATOR.findall(surface) if "\n" in g), "")
    if break_ and gaps:
        where = min(next(i for i, g in enumerate(_SEPARATOR.findall(surface)) if "\n" in g), len(gaps) - 1)
        line = break_.lstrip("-‐‑ \t")
        gaps[where] = "-" + line if "-" in gaps[where] else line
    return "".join(part + gap for part, gap in zip(parts, [*gaps, ""], strict=True))


def _shouts(text: str) -> bool:
    return text.isupper() and sum(c.isalpha() for c in text) > 1
