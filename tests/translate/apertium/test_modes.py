"""Mode files: what is found, and what is never started."""

from pathlib import Path

import pytest

from normalize.errors import RecordError
from normalize.translate.apertium.modes import Mode, find_modes
from tests.support import require_apertium


def mode(folder: Path, text: str, name: str = "spa-eng") -> Mode:
    file = folder / f"{name}.mode"
    file.write_text(text, encoding="utf-8")
    return Mode(file)


def test_pairs_are_found_by_their_names(tmp_path: Path) -> None:
    names = ["spa-eng", "spa-eng_US", "hbs-eng", "fr-es", "eo-en", "Cyrl-Latn", "eco-fr-es", "oci_gascon-fra"]
    for name in names:
        mode(tmp_path, "", name)
    (tmp_path / "README").write_text("spa-eng.mode", encoding="utf-8")
    found = {pair: mode.name for pair, mode in find_modes(tmp_path).items()}
    assert found == {
        ("es", "en"): "spa-eng",
        ("fr", "es"): "fr-es",
        ("eo", "en"): "eo-en",
        **{(language, "en"): "hbs-eng" for language in ("bs", "hr", "sh", "sr")},
    }


def test_a_folder_that_is_not_there_has_no_pairs(tmp_path: Path) -> None:
    assert find_modes(tmp_path / "modes") == {}


def test_a_chain(tmp_path: Path) -> None:
    require_apertium("es")
    data = tmp_path / "some data.bin"
    data.write_bytes(b"")
    text = f"lt-proc -w \"{data}\" | apertium-tagger -g $2 '{data}'|lt-proc $1\n"
    assert mode(tmp_path, text).commands() == [
        ["lt-proc", "-z", "-w", str(data)],
        ["apertium-tagger", "-z", "-g", str(data)],
        ["lt-proc", "-z", "-g"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "|",
        "lt-proc x |",
        "rm -rf x",
        "/tmp/lt-proc x",
        "lt-proc x; rm -rf y",
        "lt-proc x && rm y",
        "lt-proc x > /etc/passwd",
        "lt-proc < x",
        "lt-proc x & rm y",
        "lt-proc $(rm x)",
        "lt-proc '$(rm x)'",
        "lt-proc `rm x`",
        "lt-proc $HOME",
        "lt-proc (x)",
        "lt-proc 'x",
        "lt-proc /nowhere/at/all.bin",
        "lt-proc x | sh",
        "lt-proc x\nrm y",
        "PATH=/tmp lt-proc x",
    ],
)
def test_nothing_but_apertiums_programs_is_ever_run(tmp_path: Path, text: str) -> None:
    with pytest.raises(RecordError, match=r"spa-eng\.mode") as caught:
        mode(tmp_path, text).commands()
    assert caught.value.name == "broken-model"


def test_a_mode_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "spa-eng.mode").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RecordError, match="cannot be read"):
        Mode(tmp_path / "spa-eng.mode").commands()


def test_a_missing_data_file_says_which_package_to_install_again(tmp_path: Path) -> None:
    require_apertium("es")
    text = "lt-proc '/usr/share/apertium/apertium-eng-spa/gone.bin'"
    with pytest.raises(RecordError, match=r"gone\.bin is missing.*--reinstall apertium-eng-spa"):
        mode(tmp_path, text).commands()


def test_the_signature_is_of_what_the_files_hold(tmp_path: Path) -> None:
    require_apertium("es")
    data = tmp_path / "data.bin"
    data.write_bytes(b"one")
    first = mode(tmp_path, f"lt-proc '{data}'").signature()
    assert mode(tmp_path, f"lt-proc '{data}'").signature() == first
    data.write_bytes(b"two")
    assert mode(tmp_path, f"lt-proc '{data}'").signature() != first
    data.write_bytes(b"one")
    assert mode(tmp_path, f"lt-proc -w '{data}'").signature() != first
