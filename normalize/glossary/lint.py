"""What is wrong, or dangerous, in glossary files: every problem, with its file and line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.document import GlossaryEntry
from normalize.english import is_common
from normalize.errors import SetupError
from normalize.glossary.entry import entry_nodes, read_entry
from normalize.glossary.syntax import Node
from normalize.names.fold import fold


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: where it is, what is wrong, and what to do."""

    file: str
    line: int
    message: str
    advice: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.message} {self.advice}".strip()


@dataclass(frozen=True, slots=True)
class _Claim:
    """A spelling that an entry claims, and the place where it does."""

    entry: str
    spelling: str
    file: str
    line: int
    is_canonical: bool


def lint(files: Sequence[tuple[str, str]]) -> list[Problem]:
    """The problems of glossary ``files`` (name, text) that are used together, by file and line.

    >>> text = "- {id: a, canonical: Ganja, kind: place, variants: [Gandja, orange]}"
    >>> [problem.message for problem in lint([("mine.yaml", text)])]
    ["the variant 'orange' is a common English word."]
    """
    problems: list[Problem] = []
    entries: dict[str, tuple[GlossaryEntry, str, int]] = {}
    claims: dict[str, list[_Claim]] = defaultdict(list)
    for name, text in files:
        try:
            nodes = entry_nodes(text, name)
        except SetupError as error:
            problems.append(_problem(error, name))
            continue
        for node in nodes:
            try:
                entry = read_entry(node, name, {key: value[0] for key, value in entries.items()})
            except SetupError as error:
                problems.append(_problem(error, name))
                continue
            if entry.keep:
                continue
            if entry.id in entries:
                _, other, line = entries[entry.id]
                what = f"the id '{entry.id}' is taken by {other}:{line}."
                problems.append(Problem(name, node.line, what, "Choose another id."))
                continue
            entries[entry.id] = entry, name, node.line
            for claim in _claims(entry, node, name):
                claims[fold(claim.spelling).text].append(claim)
    return sorted({*problems, *_dangers(claims)})


def _claims(entry: GlossaryEntry, node: Node, name: str) -> Iterator[_Claim]:
    fields = node.value if isinstance(node.value, dict) else {}
    yield _Claim(entry.id, entry.canonical, name, fields["canonical"].line, is_canonical=True)
    if "variants" in fields:
        listed = fields["variants"]
        lines = [n.line for n in listed.value] if isinstance(listed.value, list) else [listed.line]
        for spelling, line in zip(entry.variants, lines, strict=True):
            yield _Claim(entry.id, spelling, name, line, is_canonical=False)


def _dangers(claims: dict[str, list[_Claim]]) -> Iterator[Problem]:
    groups = claims.values()
    rewritten = {(c.entry, o.entry) for group in groups for c in group for o in group if o.is_canonical}
    for group in groups:
        for i, claim in enumerate(group):
            if not claim.is_canonical and " " not in claim.spelling and is_common(claim.spelling.lower()):
                what = f"the variant '{claim.spelling}' is a common English word."
                yield _at(claim, what, "Remove it, or the word will be rewritten.")
            for other in group[:i]:
                yield _clash(claim, other, rewritten)


def _clash(claim: _Claim, other: _Claim, rewritten: set[tuple[str, str]]) -> Problem:
    """Two claims of one spelling; the later one is reported."""
    first = f"{other.file}:{other.line}"
    if claim.entry == other.entry:
        what = f"'{claim.spelling}' and '{other.spelling}' ({first}) are one spelling to the matcher."
        return _at(claim, what, "Remove one.")
    if claim.is_canonical and other.is_canonical:
        return _at(
            claim, f"'{claim.spelling}' is the canonical name of '{other.entry}' too ({first}).", "Join them."
        )
    if not claim.is_canonical and not other.is_canonical:
        what = f"the variant '{claim.spelling}' is claimed by '{other.entry}' too ({first})."
        return _at(claim, what, "Keep it in one entry: what two claim is left in texts.")
    variant, canonical = (other, claim) if claim.is_canonical else (claim, other)
    circle = (canonical.entry, variant.entry) in rewritten
    what = (
        f"the variant '{variant.spelling}' of '{variant.entry}' is the canonical name of '{canonical.entry}'"
    )
    kind = "a circle" if circle else "a chain"
    return _at(variant, f"{what} ({canonical.file}:{canonical.line}): {kind}.", "Remove the variant.")


def _at(claim: _Claim, message: str, advice: str) -> Problem:
    return Problem(claim.file, claim.line, message, advice)


def _problem(error: SetupError, name: str) -> Problem:
    """A set-up error as a problem; its message begins with the file and the line."""
    where, _, message = error.message.removeprefix(f"{name}:").partition(": ")
    if where.isdigit():
        return Problem(name, int(where), message, error.hint)
    return Problem(name, 0, error.message.removeprefix(f"{name}: "), error.hint)
