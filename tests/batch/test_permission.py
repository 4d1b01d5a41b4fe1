"""Folders that may not be read or written, seen by someone who is not root."""

import os
from functools import partial
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.batch.options import BatchOptions
from normalize.batch.run import run
from normalize.errors import SetupError
from normalize.formats.inputs import find_inputs
from normalize.formats.open_table import open_table
from normalize.formats.options import TableOptions

NOBODY = 65534


def attempt(source: Path, out: Path, nlp: Normalizer) -> str:
    """What a run says, in one line."""
    opener = partial(open_table, options=TableOptions())
    try:
        inputs = find_inputs([str(source)], out)
        result = run(inputs.files, out, nlp, open_table=opener, options=BatchOptions(1))
    except SetupError as error:
        return str(error)
    errors = result.errors.read_text() if result.errors else ""
    return f"{result.tally.of('status')} {errors}"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_folders_without_permission(corpus: Path, tmp_path: Path) -> None:
    for parent in (tmp_path, *list(tmp_path.parents)[:2]):
        parent.chmod(0o755)
    (corpus / "closed").mkdir(mode=0)
    (corpus / "sub/003.txt").chmod(0)
    for name, mode in (("out", 0o777), ("shut", 0o555)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
    nlp = Normalizer(source_language="en")
    attempt(corpus, tmp_path / "first", nlp)  # what is loaded on use is loaded by root
    child = os.fork()
    if not child:
        os.seteuid(NOBODY)
        said = [attempt(corpus, tmp_path / name, nlp) for name in ("out", "shut", "first/below")]
        (tmp_path / "out/said").write_text("\n\n".join(said))
        os._exit(0)
    os.waitpid(child, 0)
    done, shut, below = (tmp_path / "out/said").read_text().split("\n\n")
    assert done.startswith("{'failed': 4, 'ok': 160}")
    assert "closed cannot be read: Permission denied" in done
    assert "003.txt cannot be read: Permission denied" in done
    assert f"{tmp_path / 'shut'} cannot be written: Permission denied" in shut
    assert "cannot be written: Permission denied" in below
