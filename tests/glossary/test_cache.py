"""``normalize.glossary.cache``: a copy, and never more than that."""

from pathlib import Path

import pytest

from normalize.document import GlossaryEntry
from normalize.glossary.cache import Layer, Texts, cached_layer
from normalize.glossary.load import load_glossary

TEXTS = [("a.yaml", "- {id: a, canonical: A, kind: place}")]
LAYER = [(GlossaryEntry("a", "A", "place", forms={"ru": ("А",)}), "a.yaml:1")]


@pytest.fixture
def reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Texts]:
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    return []


def get(reads: list[Texts], texts: Texts = TEXTS) -> Layer:
    def read(texts: Texts) -> Layer:
        reads.append(texts)
        return LAYER

    return cached_layer(texts, read)


def test_the_second_time_nothing_is_read(reads: list[Texts]) -> None:
    assert get(reads) == get(reads) == LAYER
    assert len(reads) == 1


def test_other_texts_are_read_and_the_old_copy_goes(reads: list[Texts], tmp_path: Path) -> None:
    get(reads)
    get(reads, [("a.yaml", "[]")])
    assert len(reads) == 2
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_broken_copy_is_read_again(reads: list[Texts], tmp_path: Path) -> None:
    get(reads)
    (copy,) = (tmp_path / "cache").iterdir()
    copy.write_bytes(b"broken")
    assert get(reads) == LAYER
    assert len(reads) == 2


def test_a_folder_that_cannot_be_made_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "file" / "cache"))
    assert get([]) == LAYER


def test_the_copy_is_what_the_files_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path))
    assert load_glossary() == load_glossary()
    assert [p.suffix for p in tmp_path.iterdir()] == [".msgpack"]
