"""What engines said is kept, whatever other processes, disks and strangers do to the file."""

import logging
import multiprocessing
import os
import random
import resource
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from normalize.translate.memory import Memory, key_of

SPAWN = multiprocessing.get_context("spawn")


def keys(*texts: str) -> list[bytes]:
    return [key_of("signature", text) for text in texts]


def filled(path: Path, **drafts: str) -> Memory:
    memory = Memory(path)
    memory.put(dict(zip(keys(*drafts), drafts.values(), strict=True)))
    return memory


def known(memory: Memory, *texts: str) -> list[str | None]:
    found = memory.get(keys(*texts))
    return [found.get(key) for key in keys(*texts)]


def test_what_was_put_is_there_for_the_next_run(memory: Path) -> None:
    filled(memory, a="A", b="Ğ\ud800 “”\n").close()
    assert known(Memory(memory), "a", "b", "c") == ["A", "Ğ\ud800 “”\n", None]
    assert Memory(memory).count() == 2


def test_the_later_draft_counts(memory: Path) -> None:
    filled(memory, a="A")
    assert known(filled(memory, a="B"), "a") == ["B"]


def test_an_empty_draft_is_never_kept(memory: Path) -> None:
    assert known(filled(memory, a="", b=" \n", c="C"), "a", "b", "c") == [None, None, "C"]


@pytest.mark.parametrize(("one", "other"), [(("a", "b"), ("ab", "")), (("a",), ("a", ""))])
def test_keys_do_not_run_together(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert key_of(*one) != key_of(*other)


def test_nothing_is_made_before_it_is_used(memory: Path) -> None:
    Memory(memory).close()
    assert Memory(memory).get([]) == {}
    assert not memory.parent.exists()


def test_the_file_is_for_its_user_alone(memory: Path) -> None:
    opened = filled(memory, a="A")
    files = sorted(memory.parent.iterdir())
    assert len(files) > 1
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    opened.close()


def test_more_keys_than_one_question_holds(memory: Path) -> None:
    texts = [str(i) for i in range(3_000)]
    filled(memory, **{f"x{text}": text for text in texts})
    assert known(Memory(memory), *(f"x{text}" for text in texts)) == texts


def long_drafts(start: int, count: int) -> dict[bytes, str]:
    return {key_of(str(i)): random.Random(i).randbytes(1_000).hex() for i in range(start, start + count)}


def test_the_file_keeps_within_its_bound_and_the_longest_unused_goes_first(memory: Path) -> None:
    opened = Memory(memory, megabytes=2)
    first, used = long_drafts(0, 50), long_drafts(1_000_000, 50)
    opened.put(first)
    opened.put(used)
    for start in range(0, 4_000, 100):
        opened.put(long_drafts(50 + start, 100))
        assert opened.get(list(used)) == used  # each time: never out of use for long
        assert memory.stat().st_size < 2_600_000
    assert opened.get(list(first)) == {}
    last = long_drafts(50 + 3_900, 100)
    assert opened.get(list(last)) == last
    opened.close()
    assert Memory(memory, megabytes=2).get(list(last)) == last


def test_a_lower_bound_makes_the_file_smaller(memory: Path) -> None:
    with_space = Memory(memory, megabytes=20)
    with_space.put(long_drafts(0, 4_000))
    with_space.close()
    assert memory.stat().st_size > 8_000_000
    smaller = Memory(memory, megabytes=1)
    for start in range(3):
        smaller.put(long_drafts(10_000 + start, 1))
    smaller.close()
    assert memory.stat().st_size < 1_100_000


def test_reading_does_not_write(memory: Path) -> None:
    filled(memory, a="A").close()
    before = memory.read_bytes()
    reading = Memory(memory)
    known(reading, "a", "b")
    reading.close()
    assert memory.read_bytes() == before


def test_clear_forgets_everything_under_the_hands_of_others(memory: Path) -> None:
    other = filled(memory, **{f"x{i}": "draft" * 50 for i in range(1_000)})
    mine = Memory(memory)
    mine.clear()
    assert (mine.problem, mine.count()) == ("", 0)
    assert known(other, "x1") == [None]
    mine.close()
    other.close()
    assert memory.stat().st_size < 30_000


# What is wrong with the file


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database, not at all" * 100)


def cut_short(path: Path) -> None:
    filled(path, **{f"x{i}": "draft" * 50 for i in range(1_000)}).close()
    with path.open("rb+") as file:
        file.truncate(10_000)


def torn(path: Path) -> None:
    filled(path, **{f"x{i}": "draft" * 50 for i in range(1_000)}).close()
    content = bytearray(path.read_bytes())
    content[4096:] = random.Random(1).randbytes(len(content) - 4096)
    path.write_bytes(content)


def of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")
    db.close()


def with_a_view(path: Path) -> None:
    """A view that never ends, in the place of a table."""
    db = sqlite3.connect(path)
    db.execute(
        "CREATE VIEW young AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT i AS key, i AS draft FROM n"
    )
    db.close()


def with_a_trigger(path: Path) -> None:
    filled(path, a="A").close()
    db = sqlite3.connect(path)
    db.execute("CREATE TRIGGER t AFTER INSERT ON young BEGIN DELETE FROM old; END")
    db.close()


@pytest.mark.parametrize(
    "damage", [garbage, cut_short, torn, of_another_program, with_a_view, with_a_trigger]
)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    memory: Path, caplog: pytest.LogCaptureFixture, damage: object
) -> None:
    memory.parent.mkdir(parents=True)
    assert callable(damage)
    damage(memory)
    content = memory.read_bytes()
    opened = Memory(memory)
    texts = [f"x{i}" for i in range(1_000)]
    assert set(known(opened, *texts)) <= {"draft" * 50, None}
    opened.put({key_of("new"): "New"})
    assert opened.get([key_of("new")]) == {key_of("new"): "New"}
    assert opened.problem == ""
    assert [r.levelno for r in caplog.records] == [logging.WARNING]
    assert memory.with_name(f"{memory.name}.damaged").read_bytes()[:100] == content[:100]
    opened.close()


@pytest.mark.parametrize("value", [b"", b"x", b"12345678draft", "text", 7, 1.5, bytes(2_000_000), bytes(900)])
def test_no_value_of_a_stranger_is_a_draft(memory: Path, value: object) -> None:
    filled(memory, good="Good").close()
    db = sqlite3.connect(memory)
    db.execute("INSERT INTO young VALUES (?, ?)", [*keys("bad"), value])
    db.commit()
    db.close()
    opened = Memory(memory)
    assert known(opened, "good") == ["Good"]
    assert known(opened, "bad") == [None]
    opened.put(dict(zip(keys("bad"), ["Asked again"], strict=True)))
    assert known(opened, "bad") == ["Asked again"]
    opened.close()


def test_a_byte_that_turned_is_no_draft(memory: Path) -> None:
    filled(memory, a="The president of Xanadu spoke.").close()
    memory.write_bytes(memory.read_bytes().replace(b"Xanadu", b"Xanadv"))
    assert known(Memory(memory), "a") == [None]


def test_a_draft_under_another_key_is_none(memory: Path) -> None:
    filled(memory, a="A").close()
    db = sqlite3.connect(memory)
    db.execute("UPDATE young SET key = ?", keys("b"))
    db.commit()
    db.close()
    assert known(Memory(memory), "a", "b") == [None, None]


def a_folder(path: Path) -> None:
    path.mkdir(parents=True)


def a_pipe(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path)


def in_a_file(path: Path) -> None:
    path.parent.write_text("no folder")


@pytest.mark.parametrize("hindrance", [a_folder, a_pipe, in_a_file])
def test_what_cannot_be_opened_is_said_once(
    memory: Path, caplog: pytest.LogCaptureFixture, hindrance: object
) -> None:
    assert callable(hindrance)
    hindrance(memory)
    opened = Memory(memory)
    for _ in range(3):
        opened.put({key_of("a"): "A"})
        assert opened.get([key_of("a")]) == {}
    assert str(memory) in opened.problem
    assert len(caplog.records) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written(memory: Path) -> None:
    filled(memory, a="A").close()
    memory.chmod(0o400)
    memory.parent.chmod(0o500)
    try:
        opened = Memory(memory)
        opened.put({key_of("b"): "B"})
        assert opened.problem
    finally:
        memory.parent.chmod(0o700)


def test_a_locked_file(
    memory: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("normalize.translate.memory_file._WAIT", 0.1)
    opened = filled(memory, a="A")
    other = sqlite3.connect(memory, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert known(opened, "a") == ["A"]
    opened.put({key_of("b"): "B"})
    assert "locked" in opened.problem
    opened.put({key_of("c"): "C"})
    assert len(caplog.records) == 1
    other.execute("ROLLBACK")
    other.close()
    assert known(Memory(memory), "a") == ["A"]


def test_a_full_disk(memory: Path) -> None:
    """No file of the child may grow: to SQLite that is a disk without space."""
    filled(memory, a="A").close()
    child = os.fork()
    if not child:
        code = 1
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
            opened = Memory(memory)
            opened.put(long_drafts(0, 100))
            code = 0 if opened.problem and opened.get(keys("a")) == {} else 2
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    assert known(Memory(memory), "a") == ["A"]


# Many at once


def hammer(path: str, seed: int, rounds: int) -> None:
    memory, random_ = Memory(Path(path), megabytes=1), random.Random(seed)
    for _ in range(rounds):
        some = [str(random_.randrange(400)) for _ in range(40)]
        for key, text in {key_of(text): text for text in some}.items():
            draft = memory.get([key]).get(key)
            assert draft in (None, text * 200), draft
        memory.put({key_of(text): text * 200 for text in some[:10]})
    assert not memory.problem, memory.problem
    memory.close()


def test_many_processes_read_and_write_at_once(memory: Path) -> None:
    running = [SPAWN.Process(target=hammer, args=(str(memory), seed, 40)) for seed in range(6)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    assert [process.exitcode for process in running] == [0] * 6
    assert Memory(memory).count() > 100


@pytest.mark.parametrize("damage", [None, garbage])
def test_many_processes_begin_at_once(memory: Path, damage: Callable[[Path], None] | None) -> None:
    memory.parent.mkdir(parents=True)
    if damage:
        damage(memory)
    reader, writer = os.pipe()
    children = []
    for i in range(8):
        child = os.fork()
        if not child:
            code = 1
            try:
                os.read(reader, 1)  # until all are there
                opened = filled(memory, **{f"x{i}": str(i)})
                code = 0 if known(opened, f"x{i}") == [str(i)] and not opened.problem else 2
            finally:
                os._exit(code)
        children.append(child)
    os.write(writer, b"!" * 8)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 8
    assert Memory(memory).count() == 8
    os.close(reader)
    os.close(writer)


def test_a_fork_opens_its_own(memory: Path) -> None:
    opened = filled(memory, a="A")
    children = []
    for i in range(4):
        child = os.fork()
        if not child:
            code = 1
            try:
                assert opened._db is None
                hammer(str(memory), i, 20)
                opened.put({key_of("signature", f"c{i}"): f"C{i}"})
                code = 0 if known(opened, "a") == ["A"] else 2
            finally:
                os._exit(code)
        children.append(child)
        opened.put({key_of("signature", f"p{i}"): "P"})
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert known(opened, "a", "p3", "c0", "c3") == ["A", "P", "C0", "C3"]
