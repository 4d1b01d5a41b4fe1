"""The command line: arguments to a ``Config``, and a run of it; no logic of its own.

Exit codes: 0 all done, 1 unexpected, 2 wrong usage or set-up, 3 some records failed or are
partial.
"""

from __future__ import annotations

import io
import os
import sys
from typing import NoReturn

import click

from normalize.cli.detect import detect
from normalize.cli.diff import diff
from normalize.cli.doctor import doctor
from normalize.cli.explain import explain
from normalize.cli.export import export
from normalize.cli.gazetteer import gazetteer
from normalize.cli.glossary import glossary
from normalize.cli.memory import memory
from normalize.cli.models import models
from normalize.cli.names import names
from normalize.cli.report import report
from normalize.cli.run import run
from normalize.cli.settings import offer_offline
from normalize.cli.suggest import suggest
from normalize.cli.text import say
from normalize.cli.undo import undo
from normalize.errors import NormalizeError, SetupError
from normalize.normalizer import package_version

EXIT_UNEXPECTED, EXIT_SETUP, EXIT_RECORDS = 1, 2, 3


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_version(), prog_name="normalize")
def cli() -> None:
    """Text in any language in, canonical English out, with a record of every change.

    \b
    normalize run FOLDER -o OUT     convert files; OUT gets each text and its record
    cat a.txt | normalize run -     convert one text
    normalize explain a.txt         show every change and the reason for it
    """  # noqa: D301 (a real \b is click's sign for lines that stay as they are)


for command in (
    run,
    explain,
    undo,
    report,
    diff,
    export,
    detect,
    glossary,
    names,
    suggest,
    gazetteer,
    models,
    memory,
    doctor,
):
    cli.add_command(command)
offer_offline(cli)


def main() -> NoReturn:
    """The entry point: every error ends as one sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot show a letter gets its escape
            stream.reconfigure(errors="backslashreplace")
    try:
        cli(standalone_mode=False)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_SETUP)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted; what was written is whole.", err=True)
        sys.exit(130)
    except SetupError as error:
        say(error)
        sys.exit(EXIT_SETUP)
    except NormalizeError as error:
        say(error)
        sys.exit(EXIT_RECORDS)
    except BrokenPipeError:  # `normalize ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_UNEXPECTED)
    except OSError as error:  # standard output on a full disk
        say(f"{error.strerror or error}. What stands in the output folder is whole.")
        sys.exit(EXIT_UNEXPECTED)
    except Exception as error:
        if os.environ.get("NORMALIZE_DEBUG"):
            raise
        say(f"{type(error).__name__}: {error}")
        click.echo("This is a fault of normalize. NORMALIZE_DEBUG=1 shows where; please report it.", err=True)
        sys.exit(EXIT_UNEXPECTED)
    sys.exit(0)
