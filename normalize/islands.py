"""Verbatim islands: URLs, addresses, handles, tags, paths, file names and code.

No step edits them, and an engine's draft must hold them byte for byte. What a link is, and
where it ends, is decided by ``linkify-it-py``; it is asked only about the words that look
like one, since it reads less than a megabyte a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.document import Span
from normalize.markup import fences

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

# Signs first: a search that begins with a sign runs over what is none at full speed.
_LINKISH = re.compile(r"[.:@](?:(?<=\w\.)(?=\w)|(?<=:)(?=//)|(?<=@))")
_SPACE = re.compile(r"\s")
_EXTENSIONS = "|".join(
    """txt pdf docx? xlsx? pptx? csv tsv jsonl? xml html? zip gz tar jpe?g png gif svg mp3 mp4 avi mov wav py
    js css md ya?ml toml exe sql log""".split()
)
# Every repeat is bounded: a hostile text must not make a search start over and over.
_OTHER = re.compile(
    r"""
      `[^`\n]{1,200}`                                             # code
    | \]\((?:[^()\s]|\([^()\s]{0,200}\)){1,500}(?:\ "[^"\n]{0,200}")?\)  # [text](target)
    | \[\^[\w-]{1,30}\]                                          # [^1]
    | </?[a-z][^<>\n]{0,200}>                                    # <b>, </a>
    | \{\{?[\w.]{1,50}\}\}?                                       # {name}
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}  # an address, of any domain
    | (?<![\w@/.])[@\#]\w[\w.-]{0,100}(?<![.-])                  # @handle, #tag
    | (?<![\w/.:])(?:~|\.{1,2})?(?:/[\w.@%+~-]{1,100}){2,40}/?   # /a/path, ./a/path
    | (?<!\w)[A-Za-z]:\\[^\s"'<>|]{1,250}                       # C:\a\path
    | (?<![\w@/.-])[\w.-]{1,100}\.(?:EXTENSIONS)(?!\w)           # name.ext
    """.replace("EXTENSIONS", _EXTENSIONS),
    re.VERBOSE | re.IGNORECASE,
)
_SIGN = re.compile(rf"(?:\](?=\()|\[(?=\^)|[.@#/\\`<{{])(?:(?<!\.)|(?i:{_EXTENSIONS})(?!\w))")
# Whatever either of the others finds: most lines have none of it.
_ANY = re.compile(r"(?:\](?=\()|\[(?=\^)|[.:@#/\\`<{])(?:(?<![.:])|(?<=\.)(?=\w)|(?<=:)(?=//))")
_WINDOW = 2000  # characters; the longest links of the web are shorter
_TRAILING = ".,;:!?…"


def find_islands(text: str) -> list[Span]:
    """The spans of ``text`` that must stand as they are, sorted and apart.

    >>> [span.of("Ask @gandja, or see https://example.org/a?b=1.") for span in
    ...     find_islands("Ask @gandja, or see https://example.org/a?b=1.")]
    ['@gandja', 'https://example.org/a?b=1']
    """
    found: list[Span] = [*fences(text)]
    line_end = -1
    for sign in _ANY.finditer(text):
        if sign.start() <= line_end:
            continue
        line_start = text.rfind("\n", 0, sign.start()) + 1  # no island holds a line break
        line_end = text.find("\n", sign.start())
        line_end = len(text) if line_end < 0 else line_end
        if _SIGN.search(text, line_start, line_end):
            islands = _OTHER.finditer(text, line_start, line_end)
            found += [Span(m.start(), m.start() + len(_trimmed(m[0]))) for m in islands]
        found += _links_between(text, line_start, line_end)
    return _apart(found)


def standing(island: str, text: str) -> list[Span]:
    """Where ``island`` stands in ``text`` as itself: `@gan` is not in `@gandja`.

    >>> standing("@gan", "@gandja, @gan."), standing("7", "17 or 7")
    ([Span(start=9, end=13)], [Span(start=6, end=7)])
    """
    before, after = (
        "" if edge in "[]()" else look for edge, look in ((island[0], r"(?<!\w)"), (island[-1], r"(?!\w)"))
    )
    return [Span(*m.span()) for m in re.finditer(before + re.escape(island) + after, text)]


def _links_between(text: str, end: int, line_end: int) -> Iterator[Span]:
    for sign in _LINKISH.finditer(text, end, line_end):
        if sign.start() < end:  # of the last word that was looked at
            continue
        start = max(text.rfind(space, end, sign.start()) + 1 for space in " \n\t")
        start = max(start, end)
        space = _SPACE.search(text, sign.end())
        end = space.start() if space else len(text)
        yield from _links(text[start:end], start)


def _links(word: str, offset: int) -> list[Span]:
    if len(word) > _WINDOW:  # linkify takes longer and longer over a word without end
        windows = (_links(word[i : i + _WINDOW], offset + i) for i in range(0, len(word), _WINDOW))
        return [span for found in windows for span in found]
    result = []
    for match in _linkify().match(word) or ():
        # `ceasefire.In` lacks a space; a host that people write ends in small letters.
        if not match.schema and not match.text.split("/")[0].rpartition(".")[2].islower():
            continue
        end = match.index + len(match.raw.rstrip(_TRAILING))
        result.append(Span(offset + match.index, offset + end))
    return result


@lru_cache(maxsize=1)
def _linkify() -> LinkifyIt:
    from linkify_it import LinkifyIt

    return LinkifyIt()


def _trimmed(island: str) -> str:
    """Without the punctuation of the sentence that it stands in: `map.png,`, `/data/list.txt.`."""
    if island[0] in "`<{[]":
        return island
    shorter = island.rstrip(_TRAILING + "\"'")
    return (
        shorter[:-1] if shorter[-1:] in (")", "]") and "(" not in shorter and "[" not in shorter else shorter
    )


def _apart(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
