"""Entries from nodes, whatever file they come from."""

from __future__ import annotations

from collections.abc import Iterable

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.entry import read_entry
from normalize.glossary.exchange.model import Imported
from normalize.glossary.problem import Problem, problem_of
from normalize.glossary.syntax import Node


def read_nodes(nodes: Iterable[Node], name: str) -> Imported:
    """Entries from nodes that are to become one glossary: an id stands once."""
    entries: dict[str, GlossaryEntry] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for node in nodes:
        try:
            entry = read_entry(node, name, {})
        except SetupError as error:
            problems.append(problem_of(error, name))
            continue
        if entry.id in entries:
            what = f"the id '{entry.id}' is taken by line {lines[entry.id]}."
            problems.append(Problem(name, node.line, what, "Choose another id."))
            continue
        entries[entry.id] = entry
        lines[entry.id] = node.line
    return Imported(tuple(entries.values()), tuple(problems))
