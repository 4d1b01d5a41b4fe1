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
    return [file.target for file in found.files]


def test_a_folder_is_the_root_of_its_paths(tree: Path) -> None:
    assert targets("in") == targets(tree / "in") == ["a.txt", "b.txt", "sub/a.txt", "sub/n.md"]
    assert targets(".") == [f"in/{name}" for name in targets("in")]


def test_files_of_other_kinds_are_named(tree: Path) -> None:
    assert find_inputs(["in"]).skipped == {".png": 1}


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


def test_a_path_that_is_not_there_is_kept(tree: Path) -> None:
    assert targets("in/a.txt", "nowhere.txt", "in/b.txt") == ["a.txt", "b.txt", "nowhere.txt"]
    assert targets("no*.txt") == ["no*.txt"]
    assert "nowhere.txt" in targets("in", "in/nowhere.txt")


@pytest.mark.parametrize("name", ["p.png", ".h.txt", ".h/x.txt"])
def test_what_a_folder_leaves_out_can_be_named(tree: Path, name: str) -> None:
    assert Path(name).name in targets("in", f"in/{name}")


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
    found = find_inputs(["in"], follow_links=True)
    assert [file.target for file in found.files] == [
        "a.txt",
        "b.txt",
        "link.txt",
        "sub/a.txt",
        "sub/n.md",
    ]


def test_a_pipe_in_a_folder_is_no_text_file(tree: Path) -> None:
    """Reading one would wait for ever."""
    os.mkfifo(tree / "in/pipe.txt")
    assert "pipe.txt" not in targets("in")


def test_the_order_is_that_of_the_targets(tree: Path) -> None:
    """Part by part, whatever the command line says: so a journal can be read beside it."""
    assert targets("in/sub/n.md", "in/b.txt") == ["b.txt", "n.md"]
    for name in ("in/a-b.txt", "in/a/z.txt", "in/a0.txt", "in/c.csv", "in/c.html", "in/c.jsonl"):
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_text("text", encoding="utf-8")
    (tree / "in2").mkdir()
    (tree / "in2/aa.txt").write_text("text", encoding="utf-8")
    found = targets("in2", "in")
    assert found == sorted(found, key=lambda target: target.split("/"))
    assert {"a/z.txt", "aa.txt", "c.html.txt", "sub/a.txt"} <= set(found)


@pytest.mark.parametrize(
    ("names", "output_format", "target"),
    [
        (["a.csv", "a.tsv"], "jsonl", "a.jsonl"),
        (["a.csv", "a.jsonl"], "jsonl", "a.jsonl"),
        (["a.html", "a.html.txt"], None, "a.html.txt"),
        (["a.txt", "a.txt.record.csv"], "json", "a.txt.record.json"),
        (["a.jsonl/x.txt", "a.csv"], "jsonl", "a.jsonl"),
        (["a.jsonl/x.txt", "a.tsv"], "jsonl", "a.jsonl"),
        (["run.json"], None, "run.json"),
        (["errors.csv"], "jsonl", "errors.jsonl"),
    ],
)
@pytest.mark.parametrize("folders", [1, 2])
def test_two_things_at_one_place(
    tmp_path: Path, names: list[str], output_format: str | None, target: str, folders: int
) -> None:
    """In one folder, and in two."""
    for number, name in enumerate(names):
        path = tmp_path / str(number % folders) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")
    given = [str(tmp_path / str(number)) for number in range(min(folders, len(names)))]
    with pytest.raises(SetupError, match=f"both be written to {target}"):
        find_inputs(given, tmp_path / "out", output_format)


def test_files_with_the_same_names_that_do_not_clash(tmp_path: Path) -> None:
    for name in ("a.csv", "a.tsv", "a.html", "a.txt", "a.json", "a.jsonl", "a.csv.gz", "sub/errors.jsonl"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text("text", encoding="utf-8")
    assert len(find_inputs([str(tmp_path / "in")]).files) == 8


def test_the_output_of_another_run_is_not_read(tree: Path) -> None:
    (tree / "in/b.txt.record.json").write_text("{}", encoding="utf-8")
    (tree / "in/c.csv.records.jsonl").write_text("{}", encoding="utf-8")
    found = find_inputs(["in"])
    assert len(found.files) == 4
    assert found.skipped == {".png": 1, ".json": 1, ".jsonl": 1}


def test_a_folder_of_very_many_files_is_not_held(tmp_path: Path) -> None:
    """Going through it again gives the same; asking for the first costs one folder."""
    for number in range(300):
        (tmp_path / f"{number % 7}").mkdir(exist_ok=True)
        (tmp_path / f"{number % 7}" / f"{number}.txt").write_bytes(b"")
    files = find_inputs([str(tmp_path)]).files
    assert len(files) == len(list(files)) == 300
    assert list(files) == list(files)
    (tmp_path / "0/00.txt").write_bytes(b"")
    assert next(iter(files)).target == "0/0.txt"
    assert len(list(files)) == 301


def test_two_names_that_are_written_alike(tmp_path: Path) -> None:
    (tmp_path / "a\udcff.txt").write_bytes(b"one")
    (tmp_path / "a\\xff.txt").write_bytes(b"two")
    with pytest.raises(SetupError, match="stands for two files"):
        find_inputs([str(tmp_path)])
    (tmp_path / "a\\xff.txt").unlink()
    assert len(find_inputs([str(tmp_path)]).files) == 1
