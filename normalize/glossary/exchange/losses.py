"""What of the entries goes into a table of words, and what is lost by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from normalize.document import GlossaryEntry
from normalize.glossary.exchange.model import Loss, Settings, count_values, filled_fields
from normalize.glossary.exchange.rows import new_ids

Pairs = list[tuple[GlossaryEntry, str]]


def pairs_to(entries: Iterable[GlossaryEntry], language: str) -> tuple[Pairs, list[Loss]]:
    """The spellings in ``language`` that always mean their entry, and the entries without one.

    A table of words knows no conditions: an entry that is switched off, or counts only beside
    certain words, is left out, and so is a spelling that two names share. Else the other tool
    would make the very mistake that the glossary guards against.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    candidates: Pairs = []
    losses: list[Loss] = []
    for entry in entries:
        spellings = dict.fromkeys(entry.variants if language == "en" else entry.forms.get(language, ()))
        reason = _condition(entry)
        if not spellings:
            losses.append(Loss(entry.id, "entry", 1, f"it has no spelling in {language}"))
        for spelling in spellings:
            owners[spelling.strip()].add(entry.canonical)
            candidates.append((entry, spelling))
        if reason and spellings:
            losses.append(Loss(entry.id, "entry", 1, reason))
    pairs: Pairs = []
    shared: dict[str, int] = {}
    for entry, spelling in candidates:
        if _condition(entry):
            continue
        if len(owners[spelling.strip()]) == 1:
            pairs.append((entry, spelling))
        else:
            shared[entry.id] = shared.get(entry.id, 0) + 1
    written = {entry.id for entry, _ in pairs}
    for key, count in shared.items():
        field = "variants" if language == "en" else f"forms.{language}"
        losses.append(Loss(key, *((field, count) if key in written else ("entry", 1)), "shared by two names"))
    return pairs, losses


def spellings_of(pairs: Pairs, language: str) -> dict[str, dict[str, list[str]]]:
    """What a table holds: by id, the spellings in its language."""
    written: dict[str, dict[str, list[str]]] = {}
    for entry, spelling in pairs:
        written.setdefault(entry.id, {}).setdefault(language, []).append(spelling)
    return written


def _condition(entry: GlossaryEntry) -> str:
    if entry.keep:
        return "it is switched off by keep"
    return "a table of words knows no needs and unless" if entry.needs or entry.unless else ""


def beside(
    entries: Iterable[GlossaryEntry],
    written: Mapping[str, Mapping[str, Sequence[str]]],
    settings: Settings,
    held: tuple[str, ...] = (),
) -> list[Loss]:
    """What the ``written`` entries (id, language, spellings) say that the table does not.

    ``id`` and ``kind`` are no loss where an import would make the same ones again.
    """
    kept = [entry for entry in entries if entry.id in written]
    losses: list[Loss] = []
    names = dict.fromkeys(entry.canonical for entry in kept)
    ids = dict(zip(names, new_ids(names), strict=True))
    for entry in kept:
        ours = written[entry.id]
        for field, value in filled_fields(entry).items():
            if field == "forms":
                for language, spellings in value.items():
                    if language in settings.languages:
                        _count(losses, entry, f"forms.{language}", spellings, ours.get(language, ()))
                others = {code: s for code, s in value.items() if code not in settings.languages}
                if others:
                    losses.append(Loss(entry.id, "forms", count_values(others), "of other languages"))
            elif field == "variants":
                _count(losses, entry, field, value, ours.get("en", ()))
            elif field not in ("canonical", "id", "kind", *held):
                losses.append(Loss(entry.id, field, count_values(value)))
        if entry.id != ids[entry.canonical]:
            losses.append(Loss(entry.id, "id"))
        if entry.kind != settings.kind:
            losses.append(Loss(entry.id, "kind"))
    return losses


def _count(
    losses: list[Loss], entry: GlossaryEntry, field: str, spellings: Sequence[str], written: Sequence[str]
) -> None:
    missing = [spelling for spelling in spellings if spelling not in written]
    if missing or not spellings:
        losses.append(Loss(entry.id, field, len(missing)))
