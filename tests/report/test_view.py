"""What the page shows of one record."""

import msgspec

from normalize import Normalizer
from normalize.document import Document, Failure
from normalize.report import view as module
from normalize.report.view import Piece, View, view

ENGLISH = Normalizer(source_language="en")


def seen(doc: Document) -> View:
    return view(doc, doc.source, doc.output)


def test_pieces_and_what_is_said_of_them() -> None:
    page = seen(ENGLISH('"It fell "said Ilham Aliev.'))
    (line,) = page.lines
    assert [p.text if isinstance(p, Piece) else p for p in line.source] == [
        '"It fell',
        ' "',
        "said ",
        "Ilham Aliev",
        ".",
    ]
    assert [p.text if isinstance(p, Piece) else p for p in line.output] == [
        '"It fell',
        '" ',
        "said ",
        "Ilham Aliyev",
        ".",
    ]
    assert (page.edits[0].before, page.edits[0].after) == ('·"', '"·')
    last = line.output[3]
    assert isinstance(last, Piece)
    assert page.edits[last.edits[0]].reasons[0][:2] == ("reconcile", "ilham-aliyev")
    assert page.names[last.names[0]] == ("ilham-aliyev", "Ilham Aliyev", "person", "canonical", True)


def test_every_text_is_shown_with_its_control_characters() -> None:
    failure = Failure("read", "bad", "\x1b[1mbold", "\u202ehint")
    page = seen(Document("a\x1b[2m\u2028", id="\u202ex", error=failure))
    assert page.id == "\\u202ex"
    assert page.lines[0].source == ["a\\x1b[2m\\u2028"]
    assert page.error == Failure("read", "bad", "\\x1b[1mbold", "\\u202ehint")


def test_joiners_stay_in_texts() -> None:
    text = "می\u200cخواهد"
    assert seen(Document(text)).lines[0].source == [text]


def test_newlines_at_the_end_of_a_paragraph_are_left_to_the_page() -> None:
    page = seen(ENGLISH("One went home.\r\n\r\nTwo went home.\nThree went home."))
    assert [(line.source, line.ends) for line in page.lines] == [
        (["One went home."], True),
        (["Two went home."], False),
        (["Three went home."], False),
    ]


def test_a_long_text_is_cut_and_says_so() -> None:
    lines = module.MAX_CHARACTERS // 100
    page = seen(Document(("x" * 99 + "\n") * lines, error=Failure("a", "b", "c")))
    assert page.left_out == 0
    page = seen(ENGLISH("It was quiet in the village, they said.\n" * 4000))
    assert page.left_out > 0
    assert len(page.lines) + page.left_out == 4000
    assert not page.is_clipped


def test_one_long_paragraph_is_clipped() -> None:
    page = seen(ENGLISH("It was quiet in Gandja, they said. " * 6000))
    assert page.is_clipped
    assert page.lines[0].source[-1] == " […]"
    assert len(msgspec.json.encode(page)) < 10 * module.MAX_CHARACTERS


def test_only_what_is_shown_is_explained() -> None:
    page = seen(ENGLISH("It was quiet in Gandja, they said.\n" * 6000))
    marks = {n for line in page.lines for p in line.output if isinstance(p, Piece) for n in p.edits}
    assert marks == set(range(len(page.edits)))
