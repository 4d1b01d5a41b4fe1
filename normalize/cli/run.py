"""``normalize run``: files, folders and globs, or standard input, to canonical English."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.options import config_options, encoding_option, make_config
from normalize.cli.text import say, shown

if TYPE_CHECKING:
    from normalize.cli.summary import Summary
    from normalize.document import Document
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
@encoding_option
@config_options
def run(
    paths: tuple[str, ...],
    output: Path | None,
    *,
    dry_run: bool,
    preview: int,
    fail_under: float | None,
    encoding: str | None,
    **options: Any,
) -> None:
    """Convert PATHs (files, folders, globs; or - for standard input) to canonical English.

    For a/b.txt the folder OUT gets a/b.txt, the text, and a/b.txt.record.json, the record of
    every change. With - the text goes to standard output, and nothing else does.
    """
    from normalize.formats.encoding import canonical_name
    from normalize.normalizer import Normalizer

    if encoding:
        canonical_name(encoding)  # a wrong name is a mistake in the call, not in a file
    if "-" in paths and (len(paths) > 1 or output):
        raise click.UsageError("- stands alone: it reads standard input and writes standard output.")
    if "-" not in paths and output is None and not dry_run:
        raise click.UsageError("Say where to write with -o FOLDER, or look first with --dry-run.")
    nlp = Normalizer(make_config(options))
    if "-" in paths:
        sys.exit(_run_stdin(nlp, encoding, dry_run, fail_under))
    summary = _run_files(nlp, paths, None if dry_run else output, encoding, preview)
    under = _is_under(summary.survival, fail_under)
    sys.exit(3 if summary.incomplete or under else 0)


def _run_stdin(nlp: Normalizer, encoding: str | None, dry_run: bool, fail_under: float | None) -> int:
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
        click.echo(_diff(doc), nl=False)
    else:
        sys.stdout.buffer.write(doc.output.encode())
        sys.stdout.buffer.flush()
    for (name, detail), count in Counter((w.name, w.detail) for w in doc.warnings).items():
        _warn(name, detail + (f" ({count} times)" if count > 1 else ""))
    under = _is_under(survival(doc), fail_under)
    return 3 if doc.status == "partial" or under else 0


def _run_files(
    nlp: Normalizer, paths: tuple[str, ...], output: Path | None, encoding: str | None, preview: int
) -> Summary:
    from normalize.cli.summary import Summary
    from normalize.formats.error_list import write_errors
    from normalize.formats.files import check_folder, read_document, write_document
    from normalize.formats.inputs import find_inputs, printable

    inputs = find_inputs(paths, output)
    if not inputs.files:
        raise click.UsageError(f"There is no text file in {', '.join(paths)}.")
    if output:
        check_folder(output)
    summary = Summary(output, preview)
    read = (read_document(file.path, printable(file.target), encoding) for file in inputs.files)
    for file, done in zip(inputs.files, nlp.pipe(read), strict=True):
        doc = write_document(done, output, file.target) if output else done
        if output is None and not doc.error:
            click.echo(_diff(doc), nl=False)
        if doc.error:
            named = doc.id in doc.error.message or str(file.path) in doc.error.message
            _warn("failed" if named else str(file.path), str(doc.error))
        summary.add(doc, file.path)
    errors = write_errors(summary.failed, output) if output else None
    summary.show(inputs.skipped, errors)
    return summary


def _is_under(survival: Survival, least: float | None) -> bool:
    """Whether fewer names survived than were asked for; says so."""
    if least is None or survival.rate >= least:
        return False
    what = f"{survival.kept} of {survival.total} names came out canonical, fewer than {least:g}"
    _warn("fail-under", f"{what}; look at the warnings missing-name.")
    return True


def _diff(doc: Document) -> str:
    from difflib import unified_diff

    # Lines end where a patch program sees them end: `splitlines` would cut at more signs.
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (doc.source, doc.output))
    lines = unified_diff(before, after, f"a/{doc.id}", f"b/{doc.id}")
    diff = "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
    return shown(diff, lines=True) if sys.stdout.isatty() else diff


def _warn(what: str, detail: str) -> None:
    say(f"{what}: {detail}")
