"""``normalize export``: the records of a run for other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from normalize.cli.options import glossary_options
from normalize.cli.text import say


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", required=True, help="w3c-annotations or spacy.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write (for spacy also a folder); else standard output.",
)
@glossary_options
def export(folder: Path, name: str, output: Path | None, **options: Any) -> None:
    """Write the edits and mentions of the output FOLDER of a run for another tool.

    The glossaries say which Wikidata item an entry is.
    """
    from normalize.errors import SetupError
    from normalize.export.formats import find_format
    from normalize.formats.finished import finished_records
    from normalize.glossary.load import load_glossary

    write = find_format(name)
    if output is None and sys.stdout.isatty() and name == "spacy":
        raise SetupError("A DocBin is no text for a terminal.", "Name a file with -o.")
    loaded = load_glossary(
        options["glossaries"], defaults=options["default_glossaries"], profile=options["profile"]
    )
    for sentence in write(finished_records(folder), output, {e.id: e for e in loaded.entries}):
        say(sentence)
