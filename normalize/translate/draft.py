"""One sentence through an engine: the view, the draft, the checks, and the tries after a failed check.

The rungs, each taken only where the one before lost something: the plain view; links as
tokens; the other answers of an engine that has several; canonical names in the place of the
source's; names as tokens; the sentence cut at what must stay. See ``docs/engines.md``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from normalize.document import Span
from normalize.english import is_word
from normalize.errors import RecordError
from normalize.glossary.index import Index
from normalize.glossary.resolve import Name, resolve
from normalize.islands import find_islands, standing
from normalize.markup import LEAD
from normalize.translate.engine import Model, other_answers, translate_all
from normalize.translate.pieces import cut
from normalize.translate.restore import put_back
from normalize.translate.rungs import Drafted, together
from normalize.translate.source_names import SourceName, names_inside
from normalize.translate.view import View, fixed_spans, make_view

_SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][^\W\d_]+(?![\w'’-])")  # words that are no names
_ENDS = tuple(".!?…")


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


Part = tuple[str, Piece, str, View | None]  # what stands before, the piece, what stands after, its view


@dataclass(frozen=True, slots=True)
class Try:
    """A draft, and how much it lacks."""

    draft: str
    lost: int  # islands that do not stand in the draft
    missing: int  # names that it has less often than the source
    surplus: int = 0  # names that it has more often
    rung: str = ""

    @property
    def lacks(self) -> tuple[int, int]:
        """What must stay counts for more than names."""
        return self.lost, self.missing


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


def parts_of(sentence: str, names: Sequence[SourceName], model: Model, limit: int) -> tuple[Part, ...]:
    """A sentence in pieces of no more than ``limit`` characters, each with its view for the engine."""
    return tuple(
        (before, piece, after, first_view(piece, model) if piece.has_words else None)
        for before, piece, after in pieces_of(sentence, names, limit)
    )


def draft_parts(
    parts: Sequence[Part],
    answers: Iterator[str | BaseException],
    *,
    model: Model,
    index: Index,
    language: str,
) -> Drafted | BaseException:
    """The draft of a sentence from what the engine made of its views, or what went wrong with one of them."""
    drafts: list[str] = []
    rungs: list[str] = []
    problem: BaseException | None = None
    for before, piece, after, view in parts:
        drafted: Drafted | BaseException = Drafted(piece.text)
        if view:
            answer = next(answers)
            drafted = (
                draft_piece(piece, answer, view, model=model, index=index, language=language)
                if isinstance(answer, str)
                else answer
            )
        if isinstance(drafted, BaseException):
            problem = problem or drafted
        elif not drafted.text.strip():
            problem = problem or RecordError("empty-draft", "the engine returned nothing")
        else:
            drafts += [before, drafted.text, after]
            rungs.append(drafted.rung)
    return problem or Drafted("".join(drafts), together(rungs))


def first_view(piece: Piece, model: Model) -> View:
    """The plain view: names as the source has them, unless the engine cannot read them."""
    return make_view(piece.text, model, fixed(piece), unreadable_names(piece, model))


def draft_piece(
    piece: Piece, first: str, shown: View, *, model: Model, index: Index, language: str
) -> Drafted | BaseException:
    """The best draft for a piece, given what the engine made of its :func:`first_view`."""
    rung = "canonical-name" if unreadable_names(piece, model) else ""
    best = judge(piece, put_back(first, shown), index, language, rung)
    if best and not any(best.lacks):
        return Drafted(best.draft.strip(), rung)
    for rung, answer, view in _other_answers(piece, model, shown, lost=best is None or best.lost > 0):
        again = judge(piece, put_back(answer, view), index, language, rung)
        if again is None or (rung == "n-best" and not (best and _is_as_good(again, best, piece))):
            continue
        if best is None or again.lacks < best.lacks:
            best = again
            if not any(best.lacks):
                break
    if best is None or best.lost:
        around = _around_islands(piece, model)
        return around if isinstance(around, BaseException) else Drafted(around.strip(), "around")
    return Drafted(best.draft.strip(), best.rung)


def fixed(piece: Piece) -> list[tuple[Span, str]]:
    """What must come back byte for byte."""
    return [(span, span.of(piece.text)) for span in piece.islands]


def unreadable_names(piece: Piece, model: Model) -> list[tuple[Span, str]]:
    """The names that the engine can be shown only as English writes them."""
    return [(n.span, n.written) for n in piece.names if not all(map(model.can_read, n.span.of(piece.text)))]


def _other_answers(piece: Piece, model: Model, first: View, *, lost: bool) -> Iterator[tuple[str, str, View]]:
    """What the engine says on each further rung, with the view that it was shown."""
    for rung, view in _other_views(piece, model, first, lost=lost):
        if rung == "n-best":
            answers = other_answers(model, view.text)
        else:
            answers = [a for a in translate_all(model, [view.text]) if isinstance(a, str)]
        yield from ((rung, answer, view) for answer in answers)


def _other_views(piece: Piece, model: Model, first: View, *, lost: bool) -> Iterator[tuple[str, View]]:
    kept = fixed(piece)
    canonical = [(n.span, n.written) for n in piece.names]
    if lost:
        first = make_view(piece.text, model, kept, unreadable_names(piece, model), links_only=True)
        yield "link-tokens", first
    if canonical:
        yield "n-best", first
        yield "canonical-name", make_view(piece.text, model, kept, canonical)
        yield "name-token", make_view(piece.text, model, [*kept, *canonical], [])


def judge(piece: Piece, draft: str | None, index: Index, language: str, rung: str = "") -> Try | None:
    """What a draft lacks of its piece; ``None`` for no draft at all."""
    if draft is None or not draft.strip():
        return None
    lost = sum(not standing(i.of(piece.text), draft) for i in piece.islands)
    wanted = Counter(n.entry for n in piece.names)
    names = resolve(draft, index.scan(draft, {language}), wanted) if wanted else []
    found = Counter(name.target.entry.id for name in names if name.target and name.is_sure)
    if wanted - found:
        found += Counter(_misspelt(piece, draft, names, index, language))
    return Try(draft, lost, (wanted - found).total(), (found - wanted).total(), rung)


def _misspelt(piece: Piece, draft: str, names: Sequence[Name], index: Index, language: str) -> Iterator[str]:
    """The entries that stand in a draft misspelt: `reconcile` will mend them, no engine need be asked."""
    from normalize.glossary.evidence import Sentence, Sourced, misspelt  # and the tables of romanization

    mentions = tuple(
        Sourced(index.entries[n.entry], n.span.of(piece.text), language, n.role)
        for n in piece.names
        if not index.entries[n.entry].keep
    )
    sentence = Sentence(Span(0, len(draft)), piece.text, mentions)
    for name in misspelt(draft, sentence, names, find_islands(draft)):
        if name.target:
            yield name.target.entry.id


def _is_as_good(answer: Try, plain: Try, piece: Piece) -> bool:
    """Whether a worse guess of the engine's has all names and nothing else that speaks against it.

    Of eight answers one has `Aliyev` in the place of the Ministry, one `a strikegan`, one no full stop.
    """
    ends = [text.strip()[-1:] in _ENDS for text in (piece.text, answer.draft)]
    if any(answer.lacks) or answer.surplus > plain.surplus or ends[0] != ends[1]:
        return False
    known = {*_SMALL.findall(plain.draft), *_SMALL.findall(piece.text)}
    return all(is_word(word) for word in _SMALL.findall(answer.draft) if word not in known)


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
