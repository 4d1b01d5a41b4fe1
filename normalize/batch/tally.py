"""What came of many documents, as counts that can be added up and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from normalize.document import Document
from normalize.survival import Survival, survival


@dataclass(slots=True)
class Tally:
    """Counts of documents by status and language, of edits by step, of drafts by rung, of warnings and names.

    There is one for every chunk of a corpus, so it is a single counter, of a kind and a name.

    >>> tally = Tally()
    >>> tally.add(Document("Ganja", language="en"))
    >>> tally.records, tally.of("status"), tally.incomplete
    (1, {'ok': 1}, False)
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, doc: Document) -> None:
        """Take one finished document into account."""
        counts = self.counts
        counts["status", doc.status] += 1
        counts["languages", doc.language] += 1
        for edit in doc.edits:
            counts["steps", edit.step] += 1
        for segment in doc.segments:
            if segment.rung:
                for rung in segment.rung.split("+"):
                    counts["rungs", rung] += 1
        for warning in doc.warnings:
            counts["warnings", warning.name] += 1
            if warning.name == "missing-name":
                counts["missing", warning.detail.split(":")[0]] += 1
        if (found := survival(doc)).total:
            counts["names", "kept"] += found.kept
            counts["names", "total"] += found.total

    def update(self, other: Tally) -> None:
        """Add another's counts."""
        self.counts.update(other.counts)

    def of(self, kind: str) -> dict[str, int]:
        """The counts of one kind in the order of their names: ``status``, ``languages``, ``steps``."""
        return dict(sorted((name, n) for (one, name), n in self.counts.items() if one == kind and n))

    @property
    def records(self) -> int:
        """How many documents there were."""
        return sum(self.of("status").values())

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return self.counts["status", "failed"]

    @property
    def incomplete(self) -> bool:
        """Whether a record failed or is partial."""
        return bool(self.failed or self.counts["status", "partial"])

    @property
    def survival(self) -> Survival:
        """How many names came out canonical."""
        return Survival(self.counts["names", "kept"], self.counts["names", "total"])

    def to_dict(self) -> dict[str, dict[str, int]]:
        """The counts in the order of their names, so that equal ones give equal bytes."""
        return {kind: self.of(kind) for kind in sorted({kind for (kind, _), n in self.counts.items() if n})}


def read_tally(counts: Mapping[str, Mapping[str, int]]) -> Tally:
    """The tally of :meth:`Tally.to_dict`."""
    return Tally(Counter({(kind, name): n for kind, found in counts.items() for name, n in found.items()}))
