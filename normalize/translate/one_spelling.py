"""One spelling for a name that an engine romanizes in several ways, where the source proves that it is one.

For sources in other letters than Latin: `Пашаев` that comes out as Pashaev, Pashayev and
Pashaeff in one document. The proof is the word of the source: only where it, or a case of it,
stands in each of the sentences, and each spelling is near to it and to no other word, are the
spellings one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from normalize.detect.voices import scripts
from normalize.document import Span
from normalize.english import is_word
from normalize.names.inflection.declined import decline
from normalize.names.inflection.engine import FAMILIES
from normalize.names.nearness import THRESHOLD, nearness, plain
from normalize.names.romanization import romanize
from normalize.translate.lost_names import drafted_words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORT = 4  # letters; a shorter word is near to too much
_ALIKE = 0.5
_MOST = 12  # names that begin alike; more are no forms of one
_MARGIN = 0.03  # by which a word of the source must be nearer than every other
_CASELESS = frozenset({"ARABIC", "HEBREW", "GEORGIAN", "DEVANAGARI", "THAI"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """A word of a draft, and the one word of its source sentence that it romanizes."""

    sentence: int
    span: Span
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence with its draft, its number in the document, and what a glossary knows of it."""

    number: int
    source: str
    draft: str
    known: frozenset[str]  # words of the source that are names of the glossary


def respelt(sentences: Sequence[Drafted], language: str) -> list[tuple[Rendered, str]]:
    """The words to write otherwise, with the spelling that their document prefers.

    That is the most frequent one; where several are as frequent, the nearest to the source, then
    the first.
    """
    counts = Counter(
        word for s in sentences for word in _WORD.findall(s.source) if _may_be_name(word, s.source)
    )
    bases = _bases(counts, language)
    often = {word for word, count in counts.items() if count > 1} | bases.keys()
    often.update(base for some in bases.values() for base in some)
    if not often:
        return []
    groups: dict[str, list[Rendered]] = defaultdict(list)
    for sentence in sentences:
        for word in _rendered(sentence, often, bases, language):
            groups[word.source].append(word)
    changes = []
    for source, words in groups.items():
        counts = Counter(word.text for word in words)
        if len(counts) < 2:
            continue
        order = list(counts)  # as they first stand
        near = {text: nearness(text, [source], language).closeness for text in order}
        best = min(order, key=lambda text: (-counts[text], -near[text], order.index(text)))
        changes += [(word, best) for word in words if word.text != best]
    return sorted(changes, key=lambda change: (change[0].sentence, change[0].span))


def _bases(names: Iterable[str], language: str) -> dict[str, list[str]]:
    """For each of the names, the others that have it as a case."""
    if FAMILIES.get(language) != "declined":
        return {}
    alike: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) > _SHORT:
            alike[name[:_SHORT]].append(name)
    bases: dict[str, list[str]] = defaultdict(list)
    for group in alike.values():
        for base in group if 1 < len(group) <= _MOST else ():
            cases = set(decline(base, language, "person")) & set(group)
            for case in cases - {base}:
                bases[case].append(base)
    return bases


def _rendered(
    sentence: Drafted, often: Collection[str], bases: Mapping[str, Sequence[str]], language: str
) -> Iterable[Rendered]:
    """The unknown words of a draft that one word of the source explains, and no other as well.

    More of them than the source has of the word are left out: one of them is something else.
    """
    words = Counter(w for w in _WORD.findall(sentence.source) if len(w) >= _SHORT)
    names = [w for w in words if w in often and w not in sentence.known]
    if not names:
        return
    found: dict[str, list[Rendered]] = defaultdict(list)
    for span in drafted_words(sentence.draft):
        text = span.of(sentence.draft)
        if not text[0].isupper() or text.isupper() or len(text) < _SHORT or is_word(text.lower()):
            continue
        if all(_differs(text, romanize(w, language)) for w in names):
            continue
        near = [(nearness(text, [w, *bases.get(w, ())], language), w) for w in words]
        near.sort(key=lambda one: -one[0].closeness)
        if near[0][0].closeness < THRESHOLD or near[0][1] not in names:
            continue
        if len(near) > 1 and near[1][0].closeness > near[0][0].closeness - _MARGIN:
            continue
        found[near[0][1]].append(Rendered(sentence.number, span, text, near[0][0].form))
    for source, spellings in found.items():
        if len(spellings) <= words[source]:
            yield from spellings


def _differs(word: str, other: str) -> bool:
    """Whether two words have so little in common that no spelling makes them one: a quick look."""
    return Levenshtein.normalized_similarity(plain(word), plain(other)) < _ALIKE


def _may_be_name(word: str, text: str) -> bool:
    """A word in other letters with a capital, where its letters have capitals."""
    found = scripts(word)
    if not found or "LATIN" in found:
        return False
    return bool(_CASELESS & found.keys()) or (word[0].isupper() and not text.isupper())
