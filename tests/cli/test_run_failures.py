"""``normalize run`` where something is wrong: each failure keeps its place, the rest is done."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runs import HOSTILE, LEAD, RUSSIAN, errors, written
from tests.support import call


def test_each_failure_keeps_its_place_and_the_rest_is_done(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "in/binary.txt").write_bytes(bytes(range(256)))
    (here / "in/latin.txt").write_bytes("A cidade está em paz.".encode("latin-1"))
    (here / "in/russian.txt").write_text(RUSSIAN, encoding="utf-8")
    done = call(monkeypatch, "run", "in", "nowhere.txt", "-o", "out")
    assert (done.code, done.out) == (3, b"")
    assert [(row["path"], row["name"]) for row in errors(here / "out")] == [
        ("in/binary.txt", "binary-file"),
        ("in/latin.txt", "unknown-encoding"),
        ("nowhere.txt", "unreadable"),
        ("in/russian.txt", "no-engine"),
    ]
    for part in (
        "binary.txt",
        "--encoding",
        "normalize models install ru",
        "nowhere.txt",
        "2 ok, 4 failed",
    ):
        assert part in done.err
    (said,) = [line for line in done.err.splitlines() if "models install ru" in line]
    assert "russian.txt" in said
    assert written(here / "out") == [
        "a.txt",
        "a.txt.record.json",
        "errors.jsonl",
        "sub/b.txt",
        "sub/b.txt.record.json",
    ]


def test_an_unreadable_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Path.open

    def read(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return original(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", read)
    done = call(monkeypatch, "run", "in", "-o", "out")
    assert done.code == 3
    assert "a.txt cannot be read: Permission denied" in done.err
    assert written(here / "out") == ["errors.jsonl", "sub/b.txt", "sub/b.txt.record.json"]


def test_a_partial_document(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/a.txt").write_text(f"{LEAD}\n\n{RUSSIAN}\n{LEAD} Nobody was hurt.\n", encoding="utf-8")
    done = call(monkeypatch, "run", "in/a.txt", "-o", "out")
    assert done.code == 3
    assert "1 partial" in done.err
    assert "untranslated" in done.err
    assert RUSSIAN in (here / "out/a.txt").read_text(encoding="utf-8")


def test_errors_of_an_earlier_run_go(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/c.txt").write_text(RUSSIAN, encoding="utf-8")
    assert call(monkeypatch, "run", "in", "-o", "out").code == 3
    (here / "in/c.txt").unlink()
    assert call(monkeypatch, "run", "in", "-o", "out").code == 0
    assert "errors.jsonl" not in written(here / "out")


def test_output_of_an_earlier_run_goes_where_the_text_fails_now(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call(monkeypatch, "run", "in/a.txt", "-o", "out")
    (here / "in/a.txt").write_text(RUSSIAN, encoding="utf-8")
    assert call(monkeypatch, "run", "in/a.txt", "-o", "out").code == 3
    assert written(here / "out") == ["errors.jsonl"]


def test_a_name_that_is_not_utf8_costs_no_other_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / os.fsdecode(b"in/\xff.txt")).write_text(LEAD, encoding="utf-8")
    done = call(monkeypatch, "run", "in", "-o", "out")
    assert done.code in (0, 3)
    assert {"a.txt", "sub/b.txt"} <= set(written(here / "out"))
    assert "fault of normalize" not in done.err


def test_a_name_full_of_escapes_and_markup(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/\x1b[31m[bold].txt").write_text(RUSSIAN, encoding="utf-8")
    done = call(monkeypatch, "run", "in", "-o", "out", "--preview", 2)
    assert done.code == 3
    assert "\x1b" not in done.err
    assert "[bold]" in done.err


def test_a_hostile_text(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/a.txt").write_text(HOSTILE, encoding="utf-8")
    done = call(monkeypatch, "run", "in/a.txt", "-o", "out", "--preview", 3, "--from", "en")
    assert done.code == 0
    assert "\x1b" not in done.err
    assert "[bold]Ganja[/bold] [/quote]" in done.err
    assert "[link=x]y :smile:" in (here / "out/a.txt").read_text(encoding="utf-8")


# Usage and set-up


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["in"], "-o FOLDER"),
        ([], "Missing argument"),
        (["-", "in"], "stands alone"),
        (["-", "-o", "out"], "stands alone"),
        (["in", "-o", "in"], "lies in the input"),
        (["in", "-o", "in/out"], "lies in the input"),
        (["in/a.txt", "-o", "in"], "overwrite the input"),
        (["in", "in/sub/../sub", "in/a.txt", "in/sub", "-o", "out", "--encoding", "utf-9"], "utf-9"),
        (["in", "-o", "out", "--from", "english"], "language code"),
        (["in", "-o", "out", "--glossary", "nowhere.yaml"], "nowhere.yaml: cannot be read"),
        (["in", "-o", "out", "--models", "nowhere"], "nowhere"),
        (["in", "-o", "out", "--no-such-option"], "--no-such-option"),
        (["empty", "-o", "out"], "no text file"),
        (["in", "-o", "in/a.txt/out"], "in/a.txt"),
    ],
)
def test_wrong_usage_writes_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], what: str
) -> None:
    (here / "empty").mkdir()
    before = written(here)
    done = call(monkeypatch, "run", *arguments)
    assert (done.code, done.out) == (2, b"")
    assert what in done.err
    assert written(here) == before


def test_two_inputs_with_one_output(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/sub/a.txt").write_text("x", encoding="utf-8")
    done = call(monkeypatch, "run", "in/a.txt", "in/sub/a.txt", "-o", "out")
    assert done.code == 2
    assert "in/a.txt and in/sub/a.txt would both be written to a.txt" in done.err
    assert not (here / "out").exists()


def test_a_mistake_in_a_glossary(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "mine.yaml").write_text(
        "- id: a\n  canonical: A\n  kind: place\n  varients: B\n", encoding="utf-8"
    )
    done = call(monkeypatch, "run", "in", "-o", "out", "--glossary", "mine.yaml")
    assert done.code == 2
    assert done.err == "normalize: mine.yaml:4: unknown field 'varients'. Did you mean 'variants'?\n"
