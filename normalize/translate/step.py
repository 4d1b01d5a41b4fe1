"""The translate step: every sentence that is not English goes to an engine, or is reported.

A document whose main language has no engine fails; a minority of paragraphs that cannot
be translated stays in its language, marked, and the document is partial.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from normalize.document import Document, Notice
from normalize.edits import Trace
from normalize.errors import RecordError
from normalize.glossary.index import Index
from normalize.translate.again import Sentence
from normalize.translate.by_heart import by_heart
from normalize.translate.checks import check
from normalize.translate.draft import draft_parts
from normalize.translate.engine import Model, Router, translate_all
from normalize.translate.pieces import MAX_TOKENS, is_long
from normalize.translate.plan import Plan, Task, plans
from normalize.translate.retry import better
from normalize.translate.rungs import Drafted, together
from normalize.wrapping import flowed


def translate(
    doc: Document, router: Router, index: Index, plan: Plan | BaseException | None = None
) -> Document:
    """``doc`` with a draft for each segment that is in another language, as its ``plan`` says.

    Raises :class:`RecordError` where the document's main language cannot be told or has no
    engine, or where no sentence of it could be translated.
    """
    plan = plan or plans([doc], router, index)[0]
    if plan is None:
        return doc
    if isinstance(plan, BaseException):
        raise plan
    index = index.noting()
    text = flowed(doc.repaired)
    segments, names = list(plan.segments), plan.names
    warnings = list(doc.warnings)
    signature = dict(doc.signature)
    to_source = Trace(doc.edits_in("source"))
    for task in plan.tasks:
        language, model = task.language, task.model
        if model is None:
            warnings += [
                Notice("untranslated", task.why, to_source.span(*segments[i].span), "source")
                for i in task.which
            ]
            continue
        signature[f"model.{language}"] = model.signature
        for i, answer in zip(task.which, _drafts(task, model, index), strict=True):
            source, span = segments[i].span.of(text), to_source.span(*segments[i].span)
            told = Sentence(source, names.within(segments[i].span), language, model, index)
            if isinstance(answer, BaseException):
                known = by_heart(model, source)
                answer = Drafted(known, "by-heart") if known else answer
            answer, used = better(told, model, answer, router)
            if isinstance(answer, BaseException):
                warnings.append(Notice("untranslated", f"{model.name}: {answer}", span, "source"))
                continue
            if used is not model:
                signature[f"model.{used.name}"] = used.signature
            rung = together([segments[i].rung, answer.rung])
            segments[i] = replace(segments[i], engine=used.name, draft=answer.text, rung=rung)
            names_here = [n.span.of(source) for n in names.within(segments[i].span)]
            warnings += check(source, answer.text, span, names_here)
            if is_long(source, used):
                what = f"cut for {used.name}, which takes {used.max_length} characters, {MAX_TOKENS} tokens"
                warnings.append(Notice("long-sentence", what, span, "source"))
    if router.model(doc.language) and not any(s.draft is not None for s in segments):
        reason = next(w.detail for w in warnings if w.name == "untranslated")
        raise RecordError("engine-failed", f"No sentence could be translated: {reason}.")
    tried = tuple(index.asked or ())
    return replace(doc, segments=tuple(segments), warnings=tuple(warnings), signature=signature, tried=tried)


def _drafts(task: Task, model: Model, index: Index) -> Iterator[Drafted | BaseException]:
    """A draft for each segment, or what went wrong with it: one bad sentence never costs another."""
    answers = iter(translate_all(model, task.views))
    for parts in task.parts:
        yield draft_parts(parts, answers, model=model, index=index, language=task.language)
