"""The cheapest way from one spelling to another, by the rules and weights of ``weights``.

Dynamic programming over letters (Wagner and Fischer, 1974) in which a step may also take
several letters at once: ``dzh`` and ``j`` are one step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from normalize.names.weights import KINDS, RULES

VOWELS = frozenset("aeiouyė")
_FIRST_FROM = 1.9  # a first letter that differs by more than a spelling weighs as much again
_START: tuple[int, int, str] = (1, 1, "")
_LETTERS = "abcdefghijklmnopqrstuvwxyzċġė"
_PLAIN = {"ċ": "c", "ġ": "g", "ė": "e"}
_AS_WRITTEN = str.maketrans(_PLAIN)
_VOICED = {frozenset(p) for p in ("bp", "dt", "gk", "vf", "zs", "ġk", "ġc", "gc", "ċz")}
_NEAR = {frozenset(p) for p in ("mn", "lr", "cs", "jz", "hk", "hc", "fh", "nl", "pf")}
_FAR = 3  # how many letters two words may be out of step; beyond it they are different words anyway
_SHARED = 4  # letters of a shared beginning that are read: no rule's sides share more
_HOPELESS = 15.0  # where all ways weigh more than this, the rest of the words is not read
_NEVER = 1e9

Move = tuple[int, int, str]  # letters taken on the left and on the right, the rule or kind
Partners = dict[str, tuple[float, Move]]  # the other side of a rule: its weight and the move


class Step(NamedTuple):
    """One difference: the letters of either side (``""``: none), the rule or kind, its weight."""

    left: str
    right: str
    rule: str
    weight: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the alignment reads it; every list has an entry for each letter, marks included."""

    letters: str
    sides: tuple[tuple[tuple[int, Partners], ...], ...]  # rule sides that end here: length, partners
    ends: tuple[tuple[tuple[int, str], ...], ...]  # all that may stand on the other side of a rule
    left_out: tuple[tuple[float, str], ...]  # what it weighs that the other word lacks this letter


class Table:
    """The rules and kinds of ``weights`` in the shape that the alignment reads."""

    def __init__(self, rules: Mapping[tuple[str, str], float], kinds: Mapping[str, float]) -> None:
        self.kinds = kinds
        self.single: dict[str, Partners] = {}
        self.several: dict[str, Partners] = {}
        for a in _LETTERS + "^$":
            of = {b: _substitution(a, b) for b in _LETTERS + "^$"}
            self.single[a] = {
                b: (kinds.get(kind, _NEVER) if kind else 0.0, (1, 1, kind)) for b, kind in of.items()
            }
        for (left, right), weight in rules.items():
            for a, b in _written_out(left, right):
                table = self.single if len(a) == len(b) == 1 else self.several
                table.setdefault(a, {})[b] = (weight, (len(a), len(b), f"{left} ~ {right}"))
                table.setdefault(b, {})[a] = (weight, (len(b), len(a), f"{left} ~ {right}"))
        self.longest = max(map(len, self.several))
        self.word = lru_cache(maxsize=65536)(self._word)

    def _word(self, plain: str) -> Word:
        letters = f"^{''.join(_heard(plain, i) for i in range(len(plain)))}$"
        sides, ends, left_out = [], [], []
        for i in range(1, len(letters) + 1):
            here = [letters[k:i] for k in range(max(0, i - self.longest), i)]
            here = [side for side in here if side in self.several]
            sides.append(tuple((len(side), self.several[side]) for side in here))
            ends.append(tuple((len(side), side) for side in here))
            kind = _left_out(f"^{plain}$", i - 1)
            left_out.append((self.kinds[kind] if kind else _NEVER, kind))
        return Word(letters, tuple(sides), tuple(ends), tuple(left_out))


def _written_out(left: str, right: str) -> Iterator[tuple[str, str]]:
    """A rule with ``C`` (one consonant, the same on both sides) written out for every consonant.

    A last ``e`` is ``ė``, so what both sides end in is written out as that too.
    """
    for c in _LETTERS if "C" in left else "-":
        if c not in VOWELS:
            a, b = left.replace("C", c), right.replace("C", c)
            yield a, b
            if len(a + b) > 2 and a[-1] == b[-1] == "e" and "C" not in left:
                yield a[:-1] + "ė", b[:-1] + "ė"


def _heard(word: str, i: int) -> str:
    """The letter at ``i``, with soft c and g and a last e set apart."""
    c = word[i]
    if c in "cg" and word[i + 1 : i + 2] in tuple("eiy"):
        return "ċ" if c == "c" else "ġ"
    return "ė" if c == "e" and 0 < i == len(word) - 1 else c


def _substitution(a: str, b: str) -> str:
    """The kind of two different letters in one place; ``""`` where they are one letter."""
    if _PLAIN.get(a, a) == _PLAIN.get(b, b):
        return ""
    if a in "^$" or b in "^$":
        return "mark"
    if a in VOWELS and b in VOWELS:
        return "vowels"  # every two have a rule of their own
    if a in VOWELS or b in VOWELS:
        return "vowel and consonant"
    pair = frozenset((a, b))
    return "voice" if pair in _VOICED else "near consonants" if pair in _NEAR else "consonants"


def _left_out(word: str, i: int) -> str:
    """The kind of the letter at ``i`` where the other word lacks it; ``""`` for a mark."""
    c, last = word[i], word[i + 1 : i + 2] == "$"
    if c in "^$":
        return ""
    if c == word[i - 1] and c not in VOWELS:
        return "double consonant at the end" if last else "double consonant"
    if c in "aeiou":
        return "extra vowel at the start" if i == 1 else "extra vowel at the end" if last else f"extra {c}"
    if c in "hyjw":
        return f"extra {c}"
    where = " at the start" if i == 1 else " at the end" if last else ""
    return f"extra consonant{where}"


TABLE = Table({(a, b): weight for a, b, weight, _ in RULES}, {k: weight for k, (weight, _) in KINDS.items()})


def align(left: str, right: str, table: Table = TABLE) -> tuple[float, tuple[Step, ...]]:
    """The least that the differences of two words of ``a`` to ``z`` can weigh, and those differences.

    >>> weight, steps = align("dzhafar", "jafar")
    >>> [(step.left, step.right) for step in steps]
    [('dzh', 'j')]
    """
    if left == right:
        return 0.0, ()
    if (len(left), left) > (len(right), right):  # one direction, so that either order weighs the same
        weight, turned = align(right, left, table)
        return weight, tuple([Step(step.right, step.left, step.rule, step.weight) for step in turned])
    apart = abs(len(left) - len(right))
    if apart > _FAR:
        return _unlike(left, right, table.kinds["extra consonant"] * apart)
    a, b = table.word(left), table.word(right)
    best, how = _fill(a, b, table)
    i, j = len(a.letters), len(b.letters)
    if not best:
        return _unlike(left, right, _HOPELESS)
    steps: list[Step] = []
    while i and j and a.letters[:i] != b.letters[:j]:
        k, m, rule = how[i][j]
        if rule:
            gone, come = a.letters[i - k : i].strip("^$"), b.letters[j - m : j].strip("^$")
            weight = best[i][j] - best[i - k][j - m]
            steps.append(Step(gone.translate(_AS_WRITTEN), come.translate(_AS_WRITTEN), rule, weight))
        i, j = i - k, j - m
    return best[-1][-1], tuple(reversed(steps))


def _unlike(left: str, right: str, weight: float) -> tuple[float, tuple[Step, ...]]:
    return weight, (Step(left, right, "unlike", weight),)


def _fill(a: Word, b: Word, table: Table) -> tuple[list[list[float]], list[list[Move]]]:
    """For every place in both words the least weight up to there, and the move that leads there."""
    n, m = len(a.letters), len(b.letters)
    best = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    how = [[_START] * (m + 1) for _ in range(n + 1)]
    begin = 1
    while begin < min(n, m) - 3 and a.letters[begin] == b.letters[begin]:
        begin += 1
    begin = max(0, begin - _SHARED)
    best[begin][begin] = 0.0
    hopeless = 0
    for i in range(begin + 1, n + 1):
        above, row, moves = best[i - 1], best[i], how[i]
        single, (out, kind) = table.single[a.letters[i - 1]], a.left_out[i - 1]
        sides, gone = a.sides[i - 1], (1, 0, kind)
        for j in range(max(begin + 1, i - _FAR), min(m, i + _FAR) + 1):
            least, move = single[b.letters[j - 1]]
            if i == j == 2 and least > _FIRST_FROM:
                least += table.kinds["first letter"]
            least += above[j - 1]
            if above[j] + out < least:
                least, move = above[j] + out, gone
            come = b.left_out[j - 1]
            if row[j - 1] + come[0] < least:
                least, move = row[j - 1] + come[0], (0, 1, come[1])
            if sides:
                for other, side in b.ends[j - 1]:
                    for length, partners in sides:
                        if side in partners:
                            weight, taken = partners[side]
                            weight += best[i - length][j - other]
                            if weight < least:
                                least, move = weight, taken
            row[j], moves[j] = least, move
        hopeless = hopeless + 1 if min(row) > _HOPELESS else 0
        if hopeless > 2:  # a rule could reach back over two letters to a better place, hardly over three
            return [], []
    return best, how
