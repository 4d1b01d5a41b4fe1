"""A file of settings, checked: every mistake with its file, line and key.

Such a file may come with somebody else's folder. So it can name what is read, never what is
written, and a field of :class:`normalize.Config` that is a path is a key only where it is
marked ``READ_ONLY``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from normalize.config import Config
from normalize.errors import SetupError
from normalize.settings.toml import PROJECT, line_of, read_table
from normalize.settings.values import keys, value_of


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file sets: values by the fields of ``Config``, and the line of each (0 where unknown)."""

    path: Path
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def where(self, name: str) -> str:
        """The file and the line that set the field ``name``."""
        return f"{self.path}:{self.lines[name]}" if self.lines[name] else str(self.path)


def read_settings(path: Path) -> Settings:
    """The settings of ``path``; :class:`SetupError` with file, line and key for the first mistake."""
    table, text = read_table(path)
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    settings = Settings(path, values, lines)
    for key, value in table.items():
        name = keys().get(key.replace("_", "-"))
        lines[name or key] = line_of(text, key, in_project=path.name == PROJECT)
        where = settings.where(name or key)
        if name is None:
            raise SetupError(f"{where}: there is no setting {key!r}.", _nearest(key))
        if name in values:
            raise SetupError(f"{where}: '{key}' is set twice.", "Keep one of the two.")
        try:
            values[name] = value_of(value, name, path.parent)
        except SetupError as error:
            raise SetupError(f"{where}: '{key}': {error.message}", error.hint) from error
    try:
        Config(**values)
    except SetupError as error:  # two settings that do not go together
        raise SetupError(f"{path}: {error.message}", error.hint) from error
    return settings


def _nearest(key: str) -> str:
    by_field = [known for known, field in keys().items() if field == key.replace("-", "_")]
    near = by_field or get_close_matches(key.replace("_", "-").lower(), keys(), 1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(sorted(keys()))}."
