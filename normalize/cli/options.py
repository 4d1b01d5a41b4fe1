"""Options that several commands share, and the ``Config`` that they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click
from click.core import ParameterSource

from normalize.cli.settings import settings_options
from normalize.config import Config, Device, GazetteerMode

Command = TypeVar("Command", bound=Callable[..., Any])


def _over_those_of_the_file(
    context: click.Context, option: click.Parameter, value: tuple[Path, ...]
) -> tuple[Path, ...]:
    """Glossaries are layers: one that is given is laid over those of the settings, it does not drop them."""
    name = str(option.name)
    if context.get_parameter_source(name) is not ParameterSource.COMMANDLINE:
        return value
    return (*(context.lookup_default(name) or ()), *value)


_GLOSSARIES = (
    click.option(
        "--glossary",
        "glossaries",
        metavar="FILE",
        multiple=True,
        type=click.Path(path_type=Path),
        callback=_over_those_of_the_file,
        help="A glossary over ours, and over those of the settings; may be given again.",
    ),
    click.option(
        "--default-glossaries/--no-default-glossaries", default=True, help="Use ours, or leave them out."
    ),
    click.option("--profile", metavar="NAME", help="A naming policy of the glossaries, such as un."),
)


def _codes(
    _context: click.Context, _option: click.Parameter, value: str | tuple[str, ...] | None
) -> tuple[str, ...]:
    """``az,ru,en`` as codes; commas at the ends mean nothing. Settings have a list."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value or ()


languages_option = click.option(
    "--languages",
    metavar="CODES",
    type=click.UNPROCESSED,
    callback=_codes,
    help="What to expect, such as az,ru,en: detection chooses among these, or und.",
)
_CONFIG = (
    click.option(
        "--from", "source_language", metavar="CODE", help="The language of the texts; overrides detection."
    ),
    languages_option,
    *_GLOSSARIES,
    click.option("--keep-quotations/--no-keep-quotations", help="Leave quoted words as they are."),
    click.option("--keep-repeats/--no-keep-repeats", help="Keep a lead that stands twice."),
    click.option("--rewrite-former/--no-rewrite-former", help="Rewrite former names: Kirovabad to Ganja."),
    click.option("--ascii/--no-ascii", help="Write ASCII, but for links and foreign passages."),
    click.option(
        "--gazetteer",
        type=click.Choice(get_args(GazetteerMode)),
        default="off",
        show_default=True,
        help="Places of the gazetteer: report them, or rewrite them too.",
    ),
    click.option(
        "--models",
        metavar="FOLDER",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        help="A folder with translation models; looked in first.",
    ),
    click.option(
        "--engine",
        "engines",
        metavar="NAME",
        multiple=True,
        default=Config().engines,
        show_default=True,
        help="A translation engine; given again, they are asked in that order.",
    ),
    click.option(
        "--memory/--no-memory", default=True, help="Remember what engines said for the next run, or do not."
    ),
    click.option(
        "--memory-size",
        metavar="MB",
        type=int,
        default=Config().memory_size,
        show_default=True,
        help="How large the memory of translations may be.",
    ),
    click.option(
        "--batch-size",
        metavar="N",
        type=int,
        default=Config().batch_size,
        show_default=True,
        help="How many texts are translated together; results do not depend on it.",
    ),
    click.option(
        "--device", type=click.Choice(get_args(Device)), help="Where argos translates. [default: cpu]"
    ),
)


def config_options(command: Command) -> Command:
    """Add the options that make a :class:`Config` to a command."""
    return settings_options(_with(command, _CONFIG))


def glossary_options(command: Command) -> Command:
    """Add the options that choose glossaries to a command."""
    return settings_options(_with(command, _GLOSSARIES))


def _with(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def make_config(options: dict[str, Any]) -> Config:
    """The ``Config`` of the options, which :func:`config_options` named after its fields."""
    from normalize.offline import is_offline

    return Config(**options, offline=is_offline())


encoding_option = click.option(
    "--encoding", metavar="NAME", help="The encoding of the files, where it is not UTF-8 and has no BOM."
)
