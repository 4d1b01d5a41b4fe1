"""Which file holds for a folder, and which does not."""

import os
from pathlib import Path

import pytest

from normalize import SetupError
from normalize.settings.find import find_settings
from tests.settings.support import put

OURS, OTHERS = '[tool.normalize]\nfrom = "pt"\n', "[tool.ruff]\nline-length = 110\n"


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"normalize.toml": ""}, "normalize.toml"),
        ({"a/b/c/normalize.toml": "", "normalize.toml": ""}, "a/b/c/normalize.toml"),
        ({"a/pyproject.toml": OURS}, "a/pyproject.toml"),
        ({"a/pyproject.toml": OURS, "a/normalize.toml": ""}, "a/normalize.toml"),
        ({"a/b/pyproject.toml": OTHERS, "a/pyproject.toml": OURS}, "a/pyproject.toml"),
        ({"a/b/pyproject.toml": "[tool", "a/normalize.toml": ""}, "a/normalize.toml"),
        ({"a/b/pyproject.toml": b"\xff", "a/normalize.toml": ""}, "a/normalize.toml"),
        ({"a/b/pyproject.toml": "tool = 3 # normalize", "a/normalize.toml": ""}, "a/normalize.toml"),
        ({"a/b/.git": "gitdir: x", "a/normalize.toml": ""}, None),  # a worktree's root
        ({"a/b/.git/HEAD": "", "a/normalize.toml": ""}, None),
        ({"a/b/.git/HEAD": "", "a/b/normalize.toml": ""}, "a/b/normalize.toml"),
        ({"a/b/c/normalize.toml/x": "", "a/normalize.toml": ""}, "a/normalize.toml"),
    ],
)
def test_the_nearest(tmp_path: Path, deep: Path, files: dict[str, str | bytes], found: str | None) -> None:
    for name, content in files.items():
        put(tmp_path / name, content)
    put(tmp_path / ".git" / "HEAD", "")  # nothing above the test counts
    assert find_settings(deep) == (tmp_path / found if found else None)


def test_the_search_ends_at_home(tmp_path: Path, deep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "normalize.toml", "")
    monkeypatch.setenv("HOME", str(tmp_path / "a"))
    assert find_settings(deep) is None
    mine = put(tmp_path / "a" / "normalize.toml", "")
    assert find_settings(deep) == mine


def test_a_broken_file_that_is_meant(tmp_path: Path, deep: Path) -> None:
    put(tmp_path / "pyproject.toml", "[tool.normalize]\nfrom = \n")
    with pytest.raises(SetupError, match=r"pyproject.toml: no TOML: Invalid value \(at line 2"):
        find_settings(deep)


def test_a_stranger_can_lay_none_where_all_may_write(
    tmp_path: Path, deep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / ".git" / "HEAD", "")
    mine = put(tmp_path / "a" / "normalize.toml", "")
    mine.parent.chmod(0o1777)
    assert find_settings(deep) == mine
    monkeypatch.setattr(os, "getuid", lambda: 4321)
    assert find_settings(deep) is None
    mine.parent.chmod(0o755)
    assert find_settings(deep) == mine


def test_a_pipe_is_no_file(tmp_path: Path, deep: Path) -> None:
    put(tmp_path / ".git" / "HEAD", "")
    os.mkfifo(deep / "normalize.toml")
    os.mkfifo(deep / "pyproject.toml")
    assert find_settings(deep) is None


def test_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert find_settings() is None
