"""What the tests of ``normalize run`` share: texts, and what a run wrote."""

import json
from pathlib import Path

LEAD = "The road to Gandja was closed again on Friday night, the emergency services said."
DONE = LEAD.replace("Gandja", "Ganja")
RUSSIAN = "Президент пообещал в пятницу вечером, что армия ответит на поле боя.\n"
HOSTILE = (
    "The \x1b[31mred\x1b[0m [bold]Gandja[/bold] [/quote] \x1b]0;title\x07 [link=x]y :smile: "
    "fell again on Friday, and nobody knows why.\n"
)


def written(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def errors(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "errors.jsonl").read_bytes().splitlines()]
