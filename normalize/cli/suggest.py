"""``normalize suggest``: names of a corpus that stand in more than one spelling, as a glossary to accept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.options import config_options, make_config, reading_options
from normalize.cli.text import say, shown

if TYPE_CHECKING:
    from normalize.formats.options import TableOptions


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The glossary file to write; each group in it is a comment until you accept it.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@reading_options
@config_options
def suggest(paths: tuple[str, ...], output: Path, force: bool, tables: TableOptions, **options: Any) -> None:
    """Find names in PATHs that no glossary knows and that stand in more than one spelling.

    They are written to a glossary file in which each is a comment, with its spellings, how often
    they stand, and where: read it, and accept what is one name.
    """
    from normalize.errors import SetupError
    from normalize.formats.files import write_together
    from normalize.formats.inputs import find_inputs
    from normalize.formats.open_table import read_all
    from normalize.gazetteer.english_names import built_english_names
    from normalize.normalizer import Normalizer
    from normalize.suggest.corpus import suggest as suggest_names
    from normalize.suggest.sheet import write_sheet

    if output.exists() and not force:
        raise SetupError(f"{output} is there already.", "Choose another name, or add --force.")
    inputs = find_inputs(paths)
    if not inputs.files:
        raise click.UsageError(f"There is no text file in {', '.join(paths)}.")
    nlp = Normalizer(make_config(options))
    read = (document for _, document in read_all(inputs.files, tables))
    found = suggest_names(nlp.pipe(read))
    sheet = write_sheet(found, nlp.glossary, built_english_names())
    try:
        write_together({output: sheet.encode()})
    except OSError as error:
        raise SetupError(
            f"{output} cannot be written: {error.strerror}.", "Choose another with -o."
        ) from error
    for doc in found.failed:
        say(f"{doc.id}: {doc.error}")
    for group in found.groups:
        click.echo(shown(" / ".join(f"{s.text} ({s.count})" for s in group.spellings)))
    names, documents = _number(len(found.groups), "name"), _number(found.documents, "document")
    click.echo(f"{names} in {documents}: {shown(str(output))}")
    sys.exit(3 if found.failed else 0)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
