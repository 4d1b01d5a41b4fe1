"""``normalize.translate.draft``: a token never reaches a draft, whatever the engine loses."""

import pytest

from normalize import Normalizer
from normalize.glossary.index import Index
from normalize.islands import find_islands
from normalize.translate.draft import draft_piece, first_view, pieces_of
from normalize.translate.rungs import Drafted
from normalize.translate.view import LINK_TOKENS, WORD_TOKENS, fixed_spans
from tests.support import Engine, Model, glossary

GLUED = "x" * 40 + "(@gandja)"  # an endless word and an island, without a space between


class Garbling(Model):
    """An engine that glues a letter to every token."""

    def translate(self, texts: object) -> list[str]:
        assert isinstance(texts, list)
        answers = []
        for text in texts:
            for token in (*LINK_TOKENS, *WORD_TOKENS):
                text = text.replace(token, f"{token}q")
            answers.append(text)
        return answers


def test_a_long_word_beside_an_island_stays_with_the_engine_out_of_it() -> None:
    text = f"Veja {GLUED} agora."
    spans = fixed_spans(text, Model(), find_islands(text))
    assert any(span.of(text).startswith("x" * 40) for span in spans)


def test_no_token_stands_in_a_draft() -> None:
    model, index = Garbling(), Index(glossary())
    text = f"Veja {GLUED} agora com @a e @b."
    ((_, piece, _),) = pieces_of(text, [], 400)
    view = first_view(piece, model)
    answer = model.translate([view.text])[0]
    draft = draft_piece(piece, answer, view, model=model, index=index, language="pt")
    assert isinstance(draft, Drafted)
    assert [t for t in (*WORD_TOKENS, *LINK_TOKENS) if t in draft.text] == []
    assert all(part in draft.text for part in ("x" * 40, "@gandja", "@a", "@b"))


class Several(Model):
    """An engine whose other answers are given."""

    def __init__(self, drafts: dict[str, str], *answers: str) -> None:
        super().__init__(drafts)
        self.answers = answers

    def alternatives(self, text: str) -> list[str]:
        if not self.answers:
            raise RuntimeError(text)
        return [*self.answers]


BACCHUS = "A guerra chegou a Bacu ontem."
PLAIN = "The war reached Bacchus yesterday."


@pytest.mark.parametrize(
    ("answers", "draft", "rung"),
    [
        (
            ("The war came to Bacchus.", "The war came to Baku yesterday."),
            "The war came to Baku yesterday.",
            "n-best",
        ),
        (("The war of Baku reached Baku.",), "Put in.", "canonical-name"),  # a name too many
        (("The war reached Yerevan and Baku.",), "Put in.", "canonical-name"),
        (("The wargan reached Baku yesterday.",), "Put in.", "canonical-name"),  # a word that is none
        (("The war reached Baku yesterday",), "Put in.", "canonical-name"),  # no end
        (("The war reached Bacchus.",), "Put in.", "canonical-name"),
        ((), "Put in.", "canonical-name"),  # the engine fails at it
    ],
)
def test_an_answer_of_the_n_best_is_taken_where_it_is_whole(
    answers: tuple[str, ...], draft: str, rung: str
) -> None:
    put_in = draft.replace("Put in.", "The war reached Baku yesterday evening.")
    model = Several(
        {BACCHUS: PLAIN, BACCHUS.replace("Bacu", "Baku"): "The war reached Baku yesterday evening."}, *answers
    )
    doc = Normalizer(source_language="pt", engines=[Engine("one", pt=model)])(BACCHUS)
    assert (doc.output, [s.rung for s in doc.segments]) == (put_in, [rung])


def test_an_engine_with_one_answer_is_not_asked_for_more() -> None:
    model = Model({BACCHUS: PLAIN, BACCHUS.replace("Bacu", "Baku"): "The war reached Baku."})
    doc = Normalizer(source_language="pt", engines=[Engine("one", pt=model)])(BACCHUS)
    assert [s.rung for s in doc.segments] == ["canonical-name"]
    assert len(model.asked) == 2


@pytest.mark.parametrize("draft", ["The war reached Baku yesterday.", "The war reached Bakou yesterday."])
def test_a_plain_draft_with_its_names_has_no_rung(draft: str) -> None:
    model = Several({BACCHUS: draft}, "Never asked.")
    doc = Normalizer(source_language="pt", engines=[Engine("one", pt=model)])(BACCHUS)
    assert (doc.output, doc.segments[0].rung) == ("The war reached Baku yesterday.", "")


@pytest.mark.parametrize(("word", "asked"), [("Gianjia", 1), ("Giant", 2)])
def test_a_name_that_is_only_misspelt_needs_no_further_rung(word: str, asked: int) -> None:
    source = "A guerra chegou a Gandja ontem."
    put_in = {source.replace("Gandja", "Ganja"): "The war came to Ganja yesterday."}
    model = Model({source: f"The war reached {word} yesterday."} | put_in)
    doc = Normalizer(source_language="pt", engines=[Engine("one", pt=model)])(source)
    assert "Ganja" in doc.output
    assert [s.rung for s in doc.segments] == ["" if asked == 1 else "canonical-name"]
    assert len(model.asked) == asked
