"""The order of the steps, and the one helper that lifts a step's errors into values.

This file alone knows the order. A step is a function from document to document; a failed
document passes through every later step untouched and keeps its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from normalize.config import Config
from normalize.depend import depend, on_the_way
from normalize.detect.step import detect
from normalize.document import Document, Edit, Failure, Notice
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
from normalize.translate.plan import plans
from normalize.translate.step import translate
from normalize.translate.survive import Asked, keep_names

if TYPE_CHECKING:
    from normalize.gazetteer.places import Gazetteer

Step = Callable[..., Document]  # of a document; translating takes its plan besides
_MAX_CHARACTERS = 500_000  # of a batch
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
        ("signature", partial(depend, index=index, gazetteer=resources.gazetteer is not None)),
    ]


def run(documents: Iterable[Document], config: Config, resources: Resources) -> Iterator[Document]:
    """Each document through every step, in order; what fails comes out with its error.

    Documents with something to translate wait for each other, so that an engine gets their
    sentences in one call: up to ``config.batch_size`` of them are read ahead. What the reading
    raises comes out after the documents that were read before.
    """
    line = steps(config, resources)
    place = [name for name, _ in line].index("translate")
    before, after = line[:place], line[place:]
    waiting: list[Document] = []
    source, more = iter(documents), True
    while more:
        problem: Exception | None = None
        try:
            doc = _through(before, next(source))
        except StopIteration:
            more = False
        except Exception as error:
            more, problem = False, error
        else:
            waiting.append(doc)
        if not more or _is_full(waiting, config.batch_size):
            yield from _translated(waiting, after, resources)
            waiting = []
        if problem:
            raise problem


def _is_full(waiting: Sequence[Document], most: int) -> bool:
    """Whether to read no further; what has nothing to translate does not wait for more."""
    return (
        len(waiting) >= most
        or sum(len(doc.source) for doc in waiting) >= _MAX_CHARACTERS
        or not any(segment.is_foreign for segment in waiting[0].segments)
    )


def _translated(
    batch: Sequence[Document], after: Sequence[tuple[str, Step]], resources: Resources
) -> Iterator[Document]:
    (name, translate), *rest = after
    for doc, plan in zip(batch, plans(batch, resources.router, resources.index), strict=True):
        yield _through(rest, lifted(name, partial(translate, plan=plan), doc))


def _through(line: Sequence[tuple[str, Step]], doc: Document) -> Document:
    for name, step in line:
        doc = lifted(name, step, doc)
    return doc


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
    earlier: list[tuple[Edit, ...]] = []
    for _ in range(_MAX_ROUNDS):
        edits = doc.edits
        earlier.append(doc.edits_in("draft"))
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
            return on_the_way(doc, earlier)
    notice = Notice("unsettled", f"still changing after {_MAX_ROUNDS} rounds of reconcile and polish")
    return on_the_way(replace(doc, warnings=(*doc.warnings, notice)), earlier)
