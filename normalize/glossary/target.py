"""What a spelling stands for: an entry in a role, and whether a text's letters and capitals are its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from normalize.document import GlossaryEntry, Span

Problem = Literal["", "boundary", "capitals", "language"]
Role = Literal["canonical", "variant", "form", "short", "plural", "former"]
_SHORT = ("short", "plural")
_WORDS = re.compile(r"[^\W_]+")
_FEW_LETTERS = 7


class Target(NamedTuple):
    """What a spelling stands for: an entry, and in which role (``form``: in which language).

    The ``plural`` of a surname is a family: the Alievs.
    """

    entry: GlossaryEntry
    role: Role
    spelling: str
    language: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it is a whole name, not a surname or an acronym alone."""
        return self.role not in _SHORT


@dataclass(frozen=True, slots=True)
class Match:
    """A spelling found in a text, with everything that it may stand for."""

    span: Span
    targets: tuple[Target, ...]

    @property
    def is_short(self) -> bool:
        """Whether it is a surname or acronym alone, which means little by itself."""
        return all(t.role in _SHORT for t in self.targets)

    @property
    def is_plural(self) -> bool:
        """Whether it is a surname with an `s` and nothing else."""
        return all(t.role == "plural" for t in self.targets)


def spellings_of(entry: GlossaryEntry) -> list[str]:
    """The spellings of an entry, in the order in which :func:`nth_target` counts them."""
    if not (entry.forms or entry.short_forms or entry.former):
        return [entry.canonical, *entry.variants]
    forms = [spelling for spellings in entry.forms.values() for spelling in spellings]
    families = [f"{surname}s" for surname in entry.short_forms if entry.kind == "person"]
    return [entry.canonical, *entry.variants, *entry.short_forms, *entry.former, *forms, *families]


def nth_target(entry: GlossaryEntry, n: int) -> Target:
    """What the spelling at place ``n`` of :func:`spellings_of` stands for."""
    if n == 0:
        return Target(entry, "canonical", entry.canonical)
    n -= 1
    if n < len(entry.variants):
        return Target(entry, "variant", entry.variants[n])
    n -= len(entry.variants)
    if n < len(entry.short_forms):
        return Target(entry, "short", entry.short_forms[n])
    n -= len(entry.short_forms)
    if n < len(entry.former):
        return Target(entry, "former", entry.former[n])
    forms = [(language, spelling) for language, group in entry.forms.items() for spelling in group]
    n -= len(entry.former)
    if n < len(forms):
        language, spelling = forms[n]
        return Target(entry, "form", spelling, language)
    return Target(entry, "plural", f"{entry.short_forms[n - len(forms)]}s")


def once(targets: Iterable[Target]) -> list[Target]:
    """A spelling of an entry counts once, in its first role; a form again in each language.

    A former name may be today's in another language (Tiflis, in Turkish), and a variant's
    capitals may not be those of a form.
    """
    claims: list[Target] = []
    for target in targets:
        said = any(
            c.entry is target.entry
            and c.language in ("", target.language)
            and (c.role != "former" or target.role != "form")
            and _initials(c.spelling) == _initials(target.spelling)
            for c in claims
        )
        if not said:
            claims.append(target)
    return claims


def _initials(spelling: str) -> list[bool]:
    return [word[0].isupper() for word in _WORDS.findall(spelling)]


def add(claims: list[Target], target: Target, languages: Collection[str]) -> None:
    """What a spelling stands for, each entry once.

    A form of the text's own language goes before that of another, and before a former name.
    """
    same = next((i for i, c in enumerate(claims) if c.entry is target.entry), None) if claims else None
    if same is None:
        claims.append(target)
    elif target.role == "form" and (
        claims[same].role == "former"
        or (claims[same].role == "form" and claims[same].language not in languages)
    ):
        claims[same] = target


def latest(targets: list[Target], layers: dict[str, int]) -> tuple[Target, ...]:
    """A spelling that a later glossary claims is that glossary's."""
    if len(targets) == 1:
        return tuple(targets)
    newest = max(layers[t.entry.id] for t in targets)
    return tuple(t for t in targets if layers[t.entry.id] == newest)


def language_fits(target: Target, surface: str, languages: Collection[str]) -> bool:
    """Whether a form counts: in its language, or letter by letter where English lacks its letters.

    Folded alone it would not do: `Łuck` is not Luck. In its own language a short name in Latin
    letters wants them too: `Sam` is not `Şam`.
    """
    if target.language in languages:
        return not wants_its_letters(target.spelling) or exactly(surface) == exactly(target.spelling)
    return not surface.isascii() and exactly(surface) == exactly(target.spelling)


def wants_its_letters(spelling: str) -> bool:
    """Whether a form is so short that its diacritics tell it from other words."""
    return len(spelling) < _FEW_LETTERS and not spelling.isascii() and spelling[0] < "\u0250"


def exactly(text: str) -> str:
    """``text`` letter by letter, but for case."""
    return unicodedata.normalize("NFC", text).casefold()


def capitals_fit(spelling: str, surface: str) -> bool:
    """Whether each capital of the spelling's words is one in the text too (`gandja` is not Gandja).

    Capitals alone (an acronym) want capitals alone.
    """
    if spelling == surface:
        return True
    for ours, theirs in zip(_WORDS.findall(spelling), _WORDS.findall(surface), strict=False):
        if ours[0].isupper() and not theirs[0].isupper():
            return False
        if len(ours) > 1 and ours.isupper() and not theirs.isupper():
            return False
    return True
