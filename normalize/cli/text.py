"""Sentences for the person at the terminal."""

from __future__ import annotations

import click

from normalize.visible import shown

__all__ = ["say", "shown"]


def say(message: object) -> None:
    """A sentence for the person at the terminal, on standard error; nothing in it is obeyed."""
    click.echo(f"normalize: {shown(str(message))}", err=True)
