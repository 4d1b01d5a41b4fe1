"""What changed in a document, as a unified diff."""

from __future__ import annotations

import re
import sys

from normalize.cli.text import shown
from normalize.document import Document


def patch(doc: Document) -> str:
    """What changed in a document, as a patch program takes it."""
    from difflib import unified_diff

    # Lines end where a patch program sees them end: `splitlines` would cut at more signs.
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (doc.source, doc.output))
    lines = unified_diff(before, after, f"a/{doc.id}", f"b/{doc.id}")
    text = "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
    return shown(text, lines=True) if sys.stdout.isatty() else text
