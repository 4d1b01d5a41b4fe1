"""Floors on spellings that were attested in the wild; they may rise, and never fall in silence."""

import gzip
import random
from pathlib import Path

import pytest

from normalize.names.nearness import THRESHOLD, nearness, plain
from normalize.names.romanization import variants

NAMES = Path(__file__).parents[3] / "shared" / "eval" / "names"
pytestmark = pytest.mark.skipif(
    not NAMES.is_dir(), reason="the evaluation data is not part of the repository"
)


def _rows(language: str) -> dict[str, dict[str, int]]:
    rows: dict[str, dict[str, int]] = {}
    with gzip.open(NAMES / f"variants_{language}.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            name, _, attested = line.rstrip("\n").partition("\t")
            counts = (item.rpartition(":") for item in attested.split(" | "))
            rows[name] = {plain(latin): int(count) for latin, _, count in counts if count.isdigit()}
    return rows


# Most names in these files are English or French ones in the other script (`Джон` for John), which
# no table gives back; the shares are low for that reason.
@pytest.mark.parametrize(("language", "floor"), [("ru", 0.4), ("hy", 0.5), ("el", 0.5)])
def test_share_of_attested_spellings_by_count(language: str, floor: float) -> None:
    rows = _rows(language)
    names = random.Random(5).sample(sorted(rows), 400)
    produced = {name: {plain(v.spelling) for v in variants(name, language)} for name in names}
    found = sum(count for name in names for latin, count in rows[name].items() if latin in produced[name])
    assert found / sum(sum(rows[name].values()) for name in names) >= floor


@pytest.mark.parametrize("language", ["ru", "hy", "el", "ar", "he", "fa"])
def test_random_names_are_never_near(language: str) -> None:
    rows = _rows(language)
    draw = random.Random(7)
    spellings = sorted({latin for row in rows.values() for latin in row if len(latin) > 3})
    pairs = [(draw.choice(spellings), name) for name in draw.sample(sorted(rows), 120)]
    near = [
        pair
        for pair in pairs
        if pair[0] not in rows[pair[1]] and nearness(pair[0], [pair[1]], language).closeness >= THRESHOLD
    ]
    assert near == []
