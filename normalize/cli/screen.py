"""What a person sees in the terminal. Text is never markup, and control characters are shown, not sent."""

from __future__ import annotations

import sys
import unicodedata
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text


def console(stream: TextIO | None = None) -> Console:
    """A console that takes no text for markup; on standard error unless told otherwise."""
    return Console(file=stream or sys.stderr, markup=False, highlight=False, emoji=False, soft_wrap=False)


def shown(text: str, *, lines: bool = False) -> str:
    r"""``text`` with what a terminal would obey, or hide, written as an escape.

    >>> shown("red: \x1b[31m")
    'red: \\x1b[31m'
    """
    if lines:
        text = text.replace("\r\n", "\n")
    return "".join(
        c if c.isprintable() or (lines and c in "\n\t") or c == "\u00a0" else _escape(c) for c in text
    )


def table(*columns: str, numbers: tuple[str, ...] = (), whole: tuple[str, ...] = ()) -> Table:
    """An empty table in the one look that all our tables have; columns in ``whole`` are never cut."""
    made = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        made.add_column(
            column, justify="right" if column in numbers else "left", overflow="fold", no_wrap=column in whole
        )
    return made


def cell(value: object, style: str = "") -> Text:
    """A table cell that is text, whatever it looks like."""
    return Text(shown(str(value)), style=style)


def _escape(character: str) -> str:
    code = ord(character)
    if unicodedata.category(character) == "Zs":
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
