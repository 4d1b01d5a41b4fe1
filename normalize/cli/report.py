"""``normalize report``: one page that shows what a run did."""

from __future__ import annotations

from pathlib import Path

import click

from normalize.cli.text import say


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="OUT")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write the page. [default: OUT/report.html]",
)
def report(folder: Path, output: Path | None) -> None:
    """Write a page about the run whose output folder is OUT, to open in a browser.

    It shows source and output side by side with every change explained, the names in all their
    spellings, what is missing, warned of or failed. It needs no network, nor the folder.
    """
    tell_report(folder, output or folder / "report.html")


def tell_report(folder: Path, place: Path, *, quiet: bool = False) -> None:
    """Write the page, and say what it holds."""
    from normalize.report.page import write_report

    done = write_report(folder, place)
    if quiet:
        return
    some = "" if done.shown == done.records else f", {done.shown:,} of them with their text"
    say(f"the report of {done.records:,} {'record' if done.records == 1 else 'records'}{some} is in {place}")
