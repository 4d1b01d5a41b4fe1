"""Drafts that were not taken, as a record keeps them: by what they differ from the one that was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.document import Edit, Span, replay

Packed = str | tuple[int, list[tuple[Span, str]]]  # whole, or edits of the draft of a segment
_TOKEN = re.compile(r"\w+|\W")
_ENDS = 12  # letters that a draft and another of the same sentence have in common, at one end
_GAP = 12  # letters that cost no more than another edit
_MOST = 1_000_000  # steps of a comparison


def packed(tried: Sequence[str], drafts: Sequence[str | None]) -> list[Packed]:
    r"""``tried`` drafts beside the ``drafts`` of the segments.

    >>> packed(["The Aliev visit ended."], ["The Aliyev visit ended.\n"])
    [(0, [(Span(start=4, end=10), 'Aliev')])]
    """
    if not tried:
        return []
    places: dict[str, int] = {}
    for i, draft in enumerate(drafts):
        if draft is not None:
            places.setdefault(draft.strip()[:_ENDS], i)
            places.setdefault(draft.strip()[-_ENDS:], i)
    return [_packed(text, drafts, places) for text in tried]


def unpacked(kept: Sequence[Packed], drafts: Sequence[str | None]) -> tuple[str, ...]:
    """The drafts behind :func:`packed`; ``IndexError`` where there is no such segment."""
    texts = []
    for one in kept:
        if isinstance(one, str):
            texts.append(one)
        else:
            draft = (drafts[one[0]] or "").strip()
            texts.append(replay(draft, tuple(Edit("draft", span, "", after, ()) for span, after in one[1])))
    return tuple(texts)


def _packed(text: str, drafts: Sequence[str | None], places: dict[str, int]) -> Packed:
    from rapidfuzz.distance import Indel

    place = places.get(text[:_ENDS], places.get(text[-_ENDS:], -1))
    draft = (drafts[place] or "").strip() if place >= 0 else ""
    ours, theirs = _TOKEN.findall(draft), _TOKEN.findall(text)
    if not draft or len(ours) * len(theirs) > _MOST:
        return text
    starts = [0]
    for token in ours:
        starts.append(starts[-1] + len(token))
    runs: list[list[int]] = []  # of tokens that differ, ours and theirs
    for op in Indel.opcodes(ours, theirs):
        if op.tag == "equal":
            continue
        if runs and starts[op.src_start] - starts[runs[-1][1]] <= _GAP:
            runs[-1][1], runs[-1][3] = op.src_end, op.dest_end
        else:
            runs.append([op.src_start, op.src_end, op.dest_start, op.dest_end])
    edits = [(Span(starts[i], starts[j]), "".join(theirs[k:m])) for i, j, k, m in runs]
    return (place, edits) if sum(len(after) + _GAP for _, after in edits) < len(text) else text
