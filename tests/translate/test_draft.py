"""``normalize.translate.draft``: a token never reaches a draft, whatever the engine loses."""

from normalize.glossary.index import Index
from normalize.islands import find_islands
from normalize.translate.draft import draft_piece, first_view, pieces_of
from normalize.translate.view import LINK_TOKENS, WORD_TOKENS, fixed_spans
from tests.support import Model, glossary

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
    assert isinstance(draft, str)
    assert [t for t in (*WORD_TOKENS, *LINK_TOKENS) if t in draft] == []
    assert all(part in draft for part in ("x" * 40, "@gandja", "@a", "@b"))
