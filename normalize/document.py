"""The nouns of the product: what a document is, and what is known of it.

Everything here is frozen and compared with ``==``; a step returns a new document
made with :func:`dataclasses.replace`. This file imports nothing of ours.

Coordinates. Offsets are code points. A document is a chain of texts::

    source --(edits of layer "source")--> repaired
    repaired --(segments)--> draft
    draft --(edits of layer "draft")--> output

``source`` is the decoded text as it was read: no BOM, newlines untouched. Only
``source``, the segments and the edits are stored; ``repaired``, ``draft`` and
``output`` are computed from them, so the record cannot drift from the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Layer = Literal["source", "draft"]
Kind = Literal["place", "person", "organization", "term"]
Status = Literal["ok", "partial", "failed"]


class Span(NamedTuple):
    """A stretch of text, ``start`` included and ``end`` excluded, in code points.

    >>> Span(0, 5).of("Ganja is a city")
    'Ganja'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of ``text`` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a change was made: the step, and the rule or glossary entry behind it."""

    step: str
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: ``before`` at ``span`` of its layer's text became ``after``.

    Edits of one layer are sorted and never overlap. Where a later step touched what
    an earlier one had changed there is one edit with both reasons.
    """

    layer: Layer
    span: Span
    before: str
    after: str
    reasons: tuple[Reason, ...]
    in_quotation: bool = False

    @property
    def step(self) -> str:
        """The step that made the change; several are joined by ``+``."""
        return "+".join(dict.fromkeys(r.step for r in self.reasons))

    @property
    def reason(self) -> str:
        """The rule names or entry ids behind the change, joined by ``+``."""
        return "+".join(dict.fromkeys(r.rule for r in self.reasons))


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence with the white space that follows it; segments tile the repaired text.

    ``draft`` is what ``engine`` returned; ``None`` means the text stands as it was. ``rung``
    says how it was asked where the plain translation was not enough: see ``docs/engines.md``.
    """

    span: Span
    language: str
    engine: str = ""
    draft: str | None = None
    rung: str = ""

    @property
    def is_foreign(self) -> bool:
        """Whether it is (still) in a language that is not English."""
        return self.draft is None and self.language not in ("en", "zxx")


@dataclass(frozen=True, slots=True)
class Mention:
    """A glossary name in the text.

    ``span`` is in the output; ``None`` says that the source has the name and the
    output does not. ``source`` holds the places in the source that stand behind it.
    ``role`` says how the output spells it: ``canonical``, ``short`` (a surname alone),
    ``former`` (an old name, never rewritten), ``form`` (left in its own language),
    ``variant`` (left in a quotation, because the entry says ``keep``, or as the gazetteer has it).
    A place of the gazetteer has an ``entry`` such as ``geonames:586523``.
    """

    entry: str
    canonical: str
    kind: Kind
    role: str
    span: Span | None
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should look at; nothing was changed because of it.

    ``span`` is in the text that ``where`` names, or ``None`` for the whole document.
    """

    name: str
    detail: str
    span: Span | None = None
    where: Literal["source", "output"] = "output"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document could not be done: what went wrong, and what would help."""

    step: str
    name: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


@dataclass(frozen=True, slots=True)
class Location:
    """The source behind a piece of output, and how it is known.

    ``exact``: the very characters (or what an edit replaced); ``mention``: the name in
    the source that the name in the output renders; ``segment``: the whole sentence.
    """

    spans: tuple[Span, ...]
    how: Literal["exact", "mention", "segment"]


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One name and everything it is written as; see ``docs/glossary.md``.

    ``forms`` maps a language code to spellings in that language; the first of
    ``short_forms`` is the one that is written. Where there are ``needs``, only the
    canonical spelling counts unless one of those words stands in the document; it alone
    counts too where a word of ``unless`` does, and is reported as ambiguous where one of
    ``homonym`` does. ``keep_in_titles`` leaves the titles of works in quotation marks
    alone; ``profiles`` maps a naming policy, such as ``un``, to the spelling that is
    canonical under it.
    """

    id: str
    canonical: str
    kind: Kind
    variants: tuple[str, ...] = ()
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    short_forms: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    homonym: tuple[str, ...] = ()
    keep: bool = False
    keep_in_titles: bool = False
    profiles: dict[str, str] = field(default_factory=dict)
    note: str = ""
    source: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text on its way to canonical English, with the record of every change.

    A failed document has an ``error``, keeps its place, and its ``output`` is empty:
    untranslated text is never passed off as translated. ``tried`` and ``passed`` hold what
    names were looked for in on the way, and stands nowhere now: drafts of a sentence that were
    not taken, and the edits of the draft between two rounds.
    """

    source: str
    id: str = ""
    encoding: str = "utf-8"
    bom: bool = False
    language: str = "und"
    language_confidence: float = 0.0
    segments: tuple[Segment, ...] = ()
    edits: tuple[Edit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    warnings: tuple[Notice, ...] = ()
    error: Failure | None = None
    signature: dict[str, str] = field(default_factory=dict)
    tried: tuple[str, ...] = ()
    passed: tuple[tuple[Edit, ...], ...] = ()

    def edits_in(self, layer: Layer) -> tuple[Edit, ...]:
        """The edits of one layer, in the order of the text."""
        return tuple(e for e in self.edits if e.layer == layer)

    @property
    def said_language(self) -> str | None:
        """The language that a reader gave the document; ``None`` where none did, or where it was found.

        >>> Document("Gəncə", language="az").said_language
        'az'
        """
        found = self.segments or self.language_confidence
        return None if found or self.language in ("und", "zxx") else self.language

    @property
    def repaired(self) -> str:
        """The source with its encoding damage mended."""
        return replay(self.source, self.edits_in("source"))

    @property
    def draft(self) -> str:
        """What the engines returned, joined; for English the repaired source."""
        repaired = self.repaired
        if all(s.draft is None for s in self.segments):
            return repaired
        return "".join(s.span.of(repaired) if s.draft is None else s.draft for s in self.segments)

    @property
    def output(self) -> str:
        """Canonical English; empty for a failed document."""
        return "" if self.error else replay(self.draft, self.edits_in("draft"))

    @property
    def status(self) -> Status:
        """``failed``, ``partial`` (some paragraphs stand untranslated) or ``ok``."""
        if self.error:
            return "failed"
        return "partial" if any(w.name == "untranslated" for w in self.warnings) else "ok"

    @property
    def newline(self) -> str:
        r"""The newline style of the source: ``\n``, ``\r\n``, ``\r``, ``mixed`` or empty."""
        crlf = self.source.count("\r\n")
        counts = {
            "\r\n": crlf,
            "\n": self.source.count("\n") - crlf,
            "\r": self.source.count("\r") - crlf,
        }
        styles = [style for style, count in counts.items() if count]
        return styles[0] if len(styles) == 1 else "mixed" if styles else ""

    def locate(self, start: int, end: int) -> Location:
        """The source spans behind ``output[start:end]``, and how they are known.

        Raises ``ValueError`` where the span does not lie in the output.

        >>> doc = Document("Gandja fell", edits=(
        ...     Edit("draft", Span(0, 6), "Gandja", "Ganja", (Reason("reconcile", "ganja"),)),),
        ...     segments=(Segment(Span(0, 11), "en"),))
        >>> doc.locate(0, 5)
        Location(spans=(Span(start=0, end=6),), how='exact')
        """
        from normalize.locate import locate

        return locate(self, start, end)


def replay(text: str, edits: tuple[Edit, ...]) -> str:
    """``text`` with ``edits`` made: the one place where an edit becomes text.

    >>> replay("Gandja fell", (Edit("draft", Span(0, 6), "Gandja", "Ganja", ()),))
    'Ganja fell'
    """
    if not edits:
        return text
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += (text[position : edit.span.start], edit.after)
        position = edit.span.end
    return "".join((*pieces, text[position:]))
