"""What is wrong, or dangerous, in glossary files: every problem, with its file and line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.clashes import Claim, clashes, is_common_word
from normalize.glossary.entry import entry_nodes, read_entry
from normalize.glossary.languages import language_code
from normalize.glossary.problem import Problem, problem_of
from normalize.glossary.syntax import Node
from normalize.names.fold import fold


def lint(files: Sequence[tuple[str, str]]) -> list[Problem]:
    """The problems of glossary ``files`` (name, text) that are used together, by file and line.

    >>> text = "- {id: a, canonical: Ganja, kind: place, variants: [Gandja, orange]}"
    >>> [problem.message for problem in lint([("mine.yaml", text)])]
    ["the variant 'orange' is a common English word."]
    """
    problems: list[Problem] = []
    entries: dict[str, GlossaryEntry] = {}
    places: dict[str, str] = {}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for name, text in files:
        try:
            nodes = list(entry_nodes(text, name))
        except SetupError as error:
            problems.append(problem_of(error, name))
            continue
        for node in nodes:
            try:
                entry = read_entry(node, name, entries)
            except SetupError as error:
                problems.append(problem_of(error, name))
                continue
            if entry.keep:
                continue
            if entry.id in entries:
                what = f"the id '{entry.id}' is taken by {places[entry.id]}."
                problems.append(Problem(name, node.line, what, "Choose another id."))
                continue
            entries[entry.id] = entry
            places[entry.id] = f"{name}:{node.line}"
            problems.extend(_contradictions(entry, node, name))
            for claim in _claims(entry, node, name):
                claims[fold(claim.spelling).text].append(claim)
    return sorted({*problems, *clashes(claims.values())})


def _claims(entry: GlossaryEntry, node: Node, name: str) -> Iterator[Claim]:
    fields = node.value if isinstance(node.value, dict) else {}
    yield Claim(entry.id, entry.canonical, "canonical", name, fields["canonical"].line)
    for field, role in (("variants", "variant"), ("former", "former")):
        for spelling, line in zip(getattr(entry, field), _lines(fields.get(field)), strict=True):
            yield Claim(entry.id, spelling, role, name, line)
    for policy, spelling in entry.profiles.items():
        yield Claim(entry.id, spelling, f"profile {policy}", name, _line(fields["profiles"], policy))


def _lines(listed: Node | None) -> list[int]:
    if listed is None:
        return []
    return [n.line for n in listed.value] if isinstance(listed.value, list) else [listed.line]


def _line(mapping: Node, key: str) -> int:
    return mapping.value[key].line if isinstance(mapping.value, dict) else mapping.line


def _contradictions(entry: GlossaryEntry, node: Node, name: str) -> Iterator[Problem]:
    """What one entry says against itself."""
    fields = node.value if isinstance(node.value, dict) else {}
    wanted = {fold(word).text for word in entry.needs}
    for word, line in zip(entry.unless, _lines(fields.get("unless")), strict=True):
        if fold(word).text in wanted:
            what = f"'{word}' stands under 'needs' and under 'unless'."
            yield Problem(name, line, what, "Keep one: no text can satisfy both.")
    for language in entry.forms:
        if language_code(language) != language:
            what = f"'{language}' is no language code, so its forms are found in no text."
            yield Problem(name, _line(fields["forms"], language), what, "Use two letters of ISO 639: ru, pt.")
    for policy, spelling in entry.profiles.items():
        line = _line(fields["profiles"], policy)
        if spelling == entry.canonical:
            what = f"the profile '{policy}' gives the canonical name itself."
            yield Problem(name, line, what, "Remove it: without it the name is the same.")
        elif is_common_word(entry.canonical) and not entry.needs and not entry.unless:
            what = f"under the profile '{policy}' the common English word '{entry.canonical}' is rewritten."
            yield Problem(name, line, what, "Say with 'needs' or 'unless' where it is the name.")
