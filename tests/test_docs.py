"""The documentation says what is so: its examples run, and its lists are complete."""

import doctest
from pathlib import Path

import msgspec
import pytest
import yaml

from normalize.document import GlossaryEntry
from normalize.record import Record

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


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name)
def test_links_in_the_documentation_lead_somewhere(path: Path) -> None:
    import re

    for target in re.findall(r"\]\(([^)#:]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_pre_commit_runs_the_check_of_ci() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert hooks["repos"][0]["hooks"][0]["entry"] == "make check"


def _as_struct(kind: type) -> type[msgspec.Struct]:
    import dataclasses

    return msgspec.defstruct(kind.__name__, [f.name for f in dataclasses.fields(kind)])
