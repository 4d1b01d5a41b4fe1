"""``normalize detect``: the language of files, with its confidence."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalize.cli.options import languages_option, reading_options
from normalize.cli.settings import settings_options
from normalize.cli.text import say

if TYPE_CHECKING:
    from normalize.document import Document
    from normalize.formats.options import TableOptions


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each file.")
@languages_option
@reading_options
@settings_options
def detect(paths: tuple[str, ...], as_json: bool, languages: tuple[str, ...], tables: TableOptions) -> None:
    """Print the language of each record of PATHs (files, folders, globs; - for standard input)."""
    from functools import partial

    from normalize.cli.screen import cell, console, table
    from normalize.config import language_code
    from normalize.detect.step import detect as detect_step
    from normalize.formats.encoding import canonical_name, decode
    from normalize.formats.inputs import find_inputs
    from normalize.formats.open_table import read_all
    from normalize.pipeline import lifted
    from normalize.repair import repair

    step = partial(detect_step, expected=tuple(map(language_code, languages)))
    if tables.encoding:
        canonical_name(tables.encoding)
    documents: Iterable[tuple[Path, Document]]
    if "-" in paths:
        if len(paths) > 1:
            raise click.UsageError("- stands alone: it reads standard input.")
        documents = [(Path("-"), decode(sys.stdin.buffer.read(), "-", tables.encoding))]
    else:
        documents = read_all(find_inputs(paths).files, tables)
    rows = table("file", "language", "confidence", "also", numbers=("confidence",))
    failed = False
    for path, read in documents:
        doc = lifted("detect", step, lifted("repair", repair, read))
        others = sorted({s.language for s in doc.segments} - {doc.language, "zxx"})
        if doc.error:
            failed = True
            say(doc.error)
        if as_json:
            row = {
                "path": str(path),
                "id": doc.id,
                "language": doc.language,
                "confidence": doc.language_confidence,
                "also": others,
                "error": doc.error.message if doc.error else None,
            }
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            rows.add_row(
                cell(_name(path, doc.id)),
                cell(doc.language),
                cell(f"{doc.language_confidence:.2f}"),
                cell(" ".join(others)),
            )
    if not as_json:
        console(sys.stdout).print(rows)
    sys.exit(3 if failed else 0)


def _name(path: Path, id_: str) -> str:
    """A text by its path, a record of a table by its id too."""
    return str(path) if Path(id_).name == path.name else f"{path} {id_}"
