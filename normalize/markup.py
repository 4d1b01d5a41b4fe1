"""Plain-text markup: marks that begin a line, cells, code, front matter, emphasis.

No engine is to see them: it would write `" " "` for a fence, and `Island` for `**Ilham`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.document import Span

_MARK = r"""
      [•·▪◦‣⁃*+–—―-]+[ \t\u00a0]+             # - item, • item, — Yes, said he
    | \[[ xX]\][ \t]+                          # [x] done
    | \(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)][ \t\u00a0]+(?=\S)  # 1. a) (b) iv.
    | \#{1,6}[ \t]+                            # ## Heading
    | (?:>[ \t]?)+                             # > quoted
    | \|+[ \t]*                                # | cell
"""
# `A. ` may be an initial, and `M. Dupont` a title: a letter counts with a parenthesis, or if it is small.
LEAD = re.compile(rf"(?:(?![A-Z]\.)(?:{_MARK}))*", re.VERBOSE)
_BEGINS = re.compile(
    rf"(?:(?![A-Z]\.)(?:{_MARK}))|\||```|~~~|[=~_*-]{{3,}}\s*$|<[a-zA-Z/!]|:{{3}}|&gt;", re.VERBOSE
)

_FENCE = re.compile(r"^[ ]{0,3}(?:[-*+>][ ])?[ ]*(?P<sign>```+|~~~+)[^`\r\n]*$", re.MULTILINE)
_FRONT = re.compile(
    r"---[ \t]*\r?\n(?:(?:[\w.-]{1,60}:|[ \t#-]).*\r?\n|\r?\n){1,100}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_CELL = re.compile(r"(?<=\S)(?:\t+|[ ]{4,}(?=\S))|(?<=[^|\s])[ \t]*+(?=\|)")
EMPHASIS = re.compile(
    r"(?<![\w*_])(?P<sign>\*{1,3}|_{1,3})(?=[^\s*_])[^*_\n]{1,300}?(?<=[^\s*_])(?P=sign)(?![\w*_])"
)


def has_mark(line: str) -> bool:
    """Whether a line, without its indentation, begins something of its own.

    >>> has_mark("- leite"), has_mark("## Notas"), has_mark("A. Silva"), has_mark("1994 foi")
    (True, True, False, False)
    """
    return _BEGINS.match(line) is not None


def fences(text: str) -> Iterator[Span]:
    r"""Blocks of code between fences; one that is never closed is none.

    >>> [span.of("a\n```\nx = 1\n```\nb") for span in fences("a\n```\nx = 1\n```\nb")]
    ['```\nx = 1\n```']
    """
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text) if "```" in text or "~~~" in text else ():
        if opening is None:
            opening = fence
        elif fence["sign"].startswith(opening["sign"]) and fence[0].rstrip().endswith(fence["sign"]):
            yield Span(opening.start(), fence.end())
            opening = None


def front_matter(text: str) -> Span | None:
    """The lines of keys and values between `---` at the head of a text."""
    found = _FRONT.match(text)
    return Span(*found.span()) if found else None


def cells(line: str) -> list[int]:
    """Where the cells of a row begin, but for the first; empty for a line that is no row.

    >>> cells("| Cidade | População |")
    [9, 21]
    """
    is_row = line.lstrip().startswith("|") or "\t" in line or "    " in line
    return [m.end() for m in _CELL.finditer(line)] if is_row else []
