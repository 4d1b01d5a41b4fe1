"""``normalize glossary``: check glossary files, look an entry up, ask why a text matches or not."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from normalize.cli.exchange import export_glossary, import_glossary
from normalize.cli.options import glossary_options


@click.group()
def glossary() -> None:
    """Check glossaries, look entries up, ask why a name is found or not; import and export."""


glossary.add_command(import_glossary)
glossary.add_command(export_glossary)


@glossary.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
def check(files: tuple[Path, ...]) -> None:
    """Find what is wrong or dangerous in FILEs: exit code 2 where there is anything."""
    from normalize.cli.text import shown
    from normalize.glossary.lint import lint
    from normalize.glossary.load import read_glossary_file

    problems = lint([(str(path), read_glossary_file(path)) for path in files])
    for problem in problems:
        click.echo(shown(str(problem)))
    if problems:
        sys.exit(2)
    click.echo(f"{len(files)} file{'s' * (len(files) != 1)} checked, nothing to mend.")


@glossary.command()
@click.argument("entry_id", metavar="ID")
@glossary_options
def show(entry_id: str, glossaries: tuple[Path, ...], default_glossaries: bool, profile: str | None) -> None:
    """Print the entry called ID, with the file and line that it comes from."""
    from difflib import get_close_matches

    from normalize.cli.screen import cell, console, table
    from normalize.errors import SetupError
    from normalize.glossary.load import load_glossary

    loaded = load_glossary(glossaries, defaults=default_glossaries, profile=profile)
    entries = {entry.id: entry for entry in loaded.entries}
    if entry_id not in entries:
        close = get_close_matches(entry_id, entries, 3)
        raise SetupError(
            f"There is no entry '{entry_id}'.",
            f"Near it: {', '.join(close)}." if close else "Try: normalize glossary find TEXT",
        )
    entry = entries[entry_id]
    rows = table("field", "value")
    for name in (
        "id",
        "canonical",
        "kind",
        "variants",
        "short_forms",
        "former",
        "needs",
        "unless",
        "homonym",
        "note",
        "source",
    ):
        value = getattr(entry, name)
        if value:
            rows.add_row(cell(name, "bold"), cell(value if isinstance(value, str) else ", ".join(value)))
    for language, spellings in sorted(entry.forms.items()):
        rows.add_row(cell(f"forms, {language}", "bold"), cell(", ".join(spellings)))
    for policy, name in sorted(entry.profiles.items()):
        rows.add_row(cell(f"profile {policy}", "bold"), cell(name))
    if entry.keep:
        rows.add_row(cell("keep", "bold"), cell("true: reported, never rewritten"))
    rows.add_row(cell("from", "bold"), cell(loaded.places[entry_id]))
    console(sys.stdout).print(rows)


@glossary.command()
@click.argument("text")
@click.option("--language", default="en", metavar="CODE", help="The language that TEXT is in.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each entry.")
@glossary_options
def find(
    *,
    text: str,
    language: str,
    as_json: bool,
    glossaries: tuple[Path, ...],
    default_glossaries: bool,
    profile: str | None,
) -> None:
    """Say which entries TEXT would be taken for, and why, or why not."""
    import msgspec

    from normalize.cli.screen import cell, console, table
    from normalize.glossary.find import find as find_names
    from normalize.glossary.index import Index
    from normalize.glossary.load import load_glossary

    loaded = load_glossary(glossaries, defaults=default_glossaries, profile=profile)
    findings = find_names(text, Index(loaded), language)
    if as_json:
        for finding in findings:
            click.echo(msgspec.json.encode(finding).decode())
        return
    if not findings:
        click.echo("No entry has such a spelling.")
        return
    rows = table("text", "entry", "role", "taken", "why")
    for f in findings:
        taken = cell("yes", "green") if f.matches else cell("no", "yellow")
        rows.add_row(cell(f.text), cell(f.entry), cell(f.role), taken, cell(f.reason))
    console(sys.stdout).print(rows)


@glossary.command()
@glossary_options
def stats(glossaries: tuple[Path, ...], default_glossaries: bool, profile: str | None) -> None:
    """Count entries and spellings, by file."""
    from normalize.cli.screen import cell, console, table
    from normalize.glossary.load import load_glossary

    loaded = load_glossary(glossaries, defaults=default_glossaries, profile=profile)
    entries: Counter[str] = Counter()
    spellings: Counter[str] = Counter()
    for entry in loaded.entries:
        file = loaded.places[entry.id].rpartition(":")[0]
        entries[file] += 1
        spellings[file] += 1 + len(entry.variants) + len(entry.short_forms) + len(entry.former)
        spellings[file] += sum(map(len, entry.forms.values()))
    numbers = ("entries", "spellings", "an entry")
    rows = table("file", *numbers, numbers=numbers)
    for file in [*sorted(entries), "all"]:
        count, total = (
            (entries.total(), spellings.total()) if file == "all" else (entries[file], spellings[file])
        )
        style = "bold" if file == "all" else ""
        rows.add_row(
            cell(file, style),
            cell(f"{count:,}", style),
            cell(f"{total:,}", style),
            cell(f"{total / max(1, count):.1f}"),
        )
    console(sys.stdout).print(rows)
