"""Installing, listing, checking, packing and removing models."""

import json
import os
import stat
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from normalize import SetupError
from normalize.models.bundle import LIST, write_bundle
from normalize.models.install import install_file
from normalize.models.store import NOTE, Installed, installed, read_note, remove
from normalize.models.verify import verify
from normalize.translate.argos import Argos
from normalize.translate.firefox import cache_folder, standard_folders
from tests.models.build import package_path
from tests.models.packages import argos_home, metadata, remade, unpacked
from tests.support import require_portuguese


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, no_network: None) -> Path:
    return argos_home(monkeypatch, tmp_path / "home")


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")} if folder.exists() else set()


def only_argos() -> list[Installed]:
    return [model for model in installed() if model.engine == "argos"]


def test_a_file_is_installed_where_argos_looks(home: Path, tmp_path: Path) -> None:
    (model,) = install_file(package_path("fr"))
    assert (model.engine, model.source, model.target, model.version) == ("argos", "fr", "en", "1.0")
    assert model.folder == home / "fr_en"
    assert Argos().languages() == ["fr"]
    assert only_argos() == [model]
    assert model.size > 1_000_000
    assert verify(model) == ""
    note = read_note(model.folder)
    assert note is not None
    assert set(note.sha256) == {p for p in tree(model.folder) if (model.folder / p).is_file()} - {NOTE}
    outside = {p for p in tree(tmp_path) if not p.startswith("home/data/argos-translate/packages")}
    assert outside == {"home", "home/data", "home/data/argos-translate"}
    assert os.access(model.folder, os.R_OK | os.X_OK)


def test_a_newer_package_takes_the_place_of_the_older(home: Path, tmp_path: Path) -> None:
    install_file(package_path("fr"))

    def rename(files: dict[str, bytes]) -> None:
        metadata(package_version="1.9")(files)
        for name in [*files]:
            files[name.replace("fr_en/", "translate-fr_en-1_9/")] = files.pop(name)

    (model,) = install_file(remade(tmp_path / "new.argosmodel", rename))
    assert [path.name for path in home.iterdir()] == ["translate-fr_en-1_9"]
    assert only_argos() == [model]
    assert model.version == "1.9"


def test_a_model_of_another_tool_has_no_hash_and_is_checked_all_the_same(home: Path) -> None:
    unpacked("fr", home)
    (model,) = only_argos()
    assert read_note(model.folder) is None
    assert verify(model) == ""
    (model.folder / "model" / "model.bin").write_bytes(b"none")
    assert "does not work" in verify(model)


def test_a_changed_file_is_found(home: Path) -> None:
    (model,) = install_file(package_path("fr"))
    path = model.folder / "model" / "model.bin"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    assert verify(model) == "not as it was installed: model/model.bin"
    (model.folder / "more.txt").write_text("more")
    assert "more.txt" in verify(model)


def test_remove(home: Path) -> None:
    (model,) = install_file(package_path("fr"))
    remove(model)
    assert only_argos() == []
    assert tree(home) == set()
    with pytest.raises(SetupError, match="not where models are installed"):
        remove(Installed("argos", "fr", "en", "", home.parent))
    assert home.exists()


@pytest.mark.parametrize(
    ("name", "files", "pair", "what"),
    [
        ("translate-fr_en-1_0", {"metadata.json": b"{"}, ("fr", "en"), "is not JSON"),
        ("ab_en", {"metadata.json": b'{"from_code": "../x", "to_code": "en"}'}, ("ab", "en"), "no language"),
        ("my model", {"metadata.json": b"[]"}, ("?", "?"), "not an object"),
        ("az_en", {"metadata.json": b'{"from_code": "az", "to_code": "en"}'}, ("az", "en"), "has neither"),
        ("left-behind", {"model/model.bin": b"x"}, ("?", "?"), "has no metadata.json"),
        ("frozen_english", {"metadata.json": b"\xff"}, ("?", "?"), "is not JSON"),
    ],
)
def test_a_broken_package_is_seen_and_can_go(
    home: Path, name: str, files: dict[str, bytes], pair: tuple[str, str], what: str
) -> None:
    (whole,) = install_file(package_path("fr"))
    folder = home / name
    for file, content in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(content)
    (bad,) = [model for model in only_argos() if model.problem]
    assert ((bad.source, bad.target), bad.folder) == (pair, folder)
    assert what in bad.problem
    assert bad.size > 0
    assert what in verify(bad)
    with pytest.raises(SetupError, match="broken, so not packed"):
        write_bundle([whole, bad], home.parent / "b.zip")
    assert not (home.parent / "b.zip").exists()
    remove(bad)
    assert only_argos() == [whole]
    assert Argos().languages() == ["fr"]


def test_a_link_to_elsewhere_is_not_followed_and_removed(home: Path, tmp_path: Path) -> None:
    unpacked("fr", tmp_path / "mine")
    (tmp_path / "mine" / "fr_en" / "metadata.json").write_bytes(b"{")
    home.mkdir(parents=True)
    (home / "fr_en").symlink_to(tmp_path / "mine" / "fr_en")
    (bad,) = only_argos()
    with pytest.raises(SetupError, match="not where models are installed"):
        remove(bad)
    assert (tmp_path / "mine" / "fr_en" / "metadata.json").exists()


def test_a_bundle_there_and_back(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (model,) = install_file(package_path("fr"))
    bundle = tmp_path / "models.zip"
    write_bundle([model], bundle)
    again = tmp_path / "again.zip"
    write_bundle([model], again)
    assert bundle.read_bytes() == again.read_bytes()
    other = argos_home(monkeypatch, tmp_path / "other")
    (there,) = install_file(bundle)
    assert there.folder == other / "fr_en"
    assert verify(there) == ""
    assert Argos().languages() == ["fr"]


def test_a_firefox_model_in_a_bundle(home: Path, tmp_path: Path) -> None:
    require_portuguese()
    shipped = next(model for model in installed() if model.is_shipped and model.source == "pt")
    with pytest.raises(SetupError, match="Python package"):
        remove(shipped)
    bundle = tmp_path / "models.zip"
    write_bundle([shipped], bundle)
    (model,) = install_file(bundle)
    assert model.folder == cache_folder() / "pt-en"
    assert verify(model) == ""
    assert model.folder.parent in standard_folders()
    remove(model)
    assert not model.folder.exists()


Files = dict[str, bytes]


def spoilt(path: Path, change: Callable[[Files], None]) -> Path:
    """A bundle of the French model, changed."""
    (model,) = install_file(package_path("fr"))
    write_bundle([model], path)
    remove(model)
    with ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def relist(**changes: object) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        contents = json.loads(files[LIST])
        contents["models"][0] |= changes
        files[LIST] = json.dumps(contents).encode()

    return change


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda files: files.update({"argos/fr_en/model/config.json": b"{}"}), "not what was packed"),
        (lambda files: files.update({"argos/fr_en/more": b""}), "not those of its list"),
        (lambda files: files.pop("argos/fr_en/metadata.json"), "not those of its list"),
        (lambda files: files.update({LIST: b"{"}), "list of its models is broken"),
        (lambda files: files.update({LIST: b'{"format": 9, "models": []}'}), "another version"),
        (relist(engine="pickle"), "list of its models is broken"),
        (relist(folder="argos/../.."), "not those of its list"),
        (relist(engine="firefox"), "no place for a model"),
    ],
)
def test_a_spoilt_bundle_changes_nothing(
    home: Path, tmp_path: Path, change: Callable[[Files], None], what: str
) -> None:
    with pytest.raises(SetupError, match=what):
        install_file(spoilt(tmp_path / "b.zip", change))
    assert tree(home) == set()


def put(name: str, content: bytes = b"x", attributes: int = 0o644) -> Callable[[ZipFile], None]:
    def write(archive: ZipFile) -> None:
        entry = ZipInfo(name)
        entry.filename = name  # as it is: the library would mend some
        entry.external_attr = attributes << 16
        entry.compress_type = ZIP_DEFLATED
        archive.writestr(entry, content)

    return write


@pytest.mark.parametrize(
    ("add", "what"),
    [
        (put("fr_en/../../evil"), "leads out"),
        (put("../evil"), "leads out"),
        (put("/etc/evil"), "leads out"),
        (put("fr_en\\..\\evil"), "leads out"),
        (put("C:/evil"), "leads out"),
        (put("fr_en/./x"), "leads out"),
        (put("fr_en/link", b"/etc/passwd", stat.S_IFLNK | 0o777), "is a link"),
        (put("fr_en/\x1b[31mred"), "no file name needs"),
        (put("fr_en/METADATA.json"), "stands in it twice"),
        (put("fr_en/zeros", b"\0" * 200_000_000), "zip bomb"),
        (put("other/metadata.json"), "not one folder"),
    ],
)
def test_a_hostile_zip_is_refused(
    home: Path, tmp_path: Path, add: Callable[[ZipFile], None], what: str
) -> None:
    path = remade(tmp_path / "evil.argosmodel")
    with ZipFile(path, "a") as archive:
        add(archive)
    before = tree(tmp_path)
    with pytest.raises(SetupError, match=what):
        install_file(path)
    new = tree(tmp_path) - before
    assert all("home/data/argos-translate/packages".startswith(path) for path in new)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (metadata(from_code="français"), "language code"),
        (metadata(to_code="../../en"), "language code"),
        (metadata(type="sbd"), "does not translate"),
        (metadata(from_code="en", to_code="fr"), "translates from English"),
        (lambda files: files.pop("fr_en/model/model.bin"), "no model/model.bin"),
        (lambda files: files.pop("fr_en/metadata.json"), "metadata.json"),
        (lambda files: files.update({"fr_en/metadata.json": b"no"}), "not JSON"),
        (
            lambda files: files.update({"fr_en/model/model.bin": files["fr_en/model/model.bin"][:500_000]}),
            "work",
        ),
        (lambda files: files.update({"fr_en/model/config.json": b"{"}), "work"),
        (lambda files: files.update({"fr_en/sentencepiece.model": b"no"}), "no tokenizer"),
    ],
)
def test_a_broken_package_changes_nothing(
    home: Path, tmp_path: Path, change: Callable[[Files], None], what: str
) -> None:
    install_file(package_path("fr"))
    before = tree(home)
    with pytest.raises(SetupError, match=what) as caught:
        install_file(remade(tmp_path / "p.argosmodel", change))
    assert "p.argosmodel" in caught.value.message
    assert tree(home) == before
    assert verify(only_argos()[0]) == ""


def test_what_is_no_zip_or_a_cut_one(home: Path, tmp_path: Path) -> None:
    whole = package_path("fr").read_bytes()
    flipped = bytearray(whole)
    flipped[600_000] ^= 0xFF
    for content in (b"", b"hello", whole[:500_000], bytes(flipped), zlib.compress(whole)):
        path = tmp_path / "p.argosmodel"
        path.write_bytes(content)
        with pytest.raises(SetupError, match=r"zip|broken|package"):
            install_file(path)
    with pytest.raises(SetupError, match="no such file"):
        install_file(tmp_path / "none.argosmodel")
    with pytest.raises(SetupError):
        install_file(tmp_path)
    assert tree(home) == set()
