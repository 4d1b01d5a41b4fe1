"""Fixtures of this folder."""

import pytest

from tests.support import share_curated


@pytest.fixture(autouse=True)
def _one_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    share_curated(monkeypatch)
