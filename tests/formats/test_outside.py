"""Nothing is written outside the output folder, and no input is lost on the way."""

from pathlib import Path

import pytest

from normalize import SetupError
from normalize.formats.inputs import find_inputs
from tests.support import call


def test_a_link_in_the_output_folder_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/sub/a.txt").write_text("The new text.", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.txt").write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / "sub").symlink_to(tmp_path / "elsewhere")
    done = call(monkeypatch, "run", tmp_path / "in", "-o", out, "--from", "en")
    assert (done.code, "leads out of it" in done.err) == (3, True)
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["a.txt"]
    assert (tmp_path / "elsewhere/a.txt").read_text(encoding="utf-8") == "mine"


def test_a_glob_with_dots_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "g/a/x").mkdir(parents=True)
    (tmp_path / "g/b.txt").write_text("text", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SetupError, match="outside the output folder"):
        find_inputs(["g/a/*/../../b.txt"], tmp_path / "out")


def test_pipes_and_links_in_a_folder_are_counted_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    found = find_inputs([str(tmp_path)])
    assert [f.target for f in found.files] == ["a.txt"]
    assert found.skipped == {".txt": 1}
