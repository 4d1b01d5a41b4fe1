"""``normalize names``."""

import json

import pytest

from tests.support import call


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
