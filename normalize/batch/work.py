"""What a worker does with a chunk of records: normalize each, unless its old record still holds."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from normalize.batch.keep import Old, keeps
from normalize.batch.tally import Tally
from normalize.document import Document, Failure
from normalize.errors import RecordError
from normalize.formats.rows import Render, Row
from normalize.glossary.changes import Changes
from normalize.normalizer import Normalizer
from normalize.record import read_record, record_bytes


@dataclass(slots=True)
class Part:
    """Records of one file that follow each other, each with the record of an earlier run if there is one."""

    render: Render
    rows: list[tuple[Row, Old | None]] = field(default_factory=list)
    shown: int = 0  # of so many of the first rows the document is asked for

    def records(self, answer: Answer) -> bytes:
        """The records of all rows, new and old."""
        found = zip(self.rows, answer.records, strict=True)
        return b"".join(old.record if new is None and old else new or b"" for (_, old), new in found)

    def single(self, number: int) -> Part:
        """A part with one of the rows."""
        return Part(self.render, [self.rows[number]], int(number < self.shown))


@dataclass(slots=True)
class Answer:
    """What became of a part: rendered rows, their records, and which of them failed.

    Where the old record still holds, it stays where it is, and there is none here.
    """

    rendered: list[Any] = field(default_factory=list)
    records: list[bytes | None] = field(default_factory=list)
    failed: list[tuple[int, str, Failure]] = field(default_factory=list)  # place in the part, id
    tally: Tally = field(default_factory=Tally)
    shown: list[Document] = field(default_factory=list)

    def append(self, other: Answer) -> None:
        """Add the answer to the rows that follow."""
        self.failed += [(number + len(self.rendered), name, why) for number, name, why in other.failed]
        self.rendered += other.rendered
        self.records += other.records
        self.tally.update(other.tally)
        self.shown += other.shown


class Worker:
    """Answers parts with a :class:`Normalizer`; a record has ``timeout`` seconds.

    The kernel ends a process whose time is over: no Python code runs while a native engine hangs.
    """

    def __init__(
        self,
        nlp: Normalizer,
        timeout: float,
        changes: Mapping[str, Changes] | None = None,
        *,
        is_alone: bool = True,
    ) -> None:
        self._nlp = nlp
        self._changes = changes or {}  # since each of the earlier glossaries
        self._timeout = timeout
        self._is_alone = is_alone

    def __call__(self, parts: Sequence[Part]) -> list[Answer]:
        """An answer for each part."""
        if not self._is_alone:  # the others have the other cores; models are loaded here, after this
            os.environ.setdefault("ARGOS_INTER_THREADS", "1")
        olds = [[self._kept(row, old) for row, old in part.rows] for part in parts]
        fresh = (
            row.document
            for part, kept in zip(parts, olds, strict=True)
            for (row, _), old in zip(part.rows, kept, strict=True)
            if old is None
        )
        done = self._watched(self._nlp.pipe(fresh))
        return [_answer(part, kept, done) for part, kept in zip(parts, olds, strict=True)]

    def _kept(self, row: Row, old: Old | None) -> Document | None:
        """The document of the old record, if that is what a fresh run would give."""
        if old is None or row.document.error:
            return None
        try:
            doc = read_record(old.record)
        except RecordError:  # torn, or altered by hand
            return None
        return doc if self._keeps(doc, row.document, old) else None

    def _keeps(self, doc: Document, read: Document, old: Old) -> bool:
        changes = self._changes.get(old.glossary)
        return keeps(doc, read, self._nlp, changes=changes, same_models=old.same_models)

    def _watched(self, docs: Iterator[Document]) -> Iterator[Document]:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        try:
            while True:
                signal.setitimer(signal.ITIMER_REAL, self._timeout)
                try:
                    doc = next(docs)
                except StopIteration:
                    return
                signal.setitimer(signal.ITIMER_REAL, 0)
                yield doc
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(part: Part, kept: Sequence[Document | None], done: Iterator[Document]) -> Answer:
    return answer(part, [old or next(done) for old in kept], [old is not None for old in kept])


def answer(part: Part, docs: Sequence[Document], kept: Sequence[bool] = ()) -> Answer:
    """Finished documents as they are written; those that are ``kept`` are of the old record."""
    found = Answer(shown=list(docs[: part.shown]))
    for (row, _), doc, is_kept in zip(part.rows, docs, kept or [False] * len(docs), strict=True):
        try:
            rendered = part.render(row, doc)
        except Exception as error:  # a format's fault costs its record, as a step's does
            what, is_kept = f"{type(error).__name__}: {error}", False
            doc = replace(doc, error=Failure("write", "unexpected", what, "Please report it with the text."))
            rendered = part.render(row, doc)
        found.rendered.append(rendered)
        found.records.append(None if is_kept else record_bytes(doc))
        if doc.error:
            found.failed.append((len(found.records) - 1, doc.id, doc.error))
        found.tally.add(doc)
    return found


def lost(part: Part, why: Failure, nlp: Normalizer) -> Answer:
    """The answer for a part whose worker died of it."""
    read = [row.document for row, _ in part.rows]
    return answer(part, [replace(doc, error=why, signature=nlp.signature_of(doc)) for doc in read])
