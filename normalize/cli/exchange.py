"""``normalize glossary import`` and ``export``: glossaries in the formats of other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from normalize.cli.text import say

_KINDS = click.Choice(["place", "person", "organization", "term"])
_output = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to write; else standard output."
)
_format = click.option(
    "--format",
    "format_name",
    metavar="NAME",
    help="yaml, jsonl, csv, tsv, deepl, google, amazon or tbx; else by the ending.",
)
_force = click.option("--force", is_flag=True, help="Write over a file that is there.")
_kind = click.option(
    "--kind",
    type=_KINDS,
    default="term",
    help="The kind of entries, where the file does not say.",
    show_default=True,
)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@_output
@_format
@click.option(
    "--source-language", metavar="CODE", help="The first column's language, where the file is silent."
)
@click.option(
    "--target-language", metavar="CODE", default="en", help="The second column's.", show_default=True
)
@_kind
@_force
@click.option("--strict", is_flag=True, help="Write nothing, and exit 2, where anything has no place.")
def import_glossary(
    *, file: Path, output: Path | None, format_name: str | None, force: bool, strict: bool, **options: Any
) -> None:
    """Make a YAML glossary (or .jsonl) of FILE; what has no place is named with its line."""
    from normalize.errors import SetupError
    from normalize.glossary.exchange.formats import delimiter_for, find_format
    from normalize.glossary.exchange.model import Settings
    from normalize.glossary.exchange.transfer import read_bytes
    from normalize.glossary.json_lines import SUFFIXES

    settings = Settings(delimiter=delimiter_for(file, format_name), **options)
    read = find_format(file, format_name).read(read_bytes(file), str(file), settings)
    for problem in read.problems:
        say(problem)
    if not read.entries and read.problems:
        raise SetupError(f"{file}: there is no entry in it that could be taken over.")
    is_json = output is not None and output.suffix.lower() in SUFFIXES
    ours = find_format(None, "jsonl" if is_json else "yaml")
    _finish(ours.write(read.entries, settings).content, output, force, strict and bool(read.problems))
    say(f"Entries taken over: {len(read.entries):,}. Problems: {len(read.problems):,}.")


@click.command("export")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@_output
@_format
@click.option(
    "--language", "languages", metavar="CODE", multiple=True, help="The source language; for google several."
)
@_kind
@_force
@click.option("--strict", is_flag=True, help="Write nothing, and exit 2, where anything would be lost.")
@click.option("--verbose", is_flag=True, help="Name every entry that loses something.")
def export_glossary(
    *,
    files: tuple[Path, ...],
    output: Path | None,
    format_name: str | None,
    languages: tuple[str, ...],
    force: bool,
    strict: bool,
    verbose: bool,
    **options: Any,
) -> None:
    """Write the entries of FILEs (ours, if none is named) for another tool; every loss is named."""
    from normalize.glossary.exchange.formats import delimiter_for, find_format
    from normalize.glossary.exchange.model import Settings
    from normalize.glossary.exchange.transfer import tell_losses
    from normalize.glossary.load import load_glossary

    settings = Settings(delimiter=delimiter_for(output, format_name), languages=_codes(languages), **options)
    chosen = find_format(output, format_name)
    entries = load_glossary(files, defaults=not files).entries
    written = chosen.write(entries, settings)
    for sentence in tell_losses(written.losses, all_entries=verbose):
        say(sentence)
    _finish(written.content, output, force, strict and bool(written.losses))
    left_out = len({loss.entry for loss in written.losses if loss.field == "entry"})
    say(f"Entries written: {len(entries) - left_out:,} of {len(entries):,}.")


def _codes(languages: tuple[str, ...]) -> tuple[str, ...]:
    from normalize.errors import SetupError
    from normalize.glossary.languages import language_code

    codes = [language_code(language) for language in languages]
    if None in codes:
        unknown = languages[codes.index(None)]
        raise SetupError(f"'{unknown}' is no language code.", "Use two letters of ISO 639, such as pt.")
    return tuple(dict.fromkeys(str(code) for code in codes))


def _finish(content: bytes, output: Path | None, force: bool, refuse: bool) -> None:
    from normalize.glossary.exchange.transfer import write_file

    if refuse:
        say("Nothing was written, because of --strict.")
        sys.exit(2)
    if output and str(output) != "-":
        write_file(output, content, replace=force)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
