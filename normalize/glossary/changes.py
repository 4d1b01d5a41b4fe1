"""What changed between two glossaries, and which documents that concerns.

A run after a change need only do those texts again in which some spelling of a changed entry
stands, as the entry was or as it is now. They are looked for with these spellings alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from hashlib import sha256

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from normalize.depend import texts
from normalize.document import Document, GlossaryEntry
from normalize.glossary.inflected import Inflected
from normalize.glossary.load import Glossary
from normalize.glossary.target import Target, spellings_of
from normalize.glossary.words import is_whole_word
from normalize.names.fold import fold, fold_all, folded_words
from normalize.names.inflection.engine import inflects
from normalize.surrogates import without_surrogates


class Changes:
    """The entries that are not what they were: added, removed, altered, or of another layer."""

    def __init__(self, entries: Collection[GlossaryEntry]) -> None:
        self.ids = frozenset(entry.id for entry in entries)
        self._entries = tuple(entries)
        folded = {s.strip() for s in fold_all([s for e in entries for s in spellings_of(e)])} - {""}
        self._spellings = _automaton(folded)
        self._words = _automaton(map(_rarest, folded))

    def __bool__(self) -> bool:
        return bool(self.ids)

    def stand_in(self, text: str, *, inflected: bool = False) -> bool:
        """Whether a spelling stands in ``text``, or an ``inflected`` form in any language.

        Capitals do not count: what two entries claim may be decided by those of the other.
        """
        if not self.may_stand_in(text, inflected=inflected):
            return False
        folded = fold(text)
        letters = without_surrogates(folded.text)
        if self._spellings and any(
            is_whole_word(letters, start, end)
            for _, start, end in self._spellings.find_matches_as_indexes(letters, overlapping=True)
        ):
            return True
        return inflected and any(True for forms in self._inflected for _ in forms.hits(text, folded))

    def may_stand_in(self, text: str, *, inflected: bool = True) -> bool:
        """Whether the longest word of some spelling does: most texts have none of them.

        It is asked of a text at the speed of bytes, and of its words alone: other spaces and line breaks
        between them make no difference.
        """
        words = without_surrogates(folded_words(text))
        if self._words and self._words.find_matches_as_indexes(words):
            return True
        beginnings = self._beginnings if inflected else None
        return beginnings is not None and bool(beginnings.find_matches_as_indexes(words))

    @cached_property
    def _inflected(self) -> list[Inflected]:
        claims: dict[str, list[Target]] = {}
        for entry in self._entries:
            for language, spellings in entry.forms.items():
                if inflects(language):
                    targets = (Target(entry, "form", spelling, language) for spelling in spellings)
                    claims.setdefault(language, []).extend(targets)
        return [Inflected(targets, language) for language, targets in claims.items()]

    @cached_property
    def _beginnings(self) -> AhoCorasick | None:
        """The words that some inflected form begins with, in any language."""
        return _automaton(_rarest(start) for forms in self._inflected for start in forms.beginnings)


def _rarest(spelling: str) -> str:
    """The longest word of a folded spelling; a space stands for one of signs alone."""
    return max(spelling.split(), key=len, default=" ")


def _automaton(texts: Iterable[str]) -> AhoCorasick | None:
    found = sorted(set(texts))
    return AhoCorasick(found, matchkind=MatchKind.Standard) if found else None


def changed(old: Glossary, new: Glossary) -> Changes:
    """The entries that differ between two glossaries, in both of their versions.

    >>> from normalize.glossary.load import combine
    >>> one, two = (combine([[("a.yaml", f"- {{id: ganja, canonical: {name}, kind: place}}")]])
    ...             for name in ("Ganja", "Gandja"))
    >>> sorted(changed(one, two).ids), bool(changed(one, one))
    (['ganja'], False)
    """
    before, after = _by_id(old), _by_id(new)
    differing = sorted(i for i in before.keys() | after.keys() if before.get(i) != after.get(i))
    return Changes([entry for i in differing for version in (before, after) for entry in _of(version, i)])


def touches(doc: Document, changes: Changes) -> bool:
    """Whether ``doc`` could come out otherwise, or with another signature, after the ``changes``.

    Where it says no, the record is that of a fresh run. A failed document is always worth
    another try; with a gazetteer anything in the glossary may count.
    """
    if not changes:
        return False
    if doc.error or "gazetteer" in doc.signature:
        return True
    # In which languages an inflected form was looked for is not known any more: a passage of
    # nothing but names has lost its own. In English alone it is in none.
    english = {doc.language, *[segment.language for segment in doc.segments]} == {"en"}
    return any(changes.stand_in(text, inflected=not english) for text in texts(doc))


class _Line(msgspec.Struct, array_like=True):
    layer: int
    entry: GlossaryEntry


def state_bytes(glossary: Glossary) -> bytes:
    """The entries of a glossary with their layers, a line each below the digest of the lines.

    An output folder keeps them, for :func:`changed` to compare with those of the next run.
    """
    entries = sorted(glossary.entries, key=lambda entry: entry.id)
    encode = msgspec.json.Encoder().encode
    lines = b"".join(encode(_Line(glossary.layers[e.id], replace(e, note=""))) + b"\n" for e in entries)
    return f"{sha256(lines).hexdigest()}\n".encode() + lines


def read_state(data: bytes) -> Glossary | None:
    """The glossary behind :func:`state_bytes`; ``None`` for anything else: then every record is in doubt."""
    digest, _, lines = data.partition(b"\n")
    if digest != sha256(lines).hexdigest().encode():
        return None
    try:
        read = [msgspec.json.decode(line, type=_Line) for line in lines.splitlines()]
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return Glossary(tuple(r.entry for r in read), {r.entry.id: r.layer for r in read}, {}, "")


def _by_id(glossary: Glossary) -> dict[str, tuple[int, GlossaryEntry]]:
    return {e.id: (glossary.layers[e.id], replace(e, note="")) for e in glossary.entries}


def _of(version: Mapping[str, tuple[int, GlossaryEntry]], i: str) -> list[GlossaryEntry]:
    return [version[i][1]] if i in version else []
