"""The sheet of suggestions: a glossary file in which each group is a comment until a person accepts it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from normalize.document import GlossaryEntry, Kind
from normalize.glossary.exchange.model import Settings
from normalize.glossary.exchange.yaml_list import write_yaml
from normalize.glossary.load import Glossary
from normalize.names.ascii import to_ascii
from normalize.suggest.corpus import Suggestions
from normalize.suggest.groups import Group, Spelling, likely_kind

_HEAD = """\
# Names in more than one spelling, as `normalize suggest` found them in {documents}.
# Nothing here counts yet. Read the contexts; where the spellings are one name, mend canonical and
# kind, and take the first "# " away from each line of its block. Then:
#   normalize glossary check THIS_FILE
#   normalize run ... --glossary THIS_FILE
"""


def write_sheet(found: Suggestions, glossary: Glossary, places: Mapping[str, str] | None = None) -> str:
    """The sheet for what was ``found``; ``places`` are English names by their spellings.

    A spelling that belongs to a known entry is offered as that entry with one variant more.
    """
    entries = {entry.id: entry for entry in glossary.entries}
    taken = set(entries)
    blocks = [_HEAD.format(documents=f"{found.documents:,} document{'s' * (found.documents != 1)}")]
    for group in found.groups:
        entry = propose(group, entries, places or {}, taken)
        taken.add(entry.id)
        text = write_yaml([entry], Settings()).content.decode()
        lines = [*_seen(group, entries.get(entry.id)), *(f"# {line}" for line in text.splitlines())]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def propose(
    group: Group,
    entries: Mapping[str, GlossaryEntry],
    places: Mapping[str, str],
    taken: Collection[str] = (),
) -> GlossaryEntry:
    """The entry that a group may become: a gazetteer's English name, else the most frequent spelling."""
    texts = [s.text for s in group.spellings]
    if group.entry:
        known = entries[group.entry]
        more = [t for t in texts if t not in (known.canonical, *known.variants)]
        return replace(known, variants=(*known.variants, *more))
    canonical = next((places[t] for t in texts if t in places), texts[0])
    kind: Kind = "place" if any(t in places for t in texts) else likely_kind(group.spellings[0])
    variants = tuple(t for t in texts if t != canonical)
    return GlossaryEntry(_new_id(canonical, taken), canonical, kind, variants)


def _new_id(canonical: str, taken: Collection[str]) -> str:
    base = re.sub(r"[^a-z0-9]+", "-", to_ascii(canonical).lower()).strip("-") or "name"
    number = 2
    found = base
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found


def _seen(group: Group, known: GlossaryEntry | None) -> list[str]:
    """What a person needs to decide: counts, and each spelling among its neighbours."""
    lines = [f"({group.score:.2f}) {' / '.join(s.text for s in group.spellings)}"]
    if known:
        lines.append(f"The glossary has the entry {known.id}; accepting it adds a variant.")
    for spelling in group.spellings:
        lines.append(f"  {spelling.text}: {_counted(spelling)}")
        lines += [f"    ... {_plain(context)} ..." for context in spelling.contexts]
    return [f"# # {line}" for line in lines]


def _counted(spelling: Spelling) -> str:
    documents = len(spelling.documents)
    return (
        f"{spelling.count} time{'s' * (spelling.count != 1)} in {documents} document{'s' * (documents != 1)}"
    )


def _plain(text: str) -> str:
    """One line of a comment: whatever would end it is a space."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
