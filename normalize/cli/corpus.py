"""What ``normalize run`` does with files: convert them into a folder, or show what would change."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import click

from normalize.batch.options import BatchOptions
from normalize.batch.run import RunResult
from normalize.batch.run import run as run_batch
from normalize.batch.tally import Tally
from normalize.cli.patch import patch
from normalize.cli.progress import emit, failed_line, watch
from normalize.cli.summary import Summary
from normalize.cli.text import say
from normalize.formats.inputs import Inputs, find_inputs, printable
from normalize.formats.open_table import documents, open_table
from normalize.formats.options import TableOptions
from normalize.normalizer import Normalizer


@dataclass(frozen=True)
class Corpus:
    """Files, folders and globs, and how they are gone through."""

    paths: tuple[str, ...]
    tables: TableOptions
    preview: int
    workers: int
    timeout: float
    fail_fast: bool
    records: bool
    report: Path | None
    follow_links: bool
    quiet: bool
    log_format: str

    def convert(self, nlp: Normalizer, output: Path) -> Tally:
        """Write everything below ``output``, and tell what was done."""
        inputs = self._inputs(output)
        options = BatchOptions(
            self.workers,
            self.timeout,
            self.fail_fast,
            self.records,
            tuple(f"{name}={value}" for name, value in asdict(self.tables).items()),
        )
        as_json = self.log_format == "json"
        watching = watch(quiet=self.quiet, as_json=as_json)
        opener = partial(open_table, options=self.tables)
        try:
            result = run_batch(inputs.files, output, nlp, open_table=opener, options=options, watch=watching)
        except KeyboardInterrupt:
            watching.close()
            say("Stopped. The same command goes on from here.")
            raise
        finally:
            watching.close()
        if as_json:
            counts = result.tally.to_dict()
            emit("end", finished=result.is_finished, seconds=round(result.seconds, 3), counts=counts)
        elif not self.quiet:
            summary = Summary(output, self.preview, result.tally)
            for doc in result.shown:
                summary.list(doc)
            summary.show(inputs.skipped, result.errors, _notes(result))
        if self.report and result.is_finished:
            from normalize.cli.report import tell_report

            tell_report(output, self.report, quiet=self.quiet or as_json)
        return result.tally

    def compare(self, nlp: Normalizer) -> Tally:
        """Print what would change as a unified diff, and write nothing."""
        inputs = self._inputs(None)
        summary = Summary(None, self.preview)
        for file in inputs.files:
            for doc in nlp.pipe(documents(file, self.tables)):
                if doc.error:
                    say(failed_line(printable(file.path), doc.id, 0, doc.error))
                else:
                    click.echo(patch(doc), nl=False)
                summary.add(doc)
        summary.show(inputs.skipped)
        return summary.tally

    def _inputs(self, output: Path | None) -> Inputs:
        tables, links = self.tables, self.follow_links
        inputs = find_inputs(self.paths, output, tables.output_format, follow_links=links)
        if not inputs.files:
            raise click.UsageError(f"There is no text file in {', '.join(self.paths)}.")
        return inputs


def _notes(result: RunResult) -> list[str]:
    """What else a person should know of a run."""
    notes = []
    if not result.is_finished:
        notes.append("Stopped at the first failed record; the same command goes on from there.")
    elif result.skipped and not result.written:
        notes.append("Nothing was to be done: the output is that of an earlier run.")
    elif result.skipped:
        files = "1 file was" if result.skipped == 1 else f"{result.skipped:,} files were"
        notes.append(f"{files} done by an earlier run.")
    if result.left_count:
        names = ", ".join(result.left) + (" ..." if result.left_count > len(result.left) else "")
        notes.append(
            f"Outputs whose inputs were not given this time are left: {result.left_count} ({names})."
        )
    return notes
