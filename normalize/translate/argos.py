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
from typing import TYPE_CHECKING, Literal, get_args

from normalize.errors import RecordError, SetupError
from normalize.translate.argos_package import (
    Package,
    broken,
    find_packages,
    package_folders,
    routes,
    setting,
)
from normalize.translate.argos_tokens import open_tokenizer
from normalize.translate.pieces import cut

if TYPE_CHECKING:
    from ctranslate2 import Translator

Device = Literal["cpu", "cuda", "auto"]
_MAX_LENGTH = 400  # characters: Argos' models learn from sentences of at most about 150 tokens
_MAX_TOKENS = 128  # of a call; a text with more is cut
_BATCH_TOKENS = 1_024  # of a batch; 4,096 are no faster on a processor and need three times the memory
_MAX_DRAFT = 256  # tokens, CTranslate2's own bound, which argostranslate leaves as it is
_LENGTH_PENALTY = 0.2


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
        for error in (found for found in self._found() if isinstance(found, RecordError)):
            if f"{language}_en" in error.message:
                raise error
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

    def _found(self) -> Iterator[Package | RecordError]:
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
        self._legs = [_Leg(package, device) for package in route]
        self.name = f"argos:{'-'.join([language, *(package.target for package in route)])}"
        digest = hashlib.sha256("".join(leg.digest for leg in self._legs).encode()).hexdigest()
        settings = "" if device == "cpu" else f",{device}"
        self.signature = (
            f"{self.name}@{digest[:16]},ctranslate2-{version('ctranslate2')},"
            f"sentencepiece-{version('sentencepiece')},beam-{self._legs[0].beam}{settings}"
        )
        self._readable: dict[str, bool] = {}

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft a text, the same whatever else is translated with it."""
        drafts = list(texts)
        for leg in self._legs:
            drafts = leg.translate(drafts)
        return drafts

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
        self.beam = _number("ARGOS_BEAM_SIZE", 4)
        digest = hashlib.sha256()
        digest.update(self._prefix.encode())
        try:
            for path in [package.tokenizer, *sorted(package.model.iterdir())]:
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
            self._translator = _open_translator(package.model, device)
        except (KeyboardInterrupt, SystemExit, SetupError):
            raise
        except BaseException as error:
            raise broken(package.model, f"no working model: {error}") from error
        self.digest = digest.hexdigest()

    def translate(self, texts: Sequence[str]) -> list[str]:
        parts = [list(self._within_limit(text)) for text in texts]
        sentences = {tuple(tokens): "" for cuts in parts for tokens in cuts if tokens}
        waiting = []
        for batch in batches(list(sentences)):
            answers = self._translator.translate_batch(
                [list(tokens) for tokens in batch],
                target_prefix=[[self._prefix]] * len(batch) if self._prefix else None,
                asynchronous=True,
                beam_size=self.beam,
                length_penalty=_LENGTH_PENALTY,
                max_input_length=0,
                max_decoding_length=_MAX_DRAFT,
                replace_unknowns=True,
            )
            waiting.append((batch, answers))
        for batch, answers in waiting:
            for tokens, answer in zip(batch, answers, strict=True):
                sentences[tokens] = self._draft(answer.result().hypotheses[0])
        return [" ".join(sentences[tuple(tokens)] for tokens in cuts if tokens) for cuts in parts]

    def _draft(self, tokens: Sequence[str]) -> str:
        if self._prefix and tokens[:1] == [self._prefix]:
            tokens = tokens[1:]
        return self.tokenizer.decode(tokens)

    def _within_limit(self, text: str) -> Iterator[list[str]]:
        """The tokens of a text, in several lists where they are more than a call takes."""
        tokens = self.tokenizer.encode(text)
        if len(tokens) <= _MAX_TOKENS or len(text) < 2:
            yield tokens[:_MAX_TOKENS]
            return
        limit = max(1, len(text) * _MAX_TOKENS // (len(tokens) + 1))
        for span in cut(text, limit, []):
            yield from self._within_limit(span.of(text).strip())


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

    has_cuda = device != "cpu" and ctranslate2.get_cuda_device_count() > 0
    if device == "cuda" and not has_cuda:
        raise SetupError("There is no CUDA device here.", "Use --device cpu, or unset ARGOS_DEVICE_TYPE.")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ctranslate2.Translator(
        str(model),
        device=device,
        compute_type=setting("ARGOS_COMPUTE_TYPE", "default").replace("auto", "default"),
        inter_threads=_number("ARGOS_INTER_THREADS", 1 if has_cuda else cores),
        intra_threads=_number("ARGOS_INTRA_THREADS", 1),
    )


def _number(name: str, default: int) -> int:
    value = setting(name, str(default))
    if not value.isdecimal() or not int(value) < 1_000:
        raise SetupError(
            f"{name} is '{value}', which is no number.", f"Set it, for instance {name}={default}."
        )
    return int(value) or default
