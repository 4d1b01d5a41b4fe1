"""Keys for blocking."""

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.names import keys

with (Path(__file__).parent / "pairs.tsv").open(encoding="utf-8", newline="") as lines:
    PAIRS = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
SAME = [(p["name"], p["other"]) for p in PAIRS if p["verdict"] == "same"]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert keys(left) & keys(right)


def test_most_other_names_share_none() -> None:
    names = sorted({name for p in PAIRS for name in (p["name"], p["other"]) if " " not in name})
    drawn = random.Random(0)
    pairs = [drawn.sample(names, 2) for _ in range(5000)]
    assert sum(bool(keys(a) & keys(b)) for a, b in pairs) / len(pairs) < 0.05


@given(st.text(max_size=30))
def test_any_text_has_a_key_or_no_words(text: str) -> None:
    assert all(isinstance(key, str) and key for key in keys(text))


@pytest.mark.parametrize("text", ["", "😀", " - "])
def test_no_words_no_keys(text: str) -> None:
    assert keys(text) == frozenset()
