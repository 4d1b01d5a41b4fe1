"""What an engine sees, and what comes back."""

from normalize.document import Span
from normalize.islands import find_islands
from normalize.translate.restore import put_back
from normalize.translate.view import LINK_TOKENS, WORD_TOKENS, make_view
from tests.support import Model

ASCII = Model()


def kept(text: str) -> list[tuple[Span, str]]:
    return [(span, span.of(text)) for span in find_islands(text)]


def test_plain_text_is_shown_as_it_is() -> None:
    view = make_view("A plain text.", ASCII, [], [])
    assert (view.text, view.edits, view.slots, view.romanized) == ("A plain text.", (), (), ())


def test_quotation_marks_are_straight_and_spaces_single() -> None:
    assert make_view("“A”  ‘b’\n«c» d", ASCII, [], []).text == '"A" \'b\' "c" d'


def test_dashes() -> None:
    assert make_view("1988–1994 – sim—não", ASCII, [], []).text == "1988-1994 - sim - nao"


def test_money() -> None:
    assert make_view("5€ e €5", ASCII, [], []).text == "5 EUR e EUR 5"


def test_letters_are_romanized_and_put_back() -> None:
    view = make_view("Rübatov viu Əliyev.", ASCII, [], [])
    assert view.text == "Rubatov viu Aliyev."
    assert put_back("Rubatov saw Aliyev.", view) == "Rübatov saw Əliyev."


def test_another_script_is_not_put_back() -> None:
    view = make_view("Гянджа caiu.", ASCII, [], [])
    assert view.text.isascii()
    assert put_back(view.text, view) == view.text


def test_a_handle_is_a_token() -> None:
    text = "Veja @gandja agora mesmo."
    view = make_view(text, ASCII, kept(text), [])
    assert "@" not in view.text
    assert view.text == f"Veja {WORD_TOKENS[0]} agora mesmo."
    assert put_back(f"See {WORD_TOKENS[0]} now.", view) == "See @gandja now."


def test_a_link_is_shown_as_it_is() -> None:
    text = "Veja https://example.org/a agora."
    view = make_view(text, ASCII, kept(text), [])
    assert view.text == text
    assert put_back("See https://example.org/a now.", view) == "See https://example.org/a now."


def test_what_came_out_twice_or_not_at_all_is_told() -> None:
    text = "Veja @gandja agora mesmo."
    view = make_view(text, ASCII, kept(text), [])
    assert put_back("See now.", view) is None
    assert put_back(f"See {WORD_TOKENS[0]} {WORD_TOKENS[0]}.", view) is None
    assert put_back(f"See {WORD_TOKENS[0]}x.", view) is None


def test_a_token_that_stands_in_the_text_is_not_used() -> None:
    text = f"Veja @gandja e {WORD_TOKENS[0]} agora."
    view = make_view(text, ASCII, kept(text), [])
    assert [s[:2] for s in view.slots] == [(WORD_TOKENS[1], "@gandja")]


def test_links_as_tokens() -> None:
    text = "Veja @gandja agora."
    assert make_view(text, ASCII, kept(text), [], links_only=True).slots[0][:2] == (LINK_TOKENS[0], "@gandja")


def test_more_islands_than_tokens_raise_nothing() -> None:
    text = " ".join(f"@handle{i}" for i in range(40)) + " fim."
    view = make_view(text, ASCII, kept(text), [])
    assert len(view.slots) == len({slot.token for slot in view.slots})


def test_names_are_shown_as_they_are_written() -> None:
    view = make_view("Em Gəncə hoje.", ASCII, [], [(Span(3, 8), "Ganja")])
    assert view.text == "Em Ganja hoje."


def test_emoji_come_back() -> None:
    view = make_view("Sim 🙂🙂 claro que sim.", ASCII, [], [])
    assert view.text.isascii()
    assert put_back(view.text, view) == "Sim 🙂🙂 claro que sim."


def test_a_replacement_that_looks_like_a_pattern() -> None:
    text = r"Veja `\1 \g<0>` agora."
    view = make_view(text, ASCII, kept(text), [])
    assert put_back(view.text, view) == text
