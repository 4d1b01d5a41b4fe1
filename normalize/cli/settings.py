"""``--config``, ``--no-config`` and ``--offline``: defaults from a file, and no network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from normalize.cli.text import say

if TYPE_CHECKING:
    from normalize.settings.read import Settings

Command = TypeVar("Command", bound=Callable[..., Any])
_META = "normalize.settings"  # in a context: what was read, or that nothing may be

_BOTH = "--config names a file, --no-config reads none: choose one."


def settings_in_force(context: click.Context) -> Settings | None:
    """The file that the command took its defaults from."""
    found: Settings | None = context.meta.get(_META)
    return found


def settings_options(command: Command) -> Command:
    """Let a command take the defaults of those options from a file that are named as fields of ``Config``."""
    for option in (_no_config, _config):
        command = option(command)
    return command


def offer_offline(command: click.Command) -> None:
    """Give a command, or each of a group, the option ``--offline``."""
    if isinstance(command, click.Group):
        for part in command.commands.values():
            offer_offline(part)
    else:
        _offline(command)


def _leave_out(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value and context.meta.setdefault(_META, None):
        raise click.UsageError(_BOTH)


def _use_file(context: click.Context, _option: click.Parameter, path: Path | None) -> None:
    """Make the values of the file the defaults of the command; flags are read after this."""
    from normalize.settings.find import find_settings
    from normalize.settings.read import read_settings

    if _META in context.meta:
        if path:
            raise click.UsageError(_BOTH)
        return
    path = path or find_settings()
    if path is None or context.resilient_parsing:
        return
    settings = context.meta[_META] = read_settings(path)
    context.default_map = dict(settings.values)
    for option in context.command.params:
        if option.name in settings.values:
            _check(option, context, settings)
    say(f"settings from {path}")


def _check(option: click.Parameter, context: click.Context, settings: Settings) -> None:
    from normalize.errors import SetupError
    from normalize.settings.values import key_of

    name = str(option.name)
    try:
        option.type_cast_value(context, settings.values[name])
    except click.BadParameter as error:
        where = settings.where(name)
        raise SetupError(f"{where}: '{key_of(name)}': {error.message}", "Mend it there.") from error


def _refuse(_context: click.Context, _option: click.Parameter, value: bool) -> None:
    from normalize.offline import refuse_network

    if value:
        refuse_network()


_config = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    is_eager=True,
    expose_value=False,
    callback=_use_file,
    help="Take defaults from FILE. [default: the nearest normalize.toml or pyproject.toml]",
)
_no_config = click.option(
    "--no-config",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_leave_out,
    help="Take defaults from no file.",
)
_offline = click.option(
    "--offline/--no-offline",
    envvar="NORMALIZE_OFFLINE",
    expose_value=False,
    callback=_refuse,
    help="Make any attempt to reach a network an error.",
)
