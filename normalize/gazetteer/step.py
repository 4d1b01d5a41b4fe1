"""Finds places of the gazetteer in the output, and rewrites one where the source says which it is.

A mention changes nothing. An edit needs the source sentence: it names the place, the draft's
word renders the very form that stands there, and the English name is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from normalize.document import Document, Edit, Mention, Reason, Span
from normalize.edits import Forward, compose
from normalize.gazetteer.evidence import Translated, misspelt_places, sentence_at, translated_sentences
from normalize.gazetteer.near import is_same_name
from normalize.gazetteer.places import Gazetteer, Sight
from normalize.gazetteer.store import Place
from normalize.glossary.dress import dress
from normalize.islands import find_islands
from normalize.locate import foreign_spans
from normalize.names.fold import fold
from normalize.quotation import Quotations

STEP = "gazetteer"
_SOURCE = "GeoNames, CC BY 4.0"


@dataclass(frozen=True, slots=True)
class _Found:
    """A place in the output, what is to stand there, and what the source has for it."""

    span: Span
    place: Place
    canonical: str
    after: str
    source: tuple[Span, ...]
    why: str = ""


def find_places(
    doc: Document, gazetteer: Gazetteer, *, rewrite: bool = False, keep_quotations: bool = False
) -> Document:
    """``doc`` with the places of ``gazetteer`` among its mentions, after those of the glossary.

    ``rewrite`` writes English names without asking the source sentence, too.
    """
    text = doc.output
    known = [m.span for m in doc.mentions if m.span] + [
        w.span for w in doc.warnings if w.name == "ambiguous" and w.span
    ]
    zones = sorted([*find_islands(text), *foreign_spans(doc), *known])
    sentences = translated_sentences(doc, gazetteer)
    spotted = gazetteer.find(text, zones, known)
    judged = (
        _judged(text, sight, gazetteer, sentence_at(sentences, sight.span), rewrite=rewrite)
        for sight in spotted
    )
    found = [one for one in judged if one]
    taken = [*zones, *(sight.span for sight in spotted)]
    names = [*known, *(one.span for one in found)]
    for sentence in sentences:
        for name, place in misspelt_places(text, sentence, gazetteer, taken, names):
            after = dress(name.written, name.span.of(text), name.written)
            found.append(_Found(name.span, place, name.written, after, sentence.spans_of(place), name.why))
    return _with_places(doc, sorted(found, key=lambda one: one.span), keep_quotations=keep_quotations)


def _with_places(doc: Document, found: Sequence[_Found], *, keep_quotations: bool) -> Document:
    if not found:
        return doc
    text = doc.output
    quoted = Quotations(text)
    edits: list[Edit] = []
    mentions: list[Mention] = []
    shift = 0
    for one in found:
        before = one.span.of(text)
        in_quotation = quoted.holds(one.span.start)
        after = before if in_quotation and keep_quotations else one.after
        if after != before:
            why = "; ".join(filter(None, (one.why, _SOURCE)))
            edits.append(
                Edit("draft", one.span, before, after, (Reason(STEP, one.place.id, why),), in_quotation)
            )
        start = one.span.start + shift
        shift += len(after) - len(before)
        same = not one.canonical or fold(after).text == fold(one.canonical).text
        role = "canonical" if same else "variant"
        span = Span(start, one.span.end + shift)
        mentions.append(Mention(one.place.id, one.canonical or before, "place", role, span, one.source))
    moves = Forward(edits)
    merged = compose(doc.draft, doc.edits_in("draft"), edits)
    moved = tuple(replace(m, span=_moved(m.span, moves)) for m in doc.mentions)
    warnings = tuple(
        replace(w, span=_moved(w.span, moves)) if w.where == "output" else w for w in doc.warnings
    )
    return replace(
        doc, edits=(*doc.edits_in("source"), *merged), mentions=(*moved, *mentions), warnings=warnings
    )


def _judged(
    text: str, sight: Sight, gazetteer: Gazetteer, sentence: Translated | None, *, rewrite: bool
) -> _Found | None:
    """A spelling of a place in the output: what it is to be, or nothing where it may be another's."""
    span, place, _ = sight
    before = span.of(text)
    canonical = gazetteer.english_name(place)
    sure = sentence is not None and sentence.is_rendered(place, before)
    wanted = rewrite and bool(canonical) and is_same_name(canonical, before)
    if not sight.is_placed:  # the source proves how it is written, not that it is no surname
        return None
    if not (sure or wanted) and fold(before).text not in (fold(place.name).text, fold(canonical).text):
        return None  # Bolonia is a beach, unless a source sentence has Bologna
    after = _written(canonical, before) if canonical and (sure or wanted) else before
    return _Found(span, place, canonical, after, sentence.spans_of(place) if sentence else ())


def _written(canonical: str, surface: str) -> str:
    """The English name in the dress of the text; what is another name, or only dressed otherwise, stays."""
    if fold(canonical).text == fold(surface).text or not is_same_name(canonical, surface):
        return surface
    return dress(canonical, surface, surface.title() if surface.isupper() else surface)


def _moved(span: Span | None, moves: Forward) -> Span | None:
    return span and moves.span(span)
