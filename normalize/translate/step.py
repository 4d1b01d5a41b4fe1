"""The translate step: every sentence that is not English goes to an engine, or is reported.

A document whose main language has no engine fails; a minority of paragraphs that cannot
be translated stays in its language, marked, and the document is partial.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalize.document import Document, Notice, Segment
from normalize.edits import Trace
from normalize.errors import RecordError
from normalize.glossary.index import Index
from normalize.translate.again import Sentence
from normalize.translate.by_heart import by_heart, joined
from normalize.translate.checks import check
from normalize.translate.draft import draft_piece, first_view, pieces_of
from normalize.translate.engine import Model, Router, translate_all
from normalize.translate.pieces import MAX_TOKENS, is_long
from normalize.translate.retry import better
from normalize.translate.source_names import SourceNames
from normalize.wrapping import flowed


def translate(doc: Document, router: Router, index: Index) -> Document:
    """``doc`` with a draft for each segment that is in another language.

    Raises :class:`RecordError` where the document's main language cannot be told or has no
    engine, or where no sentence of it could be translated.
    """
    if not any(s.is_foreign for s in doc.segments):
        return doc
    _check_main(doc, router)
    text = flowed(doc.repaired)
    segments = list(doc.segments)
    for language in dict.fromkeys(s.language for s in segments if s.is_foreign):
        segments = joined(segments, text, _model(router, language, doc.language)[0])
    warnings = list(doc.warnings)
    signature = dict(doc.signature)
    names = SourceNames(doc, index)
    to_source = Trace(doc.edits_in("source"))
    for language in dict.fromkeys(s.language for s in segments if s.is_foreign):
        which = [i for i, s in enumerate(segments) if s.is_foreign and s.language == language]
        model, what = _model(router, language, doc.language)
        if model is None:
            warnings += [
                Notice("untranslated", what, to_source.span(*segments[i].span), "source") for i in which
            ]
            continue
        signature[f"model.{language}"] = model.signature
        answers = _drafts([segments[i] for i in which], text, model, index, names)
        for i, answer in zip(which, answers, strict=True):
            source, span = segments[i].span.of(text), to_source.span(*segments[i].span)
            told = Sentence(source, names.within(segments[i].span), language, model, index)
            if isinstance(answer, BaseException):
                answer = by_heart(model, source) or answer
            answer, used = better(told, model, answer, router)
            if isinstance(answer, BaseException):
                warnings.append(Notice("untranslated", f"{model.name}: {answer}", span, "source"))
                continue
            if used is not model:
                signature[f"model.{used.name}"] = used.signature
            segments[i] = replace(segments[i], engine=used.name, draft=answer)
            names_here = [n.span.of(source) for n in names.within(segments[i].span)]
            warnings += check(source, answer, span, names_here)
            if is_long(source, used):
                what = f"cut for {used.name}, which takes {used.max_length} characters, {MAX_TOKENS} tokens"
                warnings.append(Notice("long-sentence", what, span, "source"))
    if router.model(doc.language) and not any(s.draft is not None for s in segments):
        reason = next(w.detail for w in warnings if w.name == "untranslated")
        raise RecordError("engine-failed", f"No sentence could be translated: {reason}.")
    return replace(doc, segments=tuple(segments), warnings=tuple(warnings), signature=signature)


def _model(router: Router, language: str, main: str) -> tuple[Model | None, str]:
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


def _drafts(
    segments: Sequence[Segment], text: str, model: Model, index: Index, names: SourceNames
) -> Iterator[str | BaseException]:
    """A draft for each segment, or what went wrong with it: one bad sentence never costs another."""
    cut = [pieces_of(s.span.of(text), names.within(s.span), model.max_length) for s in segments]
    views = [first_view(p, model) if p.has_words else None for parts in cut for _, p, _ in parts]
    answers = iter(translate_all(model, [view.text for view in views if view]))
    shown = iter(views)
    for segment, parts in zip(segments, cut, strict=True):
        drafts: list[str] = []
        problem: BaseException | None = None
        for before, piece, after in parts:
            view = next(shown)
            answer: str | BaseException = next(answers) if view else piece.text
            if view and isinstance(answer, str):
                answer = draft_piece(piece, answer, view, model=model, index=index, language=segment.language)
            if isinstance(answer, BaseException):
                problem = problem or answer
            elif not answer.strip():
                problem = problem or RecordError("empty-draft", "the engine returned nothing")
            else:
                drafts += [before, answer, after]
        yield problem or "".join(drafts)
