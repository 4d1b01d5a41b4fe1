"""What holds for any text at all, with any engine and whatever fails on the way."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from normalize import Config, Document, Normalizer, RecordError, Span, pipeline
from normalize.document import replay
from normalize.edits import undo
from normalize.glossary.load import load_glossary
from normalize.islands import find_islands
from normalize.names.fold import fold
from normalize.pipeline import Resources, Step
from normalize.record import read_record, record_bytes
from normalize.translate.view import LINK_TOKENS, WORD_TOKENS
from tests.texts import NAMES, VERBATIM, WORDS, Panic, Whim, options, texts, words

settings.register_profile("ci", max_examples=120, deadline=None, derandomize=True, database=None)
settings.load_profile("ci")

EXPECTED_ERRORS = {"lone-surrogate", "no-engine", "unknown-language", "engine-failed"}
ENTRIES = {entry.id: entry for entry in load_glossary().entries}


@lru_cache
def normalizer(config: Config) -> Normalizer:
    return Normalizer(config, engines=[Whim()])


def english(text: str, **given: bool) -> Document:
    return normalizer(Config(source_language="en", **given))(text)  # type: ignore[arg-type]


def portuguese(text: str, **given: bool) -> Document:
    return normalizer(Config(source_language="pt", **given))(text)  # type: ignore[arg-type]


def assert_sound(doc: Document, text: str) -> None:
    """What holds of every document that came through."""
    assert doc.source == text
    if doc.error:
        assert doc.error.name in EXPECTED_ERRORS, doc.error
        assert doc.output == ""
        return
    for before, edits, after in (
        (text, doc.edits_in("source"), doc.repaired),
        (doc.draft, doc.edits_in("draft"), doc.output),
    ):
        assert all(e.before == e.span.of(before) and e.before != e.after and e.reasons for e in edits)
        assert all(a.span.end <= b.span.start and a.span < b.span for a, b in pairwise(edits))
        assert replay(before, edits) == after
        assert undo(after, edits) == before
    assert doc.edits == doc.edits_in("source") + doc.edits_in("draft")
    edges = [0, *(edge for s in doc.segments for edge in s.span), len(doc.repaired)]
    assert edges[::2] == edges[1::2]
    assert all(s.span.start < s.span.end for s in doc.segments)
    assert read_record(record_bytes(doc)) == doc
    for notice in doc.warnings:
        whole = doc.output if notice.where == "output" else doc.source
        assert notice.span is None or 0 <= notice.span.start <= notice.span.end <= len(whole)
    assert "unsettled" not in {w.name for w in doc.warnings}


def assert_verbatim(doc: Document, wanted: Sequence[str]) -> None:
    if doc.error is None and "lost-verbatim" not in {w.name for w in doc.warnings}:
        assert [w for w in wanted if w not in doc.output] == []


def spellings(entry_id: str, role: str) -> set[str]:
    entry = ENTRIES[entry_id]
    known = {
        "variant": (*entry.variants, *(s for spellings in entry.forms.values() for s in spellings)),
        "canonical": (entry.canonical,),
        "short": entry.short_forms,
        "former": entry.former,
        "form": tuple(s for forms in entry.forms.values() for s in forms),
    }
    return {fold(s).text.strip() for s in known[role]}


@given(texts, options)
@example("Gandja\nГянджа", {})
@example("\u00a0", {})
def test_english_is_sound_and_stays_as_it_is(text: str, given: dict[str, bool]) -> None:
    doc = english(text, **given)
    assert_sound(doc, text)
    assert doc.error is None
    again = english(doc.output, **given)
    assert again.output == doc.output
    assert again.edits == ()
    islands = find_islands(doc.repaired)
    assert [i for i in islands if i.of(doc.repaired) not in doc.output] == []
    if not given.get("ascii"):
        assert set(re.findall(r"\d+", doc.repaired)) <= set(re.findall(r"\d+", doc.output))
    elif doc.status == "ok":
        edges = [0, *(edge for span in find_islands(doc.output) for edge in span), len(doc.output)]
        assert all(doc.output[a:b].isascii() for a, b in zip(edges[::2], edges[1::2], strict=True))


@given(texts, options)
@example("Fim da guerra🎉2 vezes", {})
@example("Bom dia.\n\u00a0\nAdeus.", {})
@settings(max_examples=60)
def test_any_engine_gives_a_sound_document(text: str, given: dict[str, bool]) -> None:
    doc = portuguese(text, **given)
    assert_sound(doc, text)
    tokens = [t for t in (*WORD_TOKENS, *LINK_TOKENS) if t not in text]
    assert [t for t in tokens if t in doc.output] == []
    if doc.status == "ok":
        assert english(doc.output, **given).output == doc.output


@given(texts)
@settings(max_examples=60)
def test_detection_never_fails(text: str) -> None:
    assert_sound(normalizer(Config())(text), text)


@given(
    st.lists(words.map(str.capitalize), min_size=1, max_size=12), st.sampled_from(["\n", "\n\n", " ", "\r\n"])
)
def test_clean_prose_comes_back(sentences: list[str], between: str) -> None:
    shapes = (
        "{}.",
        '"{}," they said.',
        "{} (in 1994).",
        "{}: 1, 2 and 3; {}?",
        'He asked: "{}?"',
        "{} - '{}'!",
    )
    text = between.join(shapes[i % 6].format(s, i) for i, s in enumerate(sentences))
    doc = english(text, keep_repeats=True)
    assert doc.output == text
    assert doc.edits == ()


@given(texts, st.integers(0xD800, 0xDFFF).map(chr), texts)
@settings(max_examples=30)
def test_a_lone_surrogate_is_refused(before: str, lone: str, after: str) -> None:
    doc = english(before + lone + after)
    assert doc.error is not None
    assert doc.error.name == "lone-surrogate"


@pytest.mark.parametrize("nlp", [english, portuguese])
@given(
    parts=st.lists(st.tuples(words, st.sampled_from(VERBATIM), st.sampled_from([*NAMES, *WORDS])), max_size=8)
)
@settings(max_examples=60)
def test_verbatim_stands_or_is_reported(
    nlp: Callable[[str], Document], parts: list[tuple[str, str, str]]
) -> None:
    text = ". ".join(" ".join(part) for part in parts)
    assert_verbatim(nlp(text), [part[1] for part in parts])


@pytest.mark.parametrize("nlp", [english, portuguese])
@given(text=texts, data=st.data())
@settings(max_examples=80)
def test_any_span_of_the_output_has_a_place_in_the_source(
    nlp: Callable[[str], Document], text: str, data: st.DataObject
) -> None:
    doc = nlp(text)
    start = data.draw(st.integers(0, len(doc.output)))
    end = data.draw(st.integers(start, len(doc.output)))
    found = doc.locate(start, end)
    assert all(0 <= s.start <= s.end <= len(text) for s in found.spans)
    assert all(a.end < b.start for a, b in pairwise(found.spans))
    assert found.spans or start == end
    if found.how == "exact" and not _is_edited(doc, Span(start, end), found.spans):
        assert "".join(s.of(text) for s in found.spans) == doc.output[start:end]


def _is_edited(doc: Document, span: Span, behind: Sequence[Span]) -> bool:
    shift = 0
    for edit in doc.edits_in("draft"):
        start = edit.span.start + shift
        if start <= span.end and span.start <= start + len(edit.after):
            return True
        shift += len(edit.after) - len(edit.before)
    return any(
        e.span.start <= s.end and s.start <= e.span.end for e in doc.edits_in("source") for s in behind
    )


@pytest.mark.parametrize("nlp", [english, portuguese])
@given(text=texts, keep=st.booleans())
@example(text='"Gandja" fell', keep=True)
@settings(max_examples=80)
def test_mentions_spell_the_name(nlp: Callable[..., Document], text: str, *, keep: bool) -> None:
    doc = nlp(text, keep_quotations=keep)
    for mention in doc.mentions:
        assert mention.canonical == ENTRIES[mention.entry].canonical
        assert all(0 <= s.start < s.end <= len(text) for s in mention.source)
        if mention.span:
            spelled = fold(mention.span.of(doc.output)).text.strip()
            assert spelled in spellings(mention.entry, mention.role), mention
        else:
            assert mention.source


def _failing(
    victims: set[str], at: int, error: BaseException
) -> Callable[[Config, Resources], list[tuple[str, Step]]]:
    real = pipeline.steps

    def fail(doc: Document, step: Step, **given: object) -> Document:
        if doc.id in victims:
            raise error
        return step(doc, **given)

    def steps(config: Config, resources: Resources) -> list[tuple[str, Step]]:
        line = real(config, resources)
        name, step = line[at]
        line[at] = name, partial(fail, step=step)
        return line

    return steps


@given(
    st.lists(texts, min_size=1, max_size=5),
    st.sets(st.integers(0, 4)),
    st.integers(0, 10),
    st.sampled_from(
        [ValueError("x"), RecordError("engine-failed", "x"), Panic(), MemoryError(), RecursionError()]
    ),
)
@settings(max_examples=40)
def test_a_failure_costs_its_own_record_only(
    batch: list[str], victims: set[int], at: int, error: BaseException
) -> None:
    nlp = normalizer(Config(source_language="pt"))
    documents = [Document(text, id=str(i)) for i, text in enumerate(batch)]
    alone = [nlp(doc) for doc in documents]
    failed = {str(i) for i in victims}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "steps", _failing(failed, at, error))
        together = list(nlp.pipe(documents))
    assert [doc.id for doc in together] == [doc.id for doc in documents]
    for one, other in zip(alone, together, strict=True):
        if other.id not in failed:
            assert one == other
        else:
            assert other.error is not None
            assert other.source == one.source
            assert other.output == ""
