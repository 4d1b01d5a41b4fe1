"""The command as a whole."""

import pytest

from normalize.normalizer import package_version
from tests.support import call


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help(monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    done = call(monkeypatch, option)
    assert done.code == 0
    for command in ("run", "explain", "undo", "detect", "doctor"):
        assert command in done.text
        assert call(monkeypatch, command, option).code == 0


def test_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "--version").text == f"normalize, version {package_version()}\n"


@pytest.mark.parametrize("arguments", [["nonsense"], ["--nonsense"]])
def test_wrong_usage(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    done = call(monkeypatch, *arguments)
    assert (done.code, done.out) == (2, b"")
    assert "nonsense" in done.err
