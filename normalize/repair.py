"""Repair of what is wrong in every language: mojibake and control characters.

Quotation marks, widths, spaces, ZWJ/ZWNJ and bidi marks are never touched: correct French
and Persian need them. ``ftfy`` finds and mends mojibake, line by line; the record is a
diff inside the line, never one edit for a file.
"""

from __future__ import annotations

import re
from dataclasses import replace

from normalize.document import Document, Edit, Reason, Span, replay
from normalize.edits import compose
from normalize.errors import RecordError
from normalize.surrogates import lone_surrogate

STEP = "repair"
_ESCAPE = r"\x1b\[[0-?]{0,40}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b]{0,1000}(?:\x07|\x1b\\)"
_PAGE = r"[\x0b\x0c]+"
# C1 controls wait until ftfy has seen them: they are often halves of a mangled letter.
_C0 = re.compile(rf"(?P<escape>{_ESCAPE})|(?P<page>{_PAGE})|(?P<control>[\x00-\x08\x0e-\x1f\x7f]+)")
_C1 = re.compile(r"(?P<control>[\x80-\x9f]+)")
_NAMES = {"escape": "terminal-escape", "page": "page-break", "control": "control-character"}
_MAX_ROUNDS = 4  # mending can lay bare what a control character had split; two rounds are the most seen
# No mojibake is made of these alone: whatever the wrong codec, half of it is another character.
_SUSPECT = re.compile("[^\\x00-\\x7f\\xa0‘’“”–—…«»]")
_LINE = re.compile(r"[^\r\n]+")
_PART = re.compile(r"[^ ]*(?: |$)")
_LONG_LINE = 2000  # characters, from which comparing letter by letter takes too long


def repair(doc: Document) -> Document:
    r"""``doc`` with edits of layer ``source`` where its text came out of a wrong decoding.

    Raises :class:`RecordError` for lone surrogates, which no encoding can write.

    >>> repair(Document("It\u00e2\u20ac\u2122s over")).repaired
    'It\u2019s over'
    """
    text = doc.source
    lone = lone_surrogate(text)
    if lone >= 0:
        raise RecordError(
            "lone-surrogate",
            f"Character {lone} is half of a surrogate pair (U+{ord(text[lone]):04X}), not text.",
            "Read the file again with the right --encoding.",
        )
    edits: tuple[Edit, ...] = ()
    for _ in range(_MAX_ROUNDS):
        before = text
        for find in (_early_edits, mojibake_edits, _late_edits):
            found = find(text)
            if found:
                edits = compose(doc.source, edits, found)
                text = replay(doc.source, edits)
        if text == before:
            break
    return replace(doc, edits=edits)


def mojibake_edits(text: str) -> list[Edit]:
    """Edits of layer ``source`` where ``ftfy`` finds text that was decoded with the wrong encoding."""
    edits: list[Edit] = []
    if text.isascii() or not _SUSPECT.search(text):
        return edits
    from ftfy import fix_encoding

    for line in _LINE.finditer(text):
        if _SUSPECT.search(line[0]):
            fixed = fix_encoding(line[0])
            if fixed != line[0]:
                edits += _differences(line[0], fixed, line.start())
    return edits


def _differences(before: str, after: str, offset: int) -> list[Edit]:
    """What changed inside a line; word by word where a line is long and has kept its words."""
    words = [(m.start(), m[0]) for m in _PART.finditer(before)]
    fixed = _PART.findall(after)
    if len(before) < _LONG_LINE or len(words) != len(fixed):
        return _letters(before, after, offset)
    pairs = zip(words, fixed, strict=True)
    return [e for (at, old), new in pairs if old != new for e in _letters(old, new, offset + at)]


def _letters(before: str, after: str, offset: int) -> list[Edit]:
    from rapidfuzz.distance import Levenshtein

    edits: list[Edit] = []
    reason = (Reason(STEP, "mojibake", "decoded with the wrong encoding, found by ftfy"),)
    for op in Levenshtein.opcodes(before, after):
        if op.tag == "equal":
            continue
        span = Span(offset + op.src_start, offset + op.src_end)
        old, new = before[op.src_start : op.src_end], after[op.dest_start : op.dest_end]
        if edits and edits[-1].span.end == span.start:  # one mangled character, one edit
            last = edits.pop()
            span, old, new = Span(last.span.start, span.end), last.before + old, last.after + new
        edits.append(Edit("source", span, old, new, reason))
    return [e for e in edits if not _is_subject(before, e.span.start - offset, e.span.end - offset)]


def _is_subject(line: str, start: int, end: int) -> bool:
    """Whether the find is all that stands between quotation marks: a text about mojibake."""
    return line[start - 1 : start] in tuple('"“«`') and line[end : end + 1] in tuple('"”»`')


def _early_edits(text: str) -> list[Edit]:
    return _control_edits(text, _C0)


def _late_edits(text: str) -> list[Edit]:
    return [] if text.isascii() else _control_edits(text, _C1)


def _control_edits(text: str, pattern: re.Pattern[str]) -> list[Edit]:
    edits: list[Edit] = []
    for match in pattern.finditer(text):
        kind = match.lastgroup or "control"
        after = "\n" if kind == "page" and _splits_words(text, match) else ""
        reason = (Reason(STEP, _NAMES[kind], "no text in any language"),)
        floor = edits[-1].span.end if edits else 0
        span = Span(max(floor, match.start() - _struck(text, match)), match.end())
        edits.append(Edit("source", span, span.of(text), after, reason))
    return edits


def _struck(text: str, match: re.Match[str]) -> int:
    """How many characters before a run of backspaces it strikes.

    `_` or the same letter before a single one is how printers underlined and made bold; any
    other single backspace is a stray sign.
    """
    count = len(match[0])
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if set(match[0]) != {"\b"} or (count == 1 and before not in ("_", after)):
        return 0
    line = text[max(0, match.start() - count) : match.start()]
    return len(line) - 1 - max(line.rfind("\n"), line.rfind("\r"))


def _splits_words(text: str, match: re.Match[str]) -> bool:
    around = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return all(around) and not any(c.isspace() for c in around)
