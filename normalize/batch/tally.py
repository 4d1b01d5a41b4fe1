"""What came of many documents, as counts that can be added up and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from normalize.document import Document
from normalize.survival import Survival, survival


@dataclass(slots=True)
class Tally:
    """Counts of documents by status and language, of edits by step, of warnings and of missing names.

    >>> tally = Tally()
    >>> tally.add(Document("Ganja", language="en"))
    >>> tally.records, dict(tally.status), tally.incomplete
    (1, {'ok': 1}, False)
    """

    status: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    rungs: Counter[str] = field(default_factory=Counter)  # of drafts: how they were come by
    warnings: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)  # of translated sentences: kept, total

    def add(self, doc: Document) -> None:
        """Take one finished document into account."""
        self.status[doc.status] += 1
        self.languages[doc.language] += 1
        self.steps.update(e.step for e in doc.edits)
        self.rungs.update(rung for s in doc.segments if s.rung for rung in s.rung.split("+"))
        self.warnings.update(w.name for w in doc.warnings)
        self.missing.update(w.detail.split(":")[0] for w in doc.warnings if w.name == "missing-name")
        if (found := survival(doc)).total:
            self.names.update(kept=found.kept, total=found.total)

    def update(self, other: Tally) -> None:
        """Add another's counts."""
        for one in fields(self):
            getattr(self, one.name).update(getattr(other, one.name))

    @property
    def records(self) -> int:
        """How many documents there were."""
        return self.status.total()

    @property
    def incomplete(self) -> bool:
        """Whether a record failed or is partial."""
        return bool(self.status["failed"] or self.status["partial"])

    @property
    def survival(self) -> Survival:
        """How many names came out canonical."""
        return Survival(self.names["kept"], self.names["total"])

    def to_dict(self) -> dict[str, dict[str, int]]:
        """The counts in the order of their names, so that equal ones give equal bytes."""
        counts = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: dict(sorted(found.items())) for name, found in counts.items() if found.total()}


def read_tally(counts: Mapping[str, Mapping[str, int]]) -> Tally:
    """The tally of :meth:`Tally.to_dict`."""
    return Tally(**{name: Counter(found) for name, found in counts.items()})
