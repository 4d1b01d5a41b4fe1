"""What a document asks of the engines, made before any is asked: so that many documents ask at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from normalize.document import Document, Segment
from normalize.errors import RecordError, SetupError
from normalize.glossary.index import Index
from normalize.translate.by_heart import joined
from normalize.translate.draft import Part, parts_of
from normalize.translate.engine import Model, Router
from normalize.translate.remembered import Remembered
from normalize.translate.source_names import SourceNames
from normalize.wrapping import flowed


@dataclass(frozen=True, slots=True)
class Task:
    """The segments in one language, each cut into parts; without a ``model``, ``why``."""

    language: str
    which: tuple[int, ...]
    model: Model | None
    why: str = ""
    parts: tuple[tuple[Part, ...], ...] = ()

    @property
    def views(self) -> list[str]:
        """What the engine is shown first, in order."""
        return [view.text for parts in self.parts for _, _, _, view in parts if view]


@dataclass(frozen=True, slots=True)
class Plan:
    """The segments of a document, and a task for each of its languages."""

    segments: tuple[Segment, ...]
    names: SourceNames
    tasks: tuple[Task, ...]


def plans(docs: Sequence[Document], router: Router, index: Index) -> list[Plan | BaseException | None]:
    """A plan for each document that has something to translate, and its first views translated.

    Each engine is asked once for all documents. What is wrong with a document is its own: it
    stands in the place of the plan. Raises :class:`SetupError` where nothing can be done.
    """
    made = [_attempt(doc, router, index) for doc in docs]
    wanted: dict[str, tuple[Model, list[str]]] = {}
    for plan in made:
        for task in plan.tasks if isinstance(plan, Plan) else ():
            if task.model:
                wanted.setdefault(task.language, (task.model, []))[1].extend(task.views)
    for language, (model, views) in wanted.items():
        if isinstance(model, Remembered) and (unknown := model.unknown(views)):
            router.open(language)
            if _model(router, language)[0] is not model:  # it is broken, and there is another
                return plans(docs, router, index)
            model.look_ahead(unknown)
    return made


def _attempt(doc: Document, router: Router, index: Index) -> Plan | BaseException | None:
    if doc.error or not any(s.is_foreign for s in doc.segments):
        return None
    try:
        return _plan(doc, router, index)
    except (KeyboardInterrupt, SystemExit, SetupError):
        raise
    except BaseException as error:
        return error


def _plan(doc: Document, router: Router, index: Index) -> Plan:
    """Raises :class:`RecordError` where the main language cannot be told or has no engine."""
    _check_main(doc, router)
    text, names = flowed(doc.repaired), SourceNames(doc, index)
    segments = list(doc.segments)
    languages = dict.fromkeys(s.language for s in segments if s.is_foreign)
    models = {language: _model(router, language, doc.language) for language in languages}
    for model, _ in models.values():
        segments = joined(segments, text, model)
    tasks = []
    for language, (model, why) in models.items():
        which = tuple(i for i, s in enumerate(segments) if s.is_foreign and s.language == language)
        here = [segments[i].span for i in which] if model else []
        parts = (parts_of(s.of(text), names.within(s), model, model.max_length) for s in here if model)
        tasks.append(Task(language, which, model, why, tuple(parts)))
    return Plan(tuple(segments), names, tuple(tasks))


def _model(router: Router, language: str, main: str = "") -> tuple[Model | None, str]:
    """The model for a language, or why there is none; a broken one fails only its own documents."""
    if language == "und":
        return None, "language not known"
    try:
        return router.model(language), f"no engine for '{language}'"
    except RecordError as error:
        if language == main:
            raise
        return None, error.message


def _check_main(doc: Document, router: Router) -> None:
    main = doc.language
    if main == "und":
        raise RecordError(
            "unknown-language",
            "The language cannot be told.",
            "Say what it is with --from CODE, for instance --from en.",
        )
    if main not in ("en", "zxx") and router.model(main) is None:
        here = ", ".join(router.languages()) or "none"
        raise RecordError(
            "no-engine",
            f"No engine here translates '{main}' (languages with one: {here}).",
            router.advice(main),
        )
