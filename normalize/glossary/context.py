"""Words around a surname that tell whether it stands alone or is part of another person's name."""

from __future__ import annotations

import re
from typing import Literal

from normalize.document import Span

Company = Literal["alone", "named", "part"]

# A capital before a surname is usually a given name, and so another person: `Alexei Aliev`.
# These are not: titles, and words that get their capital from the start of a sentence.
_TITLES = """
president vice prime minister premier chancellor king queen prince princess sultan emir sheikh sheik
ayatollah pope patriarch catholicos bishop archbishop cardinal father reverend rabbi imam mullah mufti
sir lord lady dame mr mrs ms miss dr doctor prof professor judge justice attorney general colonel major
captain lieutenant sergeant marshal admiral commander chief leader chairman chairwoman chair speaker
senator deputy secretary governor mayor ambassador envoy spokesman spokeswoman spokesperson director
commissioner comrade candidate opponent predecessor successor
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
_ALLOWED = frozenset((_TITLES + " " + _OPENERS).split())
_BEFORE = re.compile(r"(?:^|[\s(\"“”'‘«—–-])([^\W\d_][\w.’'-]*)[ \u00a0\n]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_WINDOW = 60  # characters looked at before a name; the longest title takes 15


def company(text: str, span: Span, other_names: set[int]) -> Company:
    """Whether a surname stands ``alone``, after a given name (``named``) or as ``part`` of a longer name.

    ``other_names`` holds the ends of names that are no given names (`In Baku Aliyev said`).

    >>> company("Alexei Aliev won", Span(7, 12), set()), company("President Aliev", Span(10, 15), set())
    ('named', 'alone')
    >>> company("on Aliev Street", Span(3, 8), set())
    'part'
    """
    after = text[span.end : span.end + _WINDOW]
    if after[:1] in "-‐‑" and after[1:2].isupper():
        return "part"
    follower = _AFTER.match(after)
    if follower and follower[1][0].isupper() and follower[1].lower() not in _ALLOWED:
        return "part"
    before = text[max(0, span.start - _WINDOW) : span.start]
    if before[-1:] in ("-", "‐", "‑") and before[-2:-1].isalnum():
        return "part"
    previous = _BEFORE.search(before)
    if not previous or not previous[1][0].isupper() or span.start - 1 in other_names:
        return "alone"
    word = previous[1]
    if word.endswith((".", "'s", "’s")) and len(word) > 2 and word.rstrip(".").lower() not in ("st",):
        return "alone"  # the end of a sentence, an abbreviated title, `Baku's Aliyev`
    if len(word.rstrip(".")) == 1:
        return "alone" if word.rstrip(".") in "AI" and not word.endswith(".") else "part"  # an initial
    return "alone" if word.lower() in _ALLOWED else "named"
