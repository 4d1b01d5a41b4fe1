"""From what the engine returned for a view back to a draft of the sentence."""

from __future__ import annotations

import re

from normalize.detect.voices import scripts
from normalize.english import is_word
from normalize.translate.view import View


def put_back(draft: str, view: View) -> str | None:
    """The draft with what the tokens stand for; ``None`` where one did not come out exactly once.

    ``None`` too where the quotation marks that stand for emphasis are not as many.
    Names in Latin letters get their diacritics back where the draft has them as they were
    shown.
    """
    if view.shouts:
        draft = _shouted(draft, [slot.token for slot in view.slots])
    if view.marks:
        if draft.count('"') != len(view.marks):
            return None
        draft = _emphasized(draft, view)
    for slot in view.slots:
        found = list(_standing(slot.token).finditer(draft))
        if len(found) != 1:
            return None
        start, end = found[0].span()
        start -= bool(slot.left) and draft[start - 1 : start] == " "
        end += bool(slot.right) and draft[end : end + 1] == " "
        draft = draft[:start] + slot.piece + draft[end:]
    for word, shown in view.romanized:
        is_name = word[0].isupper() and len(shown) > 1 and set(scripts(word)) == {"LATIN"}
        if is_name and not is_word(shown.lower()) and shown not in view.plain:  # Şahin met Sahin: two
            draft = _standing(shown).sub(word.replace("\\", r"\\"), draft)
    return draft


def _emphasized(draft: str, view: View) -> str:
    """Emphasis for its quotation marks; a comma that English sets inside of these goes out again."""
    parts = draft.split('"')
    written = [parts[0]]
    for place, (mark, part) in enumerate(zip(view.marks, parts[1:], strict=True)):
        closes = mark != '"' and view.marks[:place].count(mark) % 2
        comma = closes and written[-1][-1:] in (",", ".") and f'{written[-1][-1]}"' not in view.text
        if comma:
            mark, written[-1] = f"{mark}{written[-1][-1]}", written[-1][:-1]
        written += [mark, part]
    return "".join(written)


def _shouted(draft: str, tokens: list[str]) -> str:
    """In capitals, but for the tokens."""
    if not tokens:
        return draft.upper()
    parts = re.split(f"({'|'.join(map(re.escape, tokens))})", draft)
    return "".join(part if i % 2 else part.upper() for i, part in enumerate(parts))


def _standing(token: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.@#]){re.escape(token)}(?![\w/])")
