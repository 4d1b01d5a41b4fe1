"""Finds places of the gazetteer in the output, and rewrites one where the source says which it is.

A mention changes nothing. An edit needs the source sentence: it names the place, the draft's
word renders the very form that stands there, and the English name is known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from normalize.document import Document, Edit, Mention, Reason, Segment, Span
from normalize.edits import Forward, compose
from normalize.gazetteer.near import is_near
from normalize.gazetteer.places import Gazetteer
from normalize.gazetteer.store import Place
from normalize.glossary.dress import dress
from normalize.islands import find_islands
from normalize.locate import drafted_spans, foreign_spans
from normalize.names.fold import fold
from normalize.quotation import Quotations

STEP = "gazetteer"
_SOURCE = "GeoNames, CC BY 4.0"


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
    found = gazetteer.find(text, zones, known)
    if not found:
        return doc
    evidence = _evidence(doc, gazetteer)
    quoted = Quotations(text)
    edits: list[Edit] = []
    mentions: list[Mention] = []
    shift = 0
    for span, place in found:
        before = span.of(text)
        canonical = gazetteer.english_name(place)
        in_quotation = quoted.holds(span.start)
        forms = evidence(span.start).get(place.id, [])
        sure = any(is_near(form, before) for form in forms)
        sure = sure or (rewrite and is_near(canonical, before))
        if not sure and not _is_its_name(before, place, canonical):
            continue  # Bolonia is a beach, unless a source sentence has Bologna
        after = before
        if canonical and sure and not (in_quotation and keep_quotations):
            after = _written(canonical, before)
        if after != before:
            reason = Reason(STEP, place.id, _SOURCE)
            edits.append(Edit("draft", span, before, after, (reason,), in_quotation))
        start = span.start + shift
        shift += len(after) - len(before)
        same = not canonical or fold(after).text == fold(canonical).text
        role = "canonical" if same else "variant"
        mentions.append(
            Mention(place.id, canonical or before, "place", role, Span(start, span.end + shift), ())
        )
    moves = Forward(edits)
    merged = compose(doc.draft, doc.edits_in("draft"), edits)
    moved = tuple(replace(m, span=_moved(m.span, moves)) for m in doc.mentions)
    warnings = tuple(
        replace(w, span=_moved(w.span, moves)) if w.where == "output" else w for w in doc.warnings
    )
    return replace(
        doc, edits=(*doc.edits_in("source"), *merged), mentions=(*moved, *mentions), warnings=warnings
    )


def _is_its_name(surface: str, place: Place, canonical: str) -> bool:
    """Whether a place is called so in English or at home, and not only in some other language."""
    return fold(surface).text in (fold(place.name).text, fold(canonical).text)


def _written(canonical: str, surface: str) -> str:
    """The English name in the dress of the text; what is another name, or only dressed otherwise, stays."""
    if fold(canonical).text == fold(surface).text or not is_near(canonical, surface):
        return surface
    return dress(canonical, surface, surface.title() if surface.isupper() else surface)


def _moved(span: Span | None, moves: Forward) -> Span | None:
    return span and moves.span(span)


def _evidence(doc: Document, gazetteer: Gazetteer) -> Callable[[int], dict[str, list[str]]]:
    """For a place in the output: what the sentence that was translated there names."""
    if all(s.draft is None for s in doc.segments):
        return lambda _: {}
    forward = Forward(doc.edits_in("draft"))
    placed = drafted_spans(doc)
    starts = [forward.place(span.start) for _, span in placed]
    repaired = doc.repaired
    cache: dict[int, dict[str, list[str]]] = {}

    def named(position: int) -> dict[str, list[str]]:
        i = max(0, bisect_right(starts, position) - 1)
        if i not in cache:
            segment: Segment = placed[i][0]
            cache[i] = {} if segment.draft is None else gazetteer.forms_in(segment.span.of(repaired))
        return cache[i]

    return named
