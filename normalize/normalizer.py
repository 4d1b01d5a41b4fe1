"""The library's front door: a :class:`Normalizer` turns texts into documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from normalize.config import Config
from normalize.document import Document, Failure

if TYPE_CHECKING:
    from normalize.glossary.load import Glossary
    from normalize.pipeline import Resources
    from normalize.translate.engine import Engine

READING = ("guessed-encoding", "unknown-language")  # warnings that a reader gives; steps give the others


class Normalizer:
    """Normalizes texts; build one and use it for all of them.

    Making one reads the glossaries and loads no model; models load when a text first needs
    them. ``options`` are the fields of :class:`normalize.Config`. ``engines`` takes engines
    that you made yourself, such as the phrase table of the tests. Raises
    :class:`normalize.SetupError` for a mistake in options or glossaries.

    >>> from normalize import Normalizer
    >>> nlp = Normalizer(source_language="en")
    >>> nlp("Ilham Aliev flew to Gandja.").output
    'Ilham Aliyev flew to Ganja.'
    """

    def __init__(
        self,
        config: Config | None = None,
        *,
        glossary: Glossary | None = None,
        engines: Sequence[Engine] | None = None,
        **options: Any,
    ) -> None:
        from normalize.glossary.load import load_glossary, use_profile

        config = config or Config()
        self.config = replace(config, **options) if options else config
        if self.config.offline:
            from normalize.offline import refuse_network

            refuse_network()
        self._engines = engines
        self._gazetteer_file = None
        if self.config.gazetteer != "off":
            from normalize.gazetteer.store import read_gazetteer

            self._gazetteer_file = read_gazetteer()
        if glossary is None:
            glossary = load_glossary(
                self.config.glossaries,
                defaults=self.config.default_glossaries,
                profile=self.config.profile,
            )
        elif self.config.profile is not None:
            glossary = use_profile(glossary, self.config.profile)
        self.glossary = glossary

    def __call__(self, text: str | Document) -> Document:
        """One text; look at ``error`` before you use ``output``.

        Raises ``TypeError`` for what is no text.
        """
        if not isinstance(text, str | Document):
            raise TypeError(f"a text is a str, not {type(text).__name__}; decode bytes first")
        return next(self.pipe([text]))

    def pipe(self, texts: Iterable[str | Document]) -> Iterator[Document]:
        """Each text as a document, in order, as many out as in.

        At most ``batch_size`` texts are read ahead, so that an engine translates several together.
        """
        from normalize.pipeline import run

        documents = (_fresh(text, self) for text in texts)
        return run(documents, self.config, self.resources)

    @cached_property
    def signature(self) -> dict[str, str]:
        """What the output depends on besides the text and the models: versions, glossary, options."""
        from importlib.metadata import version

        packages = (
            "ftfy",
            "linkify-it-py",
            "py3langid",
            "pycld2",
            "sentencex",
            "symspellpy",
            "unidecode",
        )
        found = {"normalize": package_version()}
        found.update((name, version(name)) for name in packages)
        found["glossary"] = self.glossary.digest[:16]
        if self._gazetteer_file:
            found["gazetteer"] = self._gazetteer_file[1][:16]
        if options := self.config.options():
            found["options"] = options
        return found

    def signature_of(self, doc: Document) -> dict[str, str]:
        """What is known of the signature of one document before it is normalized.

        A language that its reader found counts as ``--from`` does. What it depends on of the
        glossary, and of the models, is known afterwards.
        """
        found = {name: what for name, what in self.signature.items() if name != "glossary"}
        if said := doc.said_language:
            found["options"] = replace(self.config, source_language=said).options()
        return found

    @cached_property
    def engines(self) -> Sequence[Engine]:
        """The engines in the order in which they are asked; no model is loaded."""
        from normalize.translate.engine import open_engine

        if self._engines is not None:
            return self._engines
        return [open_engine(name, self.config.models, self.config.device) for name in self.config.engines]

    @cached_property
    def resources(self) -> Resources:
        """What the steps share; made when the first text comes."""
        from normalize.glossary.index import Index
        from normalize.pipeline import Resources
        from normalize.translate.engine import Router
        from normalize.translate.memory import Memory
        from normalize.translate.remembered import remembered

        index = Index(self.glossary, rewrite_former=self.config.rewrite_former)
        gazetteer = None
        if self._gazetteer_file:
            from normalize.gazetteer.places import Gazetteer

            gazetteer = Gazetteer(self._gazetteer_file[0].places, index)
        memory = Memory(megabytes=self.config.memory_size) if self.config.memory else None
        return Resources(index, Router(self.engines, partial(remembered, memory=memory)), gazetteer)


def package_version() -> str:
    """The installed version, ``0+unknown`` in a tree that was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("normalize-english")
    except PackageNotFoundError:
        return "0+unknown"


def _fresh(text: object, nlp: Normalizer) -> Document:
    """A document with nothing but what was read: text, encoding, language, and what reading said."""
    if isinstance(text, str):
        return _fresh(Document(text), nlp)
    if isinstance(text, Document):
        return Document(
            text.source,
            text.id,
            text.encoding,
            text.bom,
            language=text.said_language or "und",
            warnings=tuple(w for w in text.warnings if w.name in READING),
            error=text.error,
            signature=nlp.signature_of(text),
        )
    what = f"A text is a str, not {type(text).__name__}."
    failure = Failure("read", "not-text", what, "Decode bytes first.")
    return _fresh(Document("", error=failure), nlp)
