"""The gazetteer in use: its spellings, ready to be looked for in a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from normalize.document import GlossaryEntry, Span
from normalize.gazetteer.store import Place
from normalize.glossary.guards import stands_as_meant
from normalize.glossary.index import Index, Match, Target
from normalize.glossary.load import Glossary
from normalize.names.fold import fold


class Gazetteer:
    """Places that may stand in a text. ``known`` are the glossary's entries, which come first."""

    def __init__(self, places: Sequence[Place], known: Index) -> None:
        self.places = {place.id: place for place in places}
        self._known = known
        people = (e for e in known.entries.values() if e.kind == "person")
        self._people = {
            word for e in people for name in (e.canonical, *e.short_forms) for word in fold(name).text.split()
        }

    def find(self, text: str, zones: Sequence[Span], names: Collection[Span]) -> list[tuple[Span, Place]]:
        """The places in English ``text`` outside the ``zones``; ``names`` are the names known there."""
        matches = self._latin.scan(text, zones=zones)
        starts = {m.span.start for m in matches} | {span.start for span in names}
        ends = {m.span.end for m in matches} | {span.end for span in names}
        return [
            (match.span, self.places[match.targets[0].entry.id])
            for match in matches
            if fold(match.span.of(text)).text not in self._people
            and stands_as_meant(text, _as_variant(match), starts, ends)
        ]

    def forms_in(self, source: str) -> dict[str, list[str]]:
        """The ids of the places that a sentence in any language may name, with the words for each."""
        found: dict[str, list[str]] = {}
        for match in self._forms.scan(source):
            for target in match.targets:
                found.setdefault(target.entry.id, []).append(match.span.of(source))
        return found

    def english_name(self, place: Place) -> str:
        """How English writes a place, by the glossary or else the gazetteer; empty where nobody knows."""
        for name in dict.fromkeys((place.canonical, place.name, *place.latin)):
            entries = {
                t.entry.id: t.entry
                for match in self._known.scan(name)
                if match.span == Span(0, len(name))
                for t in match.targets
                if t.role in ("canonical", "variant") and t.entry.kind == "place"
            }
            if len(entries) == 1:
                entry = next(iter(entries.values()))
                return "" if entry.keep or entry.needs or entry.unless else entry.canonical
        return place.canonical

    @cached_property
    def _latin(self) -> Index:
        return _index(self.places.values(), foreign=False)

    @cached_property
    def _forms(self) -> Index:
        return _index(self.places.values(), foreign=True)


def _as_variant(match: Match) -> Match:
    """A match that is asked all that a variant is asked: a machine's list proves nothing by itself."""
    target = match.targets[0]
    return Match(match.span, (Target(target.entry, "variant", target.spelling),))


def _index(places: Collection[Place], *, foreign: bool) -> Index:
    entries = tuple(
        GlossaryEntry(p.id, p.latin[0], "place", (*p.latin[1:], *(p.forms if foreign else ())))
        for p in places
    )
    return Index(Glossary(entries, dict.fromkeys((e.id for e in entries), 0), {}, ""))
