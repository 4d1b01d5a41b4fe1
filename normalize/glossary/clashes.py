"""Spellings that two entries claim, or one entry in two roles, and what would come of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from normalize.english import is_common
from normalize.glossary.problem import Problem

_REWRITTEN = ("canonical", "variant")


@dataclass(frozen=True, slots=True)
class Claim:
    """A spelling that an entry claims, in which role, and the place where it does."""

    entry: str
    spelling: str
    role: str  # canonical, variant, former, or "profile NAME"
    file: str
    line: int

    @property
    def where(self) -> str:
        """File and line, as a person looks them up."""
        return f"{self.file}:{self.line}"

    @property
    def is_canonical(self) -> bool:
        """Whether this is what texts are to say."""
        return self.role == "canonical"


def clashes(groups: Collection[list[Claim]]) -> Iterator[Problem]:
    """The problems of claims, those of one folded spelling in each group; linear in their number."""
    circles = _circles(groups)
    for group in groups:
        rewritten = [claim for claim in group if claim.role in _REWRITTEN]
        for claim in rewritten:
            if not claim.is_canonical and is_common_word(claim.spelling):
                what = f"the variant '{claim.spelling}' is a common English word."
                yield _at(claim, what, "Remove it, or the word will be rewritten.")
        if not rewritten:
            continue
        holder = next((claim for claim in rewritten if claim.is_canonical), rewritten[0])
        for claim in rewritten:
            if claim is not holder:
                yield _clash(claim, holder, circles)
        yield from _never_rewritten(group, rewritten)
        yield from _under_profiles(group, holder)
    for group in groups:
        yield from _same_profile(group)


def is_common_word(spelling: str) -> bool:
    """Whether a spelling is one word, and one that English uses often."""
    return " " not in spelling and is_common(spelling.lower())


def _clash(claim: Claim, holder: Claim, circles: set[str]) -> Problem:
    """A claim of a spelling that ``holder`` claims too: as its canonical name, or earlier."""
    if claim.entry == holder.entry:
        what = f"'{claim.spelling}' and '{holder.spelling}' ({holder.where}) are one spelling to the matcher."
        return _at(claim, what, "Remove one.")
    if claim.is_canonical:
        what = f"'{claim.spelling}' is the canonical name of '{holder.entry}' too ({holder.where})."
        return _at(claim, what, "Join them.")
    if not holder.is_canonical:
        what = f"the variant '{claim.spelling}' is claimed by '{holder.entry}' too ({holder.where})."
        return _at(claim, what, "Keep it in one entry: what two claim is left in texts.")
    what = f"the variant '{claim.spelling}' of '{claim.entry}' is the canonical name of '{holder.entry}'"
    kind = "a circle" if {claim.entry, holder.entry} <= circles else "a chain"
    return _at(claim, f"{what} ({holder.where}): {kind}.", "Remove the variant.")


def _never_rewritten(group: Iterable[Claim], rewritten: Iterable[Claim]) -> Iterator[Problem]:
    """A former name that is a variant as well; that it is another entry's canonical is no fault."""
    by_entry = {claim.entry: claim for claim in rewritten if not claim.is_canonical}
    for claim in group:
        if claim.role == "former" and by_entry:
            other = by_entry.get(claim.entry) or next(iter(by_entry.values()))
            whose = "" if other.entry == claim.entry else f" of '{other.entry}'"
            what = f"the former name '{claim.spelling}' is a variant{whose} too ({other.where})."
            yield _at(claim, what, "Keep one: a former name is reported, a variant rewritten.")


def _under_profiles(group: Iterable[Claim], holder: Claim) -> Iterator[Problem]:
    for claim in group:
        if claim.role.startswith("profile") and claim.entry != holder.entry:
            role = "the canonical name" if holder.is_canonical else "a variant"
            what = f"under the {claim.role} '{claim.entry}' is '{claim.spelling}', {role} of '{holder.entry}'"
            yield _at(claim, f"{what} ({holder.where}).", "Two things would have one name.")


def _same_profile(group: Iterable[Claim]) -> Iterator[Problem]:
    first: dict[str, Claim] = {}
    for claim in group:
        if claim.role.startswith("profile"):
            other = first.setdefault(claim.role, claim)
            if other is not claim:
                what = f"under the {claim.role} '{claim.spelling}' is the name of '{other.entry}' too"
                yield _at(claim, f"{what} ({other.where}).", "Two things would have one name.")


def _circles(groups: Iterable[Iterable[Claim]]) -> set[str]:
    """Entries that stand in a circle: what they rewrite leads back to where it began."""
    onward: dict[str, set[str]] = defaultdict(set)
    backward: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        holder = next((claim for claim in group if claim.is_canonical), None)
        for claim in group:
            if holder and claim.role == "variant" and claim.entry != holder.entry:
                onward[claim.entry].add(holder.entry)
                backward[holder.entry].add(claim.entry)
    return _endless(onward, backward) & _endless(backward, onward)


def _endless(steps: Mapping[str, set[str]], back: Mapping[str, set[str]]) -> set[str]:
    """The nodes from which one can step on for ever: dead ends are taken away until none is left."""
    left = {node: len(targets) for node, targets in steps.items()}
    dead = [node for node in back if not left.get(node)]
    while dead:
        for before in back.get(dead.pop(), ()):
            left[before] -= 1
            if not left[before]:
                dead.append(before)
    return {node for node, count in left.items() if count}


def _at(claim: Claim, message: str, advice: str) -> Problem:
    return Problem(claim.file, claim.line, message, advice)
