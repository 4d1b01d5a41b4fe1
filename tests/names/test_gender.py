"""Masculine and feminine forms of one name."""

import pytest

from normalize.names.gender import stems


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [
        ("aliev", "alieva"),
        ("putin", "putina"),
        ("kowalski", "kowalska"),
        ("tolstoy", "tolstaya"),
        ("novak", "novakova"),
        ("svoboda", "svobodova"),
        ("papadopoulos", "papadopoulou"),
        ("magnusson", "magnusdottir"),
        ("alexander", "alexandra"),
        ("adrien", "adrienne"),
        ("jean", "jeanne"),
        ("rene", "renee"),
        ("ivanovich", "ivanovna"),
    ],
)
def test_a_pair(masculine: str, feminine: str) -> None:
    assert stems(masculine, feminine)
    assert stems(feminine, masculine)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("karim", "kareem"),
        ("natalia", "natalya"),
        ("nataliya", "natalia"),
        ("lea", "leah"),
        ("maia", "maya"),
        ("a", ""),
        ("", ""),
    ],
)
def test_no_pair(left: str, right: str) -> None:
    assert stems(left, right) == []
