"""A chain of programs that is asked many times, that dies, hangs and answers too much."""

import gc
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from normalize.errors import RecordError
from normalize.translate.apertium.pipe import Pipe, _end
from normalize.translate.engine import translate_all
from tests.support import Model

# Answers each block in capitals, but for the words that break it.
ODD = """
import os, sys, time
rest = b""
while data := os.read(0, 65536):
    *blocks, rest = (rest + data).split(b"\\0")
    for block in blocks:
        if block.startswith(b"die"):
            os._exit(3)
        if block.startswith(b"hang"):
            time.sleep(600)
        while block.startswith(b"flood"):
            os.write(1, b"x" * 65536)
        extra = b"\\0" if block.startswith(b"twice") else b""
        silent = block.startswith(b"swallow")
        os.write(1, b"" if silent else block.upper() + b"\\0" + extra)
"""
CAT = ["cat"]


def odd(tmp_path: Path, *, patience: float = 30.0) -> Pipe:
    program = tmp_path / "odd.py"
    program.write_text(ODD, encoding="utf-8")
    return Pipe([CAT, [sys.executable, str(program)], CAT], patience=patience)


def running(pipe: Pipe) -> list[int]:
    return [program.pid for program in pipe._chain]


def exists(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_programs_are_started_once(tmp_path: Path) -> None:
    pipe = odd(tmp_path)
    assert running(pipe) == []
    assert pipe.ask(["one", "zwei\n\n", ""]) == ["ONE", "ZWEI\n\n", ""]
    first = running(pipe)
    assert len(first) == 3
    assert pipe.ask(["três"]) == ["TRêS"]  # bytes.upper leaves what is not ASCII
    assert pipe.ask([]) == []
    assert running(pipe) == first
    pipe.stop()


def test_more_than_the_pipes_hold_at_once() -> None:
    pipe = Pipe([CAT, CAT])
    texts = ["x" * 100_000 for _ in range(30)]
    assert pipe.ask(texts) == texts
    pipe.stop()


def test_a_text_that_kills_costs_no_other(tmp_path: Path) -> None:
    pipe = odd(tmp_path)

    class Over(Model):
        def translate(self, texts: object) -> list[str]:
            assert isinstance(texts, list)
            return pipe.ask(texts)

    answers = translate_all(Over(), ["one", "die", "three"])
    assert (answers[0], answers[2]) == ("ONE", "THREE")
    assert isinstance(answers[1], RecordError)
    assert "ended with code 3" in str(answers[1])
    pipe.stop()


def test_killed_from_outside_it_starts_again(tmp_path: Path) -> None:
    pipe = odd(tmp_path)
    pipe.ask(["one"])
    for victim in (0, 1, 2):
        before = running(pipe)
        os.kill(before[victim], signal.SIGKILL)
        assert pipe.ask(["two"]) == ["TWO"]
        assert not set(before) & set(running(pipe))
        assert not any(map(exists, before))
    pipe.stop()


@pytest.mark.parametrize("text", ["hang", "flood", "swallow"])
def test_what_hangs_is_ended(tmp_path: Path, text: str) -> None:
    pipe = odd(tmp_path, patience=2.0)
    with pytest.raises(RecordError, match="no answer") as caught:
        pipe.ask([text])
    assert caught.value.name == "engine-hung"
    assert running(pipe) == []
    assert pipe.ask(["one"]) == ["ONE"]
    pipe.stop()


def test_what_always_hangs_gets_less_time(tmp_path: Path) -> None:
    pipe = odd(tmp_path, patience=0.5)
    for patience in ("0.5", "0.5", "0.5", "0.05"):
        with pytest.raises(RecordError, match=f"no answer within {patience} seconds"):
            pipe.ask(["hang"])
    pipe._patience = 100.0
    assert pipe.ask(["one"]) == ["ONE"]  # and what answers again is trusted again
    assert pipe._hung == 0
    pipe.stop()


def test_an_answer_too_many_is_never_another_sentences_draft(tmp_path: Path) -> None:
    pipe = odd(tmp_path)
    with pytest.raises(RecordError, match="no longer fit"):
        pipe.ask(["one", "twice", "three"])
    assert pipe.ask(["one"]) == ["ONE"]
    pipe.stop()


def test_a_program_that_is_not_there() -> None:
    pipe = Pipe([CAT, ["/nowhere/lt-proc"]])
    with pytest.raises(RecordError, match="/nowhere/lt-proc does not start"):
        pipe.ask(["one"])
    assert running(pipe) == []


def test_a_program_that_ends_at_once() -> None:
    with pytest.raises(RecordError, match="false ended with code 1"):
        Pipe([CAT, ["false"], CAT]).ask(["one"])


def test_threads_take_turns(tmp_path: Path) -> None:
    pipe = odd(tmp_path)
    found: dict[int, list[str]] = {}

    def ask(i: int) -> None:
        found[i] = [answer for n in range(20) for answer in pipe.ask([f"a{i}.{n}", f"b{i}.{n}"])]

    threads = [threading.Thread(target=ask, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {i: [f"{x}{i}.{n}" for n in range(20) for x in "AB"] for i in range(4)}
    pipe.stop()


def test_no_program_outlives_its_pipe(tmp_path: Path) -> None:
    pipe = odd(tmp_path)
    pipe.ask(["one"])
    programs = running(pipe)
    assert all(map(exists, programs))
    del pipe
    gc.collect()
    assert not any(map(exists, programs))  # a zombie would still exist


def test_no_program_outlives_python(tmp_path: Path) -> None:
    script = (
        "from normalize.translate.apertium.pipe import Pipe\n"
        "pipe = Pipe([['cat'], ['cat']])\n"
        "pipe.ask(['one'])\n"
        "print(*[p.pid for p in pipe._chain])\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    programs = [int(p) for p in ended.stdout.split()]
    assert len(programs) == 2
    assert not any(map(exists, programs))
    assert ended.stderr == ""


def test_a_fork_has_its_own_programs(tmp_path: Path) -> None:
    pipe = odd(tmp_path)
    pipe.ask(["one"])
    parents = running(pipe)
    pipe._owner = -1  # as in a child of this process
    assert pipe.ask(["two"]) == ["TWO"]
    assert not set(parents) & set(running(pipe))
    assert all(map(exists, parents))
    pipe.stop()
    assert all(map(exists, parents))
    _end(pipe._of_parent)
