"""``normalize explain``: the text in the terminal with every change marked and explained."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.options import config_options, encoding_option, make_config
from normalize.cli.text import say

if TYPE_CHECKING:
    from normalize.document import Document


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@encoding_option
@config_options
def explain(file: Path, encoding: str | None, **options: Any) -> None:
    """Show FILE (a text, or the record of one) with each change, its step, reason and source."""
    from normalize.cli.marked import show
    from normalize.cli.screen import console

    doc = _document(file, encoding, options)
    if doc.error:
        say(doc.error)
        sys.exit(3)
    show(doc, console(sys.stdout))


def _document(file: Path, encoding: str | None, options: dict[str, Any]) -> Document:
    from normalize.formats.files import read_document
    from normalize.formats.inputs import RECORD_SUFFIX
    from normalize.normalizer import Normalizer
    from normalize.record import read_record

    if file.name.endswith(RECORD_SUFFIX):
        from normalize.errors import SetupError

        try:
            return read_record(file.read_bytes(), str(file))
        except OSError as error:
            raise SetupError(f"{file}: {error.strerror}.", "Check the path.") from error
    return Normalizer(make_config(options))(read_document(file, str(file), encoding))
