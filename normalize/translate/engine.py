"""What an engine is, which ones there are, and how one is found for a language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast, runtime_checkable

from normalize.errors import RecordError, SetupError
from normalize.translate.pivot import find_pivot, languages_by_pivot


class Model(Protocol):
    """A loaded translator from one language into English.

    ``max_length`` is the longest text, in characters, that it translates without losing
    some of it; ``signature`` changes whenever its output might.
    """

    name: str
    signature: str
    max_length: int

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One draft for each sentence, in order."""
        ...

    def can_read(self, character: str) -> bool:
        """Whether the vocabulary has ``character``; what it lacks comes out as something else."""
        ...


@runtime_checkable
class Phrasebook(Protocol):
    """A model that has the drafts of some passages by heart, of any length and with their own typography."""

    def by_heart(self, passage: str) -> str | None:
        """The draft of exactly this passage, if the model has one."""
        ...


@runtime_checkable
class Alternatives(Protocol):
    """A model that has more than one answer: the n best of its search."""

    def alternatives(self, text: str) -> list[str]:
        """Drafts of one sentence, the best first; the same for the same sentence."""
        ...


@runtime_checkable
class Opening(Protocol):
    """A model that loads what translates on first use, so that one whose drafts are remembered never does."""

    def open(self) -> None:
        """Load it now; :class:`RecordError` where it is broken."""
        ...


@runtime_checkable
class Counting(Protocol):
    """A model that reads tokens, and says how many a text has."""

    def tokens(self, text: str) -> int:
        """How many tokens the engine reads ``text`` as."""
        ...


@runtime_checkable
class Stock(Protocol):
    """An engine that tells which models it would load without loading one, so that a new one is noticed."""

    def inventory(self) -> list[str]:
        """Each model with what changes when it does: its version, or the size of its file."""
        ...


class Engine(Protocol):
    """A source of models; it lists them without loading any."""

    name: str

    def languages(self) -> list[str]:
        """The languages that it has a model for here, sorted."""
        ...

    def load(self, language: str) -> Model | None:
        """The model from ``language`` into English, if there is one."""
        ...

    def advice(self, language: str) -> str:
        """What a person could do to get a model from ``language``: a sentence with a command."""
        ...


# In the order of preference. A new engine is a module with a function `engine(models)`.
ENGINES = {
    "argos": "normalize.translate.argos",
    "firefox": "normalize.translate.firefox",
    "apertium": "normalize.translate.apertium",
}

_ON_DEVICE = frozenset({"argos"})


def check_names(names: Sequence[str]) -> None:
    """Raise :class:`SetupError` for a name that is not in ``ENGINES``."""
    for name in names:
        if name not in ENGINES:
            raise SetupError(f"There is no engine '{name}'.", f"Known engines: {', '.join(ENGINES)}.")


def open_engine(name: str, models: Path | None = None, device: str | None = None) -> Engine:
    """The engine called ``name``, looking for models in the folder ``models`` as well.

    ``device`` is for engines that have a choice (``_ON_DEVICE``): cpu, cuda or auto.

    Raises :class:`SetupError` for a name that is not in ``ENGINES``.
    """
    check_names([name])
    make = import_module(ENGINES[name]).engine
    if name in _ON_DEVICE:
        return cast("Callable[[Path | None, str | None], Engine]", make)(models, device)
    return cast("Callable[[Path | None], Engine]", make)(models)


class Router:
    """Picks the first engine that has a model for a language, else a pivot, and keeps the model loaded.

    What it gives out has gone through ``remember``, but for the models inside a pivot.
    """

    def __init__(
        self, engines: Sequence[Engine], remember: Callable[[Model], Model] = lambda model: model
    ) -> None:
        self._engines = tuple(engines)
        self._remember = remember
        self._loaded: dict[str, Model | RecordError | None] = {}
        self._direct: dict[str, tuple[Model | RecordError | None, int]] = {}  # and the engines after it
        self._others: dict[str, list[Model]] = {}

    def model(self, language: str) -> Model | None:
        """The model from ``language`` into English, or ``None``.

        Raises :class:`RecordError` where there are models and none of them works.
        """
        if language not in self._loaded:
            self._loaded[language] = self._load(language)
        return _working(self._loaded[language])

    def _load(self, language: str) -> Model | RecordError | None:
        try:
            model = self._straight(language) or find_pivot(language, self._engines, self._opened)
            return model and self._remember(model)
        except RecordError as error:
            return error

    def open(self, language: str) -> None:
        """Load what translates ``language``; where it is broken, the next engine has its turn."""
        with suppress(RecordError):
            before = self._straight(language)
            if self._opened(language) is before:
                return
        self._loaded.pop(language, None)
        self._others.pop(language, None)

    def _opened(self, language: str) -> Model | None:
        while True:
            model = self._straight(language)
            try:
                _open(model)
            except RecordError as error:
                self._direct[language] = self._load_straight(language, self._direct[language][1], error)
            else:
                return model

    def _straight(self, language: str) -> Model | None:
        if language not in self._direct:
            self._direct[language] = self._load_straight(language)
        return _working(self._direct[language][0])

    def _load_straight(
        self, language: str, start: int = 0, broken: RecordError | None = None
    ) -> tuple[Model | RecordError | None, int]:
        for place, engine in enumerate(self._engines[start:], start + 1):
            try:
                if model := engine.load(language):
                    return model, place
            except RecordError as error:
                broken = broken or error
        return broken, len(self._engines)

    def others(self, language: str) -> list[Model]:
        """The models of the engines behind the first that has one: for a draft that it failed at."""
        if language not in self._others:
            with suppress(RecordError):
                self._straight(language)
            models = self._others[language] = []
            for engine in self._engines[self._direct[language][1] :]:
                with suppress(RecordError):
                    if model := engine.load(language):
                        models.append(self._remember(model))
        return self._others[language]

    def languages(self) -> list[str]:
        """Every language that some engine can translate here."""
        direct = {language for engine in self._engines for language in engine.languages()}
        return sorted(direct | languages_by_pivot(self._engines, direct))

    def advice(self, language: str) -> str:
        """What the engines advise for a language without a model."""
        advice = filter(None, (engine.advice(language) for engine in self._engines))
        return " Or: ".join(dict.fromkeys(advice)) or "Choose another engine."


def _open(model: object) -> None:
    if isinstance(model, Opening):
        model.open()


def _working(found: Model | RecordError | None) -> Model | None:
    if isinstance(found, RecordError):
        raise found
    return found


def translate_all(model: Model, texts: Sequence[str]) -> list[str | BaseException]:
    """A draft for each text, or what went wrong with it: one bad sentence never costs another.

    A batch that fails is tried again text by text. A native engine panics with a
    ``BaseException``; only an interrupt, an exit and a set-up error are let through.
    """
    if not texts:
        return []
    try:
        answers = model.translate(texts)
        if len(answers) != len(texts):
            raise RecordError("engine-failed", f"{len(answers)} drafts for {len(texts)} sentences")
    except (KeyboardInterrupt, SystemExit, SetupError):
        raise
    except BaseException as error:
        if len(texts) == 1:
            return [error]
        return [answer for text in texts for answer in translate_all(model, [text])]
    return [*answers]


def other_answers(model: Model, text: str) -> list[str]:
    """The n best of a model that offers them; none from one that does not, or that fails at it."""
    if not isinstance(model, Alternatives):
        return []
    try:
        return model.alternatives(text)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a native engine's panic; the draft at hand is better than none
        return []
