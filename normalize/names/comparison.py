"""Whether two spellings are one name: a score, and the reasons that add up to it.

Sounds that languages write in several ways weigh little, a letter that changes the name weighs
much (``weights``); the score is the logistic function of the sum of all reasons.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from normalize.names import weights
from normalize.names.align import Step, align
from normalize.names.gender import stems
from normalize.names.parts import Name, parts

SAME = 0.5  # from here on two spellings are more likely one name than two
_EXAMPLES = {f"{a} ~ {b}": example for a, b, _, example in weights.RULES} | {
    kind: example for kind, (_, example) in weights.KINDS.items()
}
_EXAMPLES["unlike"] = "Hassan / Ivanov"
_PATRONYMIC = tuple("ovich evich ovna evna ovic evic owicz ovych ivna ichna".split())
_MOST_WORDS = 8  # a name of more is compared without its rest
_GENDER_REACH = 4.0  # stems whose differences weigh more are of two names in any case


class Reason(NamedTuple):
    """One reason: what it is, its weight in logits (below zero: against one name), an example."""

    text: str
    weight: float
    example: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two spellings are one name: ``score`` from 0 to 1, and why."""

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]

    @property
    def same(self) -> bool:
        """Whether one name is likelier than two."""
        return self.score >= SAME


class _Pair(NamedTuple):
    """Two words of a name, and what their differences weigh; ``at`` is where either stands."""

    at: tuple[int, int]
    words: tuple[str, str]
    reasons: tuple[Reason, ...]
    weight: float  # of the differences, above zero

    @property
    def start(self) -> float:
        """What speaks for one name before the differences are seen."""
        return weights.BIAS + weights.LETTER * min(weights.MOST_LETTERS, sum(map(len, self.words)))

    @property
    def is_initial(self) -> bool:
        """Whether one of them is an initial that fits the other."""
        return self.weight == weights.INITIAL and min(map(len, self.words)) == 1


def compare(left: str, right: str, *, symbols: bool = False) -> Comparison:
    """Compare two spellings of names, of one word or several, in any script.

    Words are paired whatever their order; initials, particles and patronymics are known for what
    they are. No text raises; the same two names give the same score in either order. ``symbols``
    takes Wikidata's names as evidence too (extra ``rigour``, ``SetupError`` without it).

    >>> compare("Geidar Aliev", "Heydar Aliyev").same
    True
    >>> [compare("Aliev", other).same for other in ("Aliyeva", "Valiev", "Əliyev")]
    [False, False, True]
    >>> compare("Kowalska", "Kowalski").reasons[-1].text
    'kowalska / kowalski: a feminine and a masculine form'
    """
    if left == right:
        return Comparison(left, right, 1.0, (Reason("the same text", 0.0),))
    one, other = parts(left), parts(right)
    if not (one.joined or one.numbers) or not (other.joined or other.numbers):
        return Comparison(left, right, 0.0, (Reason("one of them has no letters", -weights.NUMBER),))
    if max(len(left), len(right)) > 200 and left != right:
        return Comparison(left, right, 0.0, (Reason("too long for a name", -weights.NUMBER),))
    if one == other:
        return Comparison(
            left, right, 1.0, (Reason("the same but for case, accents, signs and titles", 0.0),)
        )
    reasons = _reasons(one, other)
    if symbols and all(reason.weight != -weights.GENDER for reason in reasons):
        reasons += _symbols(one, other)
    return Comparison(left, right, _logistic(sum([r.weight for r in reasons])), reasons)


def _logistic(logit: float) -> float:
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, logit)))), 6)


def _reasons(one: Name, other: Name) -> tuple[Reason, ...]:
    if not one.words or not other.words:
        words: tuple[Reason, ...] = (Reason("one of them has no words", -weights.NUMBER),)
    elif len(one.words) == len(other.words) == 1:
        words = _alone(_pair((0, 0), one.words[0], other.words[0]))
    else:
        words = _several(one, other)
        if len(one.words) != len(other.words):  # Abd al-Rahman / Abdulrahman, Jong-un / Jongun
            joined = _alone(_pair((0, 0), (one.joined,), (other.joined,)))
            words = max(joined, words, key=lambda reasons: sum(r.weight for r in reasons))
    return words + _beside(one, other)


def _alone(pair: _Pair) -> tuple[Reason, ...]:
    return (_start(pair), *pair.reasons)


def _start(pair: _Pair) -> Reason:
    return Reason(f"{' / '.join(pair.words)}: alike until a difference is seen", round(pair.start, 4))


def _pair(at: tuple[int, int], one: tuple[str, ...], other: tuple[str, ...]) -> _Pair:
    """Two words by the readings that are nearest."""
    if len(one) == len(other) == 1:
        return _words(at, one[0], other[0])
    return min((_words(at, a, b) for a in one for b in other), key=lambda pair: pair.weight - pair.start)


def _words(at: tuple[int, int], a: str, b: str) -> _Pair:
    reasons, weight = _differences(*sorted((a, b)))
    return _Pair(at, (a, b), reasons, weight)


@lru_cache(maxsize=65536)
def _differences(a: str, b: str) -> tuple[tuple[Reason, ...], float]:
    """The reasons against ``a`` and ``b`` being one word, and what they weigh."""
    if a == b:
        return (), 0.0
    if not (a.isalpha() and b.isalpha()):
        return (Reason(f"{a} / {b}: not the same number", -weights.NUMBER),), weights.NUMBER
    if len(a) == 1 or len(b) == 1:
        return _initial(a, b)
    weight, steps = align(a, b)
    reasons = tuple([_reason(step, a, b) for step in steps])
    if pairs := stems(a, b):
        rest, steps = min((align(*pair) for pair in pairs), key=lambda aligned: aligned[0])
        if rest < _GENDER_REACH and rest + weights.GENDER > weight:
            reasons = (
                *(_reason(step, a, b) for step in steps),
                Reason(f"{a} / {b}: a feminine and a masculine form", -weights.GENDER, "Aliev / Alieva"),
            )
    return reasons, -sum([reason.weight for reason in reasons])


def _reason(step: Step, a: str, b: str) -> Reason:
    left, right = step.left or "nothing", step.right or "nothing"
    kind = "" if " ~ " in step.rule else f" ({step.rule})"
    return Reason(f"{left} ~ {right} in {a} / {b}{kind}", -round(step.weight, 4), _EXAMPLES[step.rule])


def _initial(a: str, b: str) -> tuple[tuple[Reason, ...], float]:
    a, b = sorted((a, b), key=len)
    fits = align(a, b[0])[0] < 1 or (b.startswith(("ye", "yu", "ya", "kh", "dzh")) and a in "eujh")
    weight = weights.INITIAL if fits and len(b) > 1 else weights.OTHER_INITIAL
    text = "may stand for" if weight == weights.INITIAL else "does not stand for"
    return (Reason(f"{a.upper()}. {text} {b}", -weight, "I. Aliyev / Ilham Aliyev"),), weight


def _several(one: Name, other: Name) -> tuple[Reason, ...]:
    """The reasons of two names of several words: their pairs, what is left over, the order."""
    firsts, seconds = one.words[:_MOST_WORDS], other.words[:_MOST_WORDS]
    found = [_pair((i, j), a, b) for i, a in enumerate(firsts) for j, b in enumerate(seconds)]
    found.sort(
        key=lambda p: (
            p.weight - p.start,
            abs(p.at[0] - p.at[1]),
            p.words if p.words[0] < p.words[1] else p.words[::-1],
        )
    )
    pairs: list[_Pair] = []
    for pair in found:
        if all(pair.at[0] != p.at[0] and pair.at[1] != p.at[1] for p in pairs):
            pairs.append(pair)
    pairs.sort(key=lambda p: p.at)
    weakest = min(pairs, key=lambda p: p.start - p.weight)
    # The bias is counted once, for the word that agrees least: all others must agree as well.
    reasons = [_start(weakest)]
    initials = 0
    for pair in pairs:
        if pair.is_initial:
            initials += 1
            more = weights.INITIAL if initials == 1 else weights.FURTHER_INITIAL
            reasons.append(pair.reasons[0]._replace(weight=-more))
            continue
        reasons += pair.reasons
        if pair is not weakest and pair.start > pair.weight:
            reasons.append(Reason(f"{' / '.join(pair.words)}: agrees", weights.AGREES))
    for words, side in ((one.words, 0), (other.words, 1)):
        taken = {pair.at[side] for pair in pairs}
        reasons += [_missing(words, i) for i in range(len(words)) if i not in taken]
    if [p.at[1] for p in pairs] != sorted(p.at[1] for p in pairs):
        reasons.append(
            Reason("the words stand in another order", -weights.OTHER_ORDER, "Hassan Ali / Ali Hassan")
        )
    return tuple(reasons)


_PATRONYMIC = (
    "ovich",
    "evich",
    "ovna",
    "evna",
    "ovic",
    "evic",
    "owicz",
    "ovych",
    "yovych",
    "ivna",
    "yevich",
    "ichna",
)


def _missing(words: tuple[tuple[str, ...], ...], i: int) -> Reason:
    word = words[i][0]
    if word.endswith(_PATRONYMIC) and len(words) > 2:
        return Reason(f"{word}: a patronymic that the other leaves out", -weights.MISSING_PATRONYMIC)
    if 0 < i < len(words) - 1:
        return Reason(f"{word}: a middle name that the other leaves out", -weights.MISSING_MIDDLE)
    return Reason(f"{word}: the other has no such word", -weights.MISSING_NAME, "Aliyev / Ilham Aliyev")


def _beside(one: Name, other: Name) -> tuple[Reason, ...]:
    """The reasons that lie in numbers, juniors, words for son and daughter, and particles."""
    reasons = []
    if one.numbers != other.numbers:
        found = " / ".join(" ".join(sorted(n.numbers)) or "none" for n in (one, other))
        reasons.append(Reason(f"numbers: {found}", -weights.NUMBER, "Charles II / Charles III"))
    if one.junior != other.junior:
        both = one.junior and other.junior
        found = f"{one.junior or 'none'} / {other.junior or 'none'}"
        reasons.append(Reason(f"junior or senior: {found}", -(weights.NUMBER if both else weights.JUNIOR)))
    if one.gender and other.gender and one.gender != other.gender:
        reasons.append(Reason("son of / daughter of", -weights.GENDER, "oglu / kyzy"))
    if one.particles != other.particles:
        odd = " ".join(sorted(one.particles ^ other.particles))
        reasons.append(Reason(f"particles differ: {odd}", -weights.PARTICLE, "Assad / al-Assad"))
    return tuple(reasons)


def _symbols(one: Name, other: Name) -> tuple[Reason, ...]:
    """A reason where two words that differ are one name in Wikidata."""
    from normalize.names.symbols import shared

    for a in one.plain:
        for b in other.plain:
            if a != b and (items := shared(a, b)):
                text = f"{a} / {b}: one name in Wikidata ({min(items)})"
                return (Reason(text, weights.SYMBOL),)
    return ()
