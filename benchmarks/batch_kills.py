"""A run that is killed again and again at random points, and then left to end."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from benchmarks.corpus import COMMAND, SHARE, row, table, timed, tree, write_texts

_FILES, _KILLS = 10_000, 50


def main() -> None:
    """Print whether the bytes are those of a run that was not killed."""
    table(_kills)


def _kills(here: Path) -> None:
    write_texts(here / "in", int(_FILES * SHARE))
    chance = random.Random(1)
    kills, wanted = 0, max(3, int(_KILLS * SHARE))
    seconds = timed(here / "in", here / "whole", "--workers", "2")
    while kills < wanted:
        command = [*COMMAND, str(here / "in"), "-o", str(here / "killed"), "--workers", "2"]
        process = subprocess.Popen(command, start_new_session=True)
        time.sleep(chance.uniform(0.3, max(1.5, 3 * seconds / wanted)))
        if process.poll() is not None:
            shutil.rmtree(here / "killed")
            continue
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        kills += 1
    timed(here / "in", here / "killed", "--workers", "2")
    same = tree(here / "whole") == tree(here / "killed")
    row(f"killed {kills} times, the same bytes", str(same), True)
