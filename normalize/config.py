"""The settings of a run, checked once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from normalize.errors import SetupError

_CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Config:
    """How texts are normalized; every field has the command line's option of the same name.

    ``source_language`` is ``--from``: an ISO 639 code that overrides detection.
    """

    source_language: str | None = None
    glossaries: tuple[Path, ...] = ()
    default_glossaries: bool = True
    keep_quotations: bool = False
    keep_repeats: bool = False
    ascii: bool = False
    engines: tuple[str, ...] = ("firefox",)
    models: Path | None = None

    def __post_init__(self) -> None:
        code = self.source_language
        if code is not None and not _CODE.fullmatch(code):
            raise SetupError(f"'{code}' is no language code.", "Use two or three small letters, such as pt.")

    def options(self) -> str:
        """The settings that change a text, as they stand in a signature."""
        on = [name for name in ("keep_quotations", "keep_repeats", "ascii") if getattr(self, name)]
        if self.source_language:
            on.append(f"from={self.source_language}")
        return ",".join(on)
