"""From spellings found in a document to the entries that are meant.

A full name that one entry claims is sure. Everything else leans on the sure ones of the
same document: a spelling that two entries claim, and a surname alone. What does not
become sure is left, and reported where a known bearer is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from normalize.document import GlossaryEntry, Span
from normalize.glossary.context import company
from normalize.glossary.guards import stands_as_meant
from normalize.glossary.shapes import given_after, initials_before, initials_fit, is_family
from normalize.glossary.target import Match, Target
from normalize.names.fold import fold

_WORD = re.compile(r"\w+")
_COORDINATED = re.compile(r"([^\W\d_]+),? (?:and|e|et|y|und|и)[ \n]$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text.

    ``target`` is ``None`` where the ``candidates`` cannot be told apart; a family (`the
    Alievs`) has a target and candidates. ``written`` is the canonical name in a shape of its
    own (`Aliyev, Ilham`), ``why`` what shows that a misspelt word is the name.
    """

    span: Span
    target: Target | None
    candidates: tuple[str, ...] = ()
    written: str = ""
    why: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether one entry is meant, and known."""
        return self.target is not None and not self.candidates


def resolve(
    text: str, matches: Sequence[Match], evidence: Collection[str] = (), *, english: bool = True
) -> list[Name]:
    """Decide each of ``matches`` in ``text``.

    ``evidence`` holds ids known to be in the document. The guards of ``english`` text are not
    those of other languages.

    Matches that are no name after all (a surname whose bearer is not there, part of a
    longer name) are left out.
    """
    region = _Region(text, matches, evidence, english=english)
    doubtful = region.doubtful(matches)
    matches = region.kept(matches)
    starts, ends = {m.span.start for m in matches}, {m.span.end for m in matches}
    matches = [m for m in matches if not _is_double_name(text, m, starts)]
    if english:
        matches = [m for m in matches if stands_as_meant(text, m, starts, ends)]
    full = [m for m in matches if not m.is_short]
    sure = {ids[0] for m in full if len(ids := _ids(m)) == 1} | set(evidence)
    turned = [name for m in matches if m.is_short and (name := _surname_first(text, m))]
    sure |= {name.target.entry.id for name in turned if name.target}
    names = [*turned, *(_full_name(m, sure) for m in full)]
    taken = {name.span.start for name in turned}
    rest = [m for m in matches if m.span.start not in taken]
    return sorted([*names, *doubtful, *_short_names(text, rest, sure)], key=lambda n: n.span)


def _surname_first(text: str, match: Match) -> Name | None:
    """`Aliev, Ilham`, as lists and indexes have it."""
    if match.is_plural or company(text, match.span, ()) != "alone":
        return None
    found = [(t, turned) for t in match.targets if (turned := given_after(text, match.span, t.entry))]
    if len({t.entry.id for t, _ in found}) != 1:
        return None
    target, (span, written) = found[0]
    return Name(span, target._replace(role="variant"), written=written)


def _full_name(match: Match, sure: Collection[str]) -> Name:
    ids = _ids(match)
    if len(ids) > 1:
        here = [i for i in ids if i in sure]
        if len(here) != 1:
            return Name(match.span, None, tuple(ids))
        ids = here
    targets = [t for t in match.targets if t.is_full and t.entry.id == ids[0]]
    return Name(match.span, targets[0])


def _short_names(text: str, matches: Sequence[Match], sure: set[str]) -> list[Name]:
    if not any(m.is_short for m in matches):
        return []
    starts, others = (
        {m.span.start for m in matches},
        {m.span.end for m in matches if _is_no_given_name(text, m)},
    )
    shorts = [(m, company(text, m.span, others, starts)) for m in matches if m.is_short]
    fitting = {m.span: _with_initials(text, m) for m, how in shorts if how == "named"}
    contested = {
        i
        for m, how in shorts
        if how == "named" and sure.isdisjoint(fitting[m.span])
        for i in _ids(m)
        if i not in fitting[m.span]
    }
    contested |= _coordinated(text, matches)
    names = []
    for match, how in shorts:
        here = [i for i in fitting.get(match.span, _ids(match)) if i in sure]
        if not here or (how != "alone" and match.span not in fitting):
            continue
        if match.is_plural and not is_family(text, match.span):
            continue
        target = next(t for t in match.targets if t.entry.id == here[0])
        if match.is_plural:
            names += _family(match, [t for t in match.targets if t.entry.id in here], contested)
        elif len(here) > 1 or (how == "alone" and here[0] in contested):
            names.append(Name(match.span, None, tuple(_ids(match))))
        else:
            names.append(Name(match.span, target))
    return names


def _family(match: Match, targets: Sequence[Target], contested: Collection[str]) -> list[Name]:
    """`the Alievs`: whoever they are, all bearers in the document write themselves alike."""
    surnames = {t.entry.short_forms[0] for t in targets}
    ids = tuple(dict.fromkeys(t.entry.id for t in targets))
    if len(surnames) > 1 or any(i in contested for i in ids):
        return [Name(match.span, None, ids)]
    return [Name(match.span, targets[0], ids, f"{surnames.pop()}s")]


def _with_initials(text: str, match: Match) -> list[str]:
    """Whose surname `I. Aliev` may be; nobody's where no initial stands before it."""
    if not initials_before(text, match.span):
        return []
    entries = {t.entry.id: t.entry for t in match.targets}
    return [i for i, entry in entries.items() if initials_fit(text, match.span, entry)]


def _is_no_given_name(text: str, match: Match) -> bool:
    """A place, or a surname before a hyphen: `In Baku Aliyev said`, `the Aliev-Pashinian talks`."""
    if any(t.entry.kind != "person" for t in match.targets):
        return True
    return match.is_short and text[match.span.end : match.span.end + 1] in tuple("-‐‑")


def _ids(match: Match) -> list[str]:
    if len(match.targets) == 1:
        return [match.targets[0].entry.id]
    wanted = match.targets if match.is_short else [t for t in match.targets if t.is_full]
    return list(dict.fromkeys(t.entry.id for t in wanted))


class _Region:
    """Which words of ``needs``, ``unless`` and ``homonym`` stand in the document.

    Choucha is Shusha near Karabakh, and a camp in Tunisia. A mention in the source is as good
    as a word that is needed; in a source its own forms need none, for the words are English.
    """

    def __init__(
        self, text: str, matches: Sequence[Match], evidence: Collection[str], *, english: bool
    ) -> None:
        self._evidence, self._english = evidence, english
        asked = {t.entry.id: t.entry for m in matches for t in m.targets}
        words = {word for e in asked.values() for word in (*e.needs, *e.unless, *e.homonym)}
        there = f" {_plain(text)} " if words else ""
        self._met = {word for word in words if f" {_plain(word)} " in there}

    def kept(self, matches: Sequence[Match]) -> list[Match]:
        """The matches without the targets that the document does not bear out."""
        if not self._met and not any(t.entry.needs for m in matches for t in m.targets):
            return list(matches)
        kept = []
        for match in matches:
            targets = tuple(filter(self._fits, match.targets))
            if targets:
                kept.append(match if targets == match.targets else replace(match, targets=targets))
        return kept

    def doubtful(self, matches: Sequence[Match]) -> list[Name]:
        """Canonical names that may be something else here: Georgia, with Atlanta beside it."""
        if not self._met:
            return []
        return [
            Name(match.span, None, tuple(t.entry.id for t in match.targets))
            for match in matches
            if any(t.role == "canonical" for t in match.targets) and all(map(self._is_homonym, match.targets))
        ]

    def _fits(self, target: Target) -> bool:
        entry = target.entry
        if self._is_homonym(target):
            return False
        if target.role == "canonical":
            return True
        known = entry.id in self._evidence or (target.role == "form" and not self._english)
        needed = known or not entry.needs or not self._met.isdisjoint(entry.needs)
        return needed and self._met.isdisjoint(entry.unless)

    def _is_homonym(self, target: Target) -> bool:
        return target.entry.id not in self._evidence and not self._met.isdisjoint(target.entry.homonym)


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
