"""What two runs differ in altogether: counts that do not grow with the number of records."""

from __future__ import annotations

from collections import Counter
from typing import Any

from normalize.compare.difference import Difference, Rule


class Totals:
    """Counts over the differences of all records."""

    def __init__(self) -> None:
        self.records = self.different = self.outputs = self.sources = 0
        self.only: Counter[str] = Counter()
        self.status: Counter[tuple[str, str]] = Counter()
        self.language: Counter[tuple[str, str]] = Counter()
        self.engine: Counter[tuple[str, str]] = Counter()
        self.came: Counter[Rule] = Counter()
        self.gone: Counter[Rule] = Counter()
        self.canonical: Counter[tuple[str, str, str]] = Counter()
        self.signature: Counter[str] = Counter()

    def add(self, found: Difference) -> None:
        """Count one record."""
        self.records += 1
        self.different += found.differs
        self.outputs += bool(found.output)
        self.sources += found.source
        self.only.update(filter(None, [found.only]))
        self.status.update(filter(None, [found.status]))
        self.language.update(filter(None, [found.language]))
        self.engine.update(filter(None, [found.engine]))
        self.came.update(dict(found.came))
        self.gone.update(dict(found.gone))
        self.canonical.update(found.canonical)
        self.signature.update(found.signature)

    def by_rule(self) -> list[tuple[str, str, int, int]]:
        """Entry or rule, step, how many of its edits came and went; the most changed first."""
        rules = self.came.keys() | self.gone.keys()
        rows = [(rule, step, self.came[rule, step], self.gone[rule, step]) for rule, step in rules]
        return sorted(rows, key=lambda row: (-row[2] - row[3], row[0], row[1]))

    def as_data(self) -> dict[str, Any]:
        """The totals as JSON takes them."""
        edits = [{"rule": r, "step": s, "came": came, "gone": gone} for r, s, came, gone in self.by_rule()]
        names = [
            {"entry": i, "old": old, "new": new, "records": n}
            for (i, old, new), n in sorted(self.canonical.items(), key=lambda item: (-item[1], item[0]))
        ]
        return {
            "records": self.records,
            "different": self.different,
            "only": {"old": self.only["old"], "new": self.only["new"]},
            "outputs": self.outputs,
            "sources": self.sources,
            "status": _changes(self.status),
            "language": _changes(self.language),
            "engine": _changes(self.engine),
            "edits": edits,
            "canonical": names,
            "signature": dict(sorted(self.signature.items())),
        }


def _changes(found: Counter[tuple[str, str]]) -> list[dict[str, Any]]:
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [{"old": old, "new": new, "records": count} for (old, new), count in ranked]
