"""``normalize names``: ask how a name is spelt."""

from __future__ import annotations

import json
import sys

import click


@click.group()
def names() -> None:
    """Ask how a name is spelt, and by whom."""


@names.command("variants")
@click.argument("text", metavar="NAME")
@click.option(
    "--language", metavar="CODE", help="The language of NAME; its letters tell where it is left out."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: a list of spelling and systems.")
def variants_(text: str, language: str | None, as_json: bool) -> None:
    """List the Latin spellings of NAME that transliteration systems produce, the most usual first."""
    from normalize.cli.screen import cell, console, table
    from normalize.errors import RecordError
    from normalize.names import variants

    found = variants(text, language)
    if not found:
        raise RecordError(text, f"There is no reading for {text!r}.")
    if as_json:
        rows = [{"spelling": variant.spelling, "systems": variant.systems} for variant in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    shown = table("spelling", "systems")
    for variant in found:
        shown.add_row(cell(variant.spelling, "bold"), cell("; ".join(variant.systems)))
    console(sys.stdout).print(shown)
