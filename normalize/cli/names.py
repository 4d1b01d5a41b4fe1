"""``normalize names``: ask whether two spellings are one name, and how a name is spelt."""

from __future__ import annotations

import json
import sys

import click


@click.group()
def names() -> None:
    """Ask about names: whether two spellings are one, how a name is spelt, and why."""


@names.command()
@click.argument("left", metavar="NAME")
@click.argument("right", metavar="OTHER")
@click.option("--symbols", is_flag=True, help="Take Wikidata's names as evidence too (the extra rigour).")
@click.option("--json", "as_json", is_flag=True, help="The score and its reasons as a line of JSON.")
def compare(left: str, right: str, symbols: bool, as_json: bool) -> None:
    """Say how likely NAME and OTHER are spellings of one name, and what speaks for and against it.

    The score goes from 0 to 1; from 0.5 on one name is likelier than two. The weights of the
    reasons add up to it: above zero for one name, below zero against.
    """
    from normalize.cli.screen import cell, console, table
    from normalize.names.comparison import compare as compare_names

    found = compare_names(left, right, symbols=symbols)
    if as_json:
        row = {
            "left": found.left,
            "right": found.right,
            "score": found.score,
            "same": found.same,
            "reasons": [reason._asdict() for reason in found.reasons],
        }
        click.echo(json.dumps(row, ensure_ascii=False))
        return
    rows = table("weight", "reason", "as in", numbers=("weight",))
    for reason in found.reasons:
        rows.add_row(cell(f"{reason.weight:+.2f}"), cell(reason.text), cell(reason.example))
    screen = console(sys.stdout)
    screen.print(cell(f"{left} / {right}: {found.score:.2f}, {'one name' if found.same else 'two names'}"))
    screen.print(rows)


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
