"""A run that is really killed, at any point and again and again, ends as one that never was."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.corpus import convert, make, tree
from tests.support import ROOT

KILLS = 8  # the benchmark `batch` kills fifty times


def start(source: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.batch.corpus", str(source), str(out), str(workers)]
    with out.with_suffix(".log").open("wb") as log:
        return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, start_new_session=True)


def wait_for(condition: object, process: subprocess.Popen[bytes]) -> None:
    """Until something is so, or the process has ended."""
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline and not condition():  # type: ignore[operator]
        time.sleep(0.005)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A corpus that takes some seconds, and what an uninterrupted run makes of it."""
    folder = tmp_path_factory.mktemp("large")
    source = make(folder / "in", rows=1200, texts=20)
    convert(source, folder / "fresh", workers=2)
    return source, tree(folder / "fresh")


def test_killed_at_random_points(large: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    source, fresh = large
    chance = random.Random(5)
    state = tmp_path / "out/.normalize"
    kills = 0
    while kills < KILLS:
        process = start(source, tmp_path / "out", chance.choice((1, 2, 3)))
        wait_for((state / "journal.part").exists, process)
        time.sleep(chance.uniform(0, 1.0))
        if process.poll() is not None:  # a quick machine: it came to its end
            assert tree(tmp_path / "out") == fresh
            shutil.rmtree(tmp_path / "out")
            continue
        kill = os.killpg if chance.random() < 0.5 else os.kill
        kill(process.pid, signal.SIGKILL)
        process.wait()
        kills += 1
    assert start(source, tmp_path / "out", 2).wait() == 0
    assert tree(tmp_path / "out") == fresh


def test_work_on_a_table_is_not_lost(large: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    """Records that stand in the spool are taken from it, also by a run that is killed before their end."""
    source, fresh = large
    state = tmp_path / "out/.normalize"

    def spooled() -> int:
        return max(
            (path.stat().st_size for path in state.glob("*.*o*l*") if path.suffix != ".jsonl"), default=0
        )

    sizes = []
    for least in (50_000, 100_000):
        process = start(source, tmp_path / "out", 2)
        wait_for(lambda least=least: spooled() > least, process)
        process.kill()
        process.wait()
        sizes.append(spooled())
    assert sizes[1] > sizes[0] > 50_000
    assert start(source, tmp_path / "out", 2).wait() == 0
    assert tree(tmp_path / "out") == fresh


@pytest.mark.parametrize("signals", [[signal.SIGINT], [signal.SIGTERM], [signal.SIGINT, signal.SIGINT]])
def test_ctrl_c(large: tuple[Path, dict[str, bytes]], tmp_path: Path, signals: list[signal.Signals]) -> None:
    source, fresh = large
    state = tmp_path / "out/.normalize"
    process = start(source, tmp_path / "out", 2)
    wait_for(lambda: any(state.glob("*.spool")), process)
    for one in signals:
        os.killpg(process.pid, one)
    assert process.wait(30) != 0
    said = (tmp_path / "out.log").read_bytes()
    assert said.count(b"Traceback") <= 1  # that of KeyboardInterrupt: no worker says a word
    assert start(source, tmp_path / "out", 2).wait() == 0
    assert tree(tmp_path / "out") == fresh
    assert not list(state.glob("*.spool"))


@pytest.mark.parametrize("left", [0, 1, 20, 200])
def test_a_torn_journal(tmp_path: Path, left: int) -> None:
    source = make(tmp_path / "in")
    convert(source, tmp_path / "fresh")
    convert(source, tmp_path / "out")
    state = tmp_path / "out/.normalize"
    whole = (state / "journal.jsonl").read_bytes()
    (state / "journal.jsonl").rename(state / "journal.part")
    (state / "journal.part").write_bytes(whole[: len(whole) // 2 + left])
    (tmp_path / "out/sub/003.txt").write_bytes(b"\0" * (tmp_path / "out/sub/003.txt").stat().st_size)
    result = convert(source, tmp_path / "out")  # after power was lost, sizes are not enough
    assert result.skipped > 0
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


@pytest.mark.parametrize("damage", [b"\0" * 4000, b"\xff\n{}\n"])
def test_a_torn_spool(large: tuple[Path, dict[str, bytes]], tmp_path: Path, damage: bytes) -> None:
    source, fresh = large
    state = tmp_path / "out/.normalize"
    process = start(source, tmp_path / "out", 2)
    wait_for(lambda: any(p.stat().st_size > 50_000 for p in state.glob("*.spool")), process)
    process.kill()
    process.wait()
    (spool,) = state.glob("*.spool")
    spool.write_bytes(spool.read_bytes()[:40_000] + damage)
    assert start(source, tmp_path / "out", 2).wait() == 0
    assert tree(tmp_path / "out") == fresh
