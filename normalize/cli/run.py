"""``normalize run``: files, folders and globs, or standard input, to canonical English."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.options import CORPUS, config_options, corpus_options, make_config, table_options
from normalize.cli.text import say

if TYPE_CHECKING:
    from normalize.formats.options import TableOptions
    from normalize.normalizer import Normalizer
    from normalize.survival import Survival


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="The folder to write to."
)
@click.option("--dry-run", is_flag=True, help="Print a unified diff and write nothing.")
@click.option(
    "--preview", default=0, metavar="N", help="Show N changed lines of each file, before and after."
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    metavar="RATE",
    help="Exit with 3 where fewer source names than this share, such as 0.98, come out canonical.",
)
@click.option("--format", "stream_format", metavar="NAME", help="With -: a table, such as jsonl, row by row.")
@table_options
@corpus_options
@config_options
def run(
    paths: tuple[str, ...],
    output: Path | None,
    *,
    dry_run: bool,
    preview: int,
    fail_under: float | None,
    stream_format: str | None,
    tables: TableOptions,
    **options: Any,
) -> None:
    """Convert PATHs (files, folders, globs; or - for standard input) to canonical English.

    For a/b.txt the folder OUT gets a/b.txt, the text, and a/b.txt.record.json, the record of
    every change; a run that was stopped is gone on with by the same command. With - the text
    goes to standard output, and nothing else does. Tables (jsonl, json, csv, tsv, parquet) keep their
    columns and get ours; docs/formats.md tells of all formats.
    """
    from normalize.formats.encoding import canonical_name
    from normalize.normalizer import Normalizer

    if tables.encoding:
        canonical_name(tables.encoding)  # a wrong name is a mistake in the call, not in a file
    if "-" in paths and (len(paths) > 1 or output):
        raise click.UsageError("- stands alone: it reads standard input and writes standard output.")
    if "-" not in paths and output is None and not dry_run:
        raise click.UsageError("Say where to write with -o FOLDER, or look first with --dry-run.")
    if options["report"] and (output is None or dry_run):
        raise click.UsageError("--report tells of an output folder: use it with -o FOLDER.")
    if stream_format and "-" not in paths:
        raise click.UsageError("--format says what standard input is; a file's suffix says what it is.")
    how = {name: options.pop(name) for name in CORPUS}
    nlp = Normalizer(make_config(options))
    if stream_format:
        from normalize.cli.stream import stream

        tally = stream(nlp, stream_format, tables)
        sys.exit(3 if tally.incomplete or _is_under(tally.survival, fail_under) else 0)
    if "-" in paths:
        sys.exit(_run_stdin(nlp, tables.encoding, dry_run, fail_under))
    from normalize.cli.corpus import Corpus  # what a text from standard input does not need

    corpus = Corpus(paths, tables, preview, **how)
    tally = corpus.convert(nlp, output) if output and not dry_run else corpus.compare(nlp)
    under = _is_under(tally.survival, fail_under)
    sys.exit(3 if tally.incomplete or under else 0)


def _run_stdin(nlp: Normalizer, encoding: str | None, dry_run: bool, fail_under: float | None) -> int:
    from normalize.cli.patch import patch
    from normalize.errors import RecordError
    from normalize.formats.encoding import decode
    from normalize.survival import survival

    try:
        doc = nlp(decode(sys.stdin.buffer.read(), "standard input", encoding))
    except RecordError as error:
        say(error)
        return 3
    if doc.error:
        say(doc.error)
        return 3
    if dry_run:
        click.echo(patch(doc), nl=False)
    else:
        sys.stdout.buffer.write(doc.output.encode())
        sys.stdout.buffer.flush()
    for (name, detail), count in Counter((w.name, w.detail) for w in doc.warnings).items():
        _warn(name, detail + (f" ({count} times)" if count > 1 else ""))
    under = _is_under(survival(doc), fail_under)
    return 3 if doc.status == "partial" or under else 0


def _is_under(survival: Survival, least: float | None) -> bool:
    """Whether fewer names survived than were asked for; says so."""
    if least is None or survival.rate >= least:
        return False
    what = f"{survival.kept} of {survival.total} names came out canonical, fewer than {least:g}"
    _warn("fail-under", f"{what}; look at the warnings missing-name.")
    return True


def _warn(what: str, detail: str) -> None:
    say(f"{what}: {detail}")
