"""Outputs are moved to their places whole, all or none, and only over what is ours."""

import os
from pathlib import Path

import pytest

from normalize.batch.journal import Suffix
from normalize.batch.places import Places, write

RECORD = b'{"schema":"normalize-record/1"}'


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "out/.normalize").mkdir(parents=True)
    return Places(tmp_path / "out", tmp_path / "out/.normalize")


def parts(places: Places) -> list[tuple[str, str]]:
    """A record and a text, written and not yet moved."""
    found: list[tuple[str, str]] = []
    kinds: tuple[tuple[Suffix, str], ...] = ((".record.json", "record.part"), ("", "output.part"))
    for suffix, name in kinds:
        write(f"{places.state}/{name}", suffix, RECORD if suffix else b"new")
        found.append((suffix, f"{places.state}/{name}"))
    return found


def test_a_text_and_its_record(places: Places, tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        places.move(places.of("a/b.txt"), parts(places), ())
    finally:
        os.umask(old)
    assert sorted(p.name for p in (tmp_path / "out/a").iterdir()) == ["b.txt", "b.txt.record.json"]
    assert (tmp_path / "out/a/b.txt").read_bytes() == b"new"
    assert (tmp_path / "out/a/b.txt").stat().st_mode & 0o777 == 0o640
    assert not list((tmp_path / "out/.normalize").iterdir())


@pytest.mark.parametrize(
    ("beside", "known", "is_ours"),
    [
        ("", (), False),
        ("b.txt.record.json", (), True),
        ("b.txt.records.jsonl", (), True),
        ("b.txt.record.json", (), False),
        ("", ("",), True),
        ("", (".record.json",), False),
    ],
)
def test_what_is_not_ours_stays(
    places: Places, tmp_path: Path, beside: str, known: tuple[str, ...], *, is_ours: bool
) -> None:
    (tmp_path / "out/b.txt").write_bytes(b"old")
    if beside:
        (tmp_path / "out" / beside).write_bytes(RECORD if is_ours else b"old")
    place = places.of("b.txt")
    if is_ours:
        places.move(place, parts(places), known)
        assert (tmp_path / "out/b.txt").read_bytes() == b"new"
    else:
        with pytest.raises(OSError, match="did not write stands there"):
            places.move(place, parts(places), known)
        assert (tmp_path / "out/b.txt").read_bytes() == b"old"
    places.clear(place, known)
    assert (tmp_path / "out/b.txt").exists() is (not is_ours)


def test_the_same_bytes_are_no_ones(places: Places, tmp_path: Path) -> None:
    (tmp_path / "out/b.txt").write_bytes(b"new")
    places.move(places.of("b.txt"), parts(places)[1:], ())
    assert (tmp_path / "out/b.txt").read_bytes() == b"new"


@pytest.mark.parametrize("target", ["link/a.txt", "file/a.txt", "é" * 122 + ".txt", "folder"])
def test_where_one_cannot_be_moved_none_is(places: Places, tmp_path: Path, target: str) -> None:
    out = tmp_path / "out"
    (tmp_path / "elsewhere").mkdir()
    (out / "link").symlink_to(tmp_path / "elsewhere")
    (out / "file").write_bytes(b"")
    (out / "folder").mkdir()
    before = sorted(path.name for path in out.iterdir())
    with pytest.raises(OSError):  # noqa: PT011 (each has its own message)
        places.move(places.of(target), parts(places), ("", ".record.json"))
    assert sorted(path.name for path in out.iterdir()) == before
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_link_in_the_state_folder_is_not_followed(places: Places, tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    Path(places.state, "output.part").symlink_to(tmp_path / "mine")
    write(f"{places.state}/output.part", "", b"new")
    assert Path(places.state, "output.part").read_bytes() == b"new"
    assert (tmp_path / "mine").read_bytes() == b"mine"
