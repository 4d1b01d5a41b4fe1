"""Names in Latin letters: the spelling of English news, and every other that is in use.

The tables are in `normalize/names/tables`, one file a family of languages. Arabic, Persian, Urdu,
Pashto, Kurdish in Arabic letters and Hebrew do not write their short vowels: there the consonants
are sure and the vowels a guess, and only a spelling that is in `tables/customary.py` is known
(`is_vowelless` tells). Chinese has one usual reading a character, Japanese kana are read and kanji
are left out.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from normalize.names.ascii import to_ascii
from normalize.names.systems import Reading, readings, script_of

LIMIT = 64  # spellings of one name
_LONG = 200  # characters: no name, so no mixtures
_WORDS = 6  # words whose spellings are mixed; a longer name has each system's spelling alone


@dataclass(frozen=True, slots=True)
class Variant:
    """A Latin spelling of a name, and the systems that produce it."""

    spelling: str
    systems: tuple[str, ...]


def romanize(text: str, language: str | None = None) -> str:
    """``text`` as English news would most likely write it, in ASCII; linear in the text.

    What cannot be read (kanji without kana) is left out.

    >>> romanize("Heydər Əliyev", "az"), romanize("Харків", "uk"), romanize("Ереван")
    ('Heydar Aliyev', 'Kharkiv', 'Yerevan')
    """
    return to_ascii(next(iter(readings(text, language))).spelling)


@lru_cache(maxsize=4096)
def variants(text: str, language: str | None = None) -> tuple[Variant, ...]:
    """The Latin spellings of ``text``, the most usual first, at most 64.

    First each system's own, then what mixed practice makes of them (`Guseinov` with `Huseynov`'s
    ending): such a spelling names the system that it starts from and what differs.

    >>> [v.spelling for v in variants("Баку", "ru")][:3]
    ['Baku', 'Bakou', 'Bakoe']
    """
    if len(text) > _LONG:
        return _distinct(islice(readings(text, language), 3), 3)
    words = text.split()
    if not words:
        return ()
    whole = [reading for reading in readings(text, language) if reading.usual]
    if len(words) == 1 or len(words) > _WORDS:
        return _distinct(readings(text, language), LIMIT)
    return _distinct([*whole, *_mixtures([variants(word, language) for word in words])], LIMIT)


def _distinct(found: Iterator[Reading] | list[Reading] | islice[Reading], limit: int) -> tuple[Variant, ...]:
    systems: dict[str, dict[str, None]] = {}
    for reading in found:
        if len(systems) >= limit and not reading.usual:
            break
        known = reading.spelling in systems
        if reading.spelling.strip() and (reading.usual if known else len(systems) < limit):
            systems.setdefault(reading.spelling, {})[reading.system] = None
    return tuple(Variant(spelling, tuple(names)) for spelling, names in systems.items())


def _mixtures(words: list[tuple[Variant, ...]]) -> Iterator[Reading]:
    """The words' spellings put together, those first whose ranks are low."""
    if not all(words):
        return
    start = (0,) * len(words)
    seen, heap = {start}, [(0, start)]
    while heap and len(seen) < 8 * LIMIT:
        _, ranks = heapq.heappop(heap)
        chosen = [spellings[rank] for spellings, rank in zip(words, ranks, strict=True)]
        names = dict.fromkeys(variant.systems[0] for variant in chosen)
        yield Reading(" ".join(variant.spelling for variant in chosen), " + ".join(names), usual=False)
        for i, rank in enumerate(ranks):
            following = (*ranks[:i], rank + 1, *ranks[i + 1 :])
            if rank + 1 < len(words[i]) and following not in seen:
                seen.add(following)
                heapq.heappush(heap, (sum(following), following))


__all__ = ["LIMIT", "Variant", "romanize", "script_of", "variants"]
