"""What the source of a translated sentence says about places: which it names, and who renders them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.document import Document, GlossaryEntry, Span
from normalize.edits import Forward, Trace
from normalize.gazetteer.locative import is_placed
from normalize.gazetteer.near import is_same_name
from normalize.gazetteer.places import Gazetteer
from normalize.gazetteer.source_names import SourcePlace
from normalize.gazetteer.store import Place
from normalize.glossary.evidence import Sentence, Sourced, misspelt
from normalize.glossary.guards import stands_as_meant
from normalize.glossary.resolve import Name
from normalize.glossary.target import Match
from normalize.locate import output_spans
from normalize.names.fold import fold
from normalize.names.nearness import is_romanization
from normalize.spans import meets


@dataclass(frozen=True, slots=True)
class Translated:
    """A translated sentence: its span in the output, its source, and the places that are named there.

    ``spans`` are those of the places in the source of the document.
    """

    span: Span
    source: str
    language: str
    places: tuple[SourcePlace, ...]
    spans: tuple[Span, ...]

    def spans_of(self, place: Place) -> tuple[Span, ...]:
        """Where the sentence names ``place``, in the source of the document."""
        pairs = zip(self.places, self.spans, strict=True)
        return tuple(span for named, span in pairs if named.place.id == place.id)

    def is_rendered(self, place: Place, word: str) -> bool:
        """Whether ``word`` of the draft is a spelling of the very form that the source has for ``place``."""
        return any(
            is_romanization(word, (named.span.of(self.source), named.form), self.language)
            or is_same_name(named.form, word)
            for named in self.places
            if named.place.id == place.id
        )


def translated_sentences(doc: Document, gazetteer: Gazetteer) -> list[Translated]:
    """The translated sentences of ``doc``; what the glossary knows in the source is no place of ours."""
    if all(s.draft is None for s in doc.segments):
        return []
    to_source = Trace(doc.edits_in("source"))
    to_repaired = Forward(doc.edits_in("source"))
    claimed = [to_repaired.span(m.source[0]) for m in doc.mentions if m.span is None]
    repaired = doc.repaired
    found = []
    for segment, span in output_spans(doc):
        if segment.draft is None:
            continue
        source = segment.span.of(repaired)
        low, high = segment.span
        zones = [span for span in claimed if span.start < high and low < span.end]
        places = tuple(
            named
            for named in gazetteer.source_names.named_in(source, segment.language)
            if not meets(Span(named.span.start + low, named.span.end + low), zones)
        )
        spans = tuple(to_source.span(n.span.start + low, n.span.end + low) for n in places)
        found.append(Translated(span, source, segment.language, places, spans))
    return found


def sentence_at(sentences: Sequence[Translated], span: Span) -> Translated | None:
    """The translated sentence that a span of the output lies in."""
    i = bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1
    return sentences[i] if i >= 0 and span.start < sentences[i].span.end else None


def misspelt_places(
    text: str, sentence: Translated, gazetteer: Gazetteer, zones: Sequence[Span], names: Sequence[Span]
) -> Iterator[tuple[Name, Place]]:
    """Unknown words of the draft that stand for a place of its source, whose English name is known.

    ``zones`` are never touched; ``names`` are those that are known in the text.
    """
    sourced: list[Sourced] = []
    places: dict[str, Place] = {}
    english = f" {fold(sentence.span.of(text)).text} "
    for named in sentence.places:
        name = gazetteer.english_name(named.place)
        if not name or named.place.id in places or not is_same_name(named.form, name):
            continue
        if fold(name).text in english:  # it is there already
            continue
        places[named.place.id] = named.place
        entry = GlossaryEntry(named.place.id, name, "place")
        sourced.append(Sourced(entry, named.span.of(sentence.source), sentence.language, "form"))
    if not sourced:
        return
    starts, ends = {span.start for span in names}, {span.end for span in names}
    asked = Sentence(sentence.span, sentence.source, tuple(sourced))
    for found in misspelt(text, asked, (), zones):
        if not found.target or not stands_as_meant(text, Match(found.span, (found.target,)), starts, ends):
            continue
        place = places[found.target.entry.id]
        if place.well_known or is_placed(text, found.span, starts):
            yield found, place
