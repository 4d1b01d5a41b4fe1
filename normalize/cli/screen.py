"""Rich in one look: text is never markup, and control characters are shown, not sent."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from normalize.cli.text import shown


def console(stream: TextIO | None = None) -> Console:
    """A console that takes no text for markup; on standard error unless told otherwise."""
    return Console(file=stream or sys.stderr, markup=False, highlight=False, emoji=False, soft_wrap=False)


def table(*columns: str, numbers: tuple[str, ...] = ()) -> Table:
    """An empty table in the one look that all our tables have."""
    made = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        made.add_column(column, justify="right" if column in numbers else "left", overflow="fold")
    return made


def cell(value: object, style: str = "") -> Text:
    """A table cell that is text, whatever it looks like."""
    return Text(shown(str(value)), style=style)
