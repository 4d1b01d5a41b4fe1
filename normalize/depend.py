"""What a document depended on of the glossary, for its signature.

A name is looked for in the source, in the drafts of each sentence, and in the text of every
round of reconcile and polish. The entries that have a spelling in one of those are all that
can have made a difference. The texts are in the record, or follow from it, so that an old
record tells whether a changed entry concerns it: see ``normalize/glossary/changes.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from normalize.document import Document, Edit, Segment, Span, replay
from normalize.wrapping import flowed

if TYPE_CHECKING:
    from normalize.glossary.index import Index


_BREAK = re.compile(r"(?<=\S)[ \t]*\r?\n[ \t]*(?=\S)")
_UNINFLECTED = frozenset({"en", "zxx", "und"})


def depend(doc: Document, index: Index, *, gazetteer: bool = False) -> Document:
    """``doc`` with the digest of the entries that it depended on in its signature.

    A ``gazetteer`` asks the glossary about names that stand nowhere in the text: then it is the
    digest of all entries. A failed document has none, for it is always worth another try.
    """
    if doc.tried:
        doc = replace(doc, tried=_nowhere_else(doc))
    if gazetteer:
        return replace(doc, signature={**doc.signature, "glossary": index.digest_of_all})
    languages = {s.language for s in doc.segments} - _UNINFLECTED
    ids = {mention.entry for mention in doc.mentions}
    for text in texts(doc):
        ids |= index.concerned(text, languages)
    return replace(doc, signature={**doc.signature, "glossary": index.digest(ids)})


def texts(doc: Document) -> set[str]:
    """Every text that names were looked for in."""
    draft, repaired = doc.draft, doc.repaired
    found = {repaired, draft, replay(draft, doc.edits_in("draft")), *doc.tried}
    others = [segment for segment in doc.segments if segment.language != "en"]
    if doc.language != "en" or any(_is_text(s, repaired) for s in others):
        found |= {flowed(repaired), _unwrapped(draft)}  # as they are before line breaks are put back
    return found.union(replay(draft, edits) for edits in doc.passed)


def _is_text(segment: Segment, repaired: str) -> bool:
    """Whether it is, or was, in a language; names alone have none (``zxx``), but letters."""
    return segment.language != "zxx" or any(map(str.isalpha, segment.span.of(repaired)))


def on_the_way(doc: Document, rounds: Iterable[tuple[Edit, ...]]) -> Document:
    """``doc`` with those edits of the draft that gave a text which is not there any more."""
    final = doc.edits_in("draft")
    others = [edits for edits in rounds if edits and edits != final]
    if not others:
        return doc
    draft = doc.draft
    known = {draft, replay(draft, final)}
    passed: list[tuple[Edit, ...]] = []
    for edits in others:
        text = replay(draft, edits)
        if text not in known:
            known.add(text)
            passed.append(plain_edits(draft, [(e.span, e.after) for e in edits]))
    return replace(doc, passed=tuple(passed))


def plain_edits(draft: str, changes: Iterable[tuple[Span, str]]) -> tuple[Edit, ...]:
    """Edits of a draft that nobody asks the reasons of."""
    return tuple(Edit("draft", span, span.of(draft), after, ()) for span, after in changes)


def _nowhere_else(doc: Document) -> tuple[str, ...]:
    """The tried drafts that do not stand in the draft, with space on both sides, as they were tried."""
    draft, place = _unwrapped(doc.draft), 0
    found: list[str] = []
    for text in dict.fromkeys(filter(None, map(str.strip, doc.tried))):
        flat = _unwrapped(text)
        place = next(_standing(flat, draft, place), -1)  # they come in the order of the sentences
        if place < 0 and (place := next(_standing(flat, draft, 0), -1)) < 0:
            found.append(text)
    return tuple(found)


def _unwrapped(text: str) -> str:
    """``text`` with a space for each line break between words, which are the same to the scan."""
    return _BREAK.sub(" ", text)


def _standing(text: str, draft: str, place: int) -> Iterator[int]:
    while (place := draft.find(text, max(0, place))) >= 0:
        around = draft[max(0, place - 1) : place] + draft[place + len(text) : place + len(text) + 1]
        if not around.strip():
            yield place
        place += 1
