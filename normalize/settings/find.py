"""Where the settings of a folder lie."""

from __future__ import annotations

import os
from pathlib import Path

from normalize.settings.toml import FILE, PROJECT, has_table

_WRITABLE_BY_ALL = 0o002


def find_settings(folder: Path | None = None) -> Path | None:
    """The file that holds for ``folder`` (the current one): there, or in the nearest folder above.

    The search ends at the root of a repository and at the user's home. In a folder that
    everybody may write to, such as ``/tmp``, only the user's own file counts. Raises
    :class:`SetupError` for a file that is meant and broken.
    """
    try:
        here = (folder or Path.cwd()).resolve()
        home = Path.home().resolve()
        for place in (here, *here.parents):
            for path in (place / FILE, place / PROJECT):
                if _is_trusted(path) and (path.name == FILE or has_table(path)):
                    return path
            if place == home or (place / ".git").exists():
                break
    except (OSError, RuntimeError):  # the folder is gone, one above is closed, or nobody has a home
        pass
    return None


def _is_trusted(path: Path) -> bool:
    """Whether ``path`` is a file that not just anybody can have laid there."""
    if not path.is_file():
        return False
    return not path.parent.stat().st_mode & _WRITABLE_BY_ALL or path.lstat().st_uid == os.getuid()
