"""Fetch models from the indexes of Argos and of Firefox: the one module that opens a connection."""

from __future__ import annotations

import json
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from http.client import HTTPException
from pathlib import Path
from typing import BinaryIO, cast

from normalize.errors import SetupError
from normalize.models.install import install_file
from normalize.models.store import Installed, installed, note_hashes
from normalize.offline import is_offline
from normalize.translate.argos_package import packages_folder, setting

_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
_MAX_INDEX = 32 << 20
_MAX_PACKAGE = 4 << 30
_SECONDS = 60
_FILE = "Fetch it elsewhere and run: normalize models install FILE"


def fetch(code: str, engine: str) -> list[Installed]:
    """Download and install what translates from ``code`` to English.

    Raises :class:`SetupError` where no index has it, the network does not answer, or none may be used.
    """
    if is_offline():
        raise SetupError(f"A model for '{code}' would have to be fetched, and --offline forbids it.", _FILE)
    return _fetch_firefox(code) if engine == "firefox" else _fetch_argos(code)


def _fetch_argos(code: str) -> list[Installed]:
    index = read_index()
    route = _route(index, code)
    if not route:
        raise SetupError(
            f"Argos' index has nothing that leads from '{code}' to English.", "Try --engine firefox."
        )
    made: list[Installed] = []
    home = packages_folder()
    home.mkdir(parents=True, exist_ok=True)
    for entry in route:
        # A file: Argos takes every folder in this place for a package.
        with tempfile.NamedTemporaryFile(prefix="fetching-", suffix=".argosmodel", dir=home) as file:
            _download([str(link) for link in cast("list[object]", entry["links"])], Path(file.name))
            made += install_file(Path(file.name))
    return made


def read_index() -> list[dict[str, object]]:
    """The entries of Argos' index that can be fetched."""
    url = setting("ARGOS_PACKAGE_INDEX", _INDEX).rstrip("/") + "/index.json"
    with _open(url) as answer:
        content = answer.read(_MAX_INDEX + 1)
    try:
        entries = json.loads(content[:_MAX_INDEX])
    except (ValueError, RecursionError) as error:
        raise SetupError(f"{url}: no index of packages: it is not JSON.", _FILE) from error
    if not isinstance(entries, list):
        raise SetupError(f"{url}: no index of packages: it is no list.", _FILE)
    return [
        e
        for e in entries
        if isinstance(e, dict)
        and all(isinstance(e.get(key), str) for key in ("from_code", "to_code", "package_version"))
        and isinstance(e.get("links"), list)
    ]


def _route(index: Sequence[dict[str, object]], code: str) -> list[dict[str, object]]:
    """The newest package to English, or two that lead there through another language."""
    newest: dict[tuple[object, object], dict[str, object]] = {}
    for entry in sorted(index, key=_version):
        newest[entry["from_code"], entry["to_code"]] = entry
    if (code, "en") in newest:
        return [newest[code, "en"]]
    for source, through in sorted(newest, key=str):
        if source == code and (through, "en") in newest:
            return [newest[source, through], newest[through, "en"]]
    return []


def _version(entry: dict[str, object]) -> list[int]:
    return [int(part) if part.isdecimal() else 0 for part in str(entry["package_version"]).split(".")]


def _download(links: Sequence[str], path: Path) -> None:
    problem = SetupError("The index names no link that can be fetched.", _FILE)
    for link in links:
        if not link.startswith(("https://", "http://")):
            continue
        try:
            with _open(link) as answer, path.open("wb") as file:
                written = 0
                for chunk in _chunks(answer):
                    written += file.write(chunk)
                    if written > _MAX_PACKAGE:
                        raise SetupError(f"{link}: larger than any package.", _FILE)
        except SetupError as error:
            problem = error
        else:
            return
    raise problem


def _chunks(answer: BinaryIO) -> Iterator[bytes]:
    try:
        while chunk := answer.read(1 << 20):
            yield chunk
    except (OSError, HTTPException) as error:
        raise SetupError(f"The download broke off: {error}.", "Run the command again.") from error


def _open(url: str) -> BinaryIO:
    if not url.startswith(("https://", "http://")):
        raise SetupError(f"{url}: no address on the web.", "Check ARGOS_PACKAGE_INDEX.")
    request = urllib.request.Request(url, headers={"User-Agent": "normalize"})  # noqa: S310 (checked above)
    try:
        answer: BinaryIO = urllib.request.urlopen(request, timeout=_SECONDS)  # noqa: S310
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, urllib.error.HTTPError):
            error.close()  # it holds the connection
        what = getattr(error, "reason", None) or error
        raise SetupError(f"{url}: no answer: {what}.", _FILE) from error
    return answer


def _fetch_firefox(code: str) -> list[Installed]:
    try:
        from fxtranslate import discovery
    except ImportError as error:
        raise SetupError(
            "fxtranslate is not installed.", "pip install 'normalize-english[firefox]'"
        ) from error
    try:
        discovery.add_models(code, "en")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise SetupError(
            f"No model from '{code}' could be fetched: {error}.", "Try --engine argos."
        ) from error
    models = [m for m in installed() if m.engine == "firefox" and m.source == code and not m.is_shipped]
    for model in models:
        note_hashes(model.folder, "firefox")
    return models
