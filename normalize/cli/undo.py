"""``normalize undo``: the source bytes back from a record."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click


@click.command()
@click.argument("record", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file instead of standard output.",
)
def undo(record: Path, output: Path | None) -> None:
    """Give the source of RECORD (a .record.json file) back, byte for byte."""
    from normalize.errors import SetupError
    from normalize.formats.encoding import encode
    from normalize.formats.files import write_together
    from normalize.record import read_record

    try:
        data = encode(replace(read_record(record.read_bytes(), str(record)), id=str(record)))
        if output:
            write_together({output: data})
    except OSError as error:
        raise SetupError(f"{error.filename or record}: {error.strerror}.", "Check the path.") from error
    if not output:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
