"""The gazetteer in use: its spellings, ready to be looked for in a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import NamedTuple

from normalize.document import GlossaryEntry, Span
from normalize.gazetteer.locative import is_part_of_another, is_placed
from normalize.gazetteer.source_names import SourceNames
from normalize.gazetteer.store import Place
from normalize.glossary.guards import stands_as_meant
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary
from normalize.glossary.target import Match, Target
from normalize.names.fold import fold


class Sight(NamedTuple):
    """A spelling of a place in a text; ``is_placed``: the words around it say so, or none need to."""

    span: Span
    place: Place
    is_placed: bool


class Gazetteer:
    """Places that may stand in a text. ``known`` are the glossary's entries, which come first."""

    def __init__(self, places: Sequence[Place], known: Index) -> None:
        self.places = {place.id: place for place in places}
        self._known = known
        people = (e for e in known.entries.values() if e.kind == "person")
        self._people = {
            word for e in people for name in (e.canonical, *e.short_forms) for word in fold(name).text.split()
        }

    def find(self, text: str, zones: Sequence[Span], names: Collection[Span]) -> list[Sight]:
        """The places in English ``text`` outside the ``zones``; ``names`` are the names known there."""
        matches = self._latin.scan(text, zones=zones)
        starts = {m.span.start for m in matches} | {span.start for span in names}
        ends = {m.span.end for m in matches} | {span.end for span in names}
        people: set[str] = set()  # of this text
        meant: list[tuple[Span, Place]] = []
        for match in matches:
            if is_part_of_another(text, match.span):
                continue
            if stands_as_meant(text, _as_variant(match), starts, ends):
                meant.append((match.span, self.places[match.targets[0].entry.id]))
            else:  # `Felipe Massa` makes every other Massa of the text a person
                people.add(fold(match.span.of(text)).text)
        sights = []
        for span, place in meant:
            folded = fold(span.of(text)).text
            if folded in self._people or (folded in people and not place.well_known):
                continue
            alone = place.well_known and folded not in people
            sights.append(Sight(span, place, alone or is_placed(text, span, starts)))
        return sights

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
    def source_names(self) -> SourceNames:
        """Its spellings in all scripts, for source sentences."""
        return SourceNames(self.places.values())

    @cached_property
    def _latin(self) -> Index:
        entries = tuple(GlossaryEntry(p.id, p.latin[0], "place", p.latin[1:]) for p in self.places.values())
        return Index(Glossary(entries, dict.fromkeys((e.id for e in entries), 0), {}, ""))


def _as_variant(match: Match) -> Match:
    """A match that is asked all that a variant is asked: a machine's list proves nothing by itself."""
    target = match.targets[0]
    return Match(match.span, (Target(target.entry, "variant", target.spelling),))
