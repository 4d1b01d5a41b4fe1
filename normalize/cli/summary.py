"""The summary of a run: a table for people, on standard error."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from normalize.batch.tally import Tally
from normalize.cli.screen import cell, console, table
from normalize.cli.text import shown
from normalize.document import Document
from normalize.formats.targets import refusal
from normalize.survival import Survival
from normalize.translate.rungs import RUNGS

ROWS = 30  # files shown one by one; beyond that only the totals
_STYLES = {"ok": "green", "partial": "yellow", "failed": "red"}
_MISSING = 8  # missing names that are told; the records have all
_WIDTH = 200  # characters of a previewed line


class Summary:
    """What a run did: its counts, and the first documents one by one."""

    def __init__(self, output: Path | None, preview: int = 0, tally: Tally | None = None) -> None:
        self.tally = tally or Tally()
        self._output = output
        self._preview = preview
        self._rows: list[tuple[object, ...]] = []
        self._previews: list[tuple[str, list[tuple[str, str]]]] = []

    def add(self, doc: Document) -> None:
        """Take one finished document into account."""
        self.tally.add(doc)
        self.list(doc)

    def list(self, doc: Document) -> None:
        """Show a document that is counted already, if there is room."""
        if len(self._rows) >= ROWS:
            return
        confidence = f"{doc.language_confidence:.2f}" if doc.language != "und" else ""
        names = len({m.entry for m in doc.mentions})
        self._rows.append(
            (doc.id, doc.language, confidence, doc.status, len(doc.edits), names, len(doc.warnings))
        )
        if self._preview and not doc.error:
            self._previews.append((doc.id, _changed_lines(doc)[: self._preview]))

    def show(
        self, skipped: Mapping[str, int] | None = None, errors: Path | None = None, notes: Sequence[str] = ()
    ) -> None:
        """Print the table, the warnings by name, ``notes``, and where the output lies."""
        screen, tally = console(), self.tally
        total = tally.records
        if total <= ROWS:
            numbers = ("confidence", "changes", "names", "warnings")
            files = table(
                "file", "language", "confidence", "status", "changes", "names", "warnings", numbers=numbers
            )
            for row in self._rows:
                files.add_row(
                    *(cell(v, _STYLES.get(str(v), "") if i == 3 else "") for i, v in enumerate(row))
                )
            screen.print(files)
        for name, pairs in self._previews:
            screen.print(Text(f"\n{shown(name)}", style="bold"))
            for before, after in pairs:
                screen.print(Text(f"  - {shown(before)}", style="red"))
                screen.print(Text(f"  + {shown(after)}", style="green"))
        _show_counts(screen, tally)
        if skipped:
            what, count = ", ".join(sorted(skipped)[:8]), sum(skipped.values())
            screen.print(Text(f"  {count:5} other files (or links) were not read ({shown(what)})"))
            notes = (*notes, *sorted({refusal(f"a{suffix}") for suffix in skipped} - {""}))
        for note in notes:
            screen.print(Text(shown(note)))
        if self._output:
            if errors:
                screen.print(Text(f"Failed records are listed in {shown(str(errors))}.", style="red"))
            if total > tally.failed:
                screen.print(Text(f"The texts and their records are in {shown(str(self._output))}/."))


def _show_counts(screen: Console, tally: Tally) -> None:
    """What was done, what came of the names, and the warnings by name."""
    screen.print()
    screen.print(Text(_sentence(tally.records, tally.of("status"), Counter(tally.of("steps")))))
    if (names := tally.survival).total:
        what = f"{names.kept} of {names.total} in translated sentences are canonical"
        screen.print(Text(f"Names: {what} ({percent(names)})."))
    if rungs := tally.of("rungs"):
        drafted = [f"{rungs[name]} {words}" for name, words in RUNGS.items() if name in rungs]
        screen.print(Text(f"Drafts: {', '.join(drafted)}."))
    if missing := Counter(tally.of("missing")).most_common():
        what = ", ".join(name for name, _ in missing[:_MISSING])
        more = f" and {len(missing) - _MISSING} more" if len(missing) > _MISSING else ""
        screen.print(Text(f"Missing names: {shown(what)}{more}."))
    for warning, count in tally.of("warnings").items():
        screen.print(Text(f"  {count:5} {warning}", style="yellow"))


def percent(survival: Survival) -> str:
    """The rate, never rounded up: 0.9799 is under 98 %.

    >>> percent(Survival(9799, 10000)), percent(Survival(1, 1))
    ('97.9 %', '100.0 %')
    """
    return f"{int(survival.rate * 1000 + 1e-9) / 10:.1f} %"


def _sentence(total: int, status: dict[str, int], steps: Counter[str]) -> str:
    parts = [f"{status[name]} {name}" for name in _STYLES if name in status]
    changes = ", ".join(f"{count} by {step}" for step, count in steps.most_common())
    texts = "1 text" if total == 1 else f"{total} texts"
    return f"{texts}: {', '.join(parts)}. {sum(steps.values())} changes{': ' * bool(changes)}{changes}."


def _changed_lines(doc: Document) -> list[tuple[str, str]]:
    before = [line for line in doc.source.splitlines() if line.strip()]
    after = [line for line in doc.output.splitlines() if line.strip()]
    pairs = []
    for tag, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace":
            pairs += list(zip(before[i:j], after[k:m], strict=False))
    return [(_around_change(a, b), _around_change(b, a)) for a, b in pairs]


def _around_change(line: str, other: str) -> str:
    """The line, cut around the first place where it differs from the other."""
    if len(line) <= _WIDTH:
        return line
    first = next((i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
    start = max(0, first - _WIDTH // 3)
    return (
        ("… " if start else "") + line[start : start + _WIDTH] + (" …" if start + _WIDTH < len(line) else "")
    )
