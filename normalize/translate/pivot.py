"""Translation by way of a third language, where no engine goes straight into English.

Two models in a row. What the first one left as it was, a name that no dictionary has, must not
be translated by the second: the French general Pinto would become `General Paint` in Spanish hands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from normalize.document import Span
from normalize.errors import RecordError

if TYPE_CHECKING:
    from normalize.translate.engine import Model

# Which language to go through first. French with Debian's pairs, FLORES dev: by Spanish BLEU 16.1,
# chrF 49.3; by Catalan 15.3 and 48.8. Others follow by the alphabet.
MIDDLES = ("es", "ca")


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft and the spans of the names in it that are as the source has them."""

    text: str
    names: tuple[Span, ...] = ()


@runtime_checkable
class KnowsNames(Protocol):
    """A model that knows which words it left alone, and leaves alone those that it is told to."""

    def translate_keeping(self, texts: Sequence[str], keep: Sequence[Sequence[Span]]) -> list[Draft]:
        """A draft for each text, with the spans ``keep`` of it as they are."""
        ...


@runtime_checkable
class Hopping(Protocol):
    """An engine with models into other languages than English."""

    def hops(self) -> list[tuple[str, str]]:
        """Source and target of each such model here."""
        ...

    def load_hop(self, source: str, target: str) -> Model | None:
        """The model between two languages, if there is one."""
        ...


class Pivot:
    """Two models as one; see :class:`normalize.translate.engine.Model`."""

    def __init__(self, first: Model, second: Model) -> None:
        self._first, self._second = first, second
        engine, _, pair = second.name.partition(":")
        self.name = f"{first.name}+{pair if first.name.startswith(f'{engine}:') else second.name}"
        self.signature = f"{first.signature}+{second.signature}"
        # The sentence in between may be a third longer than the source.
        self.max_length = min(first.max_length, second.max_length * 3 // 4)

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft a sentence, through both models."""
        first, second = self._first, self._second
        if isinstance(first, KnowsNames) and isinstance(second, KnowsNames):
            between = first.translate_keeping(texts, [()] * len(texts))
            drafts = second.translate_keeping([d.text for d in between], [d.names for d in between])
            return [draft.text for draft in drafts]
        return second.translate(first.translate(texts))

    def alternatives(self, text: str) -> list[str]:
        """The n best of the second model, where it offers them, of what the first one said."""
        from normalize.translate.engine import other_answers

        return other_answers(self._second, self._first.translate([text])[0])

    def can_read(self, character: str) -> bool:
        """Whether the first model reads it; what it makes of a text, the second reads."""
        return self._first.can_read(character)


def find_pivot(
    language: str, engines: Iterable[object], direct: Callable[[str], Model | None]
) -> Model | None:
    """The model from ``language`` by way of the first language that ``direct`` brings into English.

    Raises :class:`RecordError` where there are such ways, and none of them works.
    """
    broken: RecordError | None = None
    for engine, middle in _ways(language, engines):
        try:
            second = direct(middle)
            first = engine.load_hop(language, middle) if second else None
        except RecordError as error:
            broken = broken or error
            continue
        if first and second:
            return Pivot(first, second)
    if broken:
        raise broken
    return None


def languages_by_pivot(engines: Iterable[object], direct: Iterable[str]) -> set[str]:
    """The languages with a way through one of the languages ``direct``."""
    reached = set(direct)
    return {
        source
        for engine in engines
        if isinstance(engine, Hopping)
        for source, middle in engine.hops()
        if middle in reached and source != "en"
    }


def _ways(language: str, engines: Iterable[object]) -> list[tuple[Hopping, str]]:
    ways = [
        (engine, middle)
        for engine in engines
        if isinstance(engine, Hopping)
        for source, middle in engine.hops()
        if source == language != "en" != middle  # English is never sent abroad and back
    ]
    order = {middle: i for i, middle in enumerate(MIDDLES)}
    return sorted(ways, key=lambda way: (order.get(way[1], len(order)), way[1]))
