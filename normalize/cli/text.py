"""Text for the terminal: what a terminal would obey, or hide, is shown as an escape."""

from __future__ import annotations

import unicodedata

import click


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


def say(message: object) -> None:
    """A sentence for the person at the terminal, on standard error; nothing in it is obeyed."""
    click.echo(f"normalize: {shown(str(message))}", err=True)


def _escape(character: str) -> str:
    code = ord(character)
    if unicodedata.category(character) == "Zs":
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
