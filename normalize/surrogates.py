"""Half a character: what Python takes for text, and no encoding can write."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def lone_surrogate(text: str) -> int:
    r"""The place of the first one in ``text``, or -1; many times as fast as to look at each character.

    >>> lone_surrogate("Ganja"), lone_surrogate("Ga\ud800nja")
    (-1, 2)
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return -1


def without_surrogates(text: str) -> str:
    r"""``text`` for what takes none, such as an automaton; a sign of the same length stands for each.

    >>> without_surrogates("Ga\ud800nja")
    'Ga\ufffdnja'
    """
    return text if lone_surrogate(text) < 0 else _SURROGATE.sub("\ufffd", text)
