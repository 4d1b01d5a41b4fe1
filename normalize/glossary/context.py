"""Words around a surname that tell whether it stands alone or is part of another person's name."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from normalize.document import Span
from normalize.english import is_word
from normalize.names.fold import fold
from normalize.names.people import GIVEN_NAMES

Company = Literal["alone", "named", "part"]

# A capital before a surname is usually a given name, and so another person: `Alexei Aliev`.
# These are not: titles, and words that get their capital from the start of a sentence.
_TITLES = """
president vice prime minister premier chancellor king queen prince princess sultan emir sheikh sheik
ayatollah pope patriarch catholicos bishop archbishop cardinal father reverend rabbi imam mullah mufti
sir lord lady dame mr mrs ms miss dr doctor prof professor judge justice attorney general colonel major
captain lieutenant sergeant marshal admiral commander chief leader chairman chairwoman chair speaker
senator deputy secretary governor mayor ambassador envoy spokesman spokeswoman spokesperson honourable
honorable excellency madame madam monsieur herr frau senor senora hajji haji sayyid seyed hojatoleslam
maulana mawlana ustad effendi pasha shaykh director commissioner comrade candidate opponent predecessor
successor mister acting pm fm mp vice-president co-chair incumbent
"""
_DATES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december
"""
_OPENERS = """
a according after again against all also although and any are as asked at because before behind both but
by can could despite did do does during earlier even every finally first for from had has have hence
here how however if in indeed instead is it its last later like many meanwhile more moreover most
neither nevertheless next no nor not now of off on once only or other otherwise our out over perhaps
said says shall should since so some soon still such than that the their then there therefore these they
this those though through thus to today tomorrow tonight toward towards under unless unlike until upon
was we were what when whenever where whereas whether which while who whom whose why will with within
without would yes yesterday yet
"""
TITLES = frozenset(_TITLES.split())
OPENERS = frozenset((_DATES + _OPENERS).split())
_NICKNAME = re.compile(r"[(\"“‘«][^()\"“”‘’«»\n]{1,30}[)\"”’»][ \t\u00a0]{1,4}$")
# Between two words of a name: spaces, and at most one line break.
_GAP = r"(?:[ \t\u00a0]{1,4}(?:\r?\n)?[ \t]{0,8}|\r?\n[ \t]{0,8})"
WORD_BEFORE = re.compile(rf"(?:^|[\s(\"“”'‘«—–-])([^\W\d_][\w.’'-]*){_GAP}[(\"“‘«]?$")
WORD_AFTER = re.compile(rf"{_GAP}([^\W\d_][\w’'-]*)")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING, _CLOSING = tuple('("“‘«'), tuple(')"”’»')
_HEADLINE = 150  # characters
WINDOW = 60  # characters looked at before a name; the longest title takes 15


def company(text: str, span: Span, other_names: Collection[int], next_names: Collection[int] = ()) -> Company:
    """Whether a surname stands ``alone``, after a given name (``named``) or as ``part`` of a longer name.

    ``other_names`` holds the ends of names that are no given names (`In Baku Aliyev said`),
    ``next_names`` the starts of names (`the Aliev-Pashinian talks`).

    >>> company("Alexei Aliev won", Span(7, 12), set()), company("President Aliev", Span(10, 15), set())
    ('named', 'alone')
    >>> company("on Aliev Street", Span(3, 8), set())
    'part'
    """
    after = text[span.end : span.end + WINDOW]
    if after[:1] in tuple("-‐‑") and after[1:2].isupper() and span.end + 1 not in next_names:
        return "part"
    headline = is_headline(text, span)
    follower = WORD_AFTER.match(after)
    if follower and follower[1][0].isupper() and not _is_common(follower[1], headline=headline):
        known = follower.start(1) + span.end in next_names or is_word(follower[1].lower())
        return "part" if known else "named"  # `Aliev Street`, and `Aliev Vagif`
    before = text[max(0, span.start - WINDOW) : span.start]
    if before[-1:] in ("-", "‐", "‑") and before[-2:-1].isalnum():
        return "alone" if span.start - 1 in other_names else "part"
    if before[-1:] in _OPENING and after[:1] not in _CLOSING:
        return "alone"  # the beginning of a quotation or an aside
    previous = WORD_BEFORE.search(_NICKNAME.sub("", before))
    if not previous or not previous[1][0].isupper() or span.start - 1 in other_names:
        return "alone"
    word = previous[1]
    if len(word.rstrip(".")) == 1:
        return "alone" if word in ("A", "I") else "named"  # an initial
    if word.endswith("-") or (word.endswith((".", "'s", "’s")) and word != "St."):
        return "alone"  # `Aliev- Kotcharian`, the end of a sentence, a short title, `Baku's Aliyev`
    return "alone" if _is_common(word, headline=headline) else "named"


def is_headline(text: str, span: Span) -> bool:
    """Whether a line is set in capitals or in title case, so that a capital proves nothing.

    >>> is_headline("Aliev Vows Revenge After Gandja Strike", Span(0, 5))
    True
    """
    low = max(0, span.start - _HEADLINE)
    start = text.rfind("\n", low, span.start) + 1
    end = text.find("\n", span.end, span.end + _HEADLINE)
    if (not start and low) or (end < 0 and span.end + _HEADLINE < len(text)):
        return False
    line = text[start : len(text) if end < 0 else end]
    if len(line) > _HEADLINE:
        return False
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _is_common(word: str, *, headline: bool) -> bool:
    """A title, a date, an opener; in a headline any word that is no given name (`Frank Aliev Wins`).

    `Haji Aliev`, `Sultan Aliev` and `May Aliev` are people, whatever else the word may be.
    """
    parts = fold(word.rstrip(".")).text.split(" ")
    if len(parts) == 1 and parts[0] in GIVEN_NAMES:
        return False
    if any(part in TITLES or part in OPENERS for part in parts):
        return True
    return headline and all(is_word(part) for part in parts)
