"""The names step: what no glossary knows comes out of an engine as its source spells it.

For sentences in Latin letters. A name that the draft misspells is put back by an edit; one
that is gone is asked for again in a form that survives; what is still gone is a warning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from normalize.document import Document, Edit, Notice, Reason, Segment, Span
from normalize.edits import Trace
from normalize.english import is_word
from normalize.errors import RecordError
from normalize.glossary.index import Index
from normalize.islands import find_islands
from normalize.locate import drafted_spans
from normalize.names.fold import fold
from normalize.quotation import Quotations
from normalize.spans import meets
from normalize.translate.again import Sentence, ask_again
from normalize.translate.alphabets import has_foreign_letters, respells
from normalize.translate.engine import Model, Router, translate_all
from normalize.translate.lost_names import (
    Lost,
    Near,
    capitals,
    lost_names,
    near_words,
    new_capitals,
    stands,
)
from normalize.translate.source_names import SourceNames
from normalize.translate.unknown_names import proof
from normalize.wrapping import flowed

STEP = "names"
_NOT_LATIN = "\u0370"
# What an engine is asked a name in, to learn what it does with it: it translates a name that it
# knows in all of them (`Jidá` is Jeddah in none, but `Jida` in one), and copies one that it does not.
_ALONE = ("{}", "{}.", "2019: {}")


class Asked:
    """Whether a model gives a name back as it stands, asked once a name."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool | None] = {}

    def copies(self, model: Model, name: str) -> bool | None:
        """``None`` where the model cannot answer, as a phrase table cannot."""
        key = model.signature, name
        if key not in self._known:
            answers = translate_all(model, [view.format(name) for view in _ALONE])
            self._known[key] = (
                None
                if any(isinstance(a, BaseException) for a in answers)
                else all(isinstance(a, str) and stands(name, a) for a in answers)
            )
        return self._known[key]


@dataclass(frozen=True, slots=True)
class _Found:
    pairs: list[tuple[Near, str]]
    gone: list[Lost]
    unproven: list[Near]


class Change(NamedTuple):
    """What is to be written at a span of a sentence's draft, by which rule, and why."""

    span: Span
    after: str
    rule: str
    why: str


def keep_names(doc: Document, router: Router, index: Index, asked: Asked) -> Document:
    """``doc`` with the unknown names of its translated sentences as their source spells them."""
    which = [i for i, s in enumerate(doc.segments) if s.draft is not None]
    if not which:
        return doc
    index = index.noting()
    text, names = flowed(doc.repaired), SourceNames(doc, index)
    segments = list(doc.segments)
    elsewhere = _came_out(doc, text)
    to_source = Trace(doc.edits_in("source"))
    found: dict[int, _Found] = {}
    warnings = list(doc.warnings)
    for i in which:
        segment = segments[i]
        source, draft = segment.span.of(text), segment.draft or ""
        here = names.within(segment.span)
        zones = [*(n.span for n in here), *find_islands(source)]
        lost = lost_names(source, draft, zones)
        if not lost:
            continue
        sentence = Sentence(source, here, segment.language, _model(router, segment), index)
        result = _look(sentence, draft, lost, elsewhere, asked)
        again = ask_again(sentence, draft, result.gone) if result.gone else None
        if again is not None:
            segments[i] = replace(segment, draft=again.text, rung=again.rung)
            result = _look(sentence, again.text, lost_names(source, again.text, zones), elsewhere, asked)
        found[i] = result
        for name in result.gone:
            low, high = (segment.span.start + place for place in name.span)
            what = f"{name.text}: in the sentence, not in its translation"
            warnings.append(Notice("missing-name", what, to_source.span(low, high), "source"))
    doc = replace(doc, segments=tuple(segments), warnings=tuple(warnings))
    _prove_by_each_other(found.values())
    changes = {i: [_restored(near, rule) for near, rule in f.pairs] for i, f in found.items()}
    for i, change in _one_spelling(doc, text, names, index):
        changes.setdefault(i, []).append(change)
    tried = (*doc.tried, *(index.asked or ()))
    return replace(doc, edits=(*doc.edits, *_edits(doc, changes)), tried=tried)


def _prove_by_each_other(found: Collection[_Found]) -> None:
    """`Muller` is Müller where `Thomas Müller` is another sentence's: the same name with its marks lost."""
    proven = {near.lost.text for f in found for near, _ in f.pairs}
    for f in found:
        for near in f.unproven:
            if near.lost.text in proven and fold(near.lost.text).text == fold(near.text).text:
                f.pairs.append((near, "as-elsewhere"))


def _restored(near: Near, rule: str) -> Change:
    return Change(near.span, near.lost.text, rule, f"the source has {near.lost.text}")


def _one_spelling(doc: Document, text: str, names: SourceNames, index: Index) -> Iterator[tuple[int, Change]]:
    """What an engine romanized in several ways, written in one; names of the glossary are none of ours."""
    if max(text, default="") < _NOT_LATIN:
        return
    from normalize.translate.one_spelling import Drafted, respelt  # and the tables of romanization

    drafted: dict[str, list[Drafted]] = defaultdict(list)
    for i, segment in enumerate(doc.segments):
        source = segment.span.of(text)
        if segment.draft is None or max(source, default="") < _NOT_LATIN:
            continue
        known = {w for n in names.within(segment.span) for w in re.findall(r"[^\W\d_]+", n.span.of(source))}
        drafted[segment.language].append(Drafted(i, source, segment.draft, frozenset(known)))
    for language, sentences in drafted.items():
        for word, spelling in respelt(sentences, language):
            draft = doc.segments[word.sentence].draft or ""
            taken = [*find_islands(draft), *(m.span for m in index.scan(draft, {language}, inflected=False))]
            if not meets(word.span, taken):
                why = f"the source has {word.source}, which is {spelling} elsewhere"
                yield word.sentence, Change(word.span, spelling, "one-spelling", why)


def _model(router: Router, segment: Segment) -> Model | None:
    try:
        return router.model(segment.language)
    except RecordError:
        return None


def _came_out(doc: Document, text: str) -> set[str]:
    """The names that some sentence of the document has and keeps, where a capital means a name."""
    kept = set()
    for segment in doc.segments:
        if segment.draft is not None:
            source = segment.span.of(text)
            for span in capitals(source):
                word = span.of(source)
                if (
                    span.start
                    and word not in kept
                    and not is_word(word.lower())
                    and stands(word, segment.draft)
                ):
                    kept.add(word)
    return kept


def _look(
    sentence: Sentence, draft: str, lost: Sequence[Lost], elsewhere: Collection[str], asked: Asked
) -> _Found:
    """What stands for the ``lost`` names in a draft, and which of them are surely gone."""
    language, model = sentence.language, sentence.model

    def copies(name: str) -> bool | None:
        return asked.copies(model, name) if model else None

    near = near_words(sentence.text, draft, lost)
    if near:
        known = [match.span for match in sentence.index.scan(draft, {language}, inflected=False)]
        near = [n for n in near if not meets(n.span, known)]
    pairs = [(n, rule) for n in near if (rule := proof(n, language, elsewhere, copies))]
    settled = [n.lost for n in near]
    elided = not new_capitals(sentence.text, draft) and not respells(language)
    unproven = [n for n in near if n not in [pair for pair, _ in pairs]]
    gone = []
    for name in lost:
        if name in settled or name.opens or is_word(name.text.lower()):
            continue
        if (
            name.text in elsewhere
            or has_foreign_letters(name.text, language)
            or (elided and name.beside and copies(name.text))
        ):
            gone.append(name)
    return _Found(pairs, gone, unproven)


def _edits(doc: Document, changes: Mapping[int, Sequence[Change]]) -> list[Edit]:
    if not any(changes.values()):
        return []
    draft = doc.draft
    quoted = Quotations(draft)
    edits = []
    for i, (_, drafted) in enumerate(drafted_spans(doc)):
        for change in sorted(changes.get(i, ()), key=lambda c: c.span):
            span = Span(drafted.start + change.span.start, drafted.start + change.span.end)
            reason = Reason(STEP, change.rule, change.why)
            edits.append(
                Edit("draft", span, span.of(draft), change.after, (reason,), quoted.holds(span.start))
            )
    return edits
