"""Which names of a corpus may be one: alike by ``compare``, and never two that stand side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from normalize.document import Kind
from normalize.english import is_common, is_word
from normalize.names.fold import fold
from normalize.suggest.sightings import Sighting

# A pair is proposed from here on: Gandja / Ganja has 0.94. Where the other words of a name agree
# less will do (Nagorno / Nagorny Karabakh, 0.78), and Maria / Marina Ivanova still has 0.2.
LIKELY = 0.8
LIKELY_LONG = 0.75
_CONTEXTS = 3  # shown for each spelling
# What makes another word of a name: a people, a language, an adjective, a plural.
_ENDINGS = """
n an ian i ish ese s es ic ns ans ians is ite ites er ers
""".split()

_BEFORE_PLACES = frozenset("in at near from to around outside towards the".split())

Likeness = Callable[[str, str], float]
Keys = Callable[[str], frozenset[str]]


@dataclass(slots=True)
class Spelling:
    """One spelling in a corpus: how often, in which documents, and where for instance."""

    text: str
    entry: str = ""
    count: int = 0
    documents: set[str] = field(default_factory=set)
    contexts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Group:
    """Spellings that may be one name, the most frequent first; ``score`` is that of the least alike two."""

    spellings: tuple[Spelling, ...]
    score: float

    @property
    def entry(self) -> str:
        """The glossary entry that knows one of the spellings, if any does."""
        return next((s.entry for s in self.spellings if s.entry), "")


class Census:
    """The names of a corpus, counted document by document; memory grows with names, not with text."""

    def __init__(self) -> None:
        self.spellings: dict[str, Spelling] = {}
        self._apart: set[frozenset[str]] = set()

    def add(self, document: str, found: Iterable[Sighting]) -> None:
        """Count the names of one document, and note which stand side by side in one sentence."""
        together: dict[int, set[str]] = defaultdict(set)
        for one in found:
            spelling = self.spellings.setdefault(one.spelling, Spelling(one.spelling))
            spelling.entry = spelling.entry or one.entry
            spelling.count += 1
            spelling.documents.add(document)
            if len(spelling.contexts) < _CONTEXTS:
                spelling.contexts.append(one.context)
            together[one.sentence].add(one.spelling)
        for names in together.values():
            self._apart.update(frozenset(pair) for pair in combinations(sorted(names), 2))

    def groups(self, likeness: Likeness, keys: Keys) -> list[Group]:
        """Spellings that are alike, the largest group first; none of them stood beside another.

        ``likeness`` is 0 to 1, ``keys`` are those of which spellings of one name share one.
        """
        scored = sorted(
            ((score, a, b) for a, b in self._pairs(keys) if (score := likeness(a, b)) >= _least(a)),
            key=lambda found: (-found[0], found[1], found[2]),
        )
        scores = {frozenset((a, b)): score for score, a, b in scored}
        home: dict[str, set[str]] = {}
        for _, a, b in scored:
            mine, theirs = home.get(a, {a}), home.get(b, {b})
            if mine is theirs or not self._fits(mine, theirs, scores):
                continue
            mine = mine | theirs
            home.update(dict.fromkeys(mine, mine))
        unique = {frozenset(group) for group in home.values()}
        found = [self._group(group, scores) for group in unique]
        return sorted(found, key=lambda g: (-sum(s.count for s in g.spellings), g.spellings[0].text))

    def _pairs(self, keys: Keys) -> Iterator[tuple[str, str]]:
        blocks: dict[str, list[str]] = defaultdict(list)
        for text in sorted(self.spellings):
            for key in keys(text):
                blocks[key].append(text)
        seen: set[tuple[str, str]] = set()
        for block in blocks.values():
            for pair in combinations(block, 2):
                if pair not in seen and self._may_be_one(*pair):
                    seen.add(pair)
                    yield pair

    def _may_be_one(self, a: str, b: str) -> bool:
        one, other = self.spellings[a], self.spellings[b]
        if (one.entry and other.entry) or frozenset((a, b)) in self._apart:
            return False
        if len(a.split()) != len(b.split()) or _letters(a) == _letters(b):
            return False
        both = [word.casefold() for word in (a, b)]
        if any(map(is_common, both)) or all(map(is_word, both)):  # the Onion is not Unión
            return False
        return not (_is_derived(*both) or _is_derived(*reversed(both)))

    def _fits(self, mine: set[str], theirs: set[str], scores: dict[frozenset[str], float]) -> bool:
        """Every spelling of one is like every spelling of the other, and one entry at most knows them."""
        entries = {self.spellings[text].entry for text in mine | theirs} - {""}
        return len(entries) < 2 and all(frozenset((a, b)) in scores for a in mine for b in theirs)

    def _group(self, texts: frozenset[str], scores: dict[frozenset[str], float]) -> Group:
        members = (self.spellings[t] for t in texts)
        spellings = sorted(members, key=lambda s: (-s.count, -len(s.documents), s.text))
        pairs = (scores[frozenset(pair)] for pair in combinations(texts, 2))
        return Group(tuple(spellings), min(pairs))


def _letters(text: str) -> list[str]:
    """The words of a name, folded, in no order: `Guaidó` is found as Guaido without an entry."""
    return sorted(fold(text).text.split())


def _least(text: str) -> float:
    return LIKELY_LONG if " " in text or "-" in text else LIKELY


def _is_derived(base: str, word: str) -> bool:
    """`Armenian` of `Armenia`, `Turkic` of `Turk`: another word, not another spelling."""
    return any(word in (base + ending, base.rstrip("aeiouy") + ending) for ending in _ENDINGS)


def likely_kind(spelling: Spelling) -> Kind:
    """A guess, for a person to mend: two words are mostly a person, unless they have a place's company."""
    before = Counter(_word_before(context, spelling.text) for context in spelling.contexts)
    if not _BEFORE_PLACES.isdisjoint(before):
        return "place"
    return "person" if " " in spelling.text and "-" not in spelling.text else "place"


def _word_before(context: str, text: str) -> str:
    words = context.partition(text)[0].split()
    return words[-1].lower() if words else ""
