"""``normalize run`` over a corpus: what a person sees, stops, and finds again."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runs import LEAD, RUSSIAN, written
from tests.support import call

NORMALIZE = Path(sys.executable).with_name("normalize")


def test_again_says_that_nothing_was_to_be_done(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = call(monkeypatch, "run", "in", "-o", "out")
    again = call(monkeypatch, "run", "in", "-o", "out")
    assert again.code == 0
    assert "Nothing was to be done" in again.err
    assert set(first.err.splitlines()) < set(again.err.splitlines())
    (here / "in/a.txt").write_text(LEAD)
    assert "1 file was done by an earlier run." in call(monkeypatch, "run", "in", "-o", "out").err


def test_a_run_that_failed_fails_again(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/c.txt").write_text(RUSSIAN, encoding="utf-8")
    codes = [call(monkeypatch, "run", "in", "-o", "out").code for _ in range(2)]
    assert codes == [3, 3]


def test_quiet(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/c.txt").write_bytes(bytes(range(256)))
    done = call(monkeypatch, "run", "in", "-o", "out", "--quiet")
    assert (done.code, done.out, done.err) == (3, b"", "")


def test_events_as_json(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/\x1b[31m.txt").write_bytes(bytes(range(256)))
    done = call(monkeypatch, "run", "in", "-o", "out", "--log-format", "json", "--workers", 1)
    events = [json.loads(line) for line in done.err.splitlines()]
    assert [event["event"] for event in events] == ["start", "failed", "end"]
    assert events[0]["files"] == 3
    assert (events[1]["path"], events[1]["name"]) == ("in/\x1b[31m.txt", "binary-file")
    assert events[2]["counts"]["status"] == {"failed": 1, "ok": 2}


def test_a_bar_on_a_terminal(here: Path) -> None:
    (here / "in/c.txt").write_bytes(bytes(range(256)))
    ours, theirs = pty.openpty()
    command = [str(NORMALIZE), "run", "in", "-o", "out", "--from", "en"]
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"}
    process = subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    said = b""
    try:
        while some := os.read(ours, 10_000):
            said += some
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 3
    for part in (b"records", b"/s", b"c.txt is binary", b"2 ok, 1 failed"):
        assert part in said


def test_many_failures_are_not_all_printed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for i in range(40):
        (here / f"in/{i}.txt").write_bytes(bytes(range(256)))
    done = call(monkeypatch, "run", "in", "-o", "out")
    assert done.err.count("is binary") == 20
    assert "errors.jsonl will have all" in done.err
    assert len((here / "out/errors.jsonl").read_bytes().splitlines()) == 40


def test_fail_fast(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/0.txt").write_bytes(bytes(range(256)))
    done = call(monkeypatch, "run", "in", "-o", "out", "--fail-fast")
    assert done.code == 3
    assert "Stopped at the first failed record" in done.err
    assert not (here / "out/a.txt").exists()


def test_links_are_followed_where_that_is_asked_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "elsewhere").mkdir()
    (here / "elsewhere/c.txt").write_text(LEAD)
    (here / "in/more").symlink_to(here / "elsewhere")
    (here / "in/ring").symlink_to(here / "in")
    call(monkeypatch, "run", "in", "-o", "out")
    assert "more/c.txt" not in written(here / "out")
    assert call(monkeypatch, "run", "in", "-o", "out", "--follow-links").code == 0
    assert "more/c.txt" in written(here / "out")
    assert not any(name.startswith("ring/ring") for name in written(here / "out"))


@pytest.mark.parametrize("arguments", [["--workers", "-1"], ["--timeout", "0"], ["--log-format", "xml"]])
def test_wrong_options(here: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    assert call(monkeypatch, "run", "in", "-o", "out", *arguments).code == 2
    assert not (here / "out").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_is_really_full(here: Path) -> None:
    disk = here / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        (here / "in/b.txt").write_text((LEAD + "\n") * 3000, encoding="utf-8")
        command = [str(NORMALIZE), "run", "in", "-o", str(disk / "out"), "--from", "en"]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == 3, done.stderr
        assert b"b.txt cannot be written: No space left" in done.stderr
        assert written(disk / "out") == [
            "a.txt",
            "a.txt.record.json",
            "errors.jsonl",
            "sub/b.txt",
            "sub/b.txt.record.json",
        ]
        subprocess.run(["mount", "-o", "remount,size=40m", str(disk)], check=True)
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        fresh = [str(NORMALIZE), "run", "in", "-o", "fresh", "--from", "en"]
        subprocess.run(fresh, capture_output=True, check=True)
        assert (disk / "out/SHA256SUMS").read_bytes() == (here / "fresh/SHA256SUMS").read_bytes()
    finally:
        subprocess.run(["umount", str(disk)], check=False)
