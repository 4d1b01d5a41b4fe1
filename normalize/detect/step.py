"""The detect step: the language of the document, and of each of its paragraphs.

A paragraph keeps the document's language unless there is evidence against it: another
script, or at least forty letters and a confident vote. A four-word heading never leaves the
document's language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from normalize.detect import voices
from normalize.detect.quoted import without_quotations
from normalize.detect.vote import NO_LANGUAGE, UNKNOWN, Guess, guess, shares
from normalize.document import Document, Segment, Span
from normalize.islands import find_islands
from normalize.markup import front_matter
from normalize.wrapping import find_wrapping, flowed

EVIDENCE = 40  # letters that a paragraph needs to leave its document's language
_SURE = 0.8  # and the vote it needs
_GAP = 0.5  # and how far it must lie before the document's language
_OTHER_SCRIPT = 0.4  # below this share of its document's script a paragraph is in another one
_TWINS = ({"bs", "hr", "sr"}, {"nn", "no"}, {"id", "ms"})  # too close for one paragraph to tell
_SAMPLE = 4000  # characters of a document that are voted on as one
_OPENING = 300  # characters of a paragraph that are voted on
_LINE = re.compile(r"(?:[ \t]*\r?\n)*[^\r\n]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))*")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    words: str  # without islands
    scripts: Counter[str]  # letters of each

    @property
    def letters(self) -> int:
        return sum(self.scripts.values())


def detect(doc: Document, source_language: str | None = None, expected: Collection[str] = ()) -> Document:
    """``doc`` with its language, and one segment a paragraph.

    ``source_language`` overrides the vote, and what the reader of the document said overrides both;
    ``expected`` are the languages that the vote is held among.
    """
    source_language = doc.said_language or source_language
    text = doc.repaired
    paragraphs = _paragraphs(text, flowed(text))
    whole = Guess(source_language, 1.0) if source_language else _whole(paragraphs, expected)
    script = voices.SCRIPTS.get(source_language or "") or _main_script(paragraphs)
    asked = source_language is None
    languages = [_language(p, whole.language, script, expected, asked=asked) for p in paragraphs]
    main = source_language or _main(paragraphs, languages) or whole.language
    if source_language is None and main not in (whole.language, NO_LANGUAGE):
        # English full of foreign names was voted on as one: what had no say took that vote.
        languages = [_language(p, main, script, expected, asked=asked) for p in paragraphs]
        whole = guess(
            "\n".join(p.words for p, code in zip(paragraphs, languages, strict=True) if code == main),
            expected,
        )
    return replace(
        doc,
        language=main,
        language_confidence=round(whole.confidence, 3),
        segments=tuple(Segment(p.span, code or main) for p, code in zip(paragraphs, languages, strict=True)),
    )


def paragraph_spans(text: str) -> Iterator[Span]:
    r"""Lines with the blank lines after them, wrapped ones joined; together they are the text.

    >>> list(paragraph_spans("One.\n\nTwo."))
    [Span(start=0, end=6), Span(start=6, end=10)]
    """
    inside = {place for span, _ in find_wrapping(text) for place in range(span.start + 1, span.end + 1)}
    start = 0
    for match in _LINE.finditer(text):
        if start < match.end() and match.end() not in inside:
            yield Span(start, match.end())
            start = match.end()


def _paragraphs(text: str, flowing: str) -> list[_Paragraph]:
    pieces = []
    position = 0
    head = front_matter(text)
    without = [
        *([head] if head else []),
        *(i for i in find_islands(flowing) if not head or i.start >= head.end),
    ]
    for island in without:  # blanks of the same length, so that spans hold
        pieces += [flowing[position : island.start], " " * (island.end - island.start)]
        position = island.end
    words = "".join([*pieces, flowing[position:]])
    return [
        _Paragraph(span, span.of(words).strip(), voices.scripts(span.of(words)))
        for span in paragraph_spans(text)
    ]


def _whole(paragraphs: list[_Paragraph], expected: Collection[str]) -> Guess:
    """The vote on the document as one: from its beginning and, if it is long, its middle."""
    script = _main_script(paragraphs)
    with_letters = [p.words for p in paragraphs if p.scripts[script] > p.letters / 2]
    if not with_letters:
        return guess("\n".join(p.words for p in paragraphs), expected)
    sample = "\n".join(with_letters)
    if len(sample) > 2 * _SAMPLE:
        middle = len(sample) // 2
        sample = sample[:_SAMPLE] + "\n" + sample[middle : middle + _SAMPLE]
    if _may_be_english(expected) and voices.is_plainly_english(sample):
        return Guess("en", 0.99)
    return guess(sample, expected)


def _main_script(paragraphs: list[_Paragraph]) -> str:
    counts: Counter[str] = Counter()
    for paragraph in paragraphs:
        counts.update(paragraph.scripts)
    return counts.most_common(1)[0][0] if counts else ""


def _may_be_english(expected: Collection[str]) -> bool:
    return not expected or "en" in expected


def _language(
    paragraph: _Paragraph, whole: str, script: str, expected: Collection[str], *, asked: bool
) -> str:
    """The language of one paragraph; empty where it has no say and takes the document's."""
    if not paragraph.letters:
        return NO_LANGUAGE
    if asked and _may_be_english(expected) and _only_quotes_others(paragraph.words):
        return "en"
    if paragraph.scripts[script] < _OTHER_SCRIPT * paragraph.letters:
        return guess(paragraph.words, expected).language
    if not asked:
        return whole
    if paragraph.letters < EVIDENCE:
        return ""
    if _may_be_english(expected) and voices.is_plainly_english(paragraph.words):
        return "en"
    opening = paragraph.words[:_OPENING]
    if whole == UNKNOWN:
        return guess(opening, expected).language
    rival = _rival(opening, whole, expected)
    if rival == whole or any({rival, whole} <= twins for twins in _TWINS):
        return whole
    # A caption full of foreign names is not in their language: the words between must say so too.
    rest = " ".join(word for word in opening.split() if not word[:1].isupper())
    if sum(map(str.isalpha, rest)) < EVIDENCE / 2 or _rival(rest, whole, expected) != rival:
        return whole
    return rival


def _only_quotes_others(words: str) -> bool:
    """Whether a paragraph with quotations is plainly English but for these: they have their own language."""
    own = without_quotations(words)
    return own != words and sum(map(str.isalpha, own)) >= EVIDENCE and voices.is_plainly_english(own)


def _rival(text: str, whole: str, expected: Collection[str]) -> str:
    """The language that a vote sets clearly before the document's; else the document's."""
    votes = shares(text, expected=expected)
    if not votes:  # in none of the languages that are expected
        return UNKNOWN if expected else whole
    rival, share = next(iter(votes.items()))
    return whole if share < _SURE or share - votes.get(whole, 0.0) < _GAP else rival


def _main(paragraphs: list[_Paragraph], languages: list[str]) -> str:
    letters: Counter[str] = Counter()
    for paragraph, code in zip(paragraphs, languages, strict=True):
        if code not in ("", NO_LANGUAGE):
            letters[code] += paragraph.letters
    if letters[UNKNOWN] <= letters.total() / 2:  # a paragraph that nobody knows does not speak for the rest
        del letters[UNKNOWN]
    if not letters:
        return ""
    return max(letters, key=lambda code: (letters[code], code))
