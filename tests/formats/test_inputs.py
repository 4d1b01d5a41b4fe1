"""From paths to the files to read and the places to write."""

import os
from pathlib import Path

import pytest

from normalize import SetupError
from normalize.formats.inputs import find_inputs


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "in/b.txt",
        "in/a.txt",
        "in/sub/a.txt",
        "in/sub/n.md",
        "in/p.png",
        "in/.h/x.txt",
        "in/.h.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def targets(*paths: object, output: object = None) -> list[str]:
    found = find_inputs([str(p) for p in paths], Path(str(output)) if output else None)
    return [file.target.as_posix() for file in found.files]


def test_a_folder_is_the_root_of_its_paths(tree: Path) -> None:
    assert targets("in") == targets(tree / "in") == ["a.txt", "b.txt", "sub/a.txt", "sub/n.md"]
    assert targets(".") == [f"in/{name}" for name in targets("in")]


def test_files_of_other_kinds_are_named(tree: Path) -> None:
    assert [p.name for p in find_inputs(["in"]).skipped] == ["p.png"]


def test_a_file_has_its_name_alone(tree: Path) -> None:
    assert targets("in/sub/a.txt") == ["a.txt"]
    assert targets("in/p.png") == ["p.png"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("in/*.txt", ["a.txt", "b.txt"]),
        ("in/**/*.txt", ["a.txt", "b.txt", "sub/a.txt"]),
        ("in/*/a.txt", ["sub/a.txt"]),
        ("in/s*", ["a.txt", "n.md"]),
    ],
)
def test_globs(tree: Path, pattern: str, expected: list[str]) -> None:
    assert targets(pattern) == expected
    assert targets(tree / pattern) == expected


def test_a_file_whose_name_looks_like_a_glob(tree: Path) -> None:
    (tree / "in/a[1].txt").write_text("x", encoding="utf-8")
    assert targets("in/a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("again", ["in/a.txt", "./in/a.txt", "in", "in/*.txt", "in/sub/../a.txt"])
def test_each_file_once(tree: Path, again: str) -> None:
    assert targets("in/a.txt", again).count("a.txt") == 1


def test_each_file_once_by_its_absolute_path(tree: Path) -> None:
    assert targets("in/a.txt", tree / "in/a.txt") == ["a.txt"]


def test_a_path_that_is_not_there_keeps_its_place(tree: Path) -> None:
    assert targets("in/a.txt", "nowhere.txt", "in/b.txt") == ["a.txt", "nowhere.txt", "b.txt"]
    assert targets("no*.txt") == ["no*.txt"]


@pytest.mark.parametrize("output", ["in", "in/out", "in/sub", "in/sub/../x", "./in"])
def test_the_output_in_an_input(tree: Path, output: str) -> None:
    with pytest.raises(SetupError, match=r"lies in the input in"):
        find_inputs(["in"], Path(output))


def test_the_output_in_an_input_through_a_link(tree: Path) -> None:
    (tree / "link").symlink_to(tree / "in")
    with pytest.raises(SetupError, match="lies in the input"):
        find_inputs(["in"], tree / "link" / "out")


def test_the_output_beside_an_input(tree: Path) -> None:
    assert targets("in", output="in2") == targets("in")


def test_the_output_would_overwrite_an_input(tree: Path) -> None:
    with pytest.raises(SetupError, match=r"overwrite the input in/a\.txt"):
        find_inputs(["in/a.txt"], Path("in"))


@pytest.mark.parametrize("paths", [["in/a.txt", "in/sub/a.txt"], ["in/sub", "in/a.txt"]])
def test_two_inputs_with_one_output(tree: Path, paths: list[str]) -> None:
    with pytest.raises(SetupError, match=r"would both be written to a\.txt") as caught:
        find_inputs(paths)
    assert "in/a.txt" in str(caught.value)
    assert "in/sub/a.txt" in str(caught.value)


def test_an_input_whose_output_is_another_s_record(tree: Path) -> None:
    (tree / "in/a.txt.record.json").write_text("x", encoding="utf-8")
    with pytest.raises(SetupError, match=r"a\.txt\.record\.json"):
        find_inputs(["in/a.txt", "in/a.txt.record.json"], Path("out"))


def test_an_input_whose_output_is_the_list_of_errors(tree: Path) -> None:
    (tree / "in/errors.jsonl").write_text("x", encoding="utf-8")
    with pytest.raises(SetupError, match=r"errors\.jsonl"):
        find_inputs(["in/errors.jsonl"], Path("out"))


def test_a_file_in_a_folder_that_is_given_too_keeps_its_place(tree: Path) -> None:
    assert targets("in", "in/sub/a.txt") == targets("in")


def test_hidden_files_and_links_are_left_out(tree: Path) -> None:
    (tree / "in/link.txt").symlink_to(tree / "in/a.txt")
    (tree / "in/loop").symlink_to(tree / "in")
    assert targets("in") == ["a.txt", "b.txt", "sub/a.txt", "sub/n.md"]


def test_a_pipe_in_a_folder_is_no_text_file(tree: Path) -> None:
    """Reading one would wait for ever."""
    os.mkfifo(tree / "in/pipe.txt")
    assert "pipe.txt" not in targets("in")


def test_the_order_is_that_of_the_command_line(tree: Path) -> None:
    assert targets("in/sub/n.md", "in/b.txt") == ["n.md", "b.txt"]
