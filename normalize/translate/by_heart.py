"""Passages whose draft is already known, of several sentences or with typography that a view would change.

Translations made elsewhere come by paragraphs: a phrase table that has one by heart is
asked for it before the sentences are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.document import Segment, Span
from normalize.translate.engine import Phrasebook


def joined(segments: Sequence[Segment], text: str, model: object) -> list[Segment]:
    """``segments`` with the sentences of a line as one, where ``model`` has the line by heart."""
    if not isinstance(model, Phrasebook):
        return list(segments)
    result: list[Segment] = []
    for line in _lines(segments, text):
        whole = Span(line[0].span.start, line[-1].span.end)
        foreign = next((s for s in line if s.is_foreign), None)
        known = len(line) > 1 and foreign is not None and model.by_heart(whole.of(text).strip()) is not None
        result += [replace(foreign, span=whole, rung="by-heart")] if foreign and known else line
    return result


def by_heart(model: object, passage: str) -> str | None:
    """The draft of a passage that ``model`` knows as it stands, between the passage's own white space."""
    core = passage.strip()
    if not core or not isinstance(model, Phrasebook):
        return None
    draft = model.by_heart(core)
    lead = len(passage) - len(passage.lstrip())
    return None if draft is None else passage[:lead] + draft.strip() + passage[lead + len(core) :]


def _lines(segments: Sequence[Segment], text: str) -> list[list[Segment]]:
    lines: list[list[Segment]] = []
    for segment in segments:
        if lines and "\n" not in lines[-1][-1].span.of(text):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines
