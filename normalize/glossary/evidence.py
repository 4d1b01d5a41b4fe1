"""Names that an engine misspelt, known by what their source says.

Fuzzy matching is off for free text. Where the sentence that a draft was made from mentions an
entry and the draft lacks it, an unknown word of the draft that is near a romanization of the
very form in the source is that name, unless another word of the source explains it better.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from normalize.document import GlossaryEntry, Span
from normalize.english import is_word
from normalize.glossary.context import OPENERS, TITLES
from normalize.glossary.resolve import Name
from normalize.glossary.target import Target
from normalize.names.fold import fold
from normalize.names.nearness import Nearness, nearness
from normalize.spans import meets

_WORD = re.compile(r"[^\W\d_][\w’'ʼ-]*")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORDS_BEFORE = re.compile(r"(?:([^\W\d_][\w’'-]*) )?([^\W\d_][\w’'-]*) $")
_NAME_AFTER = re.compile(r",? [A-Z]|-[A-Z]")
_GAP = re.compile(r"[ \u00a0]?\r?\n?")
# Less than without a source: of 180,597 pairs of an entry and an unknown word of another draft none
# came so near (three came to 0.7: Sharma to Sharjah, Kanjar to Kandahar); Gianjia is Ganja with 0.83.
_NEAR = 0.75
_ENDING = 5  # letters: Сталинградской
_MARGIN = 0.03  # by which the mention must beat every other word of the source


@dataclass(frozen=True, slots=True)
class Sourced:
    """A mention in a source sentence: its entry, how it stands there, in which language and role."""

    entry: GlossaryEntry
    surface: str
    language: str
    role: str

    @property
    def written(self) -> str:
        """What English writes for it."""
        return self.entry.short_forms[0] if self.role == "short" else self.entry.canonical


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translated sentence: its place in the text, its source, and what that mentions."""

    span: Span
    source: str
    mentions: tuple[Sourced, ...]


def misspelt(text: str, sentence: Sentence, found: Sequence[Name], zones: Iterable[Span]) -> list[Name]:
    """The names that ``sentence`` should have and has not, where an unknown word stands for them.

    ``found`` are the names known in it; ``zones`` are never touched.
    """
    lacking = _lacking(sentence, found)
    if not lacking:
        return []
    taken = [*(name.span for name in found), *(zone for zone in zones if meets(zone, [sentence.span]))]
    words = [
        span
        for match in _WORD.finditer(text, *sentence.span)
        if match[0][0].isupper() and not meets(span := _bare(match), taken)
    ]
    if not words:
        return []
    others = _Others(sentence)
    names: list[Name] = []
    for mention in lacking:
        best = max(
            (
                (near, span)
                for span in _runs(text, words, mention)
                if (near := _near(span.of(text), mention)) and not others.explain(span.of(text), mention)
            ),
            key=lambda one: (one[0].closeness, -one[1].start),
            default=None,
        )
        if best is None or meets(best[1], [name.span for name in names]):
            continue
        near, span = best
        why = f"the source has {mention.surface}, which is also written {near.spelling}"
        target = Target(mention.entry, "short" if mention.role == "short" else "variant", span.of(text))
        names.append(Name(span, target, written=mention.written, why=why))
    return names


def renamed(text: str, sentence: Sentence, found: Sequence[Name]) -> list[Name]:
    """``found``, where a former name of the draft is today's name in the source: Kiev, of `Киев`.

    Left are fixed names (`the Battle of Stalingrad`, `Peking University`), and whatever the source
    has the former name for too (`Кировабад`, `Сталинградская`). Places only: an organization may
    have two names in English (Médecins Sans Frontières), and both are right.
    """
    today = [n for n in found if not n.target or not _is_former(n.target)]
    if len(today) == len(found):
        return today
    lacking: dict[str, list[Sourced]] = defaultdict(list)
    for mention in _lacking(sentence, today):
        lacking[mention.entry.id].append(mention)
    kept = {m.entry.id for m in sentence.mentions if m.role == "former"}
    others = _Others(sentence)
    names = []
    for name in found:
        target = name.target
        if target and _is_former(target):
            entry, surface = target.entry, name.span.of(text)
            mentions = [] if entry.kind != "place" or entry.id in kept else lacking[entry.id]
            fixed = _is_fixed_name(text, name.span)
            if mentions and not fixed and others.nearest(surface, mentions[0].language) < _NEAR:
                why = f"the source has {mentions.pop(0).surface}"
                name = replace(name, target=target._replace(role="variant"), why=why)
            elif target.role == "form":
                name = replace(name, target=target._replace(role="former"))
        names.append(name)
    return names


def sourced(sentence: Sentence, found: Sequence[Name], text: str) -> list[Name]:
    """``found``, with the forms of the source's language only where the source mentions their entry.

    A form folds into English words and given names (`Şam` is Sam, `Mosca` scored): the mention
    tells. What stands letter by letter, with a letter that English has not, is left and reported.
    """
    if not any(name.target and name.target.role == "form" for name in found):
        return list(found)
    there = {m.entry.id: m.surface for m in sentence.mentions}
    source = f" {' '.join(_WORD.findall(fold(sentence.source).text))} "
    names = []
    for name in found:
        target = name.target
        if target and target.role == "form" and not _is_former(target):
            word = " ".join(_WORD.findall(fold(target.spelling).text))  # a term is no mention
            surface = there.get(target.entry.id) or (target.spelling if f" {word} " in source else "")
            if surface:
                name = replace(name, target=target._replace(role="variant"), why=f"the source has {surface}")
            elif name.span.of(text).isascii():
                continue
        names.append(name)
    return names


def _is_former(target: Target) -> bool:
    """A former name, in English or as today's name in another language (Kiev, in Portuguese)."""
    if target.role == "form":
        return fold(target.spelling).text in {fold(name).text for name in target.entry.former}
    return target.role == "former"


def _is_fixed_name(text: str, span: Span) -> bool:
    """`the Battle of Kiev`, `Chicken Kiev`, `Kiev Opera`, `Odessa, Texas`."""
    before = _WORDS_BEFORE.search(text[max(0, span.start - 60) : span.start])
    if before and (before[2] == "of" and before[1] and before[1][0].isupper()):
        return True
    word = before[2] if before else ""
    if word and word[0].isupper() and word.lower() not in OPENERS and word.lower() not in TITLES:
        return True
    return _NAME_AFTER.match(text, span.end) is not None


def _lacking(sentence: Sentence, found: Sequence[Name]) -> list[Sourced]:
    """The mentions that the draft has less often than the source, the last ones of each entry."""
    there = Counter(name.target.entry.id for name in found if name.target and name.is_sure)
    lacking = []
    for mention in sentence.mentions:
        if mention.role == "former":
            continue
        if there[mention.entry.id]:
            there[mention.entry.id] -= 1
        else:
            lacking.append(mention)
    return lacking


def _bare(match: re.Match[str]) -> Span:
    end = _POSSESSIVE.search(match[0])
    return Span(match.start(), match.end() - (len(end[0]) if end else 0))


def _runs(text: str, words: Sequence[Span], mention: Sourced) -> Iterator[Span]:
    """Unknown words that stand together, as many as the name has."""
    size = max(1, len(mention.written.split()))
    for i in range(len(words) - size + 1):
        run = words[i : i + size]
        if any(not _GAP.fullmatch(text[a.end : b.start]) for a, b in pairwise(run)):
            continue
        if not all(is_word(span.of(text).lower()) for span in run):
            yield Span(run[0].start, run[-1].end)


def _near(run: str, mention: Sourced) -> Nearness | None:
    """How near a run of words is to the form in the source, or to a Latin spelling of the entry.

    Word by word: a given name that is right proves nothing of the surname beside it.
    """
    words = _WORD.findall(run)
    entry = mention.entry
    spellings = entry.short_forms if mention.role == "short" else (entry.canonical, *entry.variants)
    ways = [(mention.surface, mention.language), *((spelling, "en") for spelling in spellings)]
    best: Nearness | None = None
    for way, language in ways:
        theirs = _WORD.findall(way)
        if len(theirs) != len(words):
            continue
        nears = [_nearness(word, their, language) for word, their in zip(words, theirs, strict=True)]
        worst = min(nears, key=lambda near: near.closeness)
        if worst.closeness >= _NEAR and (best is None or worst.closeness > best.closeness):
            best = replace(worst, spelling=" ".join(near.spelling for near in nears))
    return best


@lru_cache(maxsize=65536)
def _nearness(word: str, form: str, language: str) -> Nearness:
    same = fold(word).text == fold(form).text  # a word of the dictionary, too
    return Nearness(1.0, word, form=form) if same else nearness(word, [form], language)


class _Others:
    """The words of a source sentence that are no mention: `Ганди` beside `Гянджа`, less their endings."""

    def __init__(self, sentence: Sentence) -> None:
        words = Counter(_WORD.findall(sentence.source))
        words -= Counter(word for m in sentence.mentions for word in _WORD.findall(m.surface))
        self._words = sorted(word for word in words if len(word) > 2)

    def explain(self, run: str, mention: Sourced) -> bool:
        """Whether some word of a run is as near to another word of the source: then the draft speaks of that.

        `Dmitry Leskov` is no misspelt Peskov where the source has Лесков.
        """
        words, latin = _WORD.findall(run), mention.written.split()
        theirs = _WORD.findall(mention.surface)
        if len(theirs) != len(words):
            theirs = [mention.surface] * len(words)
        for i, (word, their) in enumerate(zip(words, theirs, strict=True)):
            known = _nearness(word, their, mention.language).closeness
            if len(latin) == len(words):
                known = max(known, _nearness(word, latin[i], "en").closeness)
            if known < 1.0 and self.nearest(word, mention.language) > known - _MARGIN:
                return True
        return False

    def nearest(self, word: str, language: str) -> float:
        """How near the nearest of the words is, or what is left of it without an ending."""
        best = 0.0
        for other in self._words:
            for cut in range(min(_ENDING, len(other) - 3) + 1):
                best = max(best, _nearness(word, other[: len(other) - cut], language).closeness)
        return best
