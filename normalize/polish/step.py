"""The polish step: each rule in its turn, on the text that the one before it left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from normalize.document import Document, Edit, Notice, Reason, Span
from normalize.edits import compose
from normalize.islands import find_islands
from normalize.locate import foreign_spans
from normalize.names.ascii import to_ascii
from normalize.polish.marks import quotation_marks
from normalize.polish.repeats import repeats
from normalize.polish.spaces import spaces_before_punctuation
from normalize.polish.words import broken_words
from normalize.quotation import Quotations
from normalize.repair import mojibake_edits
from normalize.spans import outside

Rule = Callable[[str], Iterable[Edit | Notice]]
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+(?:[ ,.'-]{1,2}[^\x00-\x7f]+)*")
_MARKS = ' \u00a0"“”'
_WARNINGS = ("quotation-marks", "repeated")


def polish(
    doc: Document, *, ascii_only: bool = False, keep_quotations: bool = False, keep_repeats: bool = False
) -> Document:
    """``doc`` in English typography; passages in another language are left as they are."""
    doc = replace(doc, warnings=tuple(w for w in doc.warnings if w.name not in _WARNINGS))
    for rule in (_laid_bare, broken_words, spaces_before_punctuation):
        doc = _apply(doc, rule, keep_quotations=keep_quotations)
    doc = _apply(doc, quotation_marks)  # moves the marks themselves, never a quoted word
    doc = _apply(doc, partial(repeats, keep=keep_repeats), anywhere=True)
    return _apply(doc, _ascii) if ascii_only else doc


def _apply(doc: Document, rule: Rule, *, anywhere: bool = False, keep_quotations: bool = False) -> Document:
    """What ``rule`` finds in the output; its edits stay out of islands and foreign passages."""
    text = doc.output
    found = list(rule(text))
    if not found:
        return doc
    edits = sorted((f for f in found if isinstance(f, Edit)), key=lambda e: e.span)
    if edits and not anywhere:
        zones = sorted([*find_islands(text), *foreign_spans(doc)])
        edits = outside(edits, zones, lambda e: e.span)
        quoted = Quotations(text)
        edits = [e for e in edits if not (keep_quotations and quoted.holds(e.span.start))]
        # A mark that moves is not itself a quoted word.
        edits = [
            replace(e, in_quotation=bool(e.before.strip(_MARKS)) and quoted.holds(e.span.start))
            for e in edits
        ]
    notices = tuple(f for f in found if isinstance(f, Notice))
    changed = compose(doc.draft, doc.edits_in("draft"), edits)
    return replace(doc, edits=(*doc.edits_in("source"), *changed), warnings=doc.warnings + notices)


def _laid_bare(text: str) -> Iterable[Edit]:
    """Mojibake that only shows once a space or a name beside it was mended."""
    return (replace(edit, layer="draft") for edit in mojibake_edits(text))


def _ascii(text: str) -> Iterable[Edit]:
    reason = (Reason("polish", "ascii", "ASCII was asked for"),)
    for run in _NOT_ASCII.finditer(text):
        yield Edit("draft", Span(*run.span()), run[0], to_ascii(run[0]), reason)
