"""``normalize glossary``."""

import json
from pathlib import Path

import pytest

from tests.support import call

BAD = "- id: a\n  canonical: Ganja\n  kind: place\n  variants: [Gandja, orange]\n"


def test_check_names_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(BAD, encoding="utf-8")
    done = call(monkeypatch, "glossary", "check", path)
    assert done.code == 2
    assert done.text.startswith(f"{path}:4: the variant 'orange' is a common English word.")


def test_check_says_when_all_is_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(BAD.replace(", orange", ""), encoding="utf-8")
    done = call(monkeypatch, "glossary", "check", path)
    assert (done.code, done.text) == (0, "1 file checked, nothing to mend.\n")


def test_check_of_a_file_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "glossary", "check", tmp_path / "none.yaml")
    assert done.code == 2
    assert "none.yaml: cannot be read" in done.err


def test_show(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "glossary", "show", "ganja")
    assert done.code == 0
    assert "Gandzha" in done.text
    assert "caucasus.yaml:" in done.text


def test_show_of_an_unknown_entry_suggests_others(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "glossary", "show", "ganjaa")
    assert done.code == 2
    assert "Near it: ganja" in done.err


def test_find_as_json(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "glossary", "find", "Gandja", "--json")
    (row,) = [json.loads(line) for line in done.text.splitlines()]
    assert (row["entry"], row["matches"]) == ("ganja", True)


def test_find_of_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "glossary", "find", "Rubaba").text == "No entry has such a spelling.\n"


def test_a_users_glossary_joins_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("- {id: rubaba, canonical: Rubaba, kind: person, variants: Roubaba}", encoding="utf-8")
    done = call(monkeypatch, "glossary", "find", "Roubaba", "--glossary", path)
    assert "written as Rubaba" in done.text
    alone = call(monkeypatch, "glossary", "stats", "--glossary", path, "--no-default-glossaries")
    assert alone.text.splitlines()[-1].split() == ["all", "1", "2", "2.0"]
