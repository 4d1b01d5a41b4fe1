"""The list of failed records, as a run left it."""

from pathlib import Path

from normalize.report.failures import failures


def test_no_list(tmp_path: Path) -> None:
    assert list(failures(tmp_path)) == []


def test_lines_that_cannot_be_read_cost_no_other(tmp_path: Path) -> None:
    lines = b'{"path": "a", "message": "m", "line": 3}\n[]\n\xff\n{"id": 5}\n{"path": "b"}'
    (tmp_path / "errors.jsonl").write_bytes(lines)
    found = list(failures(tmp_path))
    assert [f.path for f in found] == ["a", "errors.jsonl", "errors.jsonl", "errors.jsonl", "b"]
    assert found[1].message.startswith("Line 2 of errors.jsonl cannot be read")
