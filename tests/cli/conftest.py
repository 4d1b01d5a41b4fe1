"""Fixtures of this folder."""

from pathlib import Path

import pytest

from tests.cli.runs import LEAD
from tests.support import share_curated


@pytest.fixture(autouse=True)
def _one_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    share_curated(monkeypatch)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text(LEAD + "\n", encoding="utf-8")
    (tmp_path / "in/sub/b.txt").write_text(LEAD + " Aliev left.\n", encoding="utf-8")
    return tmp_path
