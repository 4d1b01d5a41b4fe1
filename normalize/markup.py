"""Marks that begin a line: of lists, headings, quotations, tables; no engine is to see them."""

from __future__ import annotations

import re

_MARK = r"""
      [•·▪◦‣⁃*+–—―-]+[ \t\u00a0]+             # - item, • item, — Yes, said he
    | \[[ xX]\][ \t]+                          # [x] done
    | \(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)][ \t\u00a0]+(?=\S)  # 1. a) (b) iv.
    | \#{1,6}[ \t]+                            # ## Heading
    | (?:>[ \t]?)+                             # > quoted
"""
# `A. ` may be an initial, and `M. Dupont` a title: a letter counts with a parenthesis, or if it is small.
LEAD = re.compile(rf"(?:(?![A-Z]\.)(?:{_MARK}))*", re.VERBOSE)
_BEGINS = re.compile(
    rf"(?:(?![A-Z]\.)(?:{_MARK}))|\||```|~~~|[=~_*-]{{3,}}\s*$|<[a-zA-Z/!]|:{{3}}|&gt;", re.VERBOSE
)


def has_mark(line: str) -> bool:
    """Whether a line, without its indentation, begins something of its own.

    >>> has_mark("- leite"), has_mark("## Notas"), has_mark("A. Silva"), has_mark("1994 foi")
    (True, True, False, False)
    """
    return _BEGINS.match(line) is not None
