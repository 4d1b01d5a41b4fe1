"""Where a text names somebody or something: runs of capitalised words, as canonical English has them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from normalize.document import Document, Span
from normalize.english import is_common, is_word
from normalize.glossary.context import OPENERS, TITLES, is_headline
from normalize.islands import find_islands
from normalize.locate import foreign_spans, output_spans
from normalize.names.people import GIVEN_NAMES
from normalize.spans import outside

_WORD = re.compile(r"[^\W\d_][\w’'ʼ-]*")
_SPACE = r"(?:[ \u00a0]|[ ]?\r?\n[ ]?)"
_PARTICLE = r"(?:al|el|as|ash|bin|ibn|bint|abu|van|von|der|den|de|da|di|del|della|dos|du|la|le|ben|y|i)"
_BETWEEN = re.compile(rf"{_SPACE}(?:{_PARTICLE}{_SPACE})?")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_CONTRACTION = re.compile(r"['’](?:m|ll|ve|re|d|t)$|n['’]t$")
_MAX_WORDS = 4
_CONTEXT = 40  # characters on each side


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as it stands in a text; ``entry`` is the id of the glossary entry that knows it.

    ``sentence`` numbers the sentences of its text; ``context`` shows it among its neighbours.
    """

    spelling: str
    sentence: int
    context: str
    entry: str = ""


def sightings(doc: Document) -> Iterator[Sighting]:
    """The names in the output of ``doc``, those that the glossary knows included.

    Left out: words that only the start of a sentence or a headline sets in capitals, titles,
    links, acronyms, and passages that were not translated.
    """
    text = doc.output
    starts = [span.start for _, span in output_spans(doc)]
    zones = sorted([*find_islands(text), *foreign_spans(doc)])
    known = [m for m in doc.mentions if m.span is not None]
    for mention in known:
        if mention.span and mention.role in ("canonical", "variant"):
            yield _sighting(text, mention.span, starts, mention.canonical, mention.entry)
    taken = sorted({*zones, *(m.span for m in known if m.span)})
    heads = frozenset(starts)
    names = [span for part in _runs(text) for span in _name(text, part, heads)]
    for span in outside(names, taken, lambda span: span):
        yield _sighting(text, span, starts, " ".join(span.of(text).split()))


def _runs(text: str) -> Iterator[list[Span]]:
    """Capitalised words that stand together, particles between them allowed."""
    part: list[Span] = []
    for match in _WORD.finditer(text):
        span = Span(*match.span())
        if not match[0][0].isupper() or _is_no_name(match[0]):
            continue
        if part:
            ended = _POSSESSIVE.search(part[-1].of(text))
            if ended or not _BETWEEN.fullmatch(text, part[-1].end, span.start):
                yield part
                part = []
        part.append(span)
    if part:
        yield part


def _sighting(text: str, span: Span, starts: list[int], spelling: str, entry: str = "") -> Sighting:
    low, high = max(0, span.start - _CONTEXT), span.end + _CONTEXT
    while 0 < low < span.start and not text[low - 1].isspace():  # whole words only
        low += 1
    while span.end < high < len(text) and not text[high].isspace():
        high -= 1
    context = " ".join(text[low:high].split())
    return Sighting(spelling, bisect_right(starts, span.start), context, entry)


def _is_no_name(word: str) -> bool:
    """A title, a date, an opener, an acronym, an initial, a contraction, a word with a dash glued to it."""
    bare = _POSSESSIVE.sub("", word)
    if _CONTRACTION.search(bare) or bare.endswith("-") or (bare.isupper() and len(bare) < 6):
        return True
    parts = bare.lower().split("-")
    if any(part in OPENERS for part in parts[1:]):  # `America-as a whole`
        return True
    return len(bare) < 2 or all(part in TITLES or part in OPENERS for part in parts)


def _name(text: str, part: list[Span], starts: Container[int]) -> Iterator[Span]:
    """The name that a run of words is, less an opener of its sentence and a possessive."""
    if len(part) > _MAX_WORDS:
        return
    span = Span(part[0].start, part[-1].end)
    possessive = _POSSESSIVE.search(span.of(text))
    if possessive:
        span = Span(span.start, span.end - len(possessive[0]))
    if is_headline(text, span):
        return
    opens = _opens(text, span.start, starts)
    first = part[0].of(text).lower()
    bare = _POSSESSIVE.sub("", first)
    if opens and is_word(bare):  # a given name may be a word too: `Marta Kolesnik wept`
        if len(part) == 1:
            return
        if bare in GIVEN_NAMES or not is_common(bare):
            yield span
            return
        span = Span(part[1].start, span.end)
    yield span


def _opens(text: str, start: int, starts: Container[int]) -> bool:
    """Whether a sentence, a line or a quotation begins there, so that a capital proves nothing."""
    before = text[max(0, start - 4) : start].rstrip(" \u00a0")
    return start in starts or not before or before[-1] in '\n.!?:;"“”«»‘’()[]•*–—-'
