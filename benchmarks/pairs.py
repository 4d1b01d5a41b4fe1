"""Same name or not: pairs of spellings from the evaluation data, and the measure over their scores."""

import gzip
import random
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from normalize.names.fold import fold

SCRIPTS = "ar el fa he hy ko ru zh".split()
DRAWS = 10
Pair = tuple[str, str]
# What a feminine form has and a masculine one lacks; such pairs are neither same nor different here.
_FEMININE = "a e na ne ina le elle ette ia ya aya".split()


def load(folder: Path) -> tuple[list[Pair], list[Pair]]:
    """Spellings attested together in three scripts or more, and look-alikes that never are.

    A look-alike is two frequent spellings of Jaro-Winkler .86 or more. Both lists are sorted.
    """
    together: Counter[Pair] = Counter()
    ever: set[Pair] = set()
    seen: Counter[str] = Counter()
    for script in SCRIPTS:
        here: set[Pair] = set()
        with gzip.open(folder / f"variants_{script}.tsv.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                counts = _spellings(line)
                seen.update(counts)
                ever.update(combinations(sorted(counts), 2))
                here.update(combinations(sorted(w for w, n in counts.items() if n >= 2), 2))
        together.update(here)
    attested = {_ordered(*pair) for pair in ever}
    same = {_ordered(*pair) for pair, scripts in together.items() if scripts >= 3 and not _gender(*pair)}
    words = sorted({_plain(word) for word, n in seen.items() if n >= 10})
    alike = cdist(words, words, scorer=JaroWinkler.normalized_similarity, score_cutoff=0.86)
    look = {
        (a, b)
        for i, a in enumerate(words)
        for b, s in zip(words[i + 1 :], alike[i, i + 1 :], strict=True)
        if s
    }
    return (
        sorted((a, b) for a, b in same if a != b and (a + b).isascii()),
        sorted((a, b) for a, b in look - attested if not _gender(a, b) and (a + b).isascii()),
    )


def measure(same: Sequence[float], different: Sequence[float]) -> tuple[float, float]:
    """The best F1, and the recall at precision .95: means of ten draws, one to one.

    Every threshold takes all pairs of one score or none.
    """
    results = []
    for seed in range(DRAWS):
        drawn = [(s, 0) for s in random.Random(seed).sample(different, len(same))]
        results.append(_best([(s, 1) for s in same] + drawn, len(same)))
    return sum(f for f, _ in results) / DRAWS, sum(r for _, r in results) / DRAWS


def _best(scored: list[tuple[float, int]], positives: int) -> tuple[float, float]:
    scored.sort(reverse=True)
    hits, f1, recall = 0, 0.0, 0.0
    for taken, (score, label) in enumerate(scored, 1):
        hits += label
        if taken < len(scored) and scored[taken][0] == score:
            continue
        f1 = max(f1, 2 * hits / (taken + positives))
        if hits / taken >= 0.95:
            recall = hits / positives
    return f1, recall


def _spellings(line: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for item in line.rstrip("\n").split("\t")[1].split(" | "):
        word, _, count = item.rpartition(":")
        if count.isdigit() and len(word) > 2 and word.replace("'", "").replace("-", "").isalpha():
            found[word] += int(count)
    return found


def _plain(word: str) -> str:
    return fold(word).text.replace(" ", "").replace("'", "")


def _ordered(a: str, b: str) -> Pair:
    a, b = sorted((_plain(a), _plain(b)))
    return a, b


def _gender(a: str, b: str) -> bool:
    a, b = sorted((_plain(a), _plain(b)), key=len)
    if any(b == a + ending for ending in _FEMININE) or (a.endswith("y") and b == a[:-1] + "aya"):
        return True
    return a[:-1] == b[:-1] and {a[-1:], b[-1:]} <= {"a", "e", "o"}
