"""The documentation says what is so: its examples run, and its lists are complete."""

import doctest
import json
import re
from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest
import yaml

from normalize import Config
from normalize.document import GlossaryEntry
from normalize.record import Record
from normalize.settings.values import in_words, keys

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["README.md", "docs/names.md"])
def test_examples_run(name: str) -> None:
    result = doctest.testfile(str(ROOT / name), module_relative=False)
    assert result.attempted > 3
    assert result.failed == 0


def test_every_field_of_an_entry_is_documented() -> None:
    text = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    fields = [f.name for f in msgspec.structs.fields(_as_struct(GlossaryEntry))]
    assert [f for f in fields if f"`{f}`" not in text] == []


def test_every_field_of_a_record_is_documented() -> None:
    text = (ROOT / "docs/record.md").read_text(encoding="utf-8")
    assert [f.name for f in msgspec.structs.fields(Record) if f"`{f.name}`" not in text] == []


def test_every_setting_is_documented_as_it_is() -> None:
    text = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in row.strip("|").split("|")] for row in re.findall(r"^\| `.*", text, re.M)
    ]
    default, hints = Config(), get_type_hints(Config)
    assert sorted(row[0].strip("`") for row in rows) == sorted(keys())
    for row in rows:
        name = keys()[row[0].strip("`")]
        assert row[1] == in_words(hints[name]).replace("'", "`")
        value = getattr(default, name)
        shown = json.dumps(value) if value not in (None, ()) else ""
        assert row[2].strip("`") == shown, row[0]


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name)
def test_links_in_the_documentation_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_pre_commit_runs_the_check_of_ci() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert hooks["repos"][0]["hooks"][0]["entry"] == "make check"


def _as_struct(kind: type) -> type[msgspec.Struct]:
    import dataclasses

    return msgspec.defstruct(kind.__name__, [f.name for f in dataclasses.fields(kind)])
