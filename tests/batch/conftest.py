"""Fixtures of this folder."""

from pathlib import Path

import pytest

from tests.batch.corpus import convert, make
from tests.support import share_curated


@pytest.fixture(autouse=True)
def _one_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    share_curated(monkeypatch)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with texts and tables."""
    return make(tmp_path / "in")


@pytest.fixture
def done(corpus: Path, tmp_path: Path) -> Path:
    """The output folder of a finished run over the corpus."""
    convert(corpus, tmp_path / "out")
    return tmp_path / "out"
