"""Variant spellings to the canonical name, in the draft.

What the glossary is sure of becomes an edit with the entry's id as its reason; what is
ambiguous is left and reported. Names found in the source before translation are evidence
for who is in the document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from normalize.document import Document, Edit, Mention, Notice, Reason, Span
from normalize.edits import Trace, compose
from normalize.glossary.dress import dress
from normalize.glossary.index import Index
from normalize.glossary.resolve import Name, resolve
from normalize.islands import find_islands
from normalize.locate import foreign_spans, output_spans
from normalize.mentions import mention_of
from normalize.quotation import Quotations

STEP = "reconcile"
Item = TypeVar("Item")


def reconcile(doc: Document, index: Index, *, keep_quotations: bool = False) -> Document:
    """``doc`` with its variants rewritten, and with the names that now stand in its output."""
    text = doc.output
    languages = {s.language for s in doc.segments if s.draft is not None}
    zones = sorted([*find_islands(text), *foreign_spans(doc)])
    sourced = tuple(m for m in doc.mentions if m.span is None)
    # An inflected form is found in the source; in a draft it would be a word left in its language.
    names = resolve(text, index.scan(text, languages, zones, inflected=False), {m.entry for m in sourced})
    names = _by_evidence(doc, text, names, zones, index)
    quoted: Quotations | None = None  # where nothing changes, nobody asks for it
    edits: list[Edit] = []
    mentions: list[Mention] = []
    warnings = [w for w in doc.warnings if w.name != "ambiguous"]
    shift = 0
    for name in names:
        before = name.span.of(text)
        wanted = _rewritten(name, text, index)
        if wanted != before:
            quoted = quoted or Quotations(text)
        in_quotation = quoted is not None and quoted.holds(name.span.start)
        left = in_quotation and (keep_quotations or _is_term(name) or _is_in_title(name, quoted))
        after = before if left else wanted
        start = name.span.start + shift
        if name.target and after != before:
            edits.append(Edit("draft", name.span, before, after, _reasons(name, index), in_quotation))
            shift += len(after) - len(before)
        span = Span(start, name.span.end + shift)
        if name.target and name.is_sure and not _is_term(name):
            written = name.target.role in ("variant", "former") and after == wanted
            role = (
                "canonical"
                if written and index.rewrites(name.target.entry, name.target.role)
                else name.target.role
            )
            mentions.append(mention_of(name.target, role, span))
        elif not name.target:
            others = name.candidates[1:] or ("another bearer of the name",)
            detail = f"{before}: {' or '.join((name.candidates[0], *others))}"
            warnings.append(Notice("ambiguous", detail, span))
    return replace(
        doc,
        edits=(*doc.edits_in("source"), *compose(doc.draft, doc.edits_in("draft"), edits)),
        mentions=(*sourced, *mentions),
        warnings=tuple(warnings),
    )


def _is_term(name: Name) -> bool:
    """A word, not a name: inside quotation marks it may be a headline in its own language."""
    return name.target is not None and name.target.entry.kind == "term"


def _reasons(name: Name, index: Index) -> tuple[Reason, ...]:
    """The entry behind a change; of a family, all who are in the document."""
    if name.candidates or not name.target:
        return tuple(Reason(STEP, i, index.entries[i].source) for i in name.candidates)
    entry = name.target.entry
    why = name.why or "a former name" * (name.target.role == "former")
    return (Reason(STEP, entry.id, "; ".join(filter(None, (why, entry.source)))),)


def _by_evidence(doc: Document, text: str, names: list[Name], zones: list[Span], index: Index) -> list[Name]:
    """``names``, and those of translated sentences that only their source tells."""
    if all(s.draft is None for s in doc.segments):
        return names
    from normalize.glossary import evidence  # the tables of romanization: English needs none

    to_source = Trace(doc.edits_in("source"))
    sourced = sorted((m for m in doc.mentions if m.span is None), key=lambda m: m.source[0].start)
    result: list[Name] = []
    for segment, span in output_spans(doc):
        inside = _starting_in(span, names, lambda name: name.span.start)
        if segment.draft is None:
            result += inside
            continue
        source = to_source.span(*segment.span)
        mentions = tuple(
            evidence.Sourced(index.entries[m.entry], m.source[0].of(doc.source), segment.language, m.role)
            for m in _starting_in(source, sourced, lambda mention: mention.source[0].start)
            if not index.entries[m.entry].keep
        )
        sentence = evidence.Sentence(span, source.of(doc.source), mentions)
        inside = evidence.renamed(text, sentence, evidence.sourced(sentence, inside, text))
        told = evidence.misspelt(text, sentence, inside, zones)
        result += sorted([*inside, *told], key=lambda name: name.span)
    return result


def _starting_in(span: Span, items: Sequence[Item], start_of: Callable[[Item], int]) -> Sequence[Item]:
    """Those of ``items``, sorted by their starts, that start within ``span``."""
    return items[bisect_left(items, span.start, key=start_of) : bisect_left(items, span.end, key=start_of)]


def _is_in_title(name: Name, quoted: Quotations | None) -> bool:
    """A spelling that belongs to a work (`"Return to Gandja"`), for an entry that says so."""
    marked = name.target is not None and name.target.entry.keep_in_titles
    return marked and quoted is not None and quoted.titles(name.span.start)


def _rewritten(name: Name, text: str, index: Index) -> str:
    """What should stand in the place of a name; what stands there already where it is to stay."""
    before = name.span.of(text)
    target = name.target
    if target is None or not index.rewrites(target.entry, target.role):
        return before
    if target.role == "form":  # another language's; where the source bears it out it is a variant by now
        return before
    if target.role == "canonical" and _is_term(name):  # `self proclaimed` is a choice, not damage
        return before
    if name.written:
        return dress(name.written, before, name.written)
    canonical = target.entry.short_forms[0] if target.role == "short" else target.entry.canonical
    after = dress(canonical, before, target.spelling)
    return before if after.split() == before.split() else after  # spaces alone are no spelling
