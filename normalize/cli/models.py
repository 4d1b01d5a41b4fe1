"""``normalize models``: what translates here; install, check, pack and remove models."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from normalize.cli.settings import settings_options

if TYPE_CHECKING:
    from normalize.models.store import Installed

_CODE = re.compile(r"[a-z]{2,3}")
_ENGINES = click.Choice(["argos", "firefox"])


@click.group()
def models() -> None:
    """List, install, check, pack and remove translation models."""


@models.command(name="list")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def list_models(codes: tuple[str, ...]) -> None:
    """Show the installed models.

    Without CODE, those of every language, and what each engine translates with them.
    """
    from normalize.cli.screen import cell, console, table
    from normalize.translate.engine import ENGINES, open_engine

    rows = table("from", "to", "engine", "version", "size", "folder", numbers=("size",))
    found = _chosen(codes, None)
    for model in found:
        mend = f"To remove it: normalize models remove {quote(model.folder.name)}"
        what = f"broken: {model.problem} {mend}" if model.problem else model.folder
        cells = (model.source, model.target, model.engine, model.version or "-", _size(model.size), what)
        rows.add_row(*(cell(value, "red" if model.problem else "") for value in cells))
    console(sys.stdout).print(rows)
    if not codes:
        for name in ENGINES:  # through other languages too, which no model says by itself
            click.echo(f"{name} translates: {' '.join(open_engine(name).languages()) or 'nothing'}")
    if not found:
        click.echo("No model is installed. With a network: normalize models install CODE", err=True)


@models.command()
@click.argument("what", nargs=-1, required=True, metavar="WHAT...")
@click.option(
    "--engine", type=_ENGINES, default="argos", show_default=True, help="Whose models to fetch for a CODE."
)
@settings_options
def install(what: tuple[str, ...], engine: str) -> None:
    """Install files, bundles, or languages by code.

    WHAT is an .argosmodel, a zip from `normalize models bundle`, or the code of a language; only a
    code uses the network.
    """
    from normalize.cli.text import shown
    from normalize.models.fetch import fetch
    from normalize.models.install import install_file

    for one in what:
        is_code = _CODE.fullmatch(one) and not Path(one).exists()
        for model in fetch(one, engine) if is_code else install_file(Path(one)):
            version = f" {model.version}" if model.version else ""
            click.echo(shown(f"{model.source}-{model.target} {model.engine}{version} in {model.folder}"))


@models.command()
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@click.option("--engine", type=_ENGINES, help="Only this engine's.")
def remove(codes: tuple[str, ...], engine: str | None) -> None:
    """Delete the models of the languages CODE; a broken one also by the name of its folder."""
    from normalize.cli.text import shown
    from normalize.models.store import remove as delete

    for model in _chosen(codes, engine):
        delete(model)
        click.echo(shown(f"removed {model.folder}"))


@models.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option("--engine", type=_ENGINES, help="Only this engine's.")
def verify(codes: tuple[str, ...], engine: str | None) -> None:
    """Check that models are as installed and translate.

    The exit code is 3 where one is not.
    """
    from normalize.cli.text import shown
    from normalize.models.store import read_note
    from normalize.models.verify import verify as problem_of

    failed = False
    for model in _chosen(codes, engine):
        problem = problem_of(model)
        failed = failed or bool(problem)
        noted = "" if read_note(model.folder) else " (no hash was noted: not installed by us)"
        state = f"broken: {problem}" if problem else f"ok{noted}"
        click.echo(shown(f"{model.source}-{model.target} {model.engine}: {state}"))
    sys.exit(3 if failed else 0)


@models.command()
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE"
)
@click.option("--engine", type=_ENGINES, help="Only this engine's.")
def bundle(codes: tuple[str, ...], output: Path, engine: str | None) -> None:
    """Pack the models of the languages CODE into one zip.

    On another machine `normalize models install` checks and unpacks it.
    """
    from normalize.cli.text import shown
    from normalize.models.bundle import write_bundle

    contents = write_bundle(_chosen(codes, engine), output)
    packed = ", ".join(model.folder for model in contents.models)
    click.echo(shown(f"{output}: {_size(output.stat().st_size)}, {packed}"))


def _chosen(codes: tuple[str, ...], engine: str | None) -> list[Installed]:
    """The installed models of the languages that were named, or all; each name must have one."""
    from normalize.errors import SetupError
    from normalize.models.store import installed

    found = [model for model in installed() if engine in (None, model.engine)]
    for code in codes:
        if not any(code in _names(model) for model in found):
            raise SetupError(f"There is no model from '{code}' here.", "See them: normalize models list")
    return [model for model in found if not codes or _names(model) & set(codes)]


def _names(model: Installed) -> set[str]:
    """What a model may be asked for by: its language, or the folder of one that is broken."""
    return {model.source, model.folder.name} if model.problem else {model.source}


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"
