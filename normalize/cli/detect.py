"""``normalize detect``: the language of files, with its confidence."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from normalize.cli.options import encoding_option, languages_option
from normalize.cli.settings import settings_options
from normalize.cli.text import say


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each file.")
@languages_option
@encoding_option
@settings_options
def detect(paths: tuple[str, ...], as_json: bool, languages: tuple[str, ...], encoding: str | None) -> None:
    """Print the language of each of PATHs (files, folders, globs; - for standard input)."""
    from functools import partial

    from normalize.cli.screen import cell, console, table
    from normalize.config import language_code
    from normalize.detect.step import detect as detect_step
    from normalize.formats.encoding import canonical_name, decode
    from normalize.formats.files import read_document
    from normalize.formats.inputs import find_inputs
    from normalize.pipeline import lifted
    from normalize.repair import repair

    step = partial(detect_step, expected=tuple(map(language_code, languages)))
    if encoding:
        canonical_name(encoding)
    if "-" in paths:
        if len(paths) > 1:
            raise click.UsageError("- stands alone: it reads standard input.")
        documents = [(Path("-"), decode(sys.stdin.buffer.read(), "-", encoding))]
    else:
        documents = [(f.path, read_document(f.path, str(f.path), encoding)) for f in find_inputs(paths).files]
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
                "language": doc.language,
                "confidence": doc.language_confidence,
                "also": others,
                "error": doc.error.message if doc.error else None,
            }
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            rows.add_row(
                cell(path), cell(doc.language), cell(f"{doc.language_confidence:.2f}"), cell(" ".join(others))
            )
    if not as_json:
        console(sys.stdout).print(rows)
    sys.exit(3 if failed else 0)
