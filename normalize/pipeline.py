"""The order of the steps, and the one helper that lifts a step's errors into values.

This file alone knows the order. A step is a function from document to document; a failed
document passes through every later step untouched and keeps its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from normalize.config import Config
from normalize.detect.step import detect
from normalize.document import Document, Failure, Notice
from normalize.errors import RecordError, SetupError
from normalize.glossary.index import Index
from normalize.hyphens import rejoin
from normalize.mentions import tie_mentions
from normalize.polish.step import polish
from normalize.protect import protect
from normalize.reconcile import reconcile
from normalize.repair import repair
from normalize.segment import segment
from normalize.translate.engine import Router
from normalize.translate.layout import restore_layout
from normalize.translate.step import translate
from normalize.translate.survive import Asked, keep_names

if TYPE_CHECKING:
    from normalize.gazetteer.places import Gazetteer

Step = Callable[[Document], Document]
_MAX_ROUNDS = 5  # of reconcile and polish; texts made to be hard have needed three


@dataclass(frozen=True, slots=True)
class Resources:
    """What the steps share: index, engines, gazetteer if asked for. Built once, loaded on use."""

    index: Index
    router: Router
    gazetteer: Gazetteer | None = None


def steps(config: Config, resources: Resources) -> list[tuple[str, Step]]:
    """The steps with their names, in the order in which they are taken."""
    index, router = resources.index, resources.router
    return [
        ("repair", repair),
        ("hyphens", partial(rejoin, source_language=config.source_language)),
        ("detect", partial(detect, source_language=config.source_language, expected=config.languages)),
        ("segment", segment),
        ("protect", partial(protect, index=index)),
        ("translate", partial(translate, router=router, index=index)),
        ("names", partial(keep_names, router=router, index=index, asked=Asked())),
        ("layout", restore_layout),
        ("reconcile", partial(_settle, resources=resources, config=config)),
        ("mentions", tie_mentions),
    ]


def run(documents: Iterable[Document], config: Config, resources: Resources) -> Iterator[Document]:
    """Each document through every step, in order; what fails comes out with its error."""
    line = steps(config, resources)
    for doc in documents:
        for name, step in line:
            doc = lifted(name, step, doc)
        yield doc


def lifted(name: str, step: Step, doc: Document) -> Document:
    """``step(doc)``; whatever goes wrong with this document becomes its ``error``.

    A native engine's panic is a ``BaseException``; only an interrupt, an exit and a set-up
    error leave the iterator.
    """
    if doc.error:
        return doc
    try:
        return step(doc)
    except (KeyboardInterrupt, SystemExit, GeneratorExit, SetupError):
        raise
    except RecordError as error:
        return replace(doc, error=Failure(name, error.name, error.message, error.hint))
    except BaseException as error:
        what = f"{type(error).__name__}: {error}"
        hint = "This is a fault of normalize or of an engine; please report it with the text."
        return replace(doc, error=Failure(name, "unexpected", what, hint))


def _settle(doc: Document, *, resources: Resources, config: Config) -> Document:
    """Reconcile and polish in turn until neither changes anything, so that a second run cannot either."""
    for _ in range(_MAX_ROUNDS):
        edits = doc.edits
        doc = reconcile(doc, resources.index, keep_quotations=config.keep_quotations)
        if resources.gazetteer:
            from normalize.gazetteer.step import find_places

            doc = find_places(
                doc,
                resources.gazetteer,
                rewrite=config.gazetteer == "rewrite",
                keep_quotations=config.keep_quotations,
            )
        doc = polish(
            doc,
            ascii_only=config.ascii,
            keep_quotations=config.keep_quotations,
            keep_repeats=config.keep_repeats,
        )
        if doc.edits == edits:
            return doc
    notice = Notice("unsettled", f"still changing after {_MAX_ROUNDS} rounds of reconcile and polish")
    return replace(doc, warnings=(*doc.warnings, notice))
