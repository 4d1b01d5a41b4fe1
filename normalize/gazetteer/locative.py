"""Whether the words around a name say that it is a place: `in Massa`, `Massa, Italy`.

A town of twenty thousand people shares its name with a person more often than not. In a draft or an
English text it is taken for the town only where the sentence speaks of a place.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from normalize.document import Span
from normalize.glossary.context import WINDOW

# Not `from`, `to`, `at`, `by`, `with`: a pass from Massa, a letter to Saito.
_PLACING = "in near outside inside around into across throughout downtown central reached visited".split()
_DIRECTIONS = "north south east west northeast northwest southeast southwest".split()
_KINDS = """
city cities town towns village villages port district suburb suburbs outskirts streets mayor municipality
resident residents capital resort province region people airport station centre center km miles
""".split()
_PLACED = rf"(?:{'|'.join([*_PLACING, *_KINDS])}|(?:{'|'.join([*_DIRECTIONS, *_KINDS])})\s+of)"
_SIDE = rf"(?:(?:{'|'.join(_DIRECTIONS)})(?:ern)?\s+)?"
_BEFORE = re.compile(rf"(?<!\w){_PLACED}\s+(?:the\s+)?{_SIDE}$", re.IGNORECASE)
_AFTER = re.compile(r"(?:\s*,\s*|\s*\(|\s+in\s+)(?=[^\W\d_])")
# What makes it another place: Northern Ireland, Western Australia, KwaZulu-Natal, the Republic of China.
_ANOTHER = re.compile(
    r"(?:(?<!\w)(?:(?:North|South|East|West)(?:ern)?|New|Inner|Republic\s+of)\s+|[^\W\d_][A-Z]?\w*-)$"
)
# Perth County, Vancouver Island, Niigata prefecture: not the city
_REGION = re.compile(
    r"\s+(?:Count(?:y|ies)|Islands?|Rivers?|Lakes?|Bay|Sea|Strait|Valley|Mountains?|Peninsula|Gulf|Desert"
    r"|[Pp]refecture|[Pp]rovince|[Oo]blast|[Gg]overnorate|[Rr]egion)\b"
)


def is_part_of_another(text: str, span: Span) -> bool:
    """Whether the words beside a name make another place of it.

    >>> is_part_of_another("Northern Ireland", Span(9, 16)), is_part_of_another("in Ireland", Span(3, 10))
    (True, False)
    """
    before = text[max(0, span.start - WINDOW) : span.start]
    return bool(_ANOTHER.search(before) or _REGION.match(text, span.end))


def is_placed(text: str, span: Span, starts: Collection[int]) -> bool:
    """Whether the name at ``span`` is called a place; ``starts`` are those of names in the text.

    >>> text = "He was born in Massa, Italy. Massa won."
    >>> [is_placed(text, Span(at, at + 5), {22}) for at in (15, 29)]
    [True, False]
    """
    if _BEFORE.search(text[max(0, span.start - WINDOW) : span.start]):
        return True
    behind = _AFTER.match(text, span.end)
    return behind is not None and behind.end() in starts
