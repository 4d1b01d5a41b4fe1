"""One engine for every transliteration table, and the notation that the tables are written in.

A table is a string of rules, a blank between two of them::

    щ=shch  х=kh  ^е=ye  (аеёиоуыэюя)е=ye  ий$=y  г(еи)=gu

`letters=latin`, with the letters around them in brackets where these matter: `(before)letters`,
`letters(after)`, `(!before)` for any letter but these, `^` for the start of a word, `$` for its
end (both may stand inside the brackets). The longest letters win; of two rules for the same
letters the one with a context, and of those the one written first. What no rule knows is written
as `to_ascii` writes it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from normalize.names.ascii import ascii_of

_RULE = re.compile(r"(\^)?(?:\(([^()]*)\))?([^()=^$]+)(?:\(([^()]*)\))?(\$)?=(\S*)")
_JOINERS = "'’ʼʻ‘`\u200c\u200d"  # inside a word, they do not end it
_CAPITALS = 2  # letters that make a word a word in capitals: `Я` alone is not one


@dataclass(frozen=True, slots=True)
class System:
    """A way to write a language in Latin letters: its name, and its rules before those of ``base``."""

    name: str
    rules: str
    base: System | None = None
    then: System | None = None  # reads what the rules write: Azerbaijani by way of Russian

    def by_way_of(self, then: System) -> System:
        """The two one after the other: these rules write the alphabet that ``then`` reads."""
        return replace(self, name=f"{then.name} via {self.name}", then=then)


@dataclass(frozen=True, slots=True)
class Rule:
    """Letters and what they become, where the letters around them allow it."""

    letters: str
    latin: str
    before: str | None
    after: str | None

    @property
    def rank(self) -> tuple[int, bool]:
        """Sorts the rules of a table: the longest letters first, with a context before without."""
        return -len(self.letters), self.before is None and self.after is None


def parse(rules: str) -> Iterator[Rule]:
    """The rules of a table.

    Raises ValueError for what is not in the notation.

    >>> list(parse("^е=ye"))
    [Rule(letters='е', latin='ye', before='^', after=None)]
    """
    for token in rules.split():
        found = _RULE.fullmatch(token)
        if not found:
            raise ValueError(f"not a rule: {token}")
        start, before, letters, after, end, latin = found.groups()
        yield Rule(letters, latin, "^" if start else before, "$" if end else after)


@lru_cache(maxsize=1024)
def _table(system: System) -> dict[str, tuple[Rule, ...]]:
    """The rules by their first letter, in the order in which they are tried."""
    rules: list[Rule] = []
    level: System | None = system
    while level is not None:  # the sort is stable: a system's own rules come before its base's
        rules += parse(level.rules)
        level = level.base
    table: dict[str, list[Rule]] = {}
    own: dict[tuple[str, str | None, str | None], None] = {}
    for rule in rules:
        key = (rule.letters, rule.before, rule.after)
        if key not in own:
            own[key] = None
            table.setdefault(rule.letters[0], []).append(rule)
    return {first: tuple(sorted(found, key=lambda rule: rule.rank)) for first, found in table.items()}


def transliterate(text: str, system: System) -> str:
    """``text`` as ``system`` writes it, in the case that it has; linear in the text.

    >>> transliterate("Гянджа", System("example", "г=g я=ya н=n дж=j а=a"))
    'Gyanja'
    """
    table = _table(system)
    lower = _lower(text, dotless="ı" in table)
    words = [c.isalpha() or c in _JOINERS or unicodedata.category(c)[0] == "M" for c in lower]
    pieces: list[str] = []
    i, end, pending, shouting = 0, len(lower), False, False
    while i < end:
        if words[i] and (i == 0 or not words[i - 1]):
            shouting = _in_capitals(text, words, i)
        rule = next((r for r in table.get(lower[i], ()) if _applies(r, lower, words, i)), None)
        latin = rule.latin if rule else ascii_of(lower[i]) if system.then is None else lower[i]
        capital = pending or text[i].isupper()
        pieces.append(latin.upper() if shouting else latin[:1].upper() + latin[1:] if capital else latin)
        pending = capital and not latin and not shouting
        i += len(rule.letters) if rule else 1
    written = "".join(pieces)
    return transliterate(written, system.then) if system.then else written


def _lower(text: str, *, dotless: bool) -> str:
    """Small letters, as many as ``text`` has characters."""
    text = text.replace("İ", "i")
    if dotless:
        text = text.replace("I", "ı")
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)


def _in_capitals(text: str, words: list[bool], start: int) -> bool:
    cased = 0
    for i in range(start, len(text)):
        if not words[i]:
            break
        if text[i].islower():
            return False
        cased += text[i].isupper()
    return cased >= _CAPITALS


def _applies(rule: Rule, lower: str, words: list[bool], i: int) -> bool:
    end = i + len(rule.letters)
    return (
        lower.startswith(rule.letters, i)
        and (rule.before is None or _fits(rule.before, lower, words, i - 1, "^"))
        and (rule.after is None or _fits(rule.after, lower, words, end, "$"))
    )


def _fits(allowed: str, lower: str, words: list[bool], at: int, edge: str) -> bool:
    sign = lower[at] if 0 <= at < len(lower) and words[at] else edge
    return sign not in allowed[1:] if allowed[0] == "!" else sign in allowed
