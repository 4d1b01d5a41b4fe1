"""Options that several commands share, and the ``Config`` that they make."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast, get_args

import click
from click.core import ParameterSource

from normalize.cli.settings import settings_options
from normalize.config import Config, Device, GazetteerMode
from normalize.formats.options import MAX_CHARS, TableOptions

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


# How many files are gone through; the names are the fields of `normalize.cli.corpus.Corpus`.
_CORPUS = (
    click.option(
        "--workers",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Processes. [default: one a core]",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=600.0,
        show_default=True,
        metavar="SECONDS",
        help="What takes longer than this is a failed record.",
    ),
    click.option("--fail-fast", is_flag=True, help="Stop at the first failed record."),
    click.option("--no-records", "records", flag_value=False, default=True, help="Write the texts only."),
    click.option(
        "--report",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write a page about the run too, such as OUT/report.html.",
    ),
    click.option("--follow-links", is_flag=True, help="Read symbolic links in folders too."),
    click.option("--quiet", is_flag=True, help="Say nothing but what stops the run."),
    click.option(
        "--log-format",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Progress and errors for people, or a JSON object a line on standard error.",
    ),
)
CORPUS = ("workers", "timeout", "fail_fast", "records", "report", "follow_links", "quiet", "log_format")


def corpus_options(command: Command) -> Command:
    """Add the options of a run over many files to a command."""
    return _with(command, _CORPUS)


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
# How tables are read and written; the names are the fields of `normalize.formats.options.TableOptions`.
_READING = (
    click.option("--text-field", metavar="COLUMN", help="The column of the text, where it is not plain."),
    click.option("--id-field", metavar="COLUMN", help="The column that names a record."),
    click.option(
        "--language-field", metavar="COLUMN", help="The column of the language, which counts as --from does."
    ),
    click.option(
        "--max-chars",
        type=click.IntRange(min=1),
        default=MAX_CHARS,
        show_default=True,
        metavar="N",
        help="A longer text is a failed record.",
    ),
    encoding_option,
)
_WRITING = (
    click.option(
        "--output-format",
        type=click.Choice(["jsonl", "json", "csv", "tsv", "parquet"]),
        help="Convert tables to this; a.csv becomes a.jsonl. Texts stay texts.",
    ),
    click.option("--edits-column", is_flag=True, help="In CSV and TSV write the edits, not their number."),
    click.option("--csv-safe", is_flag=True, help="Put ' before cells that a spreadsheet would run."),
)


def table_options(command: Command) -> Command:
    """Add the options that make a :class:`TableOptions` to a command, which gets it as ``tables``."""
    return _with(_with_tables(command), _READING + _WRITING)


def reading_options(command: Command) -> Command:
    """Add those of them that matter to a command which reads tables and writes none."""
    return _with(_with_tables(command), _READING)


def _with_tables(command: Command) -> Command:
    @wraps(command)
    def with_tables(*args: Any, **options: Any) -> Any:
        fields = {name: options.pop(name) for name in TableOptions.__dataclass_fields__ if name in options}
        return command(*args, tables=TableOptions(**fields), **options)

    return cast(Command, with_tables)
