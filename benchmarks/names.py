"""Same name or not: spellings attested together in three scripts, against look-alikes that never are.

Best F1 and recall at precision .95, one to one, means of ten seeded draws. The weights were moved
on the same pairs; what they reach on names kept out of the fit, `benchmarks.fit_names` tells.
"""

import sys
from collections.abc import Callable, Iterable

import jellyfish
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from benchmarks.clock import best_of
from benchmarks.data import EVAL
from benchmarks.pairs import Pair, load, measure
from normalize.names.comparison import _differences, compare

Scorer = Callable[[str, str], float]


def main() -> None:
    """Print a row for each measure, ours first."""
    folder = EVAL / "names"
    if not folder.is_dir():
        sys.exit(f"{folder} is missing: the evaluation data is not part of the repository.")
    same, different = load(folder)
    few = (same + different)[:: max(1, len(different) // 3000)]
    scorers: dict[str, Scorer] = {
        "normalize.names.compare": lambda a, b: compare(a, b).score,
        "metaphone equality (jellyfish)": lambda a, b: jellyfish.metaphone(a) == jellyfish.metaphone(b),
        "soundex equality (jellyfish)": lambda a, b: jellyfish.soundex(a) == jellyfish.soundex(b),
        "Jaro-Winkler (jellyfish)": jellyfish.jaro_winkler_similarity,
        "ratio (rapidfuzz)": fuzz.ratio,
        "WRatio (rapidfuzz)": fuzz.WRatio,
        "Levenshtein (rapidfuzz)": Levenshtein.normalized_similarity,
    } | _with_rigour()
    times = best_of(3, {name: lambda s=scorer: _timed(s, few) for name, scorer in scorers.items()})
    print(f"{len(same)} pairs that are one name, {len(different)} look-alikes.\n")
    print("| what | F1 | recall at precision .95 | pairs/s |\n|---|---|---|---|")
    for name, scorer in scorers.items():
        f1, recall = measure(*([float(scorer(a, b)) for a, b in pairs] for pairs in (same, different)))
        print(f"| {name} | {f1:.3f} | {recall:.3f} | {len(few) / times[name]:,.0f} |")
    print("\nTarget: F1 .93, recall .88.")


def _timed(scorer: Scorer, pairs: Iterable[Pair]) -> None:
    _differences.cache_clear()  # pairs seen before cost nothing; words seen before are what is usual
    for a, b in pairs:
        scorer(a, b)


def _with_rigour() -> dict[str, Scorer]:
    """Where it is installed: the share of one Wikidata item, its edit distance, and ours with its items."""
    try:
        from rigour.text import levenshtein_similarity

        from normalize.names.symbols import shared
    except ImportError:
        return {}
    shared("first", "call")  # loads its tables
    return {
        "normalize.names.compare with symbols": lambda a, b: compare(a, b, symbols=True).score,
        "one Wikidata symbol (rigour)": lambda a, b: bool(shared(a, b)),
        "levenshtein_similarity (rigour)": levenshtein_similarity,
    }
