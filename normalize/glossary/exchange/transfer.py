"""Import and export of whole files: read, written at once or not at all, and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from normalize.errors import SetupError
from normalize.formats.files import write_together
from normalize.formats.inputs import printable
from normalize.glossary.exchange.model import Loss

MAX_BYTES = 512 << 20
_SHOWN = 10  # entries that the report of a loss names, unless asked for all


def read_bytes(path: Path) -> bytes:
    """The content of a file to import; :class:`SetupError` where it cannot be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SetupError(f"{printable(path)}: larger than {MAX_BYTES >> 20} MB.", "Split the file.")
        return path.read_bytes()
    except OSError as error:
        what = f"{printable(path)}: cannot be read: {error.strerror or error}."
        raise SetupError(what, "Check the path.") from error


def write_file(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file whole or not at all; one that is there stays unless ``replace`` says otherwise."""
    try:
        if path.exists() and not replace:
            raise SetupError(f"{printable(path)}: is there already.", "Choose another name, or add --force.")
        if path.is_dir():
            raise SetupError(f"{printable(path)}: is a folder.", "Say which file with -o FILE.")
        write_together({path: content})
    except OSError as error:
        what = f"{printable(path)}: cannot be written: {error.strerror or error}."
        raise SetupError(what, "Check the folder, its space and permissions.") from error


def tell_losses(losses: Iterable[Loss], *, all_entries: bool = False) -> Iterator[str]:
    """What a format could not hold, a sentence for each field and reason.

    >>> list(tell_losses([Loss("ganja", "needs", 2), Loss("baku", "needs", 1)]))
    ['needs: 3 values of 2 entries are not in the file: ganja, baku.']
    """
    groups: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for loss in losses:
        counts = groups[loss.field, loss.why]
        counts[loss.entry] = counts.get(loss.entry, 0) + loss.count
    for (field, why), counts in groups.items():
        ids = list(counts)
        named = ids if all_entries else ids[:_SHOWN]
        more = f" and {len(ids) - len(named):,} more" if len(named) < len(ids) else ""
        entries = f"{len(ids):,} {'entry' if len(ids) == 1 else 'entries'}"
        total = sum(counts.values())
        if field == "entry":
            what = f"{entries} left out"
        else:
            what = f"{field}: {total:,} {'value' if total == 1 else 'values'} of {entries} "
            what += "is not in the file" if total == 1 else "are not in the file"
        reason = f" ({why})" if why else ""
        yield f"{what}{reason}: {', '.join(named)}{more}."
