"""Argos Translate's packages, run by CTranslate2 over batches of sentences of equal length.

Padding is what makes a draft depend on its neighbours in a batch, and what makes a batch slow:
sentences of equal length need none. The search is that of ``argostranslate``: beam 4, length
penalty 0.2, unknown tokens copied. Measurements: benchmarks/README.md.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from normalize.config import Device
from normalize.errors import SetupError
from normalize.translate.argos_package import (
    BrokenPackage,
    Package,
    broken,
    find_packages,
    package_folders,
    routes,
    setting,
)
from normalize.translate.argos_tokens import open_tokenizer
from normalize.translate.pieces import MAX_TOKENS, calls

if TYPE_CHECKING:
    from ctranslate2 import AsyncTranslationResult, Translator

_MAX_LENGTH = 400  # characters: Argos' models learn from sentences of at most about 150 tokens
_BATCH_TOKENS = 1_024  # of a batch; 4,096 are no faster on a processor and need three times the memory
_MAX_DRAFT = 256  # tokens, CTranslate2's own bound, which argostranslate leaves as it is
_LENGTH_PENALTY = 0.2
_ALTERNATIVES = 8  # for a name that a model has seen, one of eight has it in 200 of 200


class Argos:
    """The engine; listing its models reads metadata, no model."""

    name = "argos"

    def __init__(self, models: Path | None = None, device: Device | None = None) -> None:
        self._asked = models
        self._device = device or setting("ARGOS_DEVICE_TYPE", "cpu")
        if self._device not in get_args(Device):
            known = ", ".join(get_args(Device))
            raise SetupError(f"'{self._device}' is no device.", f"Known: {known}; see ARGOS_DEVICE_TYPE.")
        if models:
            list(find_packages(models))  # a folder that was asked for must be readable, now

    def languages(self) -> list[str]:
        """The languages that packages lead from to English, if ``ctranslate2`` is installed."""
        return sorted(self._routes()) if find_spec("ctranslate2") else []

    def load(self, language: str) -> ArgosModel | None:
        """The model from ``language`` into English, through other languages where none is direct.

        Raises :class:`RecordError` where there is only a broken package.
        """
        if not find_spec("ctranslate2"):
            return None
        if route := self._routes().get(language):
            return ArgosModel(language, route, self._device)
        for found in self._found():
            if isinstance(found, BrokenPackage) and found.pair == (language, "en"):
                raise found.error
        return None

    def inventory(self) -> list[str]:
        """Every package with its version, and what runs them."""
        if not find_spec("ctranslate2"):
            return []
        found = [p for p in self._found() if isinstance(p, Package)]
        return [version("ctranslate2"), *sorted(f"{p.source}_{p.target} {p.version}" for p in found)]

    def advice(self, language: str) -> str:
        """How to get a model."""
        return f"Where there is a network, run: normalize models install {language}"

    def _routes(self) -> dict[str, tuple[Package, ...]]:
        return routes([found for found in self._found() if isinstance(found, Package)])

    def _found(self) -> Iterator[Package | BrokenPackage]:
        for folder in [*([self._asked] if self._asked else []), *package_folders()]:
            with suppress(SetupError):  # a folder that cannot be read has no models for us
                yield from find_packages(folder)


def engine(models: Path | None = None, device: Device | None = None) -> Argos:
    """The engine, looking in ``models`` first."""
    return Argos(models, device)


class ArgosModel:
    """One package, or several that lead through other languages to English."""

    max_length = _MAX_LENGTH

    def __init__(self, language: str, route: Sequence[Package], device: str = "cpu") -> None:
        device = _device(device)
        self._legs = [_Leg(package, device) for package in route]
        self.name = f"argos:{'-'.join([language, *(package.target for package in route)])}"
        digest = hashlib.sha256("".join(leg.digest for leg in self._legs).encode()).hexdigest()
        settings = "".join(f",{what}" for what in (device, _compute_type()) if what not in ("cpu", "default"))
        self.signature = (
            f"{self.name}@{digest[:16]},ctranslate2-{version('ctranslate2')},"
            f"sentencepiece-{version('sentencepiece')},beam-{self._legs[0].beam}{settings}"
        )
        self._readable: dict[str, bool] = {}

    def open(self) -> None:
        """Load the translators; :class:`RecordError` where one is broken."""
        for leg in self._legs:
            leg.open()

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft a text, the same whatever else is translated with it."""
        drafts = list(texts)
        for leg in self._legs:
            drafts = leg.translate(drafts)
        return drafts

    def alternatives(self, text: str) -> list[str]:
        """The eight best drafts of one sentence, the best first; of several packages, those of the last."""
        *others, last = self._legs
        for leg in others:
            text = leg.translate([text])[0]
        return last.alternatives(text)

    def tokens(self, text: str) -> int:
        """How many tokens the first package reads ``text`` as."""
        return len(self._legs[0].tokenizer.encode(text))

    def can_read(self, character: str) -> bool:
        """Whether the vocabulary of the first package has ``character``."""
        if character not in self._readable:
            self._readable[character] = self._legs[0].tokenizer.can_read(character)
        return self._readable[character]


class _Leg:
    """One package on its way."""

    def __init__(self, package: Package, device: str) -> None:
        self.tokenizer = open_tokenizer(package)
        self._prefix = package.target_prefix
        self._package = package
        self._device = device
        self._opened: Translator | None = None
        self.beam = _number("ARGOS_BEAM_SIZE", 4)
        digest = hashlib.sha256()
        digest.update(self._prefix.encode())
        try:
            for path in [package.tokenizer, *sorted(package.model.iterdir())]:
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
        except OSError as error:
            raise broken(package.model, f"no working model: {error}") from error
        self.digest = digest.hexdigest()

    def open(self) -> Translator:
        if self._opened is None:
            try:
                self._opened = _open_translator(self._package.model, self._device)
            except (KeyboardInterrupt, SystemExit, SetupError):
                raise
            except BaseException as error:
                raise broken(self._package.model, f"no working model: {error}") from error
        return self._opened

    def translate(self, texts: Sequence[str]) -> list[str]:
        encode = self.tokenizer.encode
        parts = [
            [encode(part)[:MAX_TOKENS] for part in calls(text, lambda part: len(encode(part)))]
            for text in texts
        ]
        sentences = {tuple(tokens): "" for cuts in parts for tokens in cuts if tokens}
        cut_batches = batches(list(sentences))
        waiting = [(batch, self._search(batch, beam_size=self.beam)) for batch in cut_batches]
        for batch, answers in waiting:
            for tokens, answer in zip(batch, answers, strict=True):
                sentences[tokens] = self._draft(answer.result().hypotheses[0])
        return [" ".join(sentences[tuple(tokens)] for tokens in cuts if tokens) for cuts in parts]

    def alternatives(self, text: str) -> list[str]:
        """Drafts of a text that fits into one call, each once; none of a longer one."""
        tokens = self.tokenizer.encode(text)
        if not 0 < len(tokens) <= MAX_TOKENS:
            return []
        beam = max(self.beam, _ALTERNATIVES)
        (answer,) = self._search([tuple(tokens)], beam_size=beam, num_hypotheses=_ALTERNATIVES)
        return list(dict.fromkeys(map(self._draft, answer.result().hypotheses)))

    def _search(self, batch: Sequence[tuple[str, ...]], **asked: int) -> list[AsyncTranslationResult]:
        answers: list[AsyncTranslationResult] = self.open().translate_batch(
            [list(tokens) for tokens in batch],
            target_prefix=[[self._prefix]] * len(batch) if self._prefix else None,
            asynchronous=True,
            length_penalty=_LENGTH_PENALTY,
            max_input_length=0,
            max_decoding_length=_MAX_DRAFT,
            replace_unknowns=True,
            **asked,
        )
        return answers

    def _draft(self, tokens: Sequence[str]) -> str:
        if self._prefix and tokens[:1] == [self._prefix]:
            tokens = tokens[1:]
        return self.tokenizer.decode(tokens)


def batches(sentences: Sequence[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """Sentences of equal length together, at most ``_BATCH_TOKENS`` tokens, the longest first.

    >>> [len(batch) for batch in batches([("a",), ("b", "c"), ("d",)])]
    [1, 2]
    """
    made: list[list[tuple[str, ...]]] = []
    for tokens in sorted(sentences, key=lambda tokens: (-len(tokens), tokens)):
        same = made and len(made[-1][0]) == len(tokens)
        if same and (len(made[-1]) + 1) * len(tokens) <= _BATCH_TOKENS:
            made[-1].append(tokens)
        else:
            made.append([tokens])
    return made


def _open_translator(model: Path, device: str) -> Translator:
    import ctranslate2

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ctranslate2.Translator(
        str(model),
        device=device,
        compute_type=_compute_type(),
        inter_threads=_number("ARGOS_INTER_THREADS", 1 if device == "cuda" else cores),
        intra_threads=_number("ARGOS_INTRA_THREADS", 1),
    )


def _device(asked: str) -> str:
    """The device that translates, cpu or cuda; :class:`SetupError` where there is none such."""
    if asked == "cpu":
        return asked
    import ctranslate2

    if ctranslate2.get_cuda_device_count() > 0:
        return "cuda"
    if asked == "cuda":
        raise SetupError("There is no CUDA device here.", "Use --device cpu, or unset ARGOS_DEVICE_TYPE.")
    return "cpu"


def _compute_type() -> str:
    return setting("ARGOS_COMPUTE_TYPE", "default").replace("auto", "default")


def _number(name: str, default: int) -> int:
    value = setting(name, str(default))
    if not value.isdecimal() or not int(value) < 1_000:
        raise SetupError(
            f"{name} is '{value}', which is no number.", f"Set it, for instance {name}={default}."
        )
    return int(value) or default
