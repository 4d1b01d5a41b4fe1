"""One sentence through an engine: the view, the draft, the checks, and the tries after a failed check.

The rungs, each taken only where the one before lost something: the plain view; links as
tokens; canonical names in the place of the source's; names as tokens; the sentence cut at
what must stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from normalize.document import Span
from normalize.errors import RecordError
from normalize.glossary.index import Index
from normalize.glossary.resolve import resolve
from normalize.islands import find_islands, standing
from normalize.markup import LEAD
from normalize.translate.engine import Model, translate_all
from normalize.translate.pieces import cut
from normalize.translate.restore import put_back
from normalize.translate.source_names import SourceName, names_inside
from normalize.translate.view import View, fixed_spans, make_view


@dataclass(frozen=True, slots=True)
class Piece:
    """What goes to the engine in one call, with what must be found in its draft."""

    text: str
    islands: tuple[Span, ...]
    names: tuple[SourceName, ...]

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate: numbers and signs stand as they are."""
        return any(map(str.isalpha, self.text))


@dataclass(frozen=True, slots=True)
class Try:
    """A draft, and how much it lacks."""

    draft: str
    lost: int  # islands that do not stand in the draft
    missing: int  # names that it has less often than the source


def pieces_of(sentence: str, names: Sequence[SourceName], limit: int) -> list[tuple[str, Piece, str]]:
    """A sentence as pieces, each with the white space and list mark before it and the space after it."""
    islands = find_islands(sentence)
    result = []
    for span in cut(sentence, limit, sorted([*islands, *(n.span for n in names)])):
        text = span.of(sentence)
        lead = len(text) - len(text.lstrip())
        if span.start == 0 and (mark := LEAD.match(text, lead)):
            lead = mark.end()
        core = text[lead:].rstrip()
        low, high = span.start + lead, span.start + lead + len(core)
        inside = tuple(names_inside(names, low, high))
        kept = tuple(Span(i.start - low, i.end - low) for i in islands if low <= i.start and i.end <= high)
        result.append((text[:lead], Piece(core, kept, inside), text[lead + len(core) :]))
    return result


def first_view(piece: Piece, model: Model) -> View:
    """The plain view: names as the source has them, unless the engine cannot read them."""
    return make_view(piece.text, model, fixed(piece), unreadable_names(piece, model))


def draft_piece(
    piece: Piece, first: str, shown: View, *, model: Model, index: Index, language: str
) -> str | BaseException:
    """The best draft for a piece, given what the engine made of its :func:`first_view`."""
    best = judge(piece, put_back(first, shown), index, language)
    for view in _other_views(piece, model, best):
        if best and not best.lost and not best.missing:
            break
        answer = translate_all(model, [view.text])[0]
        if isinstance(answer, BaseException):  # the draft at hand is better than none
            continue
        again = judge(piece, put_back(answer, view), index, language)
        if again and (best is None or (again.lost, again.missing) < (best.lost, best.missing)):
            best = again
    if best is None or best.lost:
        around = _around_islands(piece, model)
        return around if isinstance(around, BaseException) else around.strip()
    return best.draft.strip()


def fixed(piece: Piece) -> list[tuple[Span, str]]:
    """What must come back byte for byte."""
    return [(span, span.of(piece.text)) for span in piece.islands]


def unreadable_names(piece: Piece, model: Model) -> list[tuple[Span, str]]:
    """The names that the engine can be shown only as English writes them."""
    return [(n.span, n.written) for n in piece.names if not all(map(model.can_read, n.span.of(piece.text)))]


def _other_views(piece: Piece, model: Model, first: Try | None) -> Iterator[View]:
    kept = fixed(piece)
    canonical = [(n.span, n.written) for n in piece.names]
    if first is None or first.lost:
        yield make_view(piece.text, model, kept, unreadable_names(piece, model), links_only=True)
    if canonical:
        yield make_view(piece.text, model, kept, canonical)
        yield make_view(piece.text, model, [*kept, *canonical], [])


def judge(piece: Piece, draft: str | None, index: Index, language: str) -> Try | None:
    """What a draft lacks of its piece; ``None`` for no draft at all."""
    if draft is None or not draft.strip():
        return None
    lost = sum(not standing(i.of(piece.text), draft) for i in piece.islands)
    wanted = Counter(n.entry for n in piece.names)
    names = resolve(draft, index.scan(draft, {language}), wanted) if wanted else []
    found = Counter(name.target.entry.id for name in names if name.target and name.is_sure)
    return Try(draft, lost, (wanted - found).total())


def _around_islands(piece: Piece, model: Model) -> str | BaseException:
    """The piece with each stretch between what must stay translated by itself."""
    fixed = sorted([*piece.islands, *fixed_spans(piece.text, model, piece.islands)])
    edges = [0, *(edge for span in fixed for edge in span), len(piece.text)]
    result = []
    for i, (low, high) in enumerate(pairwise(edges)):
        text = piece.text[low:high]
        core = text.strip()
        if i % 2 or not any(map(str.isalpha, core)):
            result.append(text)
            continue
        start = low + len(text) - len(text.lstrip())
        names = names_inside(piece.names, start, start + len(core))
        view = make_view(core, model, [], [(n.span, n.written) for n in names], links_only=True)
        answer = translate_all(model, [view.text])[0]
        if isinstance(answer, BaseException):
            return answer
        draft = put_back(answer, view)
        if draft is None:  # a stretch has nothing to keep; a lost token must never pass for a draft
            return RecordError("lost-token", "the engine lost what stood for part of the sentence")
        result += [text[: start - low], draft.strip(), text[start - low + len(core) :]]
    return "".join(result)
