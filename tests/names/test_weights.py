"""The weights: every one stands beside an example that shows it at work."""

from itertools import combinations

import pytest

from normalize.names.align import align
from normalize.names.parts import readings
from normalize.names.weights import KINDS, RULES

RULE_EXAMPLES = [(f"{a} ~ {b}", example) for a, b, _, example in RULES]
KIND_EXAMPLES = [(kind, example) for kind, (_, example) in KINDS.items() if kind != "first letter"]


@pytest.mark.parametrize(("rule", "example"), RULE_EXAMPLES + KIND_EXAMPLES)
def test_the_example_shows_the_rule(rule: str, example: str) -> None:
    """A rule whose own example goes another, cheaper way says nothing and must go."""
    left, right = (readings(word)[0] for word in example.split(":", maxsplit=1)[0].split(" / "))
    assert rule in [step.rule for step in align(left, right)[1]]


def test_no_rule_stands_twice() -> None:
    sides = [frozenset((a, b)) for a, b, _, _ in RULES]
    assert len(set(sides)) == len(sides)
    assert all(len(side) == 2 for side in sides)


def test_every_two_vowels_have_a_rule() -> None:
    named = {frozenset((a, b)) for a, b, _, _ in RULES}
    assert {frozenset(pair) for pair in combinations("aeiouy", 2)} <= named


def test_no_weight_is_for_one_name() -> None:
    """A difference never makes two words more alike; the least weights say that it hardly counts."""
    assert all(0.05 <= weight <= 9 for _, _, weight, _ in RULES)
    assert all(0.05 <= weight <= 9 for weight, _ in KINDS.values())
