"""The summary of a run: a table for people, on standard error."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from normalize.cli.screen import cell, console, table
from normalize.cli.text import shown
from normalize.document import Document
from normalize.survival import Survival, survival
from normalize.translate.rungs import RUNGS

_ROWS = 30  # files shown one by one; beyond that only the totals
_STYLES = {"ok": "green", "partial": "yellow", "failed": "red"}
_MISSING = 8  # missing names that are told; the records have all
_WIDTH = 200  # characters of a previewed line


class Summary:
    """Collects what a run did, without keeping its texts."""

    def __init__(self, output: Path | None, preview: int = 0) -> None:
        self.failed: list[tuple[Path, Document]] = []
        self._output = output
        self._preview = preview
        self._status: Counter[str] = Counter()
        self._steps: Counter[str] = Counter()
        self._warnings: Counter[str] = Counter()
        self.survival = Survival()
        self._rungs: Counter[str] = Counter()
        self._missing: Counter[str] = Counter()
        self._rows: list[tuple[object, ...]] = []
        self._previews: list[tuple[str, list[tuple[str, str]]]] = []

    @property
    def incomplete(self) -> bool:
        """Whether a record failed or is partial."""
        return bool(self._status["failed"] or self._status["partial"])

    def add(self, doc: Document, path: Path) -> None:
        """Take one finished document into account."""
        self._status[doc.status] += 1
        self._warnings.update(w.name for w in doc.warnings)
        self._steps.update(e.step for e in doc.edits)
        self.survival += survival(doc)
        self._rungs.update(rung for s in doc.segments if s.rung for rung in s.rung.split("+"))
        self._missing.update(w.detail.split(":")[0] for w in doc.warnings if w.name == "missing-name")
        if doc.error:
            self.failed.append((path, Document("", id=doc.id, error=doc.error)))
        if len(self._rows) < _ROWS:
            confidence = f"{doc.language_confidence:.2f}" if doc.language != "und" else ""
            names = len({m.entry for m in doc.mentions})
            self._rows.append(
                (doc.id, doc.language, confidence, doc.status, len(doc.edits), names, len(doc.warnings))
            )
        if self._preview and not doc.error:
            self._previews.append((doc.id, _changed_lines(doc)[: self._preview]))

    def show(self, skipped: Sequence[Path] = (), errors: Path | None = None) -> None:
        """Print the table, the warnings by name, and where the output lies."""
        screen = console()
        total = sum(self._status.values())
        if total <= _ROWS:
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
        screen.print()
        screen.print(Text(_sentence(total, self._status, self._steps)))
        if self.survival.total:
            what = f"{self.survival.kept} of {self.survival.total} in translated sentences are canonical"
            screen.print(Text(f"Names: {what} ({percent(self.survival)})."))
        if self._rungs:
            drafted = [f"{self._rungs[name]} {words}" for name, words in RUNGS.items() if self._rungs[name]]
            screen.print(Text(f"Drafts: {', '.join(drafted)}."))
        if self._missing:
            what = ", ".join(name for name, _ in self._missing.most_common(_MISSING))
            more = f" and {len(self._missing) - _MISSING} more" if len(self._missing) > _MISSING else ""
            screen.print(Text(f"Missing names: {shown(what)}{more}."))
        for warning, count in sorted(self._warnings.items()):
            screen.print(Text(f"  {count:5} {warning}", style="yellow"))
        if skipped:
            what = ", ".join(sorted({p.suffix or p.name for p in skipped})[:8])
            screen.print(Text(f"  {len(skipped):5} other files (or links) were not read ({shown(what)})"))
        if self._output:
            if errors:
                screen.print(Text(f"Failed records are listed in {shown(str(errors))}.", style="red"))
            if self._status["ok"] or self._status["partial"]:
                screen.print(Text(f"The texts and their records are in {shown(str(self._output))}/."))


def percent(survival: Survival) -> str:
    """The rate, never rounded up: 0.9799 is under 98 %.

    >>> percent(Survival(9799, 10000)), percent(Survival(1, 1))
    ('97.9 %', '100.0 %')
    """
    return f"{int(survival.rate * 1000 + 1e-9) / 10:.1f} %"


def _sentence(total: int, status: Counter[str], steps: Counter[str]) -> str:
    parts = [f"{status[name]} {name}" for name in _STYLES if status[name]]
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
