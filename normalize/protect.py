"""Finds glossary names in the source language, before an engine can lose them.

A mention found here has its place in the source and none in the output yet; after
reconcile it is tied to the name in the output, or reported as missing.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from normalize.document import Document, Segment
from normalize.edits import Trace
from normalize.glossary.index import Index
from normalize.glossary.resolve import Name, resolve
from normalize.islands import find_islands
from normalize.mentions import mention_of
from normalize.wrapping import flowed

_REWRITTEN = ("canonical", "variant", "short")  # roles that reconcile rewrites in any language


def protect(doc: Document, index: Index) -> Document:
    """``doc`` with the names in its foreign segments; a segment of nothing but names is ``zxx``."""
    if not any(s.is_foreign for s in doc.segments):
        return doc
    text = flowed(doc.repaired)
    islands = find_islands(text)
    languages = {s.language for s in doc.segments}
    names = [
        n
        for n in resolve(text, index.scan(text, languages, islands), english=False)
        if n.target and n.is_sure and n.target.entry.kind != "term"
    ]
    blanked = list(text)
    for island in islands:
        blanked[island.start : island.end] = " " * (island.end - island.start)
    starts = [s.span.start for s in doc.segments]
    inside: list[list[Name]] = [[] for _ in doc.segments]
    for name in names:
        inside[bisect_right(starts, name.span.start) - 1].append(name)
    segments = tuple(
        replace(s, language="zxx") if s.is_foreign and _is_names_only(s, blanked, here) else s
        for s, here in zip(doc.segments, inside, strict=True)
    )
    to_source = Trace(doc.edits_in("source"))
    mentions = tuple(
        mention_of(name.target, name.target.role, None, to_source.span(*name.span))
        for segment, here in zip(segments, inside, strict=True)
        if segment.is_foreign
        for name in here
        if name.target
    )
    if all(s.language == "zxx" for s in segments):
        doc = replace(doc, language="zxx", language_confidence=1.0)
    return replace(doc, segments=segments, mentions=mentions)


def _is_names_only(segment: Segment, letters: list[str], names: list[Name]) -> bool:
    """Whether nothing is left of a segment but names and islands (blank in ``letters``)."""
    low, high = segment.span
    rest = letters[low:high]
    for name in names:
        if name.target and name.target.role in _REWRITTEN:
            rest[name.span.start - low : name.span.end - low] = " " * (name.span.end - name.span.start)
    return not any(map(str.isalpha, rest))
