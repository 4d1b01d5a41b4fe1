"""What the tests of ``normalize run`` share: texts, and what a run wrote."""

import json
from pathlib import Path
from typing import Any

LEAD = "The road to Gandja was closed again on Friday night, the emergency services said."
DONE = LEAD.replace("Gandja", "Ganja")
RUSSIAN = "Президент пообещал в пятницу вечером, что армия ответит на поле боя.\n"
HOSTILE = (
    "The \x1b[31mred\x1b[0m [bold]Gandja[/bold] [/quote] \x1b]0;title\x07 [link=x]y :smile: "
    "fell again on Friday, and nobody knows why.\n"
)


OF_THE_RUN = ("SHA256SUMS", "run.json", ".normalize")


def written(folder: Path) -> list[str]:
    """The files in a folder but for those that every run writes."""
    files = (p.relative_to(folder) for p in folder.rglob("*") if p.is_file())
    return sorted(p.as_posix() for p in files if not {*OF_THE_RUN}.intersection(p.parts))


def errors(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "errors.jsonl").read_bytes().splitlines()]
