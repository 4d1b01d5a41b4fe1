"""The table of settings in a TOML file; whatever is wrong with the file is a :class:`SetupError`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from normalize.errors import SetupError

FILE, PROJECT = "normalize.toml", "pyproject.toml"
TABLE = "tool.normalize"
_MAX_BYTES = 1 << 20
_HEADER = re.compile(r"^\s*\[\s*tool\s*\.\s*normalize\s*\]", re.MULTILINE)


def read_table(path: Path) -> tuple[dict[str, Any], str]:
    """The settings in ``path`` as they stand there, and its text."""
    text = _text(path)
    found: Any = _parsed(path, text)
    if path.name == PROJECT:
        found = _tool_table(found)
    if found is None:
        raise SetupError(f"{path}: has no table [{TABLE}].", "Add it, or name another file.")
    if not isinstance(found, dict):
        raise SetupError(f"{path}: {TABLE} is no table.", f"Write [{TABLE}], and the keys below it.")
    return found, text


def has_table(path: Path) -> bool:
    """Whether a ``pyproject.toml`` sets us up; a broken one of another project is not ours to mend."""
    try:
        text = _text(path)
    except SetupError:
        return False
    return "normalize" in text and _tool_table(_parsed(path, text)) is not None


def line_of(text: str, key: str, *, in_project: bool) -> int:
    """The line that sets ``key``; 0 where it is written in another way than the usual."""
    start = 0
    if in_project:
        header = _HEADER.search(text)
        start = header.end() if header else len(text)
    setting = re.compile(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=", re.MULTILINE)
    found = setting.search(text, start)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise SetupError(f"{path}: no such file.", "Check --config.")
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SetupError(f"{path}: cannot be read: {error.strerror}.", "Check who may read it.") from error
    if len(content) > _MAX_BYTES:
        raise SetupError(f"{path}: larger than {_MAX_BYTES >> 20} MB.", "Check that it holds settings.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SetupError(f"{path}: not UTF-8 (byte {error.start}).", "Save the file as UTF-8.") from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        what = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise SetupError(f"{path}: no TOML: {what}.", "Mend it, or run with --no-config.") from error


def _tool_table(found: Mapping[str, Any]) -> Any:
    tool = found.get("tool")
    return tool.get("normalize") if isinstance(tool, dict) else None
