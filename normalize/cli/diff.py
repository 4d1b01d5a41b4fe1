"""``normalize diff``: what changed between two runs, by record and by entry."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.text import Text

    from normalize.compare.difference import Difference
    from normalize.compare.totals import Totals

_SHOWN = 20  # records, unless --limit says otherwise
_CHANGES = 8  # of a record
_ROWS = 30  # of a table
_LONG = 400  # characters of a change; JSON has all of it


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--limit", type=click.IntRange(min=0), help=f"Show that many records ({_SHOWN}, in JSON all).")
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line: differing records, then totals.")
def diff(old: Path, new: Path, limit: int | None, as_json: bool) -> None:
    """Compare the output folders OLD and NEW of two runs.

    Exit code 0: nothing differs, 1: something does, 2: it cannot be told.
    """
    from normalize.cli.screen import console
    from normalize.compare.totals import Totals

    totals, screen = Totals(), console(sys.stdout)
    shown_already = 0
    for found in _differences(old, new):
        totals.add(found)
        if not found.differs or shown_already == (limit if limit is not None or as_json else _SHOWN):
            continue
        shown_already += 1
        if as_json:
            _print_json({"id": found.id, **_data(found)})
        else:
            screen.print(_record(found, colours=screen.color_system is not None), soft_wrap=True)
    if as_json:
        _print_json({"totals": totals.as_data()})
    else:
        _print_totals(totals, screen, shown_already)
    sys.exit(1 if totals.different else 0)


def _differences(old: Path, new: Path) -> Iterator[Difference]:
    from normalize.compare.difference import difference
    from normalize.compare.pairs import pairs
    from normalize.errors import RecordError, SetupError

    try:
        for pair in pairs(old, new):
            yield difference(pair)
    except RecordError as error:  # as with diff(1), 2 is trouble
        raise SetupError(error.message, error.hint or "Run it again.") from error


def _data(found: Difference) -> dict[str, object]:
    """What differs, with empty fields left out."""
    fields: dict[str, object] = {
        "only": found.only,
        "source": found.source,
        "status": found.status,
        "language": found.language,
        "engine": found.engine,
        "output": [change._asdict() for change in found.output],
        "came": [{"rule": r, "step": s, "count": n} for (r, s), n in found.came],
        "gone": [{"rule": r, "step": s, "count": n} for (r, s), n in found.gone],
        "canonical": [{"entry": i, "old": old, "new": new} for i, old, new in found.canonical],
    }
    return {name: value for name, value in fields.items() if value}


def _print_json(data: dict[str, object]) -> None:
    import json

    click.echo(json.dumps(data, ensure_ascii=True))


def _record(found: Difference, *, colours: bool) -> Text:
    from rich.text import Text

    from normalize.cli.text import shown

    text = Text()
    text.append(shown(found.id), style="bold")
    what = [f"only in the {found.only} run"] if found.only else []
    what += ["another source"] if found.source else []
    for name, pair in (("status", found.status), ("language", found.language), ("engine", found.engine)):
        what += [f"{name} {pair[0] or 'none'} → {pair[1] or 'none'}"] if pair else []
    what += [f"{i} is {new}, was {old}" for i, old, new in found.canonical]
    if what:
        text.append(f"  {shown('; '.join(what))}", style="yellow")
    for change in found.output[:_CHANGES]:
        before, after = _shortened(change.old), _shortened(change.new)
        if not colours:
            before, after = f"[-{before}-]" * bool(before), f"{{+{after}+}}" * bool(after)
        text.append(f"\n    {shown(change.before)}", style="")
        text.append(before, style="red strike")
        text.append(after, style="green")
        text.append(shown(change.after), style="")
    if len(found.output) > _CHANGES:
        text.append(f"\n    and {len(found.output) - _CHANGES} more", style="dim")
    if not found.output:
        for sign, rules in (("+", found.came), ("-", found.gone)):
            for (rule, step), count in rules[:_CHANGES]:
                text.append(f"\n    {sign} {count} by {shown(step)}: {shown(rule)}", style="")
    return text


def _shortened(text: str) -> str:
    from normalize.cli.text import shown

    return shown(text if len(text) <= _LONG else f"{text[: _LONG // 2]} … {text[-_LONG // 2 :]}")


def _print_totals(totals: Totals, screen: Console, shown_already: int) -> None:
    from normalize.cli.screen import cell, table
    from normalize.cli.text import shown

    if totals.different > shown_already:
        screen.print(f"… and {totals.different - shown_already} records more; --limit shows them.")
    if totals.different:
        screen.print()
    rules = totals.by_rule()
    if rules:
        edits = table("entry or rule", "step", "came", "gone", numbers=("came", "gone"))
        for row in rules[:_ROWS]:
            edits.add_row(*map(cell, row))
        screen.print(edits)
        if len(rules) > _ROWS:
            screen.print(f"… and {len(rules) - _ROWS} rows more; --json has all.")
        screen.print()
    for name, found in (("status", totals.status), ("language", totals.language), ("engine", totals.engine)):
        for (old, new), count in found.most_common(_ROWS):
            screen.print(shown(f"{name}: {old or 'none'} → {new or 'none'} in {count}"))
    for (i, old, new), count in totals.canonical.most_common(_ROWS):
        screen.print(shown(f"{i}: {old} → {new} in {count}"))
    for side in ("old", "new"):
        if totals.only[side]:
            screen.print(f"only in the {side} run: {totals.only[side]}")
    if totals.signature:
        made = ", ".join(f"{name} ({count})" for name, count in sorted(totals.signature.items()))
        screen.print(shown(f"made with other: {made}"))
    screen.print(
        f"{totals.records} records, {totals.different} differ"
        + (f", {totals.outputs} of them in their output." if totals.different else ".")
    )
