"""A worker that dies or hangs costs the record that did it, and no other."""

import json
import os
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.batch.pool import Pool
from normalize.batch.process import Work
from normalize.batch.tally import Tally
from normalize.batch.work import Answer, Part, answer
from normalize.document import Document, Failure
from normalize.errors import SetupError
from normalize.formats.rows import Row
from tests.batch.corpus import Deadly, convert, tree


def render(row: Row, doc: Document) -> str:
    return f"{row.document.source}>{'failed' if doc.error else doc.source}"


@dataclass
class Words:
    """A task of two parts."""

    parts: list[Part] = field(default_factory=list)


def words(*texts: str) -> Words:
    parts = [Part(render), Part(render)]
    for number, text in enumerate(texts):
        parts[number % 2].rows.append((Row(Document(text, id=text)), None))
    return Words(parts)


def work(parts: Sequence[Part]) -> list[Answer]:
    answers = []
    for part in parts:
        docs = []
        for row, _ in part.rows:
            obey(row.document.source)
            docs.append(row.document)
        answers.append(
            Answer([render(row, doc) for (row, _), doc in zip(part.rows, docs, strict=True)], [], [], Tally())
        )
    return answers


def obey(text: str) -> None:
    if text.startswith("signal "):
        os.kill(os.getpid(), int(text.split()[1]))
    if text == "exit":
        os._exit(5)
    if text == "setup":
        raise SetupError("Wrong.", "Mend it.")
    if text == "fault":
        raise KeyError("oh")
    if text.startswith("once "):
        try:
            os.close(os.open(text.split()[1], os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)


def pool(size: int) -> Pool[Words, Answer]:
    def mourn(part: Part, why: Failure) -> Answer:
        return answer(part, [replace(row.document, error=why) for row, _ in part.rows])

    def prepare() -> Work:
        return work

    return Pool(size, prepare, Answer, mourn, lambda: None)


def run(tasks: list[Words], size: int = 2) -> Iterator[list[list[str]]]:
    workers = pool(size)
    try:
        for _, answers in workers.answers(iter(tasks)):
            yield [answer.rendered for answer in answers]
    finally:
        workers.close()


@pytest.mark.parametrize("size", [1, 2, 5])
def test_answers_come_in_order(size: int) -> None:
    tasks = [words(*(f"{n}.{i}" for i in range(n % 5))) for n in range(60)]
    expected = [
        [[f"{r.document.source}>{r.document.source}" for r, _ in p.rows] for p in t.parts] for t in tasks
    ]
    assert list(run(tasks, size)) == expected


def test_large_tasks_and_answers_do_not_block_each_other() -> None:
    text = "x" * 3_000_000
    assert list(run([words(text) for _ in range(12)])) == [[[f"{text}>{text}"], []]] * 12


@pytest.mark.parametrize("how", ["signal 11", "signal 6", "signal 9", "signal 14", "exit"])
def test_a_record_that_kills_is_the_only_one_that_fails(how: str) -> None:
    tasks = [words("a", "b", how, "c"), words(how), words("d")]
    found = list(run(tasks))
    assert found == [[["a>a", f"{how}>failed"], ["b>b", "c>c"]], [[f"{how}>failed"], []], [["d>d"], []]]


def test_what_was_killed_from_outside_is_asked_again(tmp_path: Path) -> None:
    once = f"once {tmp_path / 'flag'}"
    assert list(run([words(once)])) == [[[f"{once}>{once}"], []]]


def test_a_set_up_error_stops_the_run() -> None:
    with pytest.raises(SetupError, match=r"Wrong\. Mend it\."):
        list(run([words("a"), words("setup")]))
    with pytest.raises(RuntimeError, match="KeyError: 'oh'"):
        list(run([words("fault")]))


def test_where_every_record_kills_the_run_ends() -> None:
    with pytest.raises(SetupError, match=r"50 records after each other ended their process \(SIGSEGV\)"):
        list(run([words("signal 11") for _ in range(60)]))


def test_workers_die_with_the_run() -> None:
    workers = pool(2)
    answers = workers.answers(iter([words("a"), words("b"), words("c")]))
    next(answers)
    alive = [worker.process for worker in workers._workers]
    assert all(process.is_alive() for process in alive)
    workers.close()
    assert not any(process.is_alive() for process in alive)


def test_workers_die_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    parent = os.fork()
    if not parent:
        workers = pool(2)
        list(zip(range(2), workers.answers(iter([words("a"), words("b"), words("c")])), strict=False))
        (tmp_path / "pids").write_text(" ".join(str(one.process.pid) for one in workers._workers))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(parent, 0)
    pids = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    deadline = time.monotonic() + 10
    while any(_lives(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert pids
    assert not any(_lives(pid) for pid in pids)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


# With a normalizer

FINE, CRASHES, KILLS, HANGS = "Ele disse a1.", "Ele quebra a2.", "Ele mata a3.", "Ele dorme a4."


def test_an_engine_that_crashes_or_hangs(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    texts = [FINE, CRASHES, FINE, KILLS, HANGS, FINE]
    (tmp_path / "in/a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    nlp = Normalizer(source_language="pt", engines=[Deadly()])
    result = convert(tmp_path / "in", tmp_path / "out", nlp, timeout=2)
    rows = [json.loads(line) for line in (tmp_path / "out/a.jsonl").read_bytes().splitlines()]
    assert [row["status"] for row in rows] == ["ok", "failed", "ok", "failed", "failed", "ok"]
    assert result.tally.of("status") == {"ok": 3, "failed": 3}
    troubles = [json.loads(line) for line in (tmp_path / "out/errors.jsonl").read_bytes().splitlines()]
    assert [(t["row"], t["step"], t["name"]) for t in troubles] == [
        (2, "run", "crashed"),
        (4, "run", "crashed"),
        (5, "run", "timeout"),
    ]
    assert "SIGSEGV" in troubles[0]["message"]
    assert "--workers" in troubles[1]["hint"]
    assert "--timeout" in troubles[2]["hint"]
    convert(tmp_path / "in", tmp_path / "other", nlp, timeout=2, workers=1, chunk_rows=1)
    assert tree(tmp_path / "out") == tree(tmp_path / "other")
