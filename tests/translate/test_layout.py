"""Drafts of hard-wrapped text equal those of the text itself, but for line ends."""

import gzip
import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest

from normalize import Document, Normalizer
from normalize.edits import undo
from normalize.translate.firefox import Firefox
from tests.support import Engine, Model, require_portuguese

FLORES = Path(__file__).parents[2] / "../shared/eval/parallel/flores-dev.pt.txt.gz"
PROSE = (
    "O presidente Ilham Aliev disse na sexta-feira à noite que o exército vai responder e que nenhuma "
    "aldeia de Gandja ficará sem ajuda durante o inverno que aí vem. Não disse quando vão chegar os "
    "alimentos e os cobertores que as famílias esperam há três semanas, nem quem os vai pagar. Os "
    "jornalistas que estavam na sala não puderam fazer perguntas sobre o Alto Carabaque."
)
ENGLISH = (
    "The president said on Friday night that the army would answer on the battlefield and that no village "
    "of Nagorno-Karabakh would be left without help in the winter that was coming to the frontier. He did "
    "not say when the food and the blankets would come that families have been waiting for since autumn."
)


class Echo(Model):
    """Answers in as many letters, and remembers what it was asked."""

    def say(self, text: str) -> str:
        return re.sub(r"[a-zà-ÿ]+", lambda m: "x" * len(m[0]), text)

    def can_read(self, character: str) -> bool:  # noqa: ARG002
        return True


def wrapped(text: str, width: int = 66, **indents: str) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, **indents)  # type: ignore[arg-type]


def run(text: str, model: Model) -> Document:
    doc = Normalizer(source_language="pt", engines=[Engine("echo", pt=model)])(text)
    assert doc.error is None
    assert undo(doc.repaired, doc.edits_in("source")) == text
    return doc


@pytest.mark.parametrize(
    ("first", "rest", "end"),
    [
        ("", "", "\n"),
        ("    ", "", "\n"),
        ("  ", "  ", "\r\n"),
        ("- ", "  ", "\n"),
        ("> ", "> ", "\n"),
        ("", "", "\r"),
    ],
)
def test_the_engine_sees_sentences_and_the_lines_come_back(first: str, rest: str, end: str) -> None:
    model, flat = Echo(), Echo()
    lines = wrapped(PROSE, initial_indent=first, subsequent_indent=rest).replace("\n", end)
    doc = run(f"{lines}{end}{end}{lines}{end}", model)
    want = run(f"{PROSE}\n\n{PROSE}\n", flat)
    assert model.asked == flat.asked
    paragraphs = doc.output.split(end * 2)
    assert len(paragraphs) == 2
    for paragraph, other in zip(paragraphs, want.output.split("\n\n"), strict=True):
        found = paragraph.rstrip(end).split(end)
        assert found[0].startswith(first)
        assert all(line.startswith(rest) for line in found[1:])
        assert max(map(len, found)) <= 66 + 2  # an edit may make a name longer
        words = " ".join([found[0][len(first) :], *(line[len(rest) :] for line in found[1:])])
        assert words == other.rstrip("\n")
    assert doc.output.endswith(end)


def test_a_line_break_is_kept_where_a_line_means_something() -> None:
    model = Echo()
    doc = run(f"{wrapped(PROSE)}\n\n- leite;\n- pão.\n\nCom os melhores\ncumprimentos\n", model)
    assert re.search(r"\n\n- x+;\n- x+\.\n\nCxx xx x+\nx+\n$", doc.output)


def test_places_and_mentions_hold() -> None:
    doc = run(wrapped(PROSE), Echo())
    place = doc.output.index("Nxx xxxxx")
    found = doc.locate(place, place + 9)
    assert found.how == "segment"
    assert " ".join(found.spans[0].of(doc.source).split()).startswith("Não disse quando")
    again = Normalizer(source_language="en")(doc.output)
    assert (again.output, again.edits) == (doc.output, ())
    starts = [0, *(s.span.end for s in doc.segments)]
    assert [s.span.start for s in doc.segments] == starts[:-1]


def test_an_english_paragraph_keeps_its_lines() -> None:
    english = wrapped(ENGLISH, 70)
    doc = Normalizer(engines=[Engine("echo", pt=Echo())])(
        f"{wrapped(PROSE)}\n\n{english}\n\n{wrapped(PROSE)}"
    )
    assert english in doc.output


@pytest.mark.parametrize("width", [60, 66, 72])
def test_wrapped_english_stays(width: int) -> None:
    text = wrapped(ENGLISH, width)
    doc = Normalizer()(text)
    assert (doc.language, doc.output, doc.edits) == ("en", text, ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "-\n", "\n  "])
def test_an_english_name_is_found_over_a_line_end(end: str) -> None:
    doc = Normalizer()(f"The president said that the army had left Nagorno{end}Karabakh on Friday night.")
    assert [m.canonical for m in doc.mentions] == ["Nagorno-Karabakh"]


def test_flores_wrapped_is_flores() -> None:
    require_portuguese()
    if not FLORES.exists():
        pytest.skip("the evaluation data is not part of the repository")
    with gzip.open(FLORES, "rt", encoding="utf-8") as lines:
        sentences = [" ".join(line.split()) for _, line in zip(range(60), lines, strict=False)]
    texts = ["\n\n".join(_paragraphs(sentences[i : i + 20], 5)) for i in range(0, 60, 20)]
    nlp = Normalizer(source_language="pt", engines=[Firefox()])
    flat = [doc.output for doc in nlp.pipe(texts)]
    wraps = ["\n\n".join(wrapped(p, 72) for p in text.split("\n\n")) for text in texts]
    for one, other in zip(flat, nlp.pipe(wraps), strict=True):
        assert [p.split() for p in other.output.split("\n\n")] == [p.split() for p in one.split("\n\n")]
        assert max(map(len, other.output.split("\n"))) <= 76


def _paragraphs(sentences: Sequence[str], size: int) -> list[str]:
    return [" ".join(sentences[i : i + size]) for i in range(0, len(sentences), size)]
