"""The page and the documentation say the same of each warning."""

import re
from pathlib import Path

from normalize.report.meanings import WARNINGS

RECORD = Path(__file__).parents[2] / "docs" / "record.md"


def test_the_words_of_the_documentation() -> None:
    text = RECORD.read_text(encoding="utf-8").partition("## Warnings")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", text, re.MULTILINE))
    assert {name: meaning.replace("`", "'") for name, meaning in rows.items()} == WARNINGS
