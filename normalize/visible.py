"""Text for people's eyes: what a screen would obey, or hide, is shown as an escape."""

from __future__ import annotations

import unicodedata

JOINERS = "\u200c\u200d\u200e\u200f"  # invisible, and a part of Persian, Indic and Hebrew text, and of emoji


def shown(text: str, *, lines: bool = False, keep: str = "") -> str:
    r"""``text`` with what a screen would obey, or hide, written as an escape; what is in ``keep`` stays.

    >>> shown("red: \x1b[31m")
    'red: \\x1b[31m'
    """
    if text.isprintable():
        return text
    if lines:
        text = text.replace("\r\n", "\n")
        keep += "\n\t"
    keep += "\u00a0"
    rest = text
    for character in keep:  # a whole text is looked through at once, and seldom character by character
        rest = rest.replace(character, "")
    if rest.isprintable():
        return text
    return "".join(c if c.isprintable() or c in keep else _escape(c) for c in text)


def change_shown(text: str) -> str:
    """One side of a change: spaces at its edges, and line breaks where it has nothing else, to be seen.

    >>> change_shown(' "')
    '·"'
    """
    core = text.strip(" \u00a0")
    lead = len(text) - len(text.lstrip(" \u00a0")) if core else 0
    tail = len(text) - len(core) - lead
    if not core.strip():
        core = core.replace("\r\n", "\n").replace("\n", "↵")
    return "·" * lead + shown(core, lines=True) + "·" * tail


def _escape(character: str) -> str:
    code = ord(character)
    if unicodedata.category(character) == "Zs":
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
