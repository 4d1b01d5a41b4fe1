"""``normalize memory``: what the translation memory holds, and how to empty it."""

from __future__ import annotations

import click


@click.group()
def memory() -> None:
    """Say what the translation memory holds, or empty it.

    It has the drafts of engines, in your cache folder, so that a second run need not ask again.
    """


@memory.command()
def stats() -> None:
    """Say where the memory is, how many sentences it has, and its size."""
    from normalize.cli.text import shown
    from normalize.translate.memory import Memory, memory_path, memory_state

    count = Memory().count() if memory_path().exists() else 0
    click.echo(shown(f"{memory_path()}: {count:,} sentences, {memory_state()}"))


@memory.command()
def clear() -> None:
    """Forget every draft, also while other runs use the memory."""
    from normalize.cli.text import shown
    from normalize.errors import SetupError
    from normalize.translate.memory import Memory, memory_path

    kept = Memory()
    if memory_path().exists():
        kept.clear()
    if kept.problem:
        raise SetupError(f"The memory could not be emptied. {kept.problem}.", "Delete the file.")
    click.echo(shown(f"{kept.path}: empty"))
