r"""Words that were broken at a margin are put together again, before its language is asked for.

`desen-\nvolvimento` is one word, `disse-\nlhe` has a hyphen of its own: a word that stands elsewhere
in the document decides, else the small words and first parts that a language ties with hyphens.
English is left to the polish step, which asks its dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalize.detect.vote import guess
from normalize.document import Document, Edit, Reason, Span
from normalize.edits import compose
from normalize.wrapping import HYPHENS, find_wrapping, flowed

_BEFORE = re.compile(rf"(?P<gap> [^\w\s]{{0,3}})(?P<left>\w+(?:['’-]\w+)*)[{HYPHENS}]$")
_AFTER = re.compile(r"(?P<again>-?)(?P<right>[^\W\d_]+)")
_SAMPLE = 4000  # characters that tell the language
_REACH = 60  # characters before a break in which its word begins
# Words with a hyphen of their own, as a language ties small words and first parts.
_OWN = {
    "pt": r"\w{3,}[^s]-se|\w+-lhes?|\w*[áêíôé]-l[oa]s?|\w+-feiras?|"
    r"(?:pré|pós|vice|recém|além|primeir[oa])-\w+",
    "fr": r"\w+-(?:t|ils?|elles?|vous|même?s?|là|ci|être|dire)|"
    r"(?:vice|après|sous|demi|grand|celles?|ceux)-\w+",
    "ru": r"\w+-(?:то|либо|нибудь|таки)|по-\w+(?:ски|ому|ему|цки)|из-(?:за|под)|во-(?:перв|втор|трет)ых",
    "uk": r"\w+-(?:то|небудь|таки)|по-\w+(?:ськи|ому|єму)|віце-\w+|прем'єр-\w+",
    "ro": r"\w+-(?:a|l|se|ul|urile)",
}
_AND = frozenset("e y et und oder ou o i и или та або і und och og en of sau și ve və".split())


def rejoin(doc: Document, source_language: str | None = None) -> Document:
    """``doc`` with its broken words whole, each on the second of its lines; English is left as it is."""
    text = doc.repaired
    broken = [span for span, _ in find_wrapping(text) if text[span.start - 1] in HYPHENS]
    if not broken:
        return doc
    language = source_language or guess(flowed(text)[:_SAMPLE]).language
    edits = [] if language == "en" else list(_edits(text, broken, language))
    changed = compose(doc.source, doc.edits_in("source"), edits)
    return replace(doc, edits=(*changed, *doc.edits_in("draft")))


def _edits(text: str, breaks: Sequence[Span], language: str) -> Iterator[Edit]:
    small = text.lower()
    for span in breaks:
        before = _BEFORE.search(text[max(0, span.start - _REACH) : span.start])
        after = _AFTER.match(text, span.end)
        if not before or not after or after["right"].lower() in _AND:
            continue
        left, right = before["left"], after["right"]
        own = after["again"] or _keeps_hyphen(left, right, language, small)
        keeps = own and text[span.start - 1] != "\u00ad"
        whole = Span(span.start - len(before[0]), after.end("again"))
        joined = f"{span.of(text)}{before['gap'][1:]}{left}{'-' if keeps else ''}"
        detail = "a word that was broken at the end of its line"
        yield Edit("source", whole, whole.of(text), joined, (Reason("repair", "broken-line", detail),))


def _keeps_hyphen(left: str, right: str, language: str, text: str) -> bool:
    """Whether the hyphen is the word's own and not that of the break."""
    if len(left) == 1 or right[0].isupper() or left[-1].isdigit():
        return True
    first, second = left.lower(), right.lower()
    together, tied = f"{first}{second}" in text, f"{first}-{second}" in text
    if together != tied:
        return tied
    own = _OWN.get(language)
    return own is not None and re.fullmatch(own, f"{first}-{second}") is not None
