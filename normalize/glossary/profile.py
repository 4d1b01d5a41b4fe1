"""A naming policy: another canonical name for the same entry.

A canonical spelling is policy, not fact: the United Nations write Timor-Leste where wire
agencies write East Timor. An entry may name the spelling of each policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from normalize.document import GlossaryEntry
from normalize.errors import SetupError


def with_profile(entries: Iterable[GlossaryEntry], profile: str) -> tuple[GlossaryEntry, ...]:
    """``entries`` under ``profile``; those that do not name it stay as they are.

    The profile's name becomes the canonical one and the former canonical a variant. The short
    form that is written is the first that stands in the new name, where there is one. Raises
    :class:`SetupError` where no entry has the profile: it would be a slip of the pen.

    >>> entry = GlossaryEntry("timor", "East Timor", "place", profiles={"un": "Timor-Leste"})
    >>> [(e.canonical, e.variants) for e in with_profile([entry], "un")]
    [('Timor-Leste', ('East Timor',))]
    """
    entries = tuple(entries)
    known = sorted({name for entry in entries for name in entry.profiles})
    if profile not in known:
        close = get_close_matches(profile, known, 1)
        hint = f"Did you mean '{close[0]}'? " if close else ""
        hint += f"Known profiles: {', '.join(known)}." if known else "No entry has a field 'profiles'."
        raise SetupError(f"No glossary has the profile '{profile}'.", hint)
    return tuple(_renamed(entry, profile) for entry in entries)


def _renamed(entry: GlossaryEntry, profile: str) -> GlossaryEntry:
    name = entry.profiles.get(profile, entry.canonical)
    if name == entry.canonical:
        return entry
    variants = dict.fromkeys((entry.canonical, *entry.variants))
    variants.pop(name, None)
    return replace(
        entry,
        canonical=name,
        variants=tuple(variants),
        former=tuple(former for former in entry.former if former != name),
        short_forms=short_forms_for(name, entry.short_forms),
    )


def short_forms_for(name: str, short_forms: tuple[str, ...]) -> tuple[str, ...]:
    """The short forms with those that stand in ``name`` first: the first is the one written.

    >>> short_forms_for("Muammar Qadhafi", ("Gadhafi", "Qadhafi"))
    ('Qadhafi', 'Gadhafi')
    """
    return tuple(sorted(short_forms, key=lambda short: not _stands_in(short, name)))


def _stands_in(short: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", name) is not None
