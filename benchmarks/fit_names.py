"""Moves the weights of names from where they were set by hand, as far as the data asks for it.

Logistic regression over the steps of each alignment, with a normal prior around the numbers of
``by_hand.tsv`` (a maximum a posteriori estimate), and new alignments after every round. Printed are
the measure on names that were kept out (five folds; spellings of one name share a fold) and, with
``--write``, the new numbers go into ``normalize/names/weights.py``. Needs scipy (extra ``bench``).
"""

import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, lil_matrix

from benchmarks.data import EVAL, ROOT
from benchmarks.pairs import Pair, load, measure
from normalize.names.align import Table, align
from normalize.names.weights import KINDS, RULES

Weights = dict[str, float]
FOLDS, ROUNDS = 5, 3
SPREAD, LEAST_SPREAD = 0.8, 0.32  # of the prior: relative to the number, and at least
LOWEST, HIGHEST = 0.45, 9.0  # a weight falls to this share of its number by hand, and rises to this
WEIGHTS = ROOT / "normalize" / "names" / "weights.py"


def main() -> None:
    """Print what the fit reaches on names kept out; write the weights where asked."""
    prior = by_hand()
    same, different = load(EVAL / "names")
    name = _names(same)
    scores: dict[Pair, list[float]] = {}
    for fold in range(FOLDS):
        out: Callable[[str], bool] = lambda word, fold=fold: zlib.crc32(name(word).encode()) % FOLDS == fold  # noqa: E731
        kept = [[p for p in pairs if not (out(p[0]) or out(p[1]))] for pairs in (same, different)]
        weights = fit(prior, *kept, name)
        table = as_table(weights)
        for pair in same + different:
            if out(pair[0]) or out(pair[1]):
                scores.setdefault(pair, []).append(score(pair, weights, table))
    halves = [[sum(scores[p]) / len(scores[p]) if p in scores else 0.0 for p in h] for h in (same, different)]
    print("names kept out: F1 {:.3f}, recall at precision .95 {:.3f}".format(*measure(*halves)))
    weights = fit(prior, same, different, name)
    table = as_table(weights)
    all_scores = [[score(pair, weights, table) for pair in half] for half in (same, different)]
    print("all names: F1 {:.3f}, recall at precision .95 {:.3f}".format(*measure(*all_scores)))
    if "--write" in sys.argv:
        write(weights)


def by_hand() -> Weights:
    """The numbers set by hand, by rule or kind."""
    lines = (Path(__file__).parent / "by_hand.tsv").read_text(encoding="utf-8").splitlines()
    numbers = {rule: float(number) for rule, number in (line.split("\t") for line in lines)}
    known = [f"{a} ~ {b}" for a, b, _, _ in RULES] + list(KINDS) + ["BIAS", "LETTER"]
    if list(numbers) != known:
        sys.exit(f"by_hand.tsv and weights.py differ: {set(numbers) ^ set(known)}.")
    return numbers


def as_table(weights: Weights) -> Table:
    """The table for the alignment with other weights."""
    return Table({(a, b): weights[f"{a} ~ {b}"] for a, b, _, _ in RULES}, {k: weights[k] for k in KINDS})


def score(pair: Pair, weights: Weights, table: Table) -> float:
    """The logit of a pair."""
    return weights["BIAS"] + weights["LETTER"] * len("".join(pair)) - align(*pair, table)[0]


def fit(prior: Weights, same: list[Pair], different: list[Pair], name: Callable[[str], str]) -> Weights:
    """The most likely weights; a name with many spellings counts as the root of their number."""
    # What is too unlike for an alignment teaches nothing about its steps.
    different = [p for p in different if all(step.rule != "unlike" for step in align(*p)[1])]
    often = Counter(name(a) for a, _ in same)
    share = np.array([often[name(a)] ** -0.5 for a, _ in same])
    share *= len(same) / share.sum()
    importance = np.concatenate([share, np.full(len(different), len(same) / len(different))])
    sign = np.array([1.0] * len(same) + [-1.0] * len(different))
    mean = np.array(list(prior.values()))
    spread = np.maximum(SPREAD * mean, LEAST_SPREAD)
    spread[-2:] = 10, 0.1
    bounds = [(max(0.05, LOWEST * m), HIGHEST) for m in mean[:-2]] + [(None, None), (0, 1)]
    found = mean
    for _ in range(ROUNDS):
        seen = _matrix(same + different, dict(zip(prior, found, strict=True)))

        def loss(x: np.ndarray, seen: csr_matrix = seen) -> tuple[float, np.ndarray]:
            margin = sign * (seen @ x)
            off = (x - mean) / spread
            slope = seen.T @ (-importance * sign / (1 + np.exp(np.clip(margin, -50, 50))))
            return float(
                (importance * np.logaddexp(0, -margin)).sum() + (off**2).sum() / 2
            ), slope + off / spread

        found = minimize(loss, found, jac=True, method="L-BFGS-B", bounds=bounds).x
    return dict(zip(prior, (float(x) for x in found), strict=True))


def write(weights: Weights) -> None:
    """Put the numbers into ``weights.py``, each in its line."""

    def line(old: str) -> str:
        if rule := re.match(r'(    \("(.*?)", "(.*?)", )[\d.]+(, .*)', old):
            return f"{rule[1]}{weights[f'{rule[2]} ~ {rule[3]}']:.2f}{rule[4]}"
        if (kind := re.match(r'(    "(.*?)": \()[\d.]+(, .*)', old)) and kind[2] in weights:
            return f"{kind[1]}{weights[kind[2]]:.2f}{kind[3]}"
        if constant := re.match(r"((BIAS|LETTER) = )[\d.]+(.*)", old):
            return f"{constant[1]}{weights[constant[2]]:.2f}{constant[3]}"
        return old

    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    WEIGHTS.write_text("\n".join(map(line, lines)) + "\n", encoding="utf-8")


def _matrix(pairs: list[Pair], weights: Weights) -> csr_matrix:
    """A row for each pair: how often each rule was used (negative), one, and the letters."""
    table, place = as_table(weights), {rule: i for i, rule in enumerate(weights)}
    rows = lil_matrix((len(pairs), len(weights)))
    for i, pair in enumerate(pairs):
        for step in align(*pair, table)[1]:
            if step.rule in place:
                rows[i, place[step.rule]] -= 1
                rows[i, place["first letter"]] -= step.weight > weights[step.rule] + 0.01
        rows[i, place["BIAS"]], rows[i, place["LETTER"]] = 1, len("".join(pair))
    return rows.tocsr()


def _names(same: Iterable[Pair]) -> Callable[[str], str]:
    """For a spelling the name that it belongs to: one of the spellings that hang together."""
    parent: dict[str, str] = {}

    def root(word: str) -> str:
        while parent.get(word, word) != word:
            word = parent[word]
        return word

    for a, b in same:
        parent[root(a)] = root(b)
    return root


if __name__ == "__main__":
    main()
