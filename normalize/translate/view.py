"""The engine view: a sentence as its engine can read it, and the way back.

A neural engine destroys what its vocabulary lacks: `Əliyev` comes out as `"liyev`, curly
quotation marks vanish, an @handle becomes a word. So it sees straight quotation marks,
romanized letters and single spaces; what must come back byte for byte stands in the view
as a token that the engine was measured to copy, and is put back afterwards.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from normalize.document import Edit, Reason, Span, replay
from normalize.edits import Forward
from normalize.markup import EMPHASIS
from normalize.names.ascii import ascii_of
from normalize.spans import meets
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
_WORD = re.compile(r"[^\W\d_]+(?:['’\u00ad-][^\W\d_]+)*")  # a soft hyphen may stand in it
_LONG_WORD = re.compile(
    rf"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]{{{MAX_WORD + 1},}}"
)
_CLOSING = ".,;:!?…\"”»’') "
_SHOUT = 3  # words; fewer in capitals may be a name or an acronym
_SPACES = re.compile(r"\s+")
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


class Slot(NamedTuple):
    """A token in the view, what it stands for, and the spaces that keep it apart from its neighbours."""

    token: str
    piece: str
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """What the engine sees of a sentence; ``edits`` lead from the sentence to ``text``.

    ``slots`` are the tokens in the view; ``romanized`` the words of the sentence whose
    letters the engine cannot read, with what stands for them. A sentence that ``shouts``
    (all capitals, which engines hardly translate) is shown in small letters.
    """

    text: str
    edits: tuple[Edit, ...]
    slots: tuple[Slot, ...]
    romanized: tuple[tuple[str, str], ...]
    shouts: bool = False
    plain: frozenset[str] = frozenset()  # the words of the sentence that are shown as they stand
    marks: tuple[str, ...] = ()  # what each straight quotation mark stands for, where one is emphasis


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
    spans = [span for span, _ in keep]
    unreadable = {character for character in set(text) if not model.can_read(character)}
    fixed = [(span, span.of(text)) for span in fixed_spans(text, model, spans)]
    apart = [one for one in sorted((*keep, *fixed)) if not meets(one[0], [span for span, _ in names])]
    slots = _slots(text, model, apart, links_only=links_only)
    changes = [*names, *((span, f"{s.left}{s.token}{s.right}") for span, s in slots if s.token != s.piece)]
    taken = [span for span, _ in (*names, *apart)]
    words = [m[0] for m in _WORD.finditer(text) if not spans or not meets(Span(*m.span()), spans)]
    shouts = len(words) >= _SHOUT and "".join(words).isupper()
    romanized: list[tuple[str, str]] = []
    for word in _WORD.finditer(text) if shouts or unreadable else ():
        span, shown = Span(*word.span()), word[0]
        if meets(span, taken):
            continue
        if shouts:
            shown = shown.capitalize() if not text[: span.start].strip(_CLOSING) else shown.lower()
        if not unreadable.isdisjoint(shown) or (shouts and not all(map(model.can_read, shown))):
            shown = "".join(c if model.can_read(c) else _sign(shown, i) for i, c in enumerate(shown))
            romanized.append((word[0], shown))
        if shown != word[0]:
            changes.append((span, shown))
            taken.append(span)
    signs = [] if links_only else _emphasis(text, taken, spans)
    changes += [(span, '"') for span in signs]
    changes += _signs(text, unreadable, [*taken, *signs])
    changes.sort(key=lambda change: change[0])
    reason = (Reason("view", "engine"),)
    edits = tuple(Edit("draft", s, s.of(text), new, reason) for s, new in changes if s.of(text) != new)
    shown = replay(text, edits)
    return View(
        shown,
        edits,
        tuple(s for _, s in slots),
        tuple(romanized),
        shouts,
        frozenset(words),
        _marks(text, shown, edits, signs),
    )


def _emphasis(text: str, taken: Sequence[Span], islands: Sequence[Span]) -> list[Span]:
    """The signs around emphasised words: an engine breaks words beside them, and keeps quotation marks."""
    found = []
    for match in EMPHASIS.finditer(text) if "*" in text or "_" in text else ():
        size = len(match["sign"])
        pair = [Span(match.start(), match.start() + size), Span(match.end() - size, match.end())]
        if not any(meets(sign, [*taken, *islands]) for sign in pair):
            found += pair
    return found


def _marks(text: str, shown: str, edits: Sequence[Edit], signs: Sequence[Span]) -> tuple[str, ...]:
    if not signs:
        return ()
    forward = Forward(edits)
    stands_for = {forward.place(sign.start): sign.of(text) for sign in signs}
    return tuple(stands_for.get(i, '"') for i, character in enumerate(shown) if character == '"')


def _slots(
    text: str, model: Model, keep: Sequence[tuple[Span, str]], *, links_only: bool
) -> list[tuple[Span, Slot]]:
    signs = [t for t in WORD_TOKENS if t not in text]
    links = [t for t in LINK_TOKENS if t not in text]
    slots: list[tuple[Span, Slot]] = []
    for span, piece in keep:
        if "://" in piece and len(piece) < 100 and all(map(model.can_read, piece)):
            slots.append((span, Slot(piece, piece)))
            continue
        at_end = not text[span.end :].strip(_CLOSING)
        tokens = links if links_only or at_end or not signs else signs
        if tokens:
            # A token that touches a word would become part of it; the space is taken back later.
            left = " " if span.start and text[span.start - 1].isalnum() else ""
            right = " " if text[span.end : span.end + 1].isalnum() else ""
            slots.append((span, Slot(tokens.pop(0), piece, left, right)))
    return slots


def fixed_spans(text: str, model: Model, keep: Sequence[Span]) -> list[Span]:
    """What no engine can be handed, outside ``keep``: endless words, and signs such as emoji."""
    blanked = list(text)
    for span in keep:  # a word may be glued to an island, and endless without it
        blanked[span.start : span.end] = " " * (span.end - span.start)
    found = [Span(*m.span()) for m in _LONG_WORD.finditer("".join(blanked))]
    fatal = {character for character in set(text) if _is_unreadable(character, model)}
    runs: list[Span] = []
    for i, character in enumerate(text) if fatal else ():
        span = Span(i, i + 1)
        if character not in fatal or meets(span, keep) or meets(span, found):
            continue
        if runs and runs[-1].end == i:
            runs[-1] = Span(runs[-1].start, i + 1)
        else:
            runs.append(span)
    return sorted([*found, *runs])


def _is_unreadable(character: str, model: Model) -> bool:
    """A sign that the engine cannot read and that has no ASCII either."""
    if model.can_read(character) or character.isspace() or _is_invisible(character):
        return False
    return character not in _QUOTES and character not in _CURRENCY and not ascii_of(character).strip()


def _is_invisible(character: str) -> bool:
    """Soft hyphens, joiners, direction marks: no reader sees them, and no engine needs them."""
    return unicodedata.category(character) == "Cf"


def _signs(text: str, unreadable: Collection[str], taken: Sequence[Span]) -> list[tuple[Span, str]]:
    """Spaces, dashes, quotation marks and other signs outside words."""
    changes = [(Span(*m.span()), " ") for m in _SPACES.finditer(text) if m[0] != " "]
    for match in _DASHES.finditer(text):
        if match[0].strip() in unreadable:
            between_digits = (
                text[match.start() - 1 : match.start()].isdigit()
                and text[match.end() : match.end() + 1].isdigit()
            )
            changes.append((Span(*match.span()), "-" if between_digits else " - "))
    done = [span for span, _ in changes]
    for i, character in enumerate(text) if unreadable else ():
        if character in unreadable and not character.isspace() and not meets(Span(i, i + 1), [*taken, *done]):
            changes.append((Span(i, i + 1), _sign(text, i)))
    return [change for change in changes if not meets(change[0], taken)]


def _sign(text: str, i: int) -> str:
    character = text[i]
    if _is_invisible(character):
        return ""
    if character in _CURRENCY:
        before = " " if text[i - 1 : i].isdigit() else ""
        after = " " if text[i + 1 : i + 2].isdigit() else ""
        return before + _CURRENCY[character] + after
    return _QUOTES.get(character) or ascii_of(character)
