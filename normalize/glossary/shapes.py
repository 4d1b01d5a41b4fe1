"""The other shapes of a person's name: initials, the surname first, a family.

`I. Aliev` and `Aliev, Ilham` are one man, `the Alievs` are his house.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from normalize.document import GlossaryEntry, Span
from normalize.glossary.context import company
from normalize.names.fold import fold

# One or two initials (`J.-P.`) and the space before the surname.
_INITIALS = re.compile(r"(?<![^\W_])([^\W\d_])\.(?:[ \u00a0]?-?([^\W\d_])\.)?[ \u00a0]?$")
_GIVEN_AFTER = re.compile(r",[ \u00a0]?\r?\n?([^\W\d_][\w’'-]+)(?![\w’'-])")
_NEXT = re.compile(r"[ \u00a0]+([^\W\d_])")
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
    names = [fold(name).text.split() for name in _full_names(entry)]
    return any(n[0][0] == first and (not second or (len(n) > 2 and n[1][0] == second[0])) for n in names)


def given_after(text: str, span: Span, entry: GlossaryEntry) -> tuple[Span, str] | None:
    """The whole of `Aliev, Geidar` from the span of its surname, and how English writes it.

    ``None`` where no given name of ``entry`` follows the comma, or where it has a surname of
    its own (`unlike Aliev, Ilham Mammadov said`).
    """
    found = _GIVEN_AFTER.match(text, span.end)
    if not found or not found[1][0].isupper() or not entry.short_forms:
        return None
    surname = entry.short_forms[0]
    given = entry.canonical.removesuffix(surname).strip()
    if given == entry.canonical or not given or " " in given:
        return None
    if fold(found[1]).text not in {fold(name).text.split()[0] for name in _full_names(entry)}:
        return None
    following = _NEXT.match(text, found.end())
    if following and following[1].isupper():
        return None
    return Span(span.start, found.end()), f"{surname}, {given}"


def is_family(text: str, span: Span) -> bool:
    """Whether a surname with a plural `s` means a family: `the Alievs`, `the two Alievs`.

    >>> is_family("of the Alievs", Span(7, 13)), is_family("by Roberts", Span(3, 10))
    (True, False)
    """
    return _FAMILY_BEFORE.search(text[max(0, span.start - _WINDOW) : span.start]) is not None


def _full_names(entry: GlossaryEntry) -> Iterable[str]:
    return (name for name in (entry.canonical, *entry.variants) if " " in name)
