"""``normalize names variants``."""

import json

import pytest

from tests.support import call


def test_variants_name_the_systems_that_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "variants", "Heydar Əliyev", "--language", "az")
    assert done.code == 0
    assert done.text.splitlines()[1].startswith("Heydar Aliyev")
    assert "Geidar Aliev" in done.text
    assert "popular English via Russian" in done.text


def test_variants_as_json(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "variants", "Гянджа", "--json")
    rows = json.loads(done.text)
    assert rows[0]["spelling"] == "Gyanja"
    assert {"spelling": "Giandja", "systems": ["French", "Portuguese"]} in rows


def test_what_has_no_reading_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "variants", "東京", "--language", "ja")
    assert (done.code, done.text) == (3, "")
    assert "no reading" in done.err


@pytest.mark.parametrize("name", ["[red]Баку[/red]", "\x1b[31mБаку", "Баку [/quote]"])
def test_hostile_names_are_shown_as_they_are(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "variants", name)
    assert done.code == 0
    assert "\x1b" not in done.text
    assert "Baku" in done.text
