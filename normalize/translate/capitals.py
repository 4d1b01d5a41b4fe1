"""Words in capitals inside a sentence: engines copy most of them, and make nonsense of the rest.

`GOVERNO APROVA AUMENTO de salários` came out as *GOVERNMENT APROVA AUTE of salaries*. In small letters
the engine reads it, but an acronym must keep its capitals and a name its first. The engine is
asked: alone and in small letters a word becomes English words (`nega`: *Denial*), a name or an
acronym does not (`fmi`: *fmi*, `zelensky`: *zelensky*). Of 49 acronyms it took two for words (`IRS`,
`BE`), of 50 short Portuguese words three for acronyms. A name that is made of words alone is
taken for them (`PASSOS COELHO`), so only a clause is changed: three words in capitals, two of them long.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from weakref import WeakKeyDictionary

from normalize.document import Span
from normalize.english import is_word
from normalize.spans import meets
from normalize.translate.engine import Model, translate_all

WORD = re.compile(r"[^\W\d_]+(?:['’\u00ad-][^\W\d_]+)*")  # a soft hyphen may stand in it
_RUN = 3  # words of a run; two may be a name (`REAL MADRID`), or a name in an article that sets surnames so
_MOST = 16  # words in capitals of a sentence; more are no headline, and each is a question
_CLAUSE = 2  # words of four letters or more in it that the engine translates, or that a glossary knows
_ACRONYM = 4  # letters up to which what is no word keeps its capitals; a longer one is a name
_INSIDE = 2  # words between two names that belong to them: `MARCELO REBELO DE SOUSA`
_FEW = 3  # words of an answer about one word; more is raving
_PAIR = 2
_REMEMBERED = 20_000  # words of a model, in a corpus without end
_asked: WeakKeyDictionary[Model, dict[str, bool]] = WeakKeyDictionary()


def small_letters(
    text: str, model: Model, taken: Sequence[Span], named: Sequence[Span] = ()
) -> dict[Span, str]:
    """How to show the words in capitals of a sentence that has others, outside ``taken``.

    ``named`` are spans of names that a glossary knows.
    """
    runs = _runs(text, taken)
    known = _which_are_words(model, {word[0].lower() for run in runs for word in run})
    first = next((m.start() for m in WORD.finditer(text)), 0)
    shown: dict[Span, str] = {}
    for run in runs:
        are_words = _without_names(run, known, named)
        long = [
            lower for word, lower in are_words if len(word[0]) >= _ACRONYM and (lower or _in(word, named))
        ]
        if len(long) < _CLAUSE or not any(long):
            continue
        for word, lower in are_words:
            span = Span(*word.span())
            if lower:
                shown[span] = word[0].capitalize() if span.start == first else word[0].lower()
            elif len(word[0]) > _ACRONYM:
                shown[span] = "-".join(part.capitalize() for part in word[0].split("-"))
    return shown


def _runs(text: str, taken: Sequence[Span]) -> list[list[re.Match[str]]]:
    """Neighbours in capitals, from three words on, but for surnames: `João OLIVEIRA PINTO DA CRUZ`."""
    if sum(map(str.isupper, text)) <= _RUN:
        return []
    runs: list[list[re.Match[str]]] = [[]]
    before: re.Match[str] | None = None
    in_name = False
    for word in WORD.finditer(text):
        joined = before is not None and text[before.end() : word.start()].isspace()
        if not word[0].isupper() or meets(Span(*word.span()), taken):
            runs.append([])
            in_name = word[0].istitle()
        elif not (in_name and joined):
            if before is not None and any(c.isalnum() for c in text[before.end() : word.start()]):
                runs.append([])
            runs[-1].append(word)
            in_name = False
        before = word
    runs = [run for run in runs if sum(len(word[0]) > 1 for word in run) >= _RUN]
    return runs if sum(map(len, runs)) <= _MOST else []


def _without_names(
    run: list[re.Match[str]], known: dict[str, bool], named: Sequence[Span]
) -> list[tuple[re.Match[str], bool]]:
    """Each word, and whether it is one and no name; what stands between two names belongs to them."""
    words = [known[word[0].lower()] and not _in(word, named) for word in run]
    names = [
        i for i, word in enumerate(run) if len(word[0]) > _ACRONYM and not words[i] and not _in(word, named)
    ]
    inside = {i for a, b in pairwise(names) if b - a <= _INSIDE + 1 for i in range(a, b)}
    return [(w, words[i] and (i not in inside or len(w[0]) < _ACRONYM)) for i, w in enumerate(run)]


def _in(word: re.Match[str], spans: Sequence[Span]) -> bool:
    return meets(Span(*word.span()), spans)


def _which_are_words(model: Model, words: Collection[str]) -> dict[str, bool]:
    """Whether the model translates each of ``words`` into English words."""
    known = _asked.setdefault(model, {})
    if len(known) > _REMEMBERED:
        known.clear()
    new = sorted(set(words) - known.keys())
    for word, answer in zip(new, translate_all(model, new), strict=True):
        parts = [part.lower() for part in WORD.findall(answer)] if isinstance(answer, str) else []
        english = all(part == "a" or (len(part) > 1 and is_word(part)) for part in parts)
        # `da` alone makes an engine rave; of two letters is many an acronym, but those are copied.
        known[word] = (
            bool(parts) and word not in parts and (len(word) <= _PAIR or (english and len(parts) <= _FEW))
        )
    return known
