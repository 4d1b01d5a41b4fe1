"""The polish step: each rule in its turn, on the text that the one before it left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from normalize.document import Document, Edit, Notice, Reason, Span
from normalize.edits import compose
from normalize.islands import find_islands
from normalize.names.ascii import ascii_of
from normalize.polish.marks import quotation_marks
from normalize.polish.repeats import repeats
from normalize.polish.spaces import spaces_before_punctuation
from normalize.polish.words import broken_words
from normalize.reconcile import foreign_spans

Rule = Callable[[str], Iterable[Edit | Notice]]
_WARNINGS = ("quotation-marks", "repeated")


def polish(doc: Document, *, ascii_only: bool = False, keep_repeats: bool = False) -> Document:
    """``doc`` in English typography; passages in another language are left as they are."""
    warnings = [w for w in doc.warnings if w.name not in _WARNINGS]
    doc = replace(doc, warnings=tuple(warnings))
    for rule in (broken_words, spaces_before_punctuation, quotation_marks):
        doc = _apply(doc, rule)
    doc = _apply(doc, repeats, drop_edits=keep_repeats)
    return _apply(doc, _ascii) if ascii_only else doc


def _apply(doc: Document, rule: Rule, *, drop_edits: bool = False) -> Document:
    text = doc.output
    found = list(rule(text))
    if not found:
        return doc
    edits = [f for f in found if isinstance(f, Edit)]
    if edits:
        edits.sort(key=lambda e: e.span)
        whole = rule is repeats
        zones = [] if whole else sorted([*find_islands(text), *foreign_spans(doc)])
        edits = [] if drop_edits else [e for e in edits if not _meets(e.span, zones)]
    notices = tuple(f for f in found if isinstance(f, Notice))
    changed = compose(doc.draft, doc.edits_in("draft"), edits)
    return replace(doc, edits=(*doc.edits_in("source"), *changed), warnings=doc.warnings + notices)


def _meets(span: Span, zones: Iterable[Span]) -> bool:
    return any(span.start < zone.end and zone.start < span.end for zone in zones)


def _ascii(text: str) -> Iterable[Edit]:
    reason = (Reason("polish", "ascii", "ASCII was asked for"),)
    for i, character in enumerate(text):
        if not character.isascii():
            yield Edit("draft", Span(i, i + 1), character, ascii_of(character), reason)
