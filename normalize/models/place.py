"""A model is made ready beside its place and moved there when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from normalize.errors import SetupError


@contextmanager
def beside(home: Path) -> Iterator[Path]:
    """A folder on the same disk to make a model ready in; it does not outlive the block."""
    ready: Path | None = None
    try:
        home.mkdir(parents=True, exist_ok=True)
        ready = Path(tempfile.mkdtemp(prefix="installing-", dir=home))
        ready.chmod(0o755)
        yield ready
    except OSError as error:
        raise SetupError(
            f"{home}: cannot be written: {error.strerror}.", "Free the disk, or set ARGOS_PACKAGES_DIR."
        ) from error
    finally:
        if ready:
            shutil.rmtree(ready, ignore_errors=True)


def put_in_place(ready: Path, place: Path, replaced: Sequence[Path] = ()) -> None:
    """Move a model that is whole to its place, in the stead of what was there for the same pair."""
    away = [(old, ready.with_name(f"{ready.name}-old-{i}")) for i, old in enumerate({place, *replaced})]
    for old, aside in away:
        if old.exists():
            old.rename(aside)
    ready.rename(place)
    for _, aside in away:
        shutil.rmtree(aside, ignore_errors=True)
