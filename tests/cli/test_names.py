"""``normalize names``."""

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


def test_compare_tells_score_and_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "compare", "Geidar Aliev", "Heydar Aliyev")
    assert (done.code, done.err) == (0, "")
    first, header, *reasons = done.text.splitlines()
    assert first.startswith("Geidar Aliev / Heydar Aliyev: 0.9")
    assert first.rstrip().endswith("one name")
    assert header.split() == ["weight", "reason", "as", "in"]
    assert any("g ~ h" in line for line in reasons)


def test_two_names_are_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "compare", "Aliev", "Alieva")
    assert done.code == 0
    assert "two names" in done.text


def test_json(monkeypatch: pytest.MonkeyPatch) -> None:
    row = json.loads(call(monkeypatch, "names", "compare", "--json", "Əliyev", "Alieva").text)
    assert list(row) == ["left", "right", "score", "same", "reasons"]
    assert (row["left"], row["same"]) == ("Əliyev", False)
    assert set(row["reasons"][0]) == {"text", "weight", "example"}


def test_markup_and_control_characters_are_text(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "names", "compare", "[red]Ali[/red]\x1b[31m", "[bold]")
    assert done.code == 0
    assert "[red]Ali[/red]\\x1b[31m" in done.text
    assert "\x1b[31m" not in done.text


def test_one_name_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "names", "compare", "Ali").code == 2
