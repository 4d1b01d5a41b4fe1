"""``normalize.glossary.find``: the verdict on a spelling, and its reason."""

import pytest

from normalize.glossary.find import find
from tests.support import curated


@pytest.mark.parametrize(
    ("text", "entry", "matches", "reason"),
    [
        ("Gandja", "ganja", True, "written as Ganja"),
        ("gandja", "ganja", False, "a name wants its capitals"),
        ("Gandjaville", "ganja", False, "it is part of a longer word"),
        ("Aliev", "ilham-aliyev", False, "a short form counts only where the full name"),
        ("Ilham Aliev left. Aliev fell.", "ilham-aliyev", True, "written as Aliyev"),
        ("Choucha", "shusha", False, "needs one of these words in the text: Karabakh"),
        ("Choucha near Karabakh", "shusha", True, "written as Shusha"),
        ("Kirovabad", "ganja", True, "it stands: a former name"),
        ("Eleni Bakou", "baku", False, "the words beside it make it somebody else's"),
    ],
)
def test_why(text: str, entry: str, matches: bool, reason: str) -> None:
    found = [f for f in find(text, curated()) if f.entry == entry]
    assert [f for f in found if f.matches is matches and reason in f.reason], found


def test_forms_want_their_language() -> None:
    (foreign,) = [f for f in find("Alto Carabaque", curated(), "pt") if f.entry == "nagorno-karabakh"][:1]
    assert foreign.matches


def test_what_no_entry_has() -> None:
    assert find("Rubaba", curated()) == []
