"""Asks for a sentence again whose draft has lost a name, with the name in a form that survives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.document import Span
from normalize.glossary.index import Index
from normalize.names.ascii import to_ascii
from normalize.translate.draft import Piece, fixed, judge, pieces_of, unreadable_names
from normalize.translate.engine import Model, translate_all
from normalize.translate.lost_names import Lost, capitals, stands
from normalize.translate.restore import put_back
from normalize.translate.rungs import Drafted
from normalize.translate.source_names import SourceName
from normalize.translate.view import View, make_view

_SHORTER = 0.7  # a draft that lost this much of the first is no better for the name


@dataclass(frozen=True, slots=True)
class Sentence:
    """A source sentence with the glossary names in it, and the model that translated it."""

    text: str
    names: Sequence[SourceName]
    language: str
    model: Model | None
    index: Index


def ask_again(sentence: Sentence, draft: str, lost: Sequence[Lost]) -> Drafted | None:
    """A draft that has all that ``draft`` has and the ``lost`` names besides, or ``None``.

    The rungs: the name in ASCII; the name as a token that the engine copies.
    """
    if sentence.model is None:
        return None
    pieces = pieces_of(sentence.text, sentence.names, sentence.model.max_length)
    if len(pieces) != 1:
        return None
    before, piece, after = pieces[0]
    moved = [(Span(n.span.start - len(before), n.span.end - len(before)), n.text) for n in lost]
    had = judge(piece, draft, sentence.index, sentence.language)
    standing = [w for s in capitals(sentence.text) if stands(w := s.of(sentence.text), draft)]
    for rung, view, plain in _views(piece, moved, sentence.model):
        answer = translate_all(sentence.model, [view.text])[0]
        again = put_back(answer, view) if isinstance(answer, str) else None
        if again is None or len(again.strip()) < _SHORTER * len(draft.strip()):
            continue
        for name, shown in plain.items():
            if not stands(name, again) and stands(shown, again) == 1:
                again = again.replace(shown, name)
        got = judge(piece, again, sentence.index, sentence.language)
        if got is None or (had and (got.lost > had.lost or got.missing > had.missing)):
            continue
        if all(stands(n.text, again) for n in lost) and all(stands(w, again) for w in standing):
            return Drafted(before + again.strip() + after, rung)
    return None


def _views(
    piece: Piece, lost: Sequence[tuple[Span, str]], model: Model
) -> Iterator[tuple[str, View, dict[str, str]]]:
    keep, shown = fixed(piece), unreadable_names(piece, model)
    plain = {name: to_ascii(name) for _, name in lost if not name.isascii()}
    if len(plain) == len(lost):
        ascii_names = [(span, plain[name]) for span, name in lost]
        yield "ascii-name", make_view(piece.text, model, keep, [*shown, *ascii_names]), plain
    for links_only in (False, True):
        yield "name-token", make_view(piece.text, model, [*keep, *lost], shown, links_only=links_only), {}
