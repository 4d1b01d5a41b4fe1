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


def test_other_files_have_their_own_copy(reads: list[Texts], tmp_path: Path) -> None:
    get(reads)
    get(reads, [("b.yaml", TEXTS[0][1])])
    get(reads)
    assert len(reads) == 2
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_copies_do_not_pile_up(reads: list[Texts], tmp_path: Path) -> None:
    for i in range(40):
        get(reads, [(f"{i}.yaml", TEXTS[0][1])])
    assert len(list((tmp_path / "cache").iterdir())) == 16


def test_a_large_glossary_is_read_again_when_one_below_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    below, large = tmp_path / "below.yaml", tmp_path / "large.yaml"
    more = "".join(f"- {{id: x{i}, canonical: Xx{i}, kind: place}}\n" for i in range(4000))
    large.write_text(f"- {{id: a, keep: true}}\n{more}", encoding="utf-8")
    for name in ("Aa", "Ab", "Ab"):
        below.write_text(f"- {{id: a, canonical: {name}, kind: place}}", encoding="utf-8")
        entry = load_glossary([below, large], defaults=False).entries[0]
        assert (entry.canonical, entry.keep) == (name, True)
    assert len(list((tmp_path / "cache").iterdir())) == 1
