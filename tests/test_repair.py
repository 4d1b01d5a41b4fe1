"""Only what is wrong in every language is repaired."""

import pytest

from normalize import RecordError
from normalize.document import Document
from normalize.edits import undo
from normalize.repair import repair


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("Itâ€™s over", "It’s over", "mojibake"),
        ("a cafÃ© in the town", "a café in the town", "mojibake"),
        ("stop\x07 here", "stop here", "control-character"),
        ("nul\x00 here", "nul here", "control-character"),
        ("\x1b[31mred\x1b[0m", "red", "terminal-escape"),
        ("\x1b]0;title\x07text", "text", "terminal-escape"),
        ("page\x0cpage", "page\npage", "page-break"),
        ("page\n\x0cpage", "page\npage", "page-break"),
    ],
)
def test_damage(before: str, after: str, rule: str) -> None:
    doc = repair(Document(before))
    assert doc.repaired == after
    assert {e.reason for e in doc.edits} == {rule}
    assert all(e.layer == "source" for e in doc.edits)
    assert undo(doc.repaired, doc.edits) == before


@pytest.mark.parametrize(
    "text",
    [
        "« Bonjour » ; dit-il\u00a0!",
        "می‌خواهم",  # a non-joiner
        "👩\u200d🚒 and \u2067שלום\u2069",
        "tab\tand\r\nnewlines\n",
        "“curly” ‘quotes’ – dashes… ﬁ ligature",
        "ÃO, IRMÃOS, SÃO",
        "plain",
        "",
    ],
)
def test_sound_text_is_left(text: str) -> None:
    assert repair(Document(text)).edits == ()


def test_an_edit_is_no_larger_than_the_damage() -> None:
    text = "The whole of this long line is sound, but the cafÃ© is not, and the rest is."
    (only,) = repair(Document(text)).edits
    assert (only.before, only.after) == ("Ã©", "é")


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(RecordError, match=r"Character 3 .*U\+D800") as caught:
        repair(Document("abc\ud800"))
    assert caught.value.name == "lone-surrogate"
    assert "--encoding" in caught.value.hint


def test_repair_of_the_repaired_changes_nothing() -> None:
    once = repair(Document("â€œIt\x07â€™s \x1b[1mcafÃ©\x1b[0mâ€\x9d\x0cover"))
    assert repair(Document(once.repaired)).edits == ()
