"""Further tries where a draft is bad as a whole: in parts, in small letters, by another engine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from normalize.document import Span
from normalize.islands import find_islands
from normalize.spans import meets
from normalize.translate.again import Sentence
from normalize.translate.draft import draft_parts, parts_of
from normalize.translate.engine import Model, Router, translate_all
from normalize.translate.faults import faults
from normalize.translate.rungs import Drafted, together

_FAILED = 99  # more faults than a draft can have
_SHORTEST = 30  # characters of a part; a shorter one says nothing to an engine
_CAPITALS = re.compile(r"(?<![\w@#/.-])[^\W\d_a-z]{4,}(?![\w/])")
_PAUSE = re.compile(r"[;:,.!?…][\"”»’')\]]*\s")


def better(
    sentence: Sentence, model: Model, answer: Drafted | BaseException, router: Router
) -> tuple[Drafted | BaseException, Model]:
    """The draft with the fewest faults, and its model; ``answer`` where no other has fewer.

    Where the engine failed, the engines behind it are asked.
    """
    best, used = answer, model
    found = len(faults(sentence.text, answer.text)) if isinstance(answer, Drafted) else _FAILED
    if not found:
        return best, used
    for rung, again, by in _tries(sentence, model, router, failed=found == _FAILED):
        if again and again.text.strip() and (count := len(faults(sentence.text, again.text))) < found:
            best, used, found = replace(again, rung=together([rung, again.rung])), by, count
            if not found:
                break
    return best, used


def _tries(
    sentence: Sentence, model: Model, router: Router, *, failed: bool
) -> Iterator[tuple[str, Drafted | None, Model]]:
    text = sentence.text
    pauses = [
        m.end() for m in _PAUSE.finditer(text.rstrip()) if _SHORTEST <= m.end() <= len(text) - _SHORTEST
    ]
    if pauses and not failed:
        middle = min(pauses, key=lambda place: abs(place - len(text) // 2))
        yield "parts", _translated(sentence, text, model, max(middle, len(text) - middle)), model
    if not failed and (small := _in_small_letters(text)) != text:
        yield "small-letters", _translated(sentence, small, model, model.max_length), model
    for other in router.others(sentence.language):
        yield "other-engine", _translated(sentence, text, other, other.max_length), other


def _translated(sentence: Sentence, text: str, model: Model, limit: int) -> Drafted | None:
    """A draft of ``text`` in parts of no more than ``limit`` characters."""
    parts = parts_of(text, sentence.names, model, min(limit, model.max_length))
    answers = iter(translate_all(model, [view.text for *_, view in parts if view]))
    drafted = draft_parts(parts, answers, model=model, index=sentence.index, language=sentence.language)
    return drafted if isinstance(drafted, Drafted) else None


def _in_small_letters(text: str) -> str:
    """``text`` with its capitals small where there are several words of them, but for islands."""
    words = [m for m in _CAPITALS.finditer(text) if m[0].isupper() and len(m[0].lower()) == len(m[0])]
    if len(words) < 2:
        return text
    islands = find_islands(text)
    result = text
    for word in words:
        if not meets(span := Span(*word.span()), islands):
            result = result[: span.start] + word[0].capitalize() + result[span.end :]
    return result
