"""From spellings found in a document to the entries that are meant.

A full name that one entry claims is sure. Everything else leans on the sure ones of the
same document: a spelling that two entries claim, and a surname alone. What does not
become sure is left, and reported where a known bearer is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from normalize.document import GlossaryEntry, Span
from normalize.glossary.context import company, initial_before
from normalize.glossary.guards import stands_as_meant
from normalize.glossary.index import Match, Target
from normalize.names.fold import fold

_WORD = re.compile(r"\w+")
_COORDINATED = re.compile(r"([^\W\d_]+),? (?:and|e|et|y|und|и)[ \n]$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text; ``target`` is ``None`` where the ``candidates`` cannot be told apart."""

    span: Span
    target: Target | None
    candidates: tuple[str, ...] = ()


def resolve(
    text: str, matches: Sequence[Match], evidence: Collection[str] = (), *, english: bool = True
) -> list[Name]:
    """Decide each of ``matches`` in ``text``.

    ``evidence`` holds ids known to be in the document. The guards of ``english`` text are not
    those of other languages.

    Matches that are no name after all (a surname whose bearer is not there, part of a
    longer name) are left out.
    """
    matches = _in_their_region(text, matches)
    starts, ends = {m.span.start for m in matches}, {m.span.end for m in matches}
    matches = [m for m in matches if not _is_double_name(text, m, starts)]
    if english:
        matches = [m for m in matches if stands_as_meant(text, m, starts, ends)]
    full = [m for m in matches if not m.is_short]
    sure = {ids[0] for m in full if len(ids := _ids(m)) == 1} | set(evidence)
    names = [_full_name(m, sure) for m in full]
    return sorted([*names, *_short_names(text, matches, sure)], key=lambda n: n.span)


def _full_name(match: Match, sure: Collection[str]) -> Name:
    ids = _ids(match)
    if len(ids) > 1:
        here = [i for i in ids if i in sure]
        if len(here) != 1:
            return Name(match.span, None, tuple(ids))
        ids = here
    targets = [t for t in match.targets if t.role != "short" and t.entry.id == ids[0]]
    return Name(match.span, targets[0])


def _short_names(text: str, matches: Sequence[Match], sure: Collection[str]) -> list[Name]:
    starts, others = (
        {m.span.start for m in matches},
        {m.span.end for m in matches if _is_no_given_name(text, m)},
    )
    shorts = [(m, company(text, m.span, others, starts)) for m in matches if m.is_short]
    contested = {i for m, c in shorts if c == "named" for i in _ids(m) if not _is_initial_of(text, m, i)}
    contested |= _coordinated(text, matches)
    names = []
    for match, how in shorts:
        here = [i for i in _ids(match) if i in sure]
        if how != "alone" or not here:
            continue
        if len(here) > 1 or here[0] in contested:
            names.append(Name(match.span, None, tuple(_ids(match))))
            continue
        names.append(Name(match.span, next(t for t in match.targets if t.entry.id == here[0])))
    return names


def _is_initial_of(text: str, match: Match, entry_id: str) -> bool:
    """Whether `I. Aliev` may be Ilham: left alone, but no other bearer."""
    initial = initial_before(text, match.span)
    entry = next(t.entry for t in match.targets if t.entry.id == entry_id)
    return bool(initial) and fold(entry.canonical).text.startswith(fold(initial).text)


def _is_no_given_name(text: str, match: Match) -> bool:
    """A place, or a surname before a hyphen: `In Baku Aliyev said`, `the Aliev-Pashinian talks`."""
    if any(t.entry.kind != "person" for t in match.targets):
        return True
    return match.is_short and text[match.span.end : match.span.end + 1] in tuple("-‐‑")


def _ids(match: Match) -> list[str]:
    wanted = match.targets if match.is_short else [t for t in match.targets if t.role != "short"]
    return list(dict.fromkeys(t.entry.id for t in wanted))


def _in_their_region(text: str, matches: Sequence[Match]) -> list[Match]:
    """Without the targets whose ``needs`` and ``unless`` the document does not meet.

    Choucha is Shusha near Karabakh, and a camp in Tunisia.
    """
    asked = {t.entry.id: t.entry for m in matches for t in m.targets if t.role != "canonical"}
    words = {word for entry in asked.values() for word in (*entry.needs, *entry.unless)}
    if not words:
        return list(matches)
    there = f" {_plain(text)} "
    met = {word for word in words if f" {_plain(word)} " in there}
    kept = []
    for match in matches:
        targets = tuple(t for t in match.targets if t.role == "canonical" or _is_met(t.entry, met))
        if targets:
            kept.append(match if targets == match.targets else Match(match.span, targets))
    return kept


def _is_met(entry: GlossaryEntry, met: set[str]) -> bool:
    return (not entry.needs or not met.isdisjoint(entry.needs)) and met.isdisjoint(entry.unless)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(fold(text).text))


def _is_double_name(text: str, match: Match, starts: set[int]) -> bool:
    """`Ilham Aliev-Zade` is somebody else; `the Aliev-Pashinian talks` are not."""
    if match.targets[0].entry.kind != "person":
        return False
    follower = text[match.span.end : match.span.end + 2]
    return (
        len(follower) == 2
        and follower[0] in "-‐‑"
        and follower[1].isupper()
        and match.span.end + 1 not in starts
    )


def _coordinated(text: str, matches: Sequence[Match]) -> set[str]:
    """Who shares a surname with a bearer named as in `Ilham and Heydar Aliev`: both are there."""
    families: dict[str, dict[str, GlossaryEntry]] = {}
    for match in matches:
        for target in match.targets:
            if target.role == "short":
                families.setdefault(fold(target.spelling).text, {})[target.entry.id] = target.entry
    found: set[str] = set()
    for match in matches:
        entry = match.targets[0].entry
        before = _COORDINATED.search(text[max(0, match.span.start - 40) : match.span.start])
        if not before or not entry.short_forms:
            continue
        given = fold(before[1]).text
        for spelling in entry.short_forms:
            others = families.get(fold(spelling).text, {})
            if any(_has_given_name(other, given) for other in others.values() if other.id != entry.id):
                found |= set(others)
    return found


def _has_given_name(entry: GlossaryEntry, given: str) -> bool:
    return any(fold(name).text.split(" ")[0] == given for name in (entry.canonical, *entry.variants))
