"""The engine view: a sentence as its engine can read it, and the way back.

A neural engine destroys what its vocabulary lacks: `Əliyev` comes out as `"liyev`, curly
quotation marks vanish, an @handle becomes a word. So it sees straight quotation marks,
romanized letters and single spaces; what must come back byte for byte stands in the view
as a token that the engine was measured to copy, and is put back afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from normalize.detect.voices import scripts
from normalize.document import Edit, Reason, Span, replay
from normalize.english import is_word
from normalize.names.ascii import ascii_of
from normalize.translate.engine import Model

# Tokens for what must survive, each list in the order in which it is used. Measured over the
# Portuguese Firefox model, 80 to 150 sentences a position: words of six mixed signs come out byte
# for byte in 98.8 % (sentence end 75 %), short links in 98.8 to 100 % (sentence end 100 %).
WORD_TOKENS = ("Kq7Zt3", "Vx4Rm8", "Jd9Wp2", "Hf6Ys5", "Zb3Nk7", "Qw8Tg4")
LINK_TOKENS = tuple(
    f"https://t.co/{name}" for name in ("aB3dE9xYz1", "Kq7Lm2", "Rt5Wz8", "Hj4Np6", "Xc9Vd3", "Gf2Bs7")
)

MAX_WORD = 30  # letters; longer ones are garbled, and 3,000 without a space take half a minute
# Thai, Lao, Burmese, Khmer, kana, Han and Hangul run on without spaces: not one word.
_LONG_WORD = re.compile(
    rf"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]{{{MAX_WORD + 1},}}"
)
_CLOSING = ".,;:!?…\"”»’') "
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTES = {**dict.fromkeys("“”„«»‟", '"'), **dict.fromkeys("‘’‚‛ʼ", "'")}
_DASHES = re.compile(r"\s*[–—―]\s*")
_CURRENCY = {
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₼": "AZN",
    "₽": "RUB",
    "₺": "TRY",
    "₾": "GEL",
    "֏": "AMD",
    "₴": "UAH",
    "₸": "KZT",
}


@dataclass(frozen=True, slots=True)
class View:
    """What the engine sees of a sentence; ``edits`` lead from the sentence to ``text``.

    ``slots`` are the tokens in the view with what they stand for; ``romanized`` the words
    of the sentence whose letters the engine cannot read, with what stands for them.
    """

    text: str
    edits: tuple[Edit, ...]
    slots: tuple[tuple[str, str], ...]
    romanized: tuple[tuple[str, str], ...]


def make_view(
    text: str,
    model: Model,
    keep: Sequence[tuple[Span, str]],
    names: Sequence[tuple[Span, str]],
    *,
    links_only: bool = False,
) -> View:
    """The view of one sentence without white space around it.

    ``keep`` are spans with the text that must stand in the draft in their place, ``names``
    spans with the text to show to the engine. Of ``keep``, a plain link is shown as it is,
    the rest as tokens; ``links_only`` takes the tokens that hold best and read worst.
    """
    changes: list[tuple[Span, str]] = list(names)
    slots: list[tuple[str, str]] = []
    words = [t for t in WORD_TOKENS if t not in text]
    links = [t for t in LINK_TOKENS if t not in text]
    taken = [span for span, _ in names]
    spans = [span for span, _ in keep]
    more = [
        (span, span.of(text)) for span in (*_long_words(text, spans), *_unreadable_runs(text, model, spans))
    ]
    for span, piece in sorted((*keep, *more)):
        if _meets(span, taken):
            continue
        taken.append(span)
        if "://" in piece and len(piece) < 100 and all(map(model.can_read, piece)):
            slots.append((piece, piece))
            continue
        at_end = not text[span.end :].strip(_CLOSING)
        tokens = links if links_only or at_end or not words else words
        if tokens:
            token = tokens.pop(0)
            slots.append((token, piece))
            changes.append((span, token))
    romanized: list[tuple[str, str]] = []
    for word in _WORD.finditer(text):
        span = Span(*word.span())
        if not _meets(span, taken) and not all(map(model.can_read, word[0])):
            new = "".join(c if model.can_read(c) else _QUOTES.get(c) or ascii_of(c) for c in word[0])
            changes.append((span, new))
            romanized.append((word[0], new))
            taken.append(span)
    changes += _signs(text, model, taken)
    changes.sort(key=lambda change: change[0])
    edits = tuple(
        Edit("draft", s, s.of(text), new, (Reason("view", "engine"),))
        for s, new in changes
        if s.of(text) != new
    )
    return View(replay(text, edits), edits, tuple(slots), tuple(romanized))


def put_back(draft: str, view: View) -> str | None:
    """The draft with what the tokens stand for; ``None`` where one did not come out exactly once.

    Names in Latin letters get their diacritics back where the draft has them as they were
    shown.
    """
    for token, piece in view.slots:
        if len(_standing(token).findall(draft)) != 1:
            return None
        draft = _standing(token).sub(lambda _, piece=piece: piece, draft)  # type: ignore[misc]
    for word, shown in view.romanized:
        if word[0].isupper() and _is_latin(word) and len(shown) > 1 and not is_word(shown.lower()):
            draft = re.sub(rf"(?<!\w){re.escape(shown)}(?!\w)", lambda _, word=word: word, draft)  # type: ignore[misc]
    return draft


def _standing(token: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.]){re.escape(token)}(?![\w/])")


def _long_words(text: str, keep: Sequence[Span]) -> list[Span]:
    found = (Span(*m.span()) for m in _LONG_WORD.finditer(text))
    return [span for span in found if not _meets(span, keep)]


def _unreadable_runs(text: str, model: Model, keep: Sequence[Span]) -> list[Span]:
    """Runs of signs that have no ASCII either, such as emoji."""
    runs: list[Span] = []
    for i, character in enumerate(text):
        if model.can_read(character) or character.isspace() or character in _QUOTES or character in _CURRENCY:
            continue
        if ascii_of(character).strip() or _meets(Span(i, i + 1), keep):
            continue
        if runs and runs[-1].end == i:
            runs[-1] = Span(runs[-1].start, i + 1)
        else:
            runs.append(Span(i, i + 1))
    return runs


def _signs(text: str, model: Model, taken: Sequence[Span]) -> list[tuple[Span, str]]:
    """Spaces, dashes, quotation marks and other signs outside words."""
    changes = [(Span(*m.span()), " ") for m in _SPACES.finditer(text) if m[0] != " "]
    for match in _DASHES.finditer(text):
        if not all(map(model.can_read, match[0].strip())):
            between_digits = (
                text[match.start() - 1 : match.start()].isdigit()
                and text[match.end() : match.end() + 1].isdigit()
            )
            changes.append((Span(*match.span()), "-" if between_digits else " - "))
    done = [span for span, _ in changes]
    for i, character in enumerate(text):
        span = Span(i, i + 1)
        if character.isspace() or model.can_read(character) or _meets(span, taken) or _meets(span, done):
            continue
        changes.append((span, _sign(text, i)))
    return [change for change in changes if not _meets(change[0], taken)]


def _sign(text: str, i: int) -> str:
    character = text[i]
    if character in _CURRENCY:
        before = " " if text[i - 1 : i].isdigit() else ""
        after = " " if text[i + 1 : i + 2].isdigit() else ""
        return before + _CURRENCY[character] + after
    return _QUOTES.get(character) or ascii_of(character)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _is_latin(word: str) -> bool:
    return set(scripts(word)) == {"LATIN"}
