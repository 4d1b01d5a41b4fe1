"""The other shapes of a person's name: initials, the surname first, a family.

`I. Aliev` and `Aliev, Ilham` are one man, `the Alievs` are his house.
"""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.document import GlossaryEntry, Span
from normalize.glossary.context import company
from normalize.names.fold import fold

# One or two initials (`J.-P.`) and the space before the surname.
_INITIALS = re.compile(r"(?<![^\W_])([^\W\d_])\.(?:[ \u00a0]?-?([^\W\d_])\.)?[ \u00a0]?$")
_GIVEN_AFTER = re.compile(r",[ \u00a0]?\r?\n?([^\W\d_][\w’'-]+)(?![\w’'-])")
# A list has the name at the head of a line or behind another entry, and ends it there.
_LISTED_BEFORE = re.compile(r"(?:^|[\n;(\[•*–—-]|\d[.)])[ \t\u00a0]*$")
_LISTED_AFTER = re.compile(
    r"[ \t\u00a0]*(?:$|[\n;:.()\[\]]|,? ?\d|[–—-] )|,? (?:b\.|born|president|prime minister)\b"
)
_FAMILY_BEFORE = re.compile(r"\b[Tt]he(?: [a-z-]+){0,2} $")
_WINDOW = 60


def initials_before(text: str, span: Span) -> tuple[str, ...]:
    """The initials that stand right before a surname, in small letters.

    >>> initials_before("J.-P. Sartre", Span(6, 12)), initials_before("in Paris. Sartre", Span(10, 16))
    (('j', 'p'), ())
    """
    found = _INITIALS.search(text[max(0, span.start - 10) : span.start])
    return tuple(fold(letter).text for letter in found.groups() if letter) if found else ()


def initials_fit(text: str, span: Span, entry: GlossaryEntry) -> bool:
    """Whether the initials before a surname may be those of ``entry``, and no given name stands before them.

    A second initial must be one of a middle name that the entry has.
    """
    found = _INITIALS.search(text[max(0, span.start - 10) : span.start])
    if not found:
        return False
    start = span.start - len(found[0])
    if company(text, Span(start, span.end), ()) != "alone":
        return False
    first, *second = initials_before(text, span)
    return any(
        n[0][0] == first and (not second or (len(n) > 2 and n[1][0] == second[0]))
        for n in _folded(entry.canonical, entry.variants)
    )


def given_after(text: str, span: Span, entry: GlossaryEntry) -> tuple[Span, str] | None:
    """The whole of `Aliev, Geidar` from the span of its surname, and how English writes it.

    ``None`` where no given name of ``entry`` follows the comma, or the name does not stand as lists
    have it (`unlike Aliev, Ilham was calm`).
    """
    found = _GIVEN_AFTER.match(text, span.end)
    if not found or not found[1][0].isupper() or not entry.short_forms:
        return None
    surname = entry.short_forms[0]
    given = entry.canonical.removesuffix(surname).strip()
    if given == entry.canonical or not given or " " in given:
        return None
    if fold(found[1]).text not in {name[0] for name in _folded(entry.canonical, entry.variants)}:
        return None
    before = text[max(0, span.start - _WINDOW) : span.start]
    if not _LISTED_BEFORE.search(before) or not _LISTED_AFTER.match(text, found.end()):
        return None
    return Span(span.start, found.end()), f"{surname}, {given}"


def is_family(text: str, span: Span) -> bool:
    """Whether a surname with a plural `s` means a family: `the Alievs`, `the two Alievs`.

    >>> is_family("of the Alievs", Span(7, 13)), is_family("by Roberts", Span(3, 10))
    (True, False)
    """
    return _FAMILY_BEFORE.search(text[max(0, span.start - _WINDOW) : span.start]) is not None


@lru_cache(maxsize=4096)
def _folded(canonical: str, variants: tuple[str, ...]) -> tuple[list[str], ...]:
    """The full names of an entry, folded, word by word."""
    return tuple(fold(name).text.split() for name in (canonical, *variants) if " " in name)
