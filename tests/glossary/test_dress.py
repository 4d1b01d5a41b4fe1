"""The canonical name in the dress of the text."""

import pytest

from normalize.glossary.dress import dress


@pytest.mark.parametrize(
    ("canonical", "surface", "spelling", "expected"),
    [
        ("Ganja", "Gandja", "Gandja", "Ganja"),
        ("Ganja", "GANDJA", "Gandja", "GANJA"),
        ("ceasefire", "Cessez-le-feu", "cessez-le-feu", "Ceasefire"),
        ("ceasefire", "CESSEZ-LE-FEU", "cessez-le-feu", "CEASEFIRE"),
        ("Ilham Aliyev", "Ilham ALIEV", "Ilham Aliev", "Ilham ALIYEV"),
        ("Nagorno-Karabakh", "Nagorny Karabakh", "Nagorny Karabakh", "Nagorno-Karabakh"),
        ("Nagorno-Karabakh", "Nagorny\nKarabakh", "Nagorny Karabakh", "Nagorno-\nKarabakh"),
        ("Nagorno-Karabakh", "Nagorny-\r\nKarabakh", "Nagorny Karabakh", "Nagorno-\r\nKarabakh"),
        ("Ilham Aliyev", "Ilham\n  Aliev", "Ilham Aliev", "Ilham\n  Aliyev"),
        ("UN", "ONU", "ONU", "UN"),
    ],
)
def test_dress(canonical: str, surface: str, spelling: str, expected: str) -> None:
    assert dress(canonical, surface, spelling) == expected
