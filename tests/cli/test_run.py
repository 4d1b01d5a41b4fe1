"""``normalize run``: files, folders and standard input."""

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from normalize.edits import undo
from normalize.record import read_record
from tests.cli.runs import DONE, LEAD, RUSSIAN, errors, written
from tests.support import call, require_portuguese

NORMALIZE = Path(sys.executable).with_name("normalize")

# The installed command


def test_the_command_reads_standard_input(here: Path) -> None:
    done = subprocess.run(
        [NORMALIZE, "run", "-"], input=f"{LEAD}\r\n".encode(), capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (f"{DONE}\r\n".encode(), b"")


def test_the_command_converts_a_folder(here: Path) -> None:
    done = subprocess.run([NORMALIZE, "run", "in", "-o", "out"], capture_output=True, check=True)
    assert done.stdout == b""
    assert b"2 ok" in done.stderr
    assert written(here / "out") == ["a.txt", "a.txt.record.json", "sub/b.txt", "sub/b.txt.record.json"]


def test_a_disk_that_is_full_costs_one_file(here: Path) -> None:
    (here / "in/big.txt").write_text((LEAD + "\n") * 2000, encoding="utf-8")

    def small_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    done = subprocess.run(
        [NORMALIZE, "run", "in", "-o", "out", "--from", "en"],
        capture_output=True,
        preexec_fn=small_disk,
        check=False,
    )
    assert done.returncode == 3
    assert b"big.txt cannot be written" in done.stderr
    assert written(here / "out") == [
        "a.txt",
        "a.txt.record.json",
        "errors.jsonl",
        "sub/b.txt",
        "sub/b.txt.record.json",
    ]
    assert [row["name"] for row in errors(here / "out")] == ["unwritable"]


# Files and folders


def test_a_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "in", "-o", "out")
    assert (done.code, done.out) == (0, b"")
    assert (here / "out/a.txt").read_text(encoding="utf-8") == DONE + "\n"
    doc = read_record((here / "out/a.txt.record.json").read_bytes())
    assert (doc.id, doc.output) == ("a.txt", DONE + "\n")
    assert undo(doc.output, doc.edits) == LEAD + "\n"
    assert "2 texts: 2 ok" in done.err
    assert "out/" in done.err


def test_a_second_run_gives_the_same_bytes(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call(monkeypatch, "run", "in", "-o", "one")
    call(monkeypatch, "run", "in", "-o", "two")
    call(monkeypatch, "run", "in", "-o", "two")
    assert [(here / "one" / n).read_bytes() for n in written(here / "one")] == [
        (here / "two" / n).read_bytes() for n in written(here / "two")
    ]


def test_the_inputs_are_not_touched(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {n: (here / "in" / n).read_bytes() for n in written(here / "in")}
    call(monkeypatch, "run", "in", "-o", "out")
    assert {n: (here / "in" / n).read_bytes() for n in written(here / "in")} == before
    assert sorted(p.name for p in here.iterdir()) == ["in", "out"]


@pytest.mark.parametrize("paths", [["in/a.txt"], ["in/*.txt"], ["in/a.txt", "in/a.txt"]])
def test_a_file_or_a_glob(here: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str]) -> None:
    assert call(monkeypatch, "run", *paths, "-o", "out").code == 0
    assert written(here / "out") == ["a.txt", "a.txt.record.json"]


def test_an_empty_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/a.txt").write_bytes(b"")
    assert call(monkeypatch, "run", "in/a.txt", "-o", "out").code == 0
    assert (here / "out/a.txt").read_bytes() == b""


def test_a_portuguese_article(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    require_portuguese()
    text = "Os habitantes de Gandja passaram a noite nas caves. Veja @gandja.\n"
    (here / "in/a.txt").write_text(text, encoding="utf-8")
    assert call(monkeypatch, "run", "in/a.txt", "-o", "out").code == 0
    output = (here / "out/a.txt").read_text(encoding="utf-8")
    assert "Ganja" in output
    assert "@gandja" in output


# Options


def test_glossaries(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "one.yaml").write_text(
        "- {id: ganja, canonical: Gence, kind: place, variants: Gandja}", encoding="utf-8"
    )
    (here / "two.yaml").write_text(
        "- {id: shut, canonical: shut, kind: term, variants: closed}", encoding="utf-8"
    )
    done = call(
        monkeypatch, "run", "-", "--glossary", "one.yaml", "--glossary", "two.yaml", stdin=LEAD.encode()
    )
    assert done.text == LEAD.replace("Gandja", "Gence").replace("closed", "shut")
    done = call(monkeypatch, "run", "-", "--no-default-glossaries", stdin=LEAD.encode())
    assert done.text == LEAD


def test_ascii_and_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "“Gandja fell,” he said in the café of Gandja."
    done = call(monkeypatch, "run", "-", "--from", "en", "--keep-quotations", "--ascii", stdin=text.encode())
    assert done.text == '"Gandja fell," he said in the cafe of Ganja.'


def test_encoding(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/a.txt").write_bytes("The café of Gandja".encode("cp1252"))
    done = call(monkeypatch, "run", "in/a.txt", "-o", "out", "--encoding", "cp1252", "--from", "en")
    assert done.code == 0
    assert (here / "out/a.txt").read_text(encoding="utf-8") == "The café of Ganja"


# Standard input


def test_standard_output_holds_the_text_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "-", stdin=f'{LEAD} An odd " mark.\n'.encode())
    assert (done.code, done.text) == (0, f'{DONE} An odd " mark.\n')
    assert "quotation-marks" in done.err


@pytest.mark.parametrize("data", [RUSSIAN.encode(), bytes(range(256)), "está".encode("latin-1")])
def test_standard_input_that_fails(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    done = call(monkeypatch, "run", "-", stdin=data)
    assert (done.code, done.out) == (3, b"")
    assert done.err.startswith("normalize: ")


def test_nothing_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "-")
    assert (done.code, done.out, done.err) == (0, b"", "")


# Dry run


def apply(diff: bytes, folder: Path) -> None:
    subprocess.run(
        ["git", "apply", "--unsafe-paths", "-"], input=diff, cwd=folder, check=True, capture_output=True
    )


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "\n",
        LEAD,
        f"One.\n\n{LEAD}\nTwo.\n" * 3,
        f"{LEAD}\r\n{LEAD}\r\n",
        f"{LEAD} One\u2028two, three\x85four\n{LEAD}\n",
        f"{LEAD} One\x0btwo\x0cthree\x1dfour.\n{LEAD}\n",
        f"{LEAD}\rOne more.\r{LEAD}\n",
    ],
)
def test_a_dry_run_prints_a_diff_that_applies(here: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (here / "in/a.txt").write_bytes(text.encode())
    before = written(here)
    done = call(monkeypatch, "run", "in/a.txt", "--dry-run", "--from", "en")
    assert done.code == 0
    assert written(here) == before
    expected = call(monkeypatch, "run", "-", "--from", "en", stdin=text.encode()).out
    apply(done.out, here / "in")
    assert (here / "in/a.txt").read_bytes() == expected


def test_a_dry_run_of_a_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "run", "in", "--dry-run", "-o", "out")
    assert done.code == 0
    assert not (here / "out").exists()
    for line in ("--- a/a.txt", "+++ b/a.txt", "--- a/sub/b.txt", f"-{LEAD}", f"+{DONE}"):
        assert line in done.text.splitlines()
    apply(done.out, here / "in")
    assert (here / "in/a.txt").read_text(encoding="utf-8") == DONE + "\n"


def test_a_dry_run_without_changes_prints_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/a.txt").write_text(DONE, encoding="utf-8")
    assert call(monkeypatch, "run", "in/a.txt", "--dry-run").out == b""


def test_a_dry_run_that_fails(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in/a.txt").write_text(RUSSIAN, encoding="utf-8")
    done = call(monkeypatch, "run", "in", "--dry-run")
    assert done.code == 3
    assert b"b.txt" in done.out
    assert RUSSIAN not in done.text
    assert "normalize models install ru" in done.err


def test_what_is_unexpected_has_its_own_code(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ValueError("oh")

    monkeypatch.setattr("normalize.cli.corpus.find_inputs", broken)
    done = call(monkeypatch, "run", "in", "-o", "out")
    assert done.code == 1
    assert "ValueError: oh" in done.err
    assert "Traceback" not in done.err
