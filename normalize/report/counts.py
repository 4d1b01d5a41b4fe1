"""What is counted over all records of a run, whether or not the page has room for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import takewhile

from normalize.document import Document, Span
from normalize.survival import Survival, survival
from normalize.visible import JOINERS, shown

_MOST = 1_000  # spellings of one name that are told apart: text decides how many there are
_MOST_MISSING = 20_000
OTHERS = "others"  # what is counted beyond that


@dataclass(slots=True)
class Name:
    """A name of a glossary, and how the texts spell it."""

    canonical: str = ""
    kind: str = ""
    sources: Counter[str] = field(default_factory=Counter)
    outputs: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    lost: int = 0


@dataclass(slots=True)
class Rule:
    """An entry or a rule that changed something."""

    step: str = ""
    source: str = ""
    changes: int = 0


class Counts:
    """The sums of a run; takes one document after the other and keeps no text but spellings."""

    def __init__(self) -> None:
        self.status: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()
        self.engines: Counter[str] = Counter()
        self.steps: Counter[str] = Counter()
        self.rules: defaultdict[str, Rule] = defaultdict(Rule)
        self.names: defaultdict[str, Name] = defaultdict(Name)
        self.missing: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.warned: Counter[str] = Counter()
        self.signature: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.characters_read = 0
        self.characters_written = 0
        self.changes = 0
        self.survival = Survival()

    def add(self, doc: Document, source: str, output: str) -> None:
        """Take one finished document into account."""
        self.status[doc.status] += 1
        self.characters_read += len(source)
        self.characters_written += len(output)
        self.changes += len(doc.edits)
        for warning in doc.warnings:
            self.warnings[warning.name] += 1
        self.warned.update({w.name for w in doc.warnings})
        for name in missing_names(doc):
            _count(self.missing, name, _MOST_MISSING)
        if doc.error:
            return
        self.languages[doc.language] += 1
        self.engines.update(s.engine for s in doc.segments if s.draft is not None)
        for key, value in doc.signature.items():
            _count(self.signature[key], value, _MOST)
        self.survival += survival(doc)
        self._add_changes(doc)
        self._add_names(doc, source, output)

    def _add_changes(self, doc: Document) -> None:
        for edit in doc.edits:
            self.steps.update({reason.step for reason in edit.reasons})
            for reason in {r.rule: r for r in edit.reasons}.values():
                rule = self.rules[reason.rule]
                rule.step = reason.step
                rule.source = _common(rule.source, reason.detail) if rule.changes else reason.detail
                rule.changes += 1

    def _add_names(self, doc: Document, source: str, output: str) -> None:
        seen: set[tuple[str, Span]] = set()  # several mentions may share the places of a sentence
        for mention in doc.mentions:
            name = self.names[mention.entry]
            name.canonical = mention.canonical
            name.kind = mention.kind
            name.mentions += mention.span is not None
            name.lost += mention.span is None
            if mention.span:
                _count(name.outputs, _spelling(mention.span.of(output)), _MOST)
            for span in mention.source:
                if (mention.entry, span) not in seen:
                    seen.add((mention.entry, span))
                    _count(name.sources, _spelling(span.of(source)), _MOST)


def missing_names(doc: Document) -> list[str]:
    """The names that stand in the source and not in its translation, one for each warning."""
    return [shown(w.detail.split(":")[0]) for w in doc.warnings if w.name == "missing-name"]


def _common(one: str, other: str) -> str:
    """The end that two details share: an entry's source, without what was said of one place.

    >>> _common("the source has Ли; GeoNames 1; AP", "GeoNames 1; AP")
    'GeoNames 1; AP'
    """
    if one == other:
        return one
    pairs = zip(reversed(one.split("; ")), reversed(other.split("; ")), strict=False)
    return "; ".join(reversed([a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]))


def _spelling(text: str) -> str:
    return shown(" ".join(text.split()), keep=JOINERS)


def _count(counter: Counter[str], key: str, most: int) -> None:
    counter[key if key in counter or len(counter) < most else OTHERS] += 1
