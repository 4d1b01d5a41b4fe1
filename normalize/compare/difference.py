"""In what two records of one text differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from normalize.compare.pairs import Pair
from normalize.compare.words import WordChange, word_changes
from normalize.document import Document
from normalize.record import read_record

Rule = tuple[str, str]  # the entry (or the rule of a step), and the step


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a record; the pairs are of before and after, ``None`` where they are the same.

    ``only`` is ``old`` or ``new`` where one run alone has the record. ``came`` and ``gone`` count
    the edits by entry and step. ``canonical`` has the names that entries have now and had, and
    ``signature`` what it was made with, which is no difference by itself.
    """

    id: str
    only: str = ""
    source: bool = False
    status: tuple[str, str] | None = None
    language: tuple[str, str] | None = None
    engine: tuple[str, str] | None = None
    output: tuple[WordChange, ...] = ()
    came: tuple[tuple[Rule, int], ...] = ()
    gone: tuple[tuple[Rule, int], ...] = ()
    canonical: tuple[tuple[str, str, str], ...] = ()
    signature: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether a person would see a difference."""
        parts = (self.only, self.source, self.status, self.language, self.engine)
        return any(parts) or any((self.output, self.came, self.gone, self.canonical))


def difference(pair: Pair) -> Difference:
    """What the two records of a pair differ in; :class:`RecordError` where one is no record.

    >>> from normalize.compare.pairs import Line
    >>> difference(Pair(None, Line("out/a.txt.record.json", "a.txt", b""))).only
    'new'
    """
    if pair.old is None or pair.new is None:
        one = pair.old or pair.new
        return Difference(one.id if one else "", "old" if pair.old else "new")
    if pair.old.data == pair.new.data:
        return Difference(pair.new.id)
    old, new = read_record(pair.old.data, pair.old.place), read_record(pair.new.data, pair.new.place)
    before, after = _edits(old), _edits(new)
    return Difference(
        id=new.id,
        source=old.source != new.source,
        status=_pair(old.status, new.status),
        language=_pair(old.language, new.language),
        engine=_pair(_engines(old), _engines(new)),
        output=tuple(word_changes(old.output, new.output)) if old.output != new.output else (),
        came=_counted(after - before),
        gone=_counted(before - after),
        canonical=_renamed(old, new),
        signature=tuple(
            sorted(
                name
                for name in old.signature.keys() | new.signature.keys()
                if old.signature.get(name) != new.signature.get(name)
            )
        ),
    )


def _pair(old: str, new: str) -> tuple[str, str] | None:
    return None if old == new else (old, new)


def _engines(doc: Document) -> str:
    return ", ".join(dict.fromkeys(s.engine for s in doc.segments if s.draft is not None))


def _edits(doc: Document) -> Counter[tuple[Rule, str, str]]:
    """The changes of a document, each for every reason that it has."""
    return Counter(((r.rule, r.step), e.before, e.after) for e in doc.edits for r in e.reasons)


def _counted(edits: Counter[tuple[Rule, str, str]]) -> tuple[tuple[Rule, int], ...]:
    total: Counter[Rule] = Counter()
    for (rule, _, _), count in edits.items():
        total[rule] += count
    return tuple(sorted(total.items()))


def _renamed(old: Document, new: Document) -> tuple[tuple[str, str, str], ...]:
    before = {m.entry: m.canonical for m in old.mentions}
    after = {m.entry: m.canonical for m in new.mentions}
    both = sorted(before.keys() & after.keys())
    return tuple((i, before[i], after[i]) for i in both if before[i] != after[i])
