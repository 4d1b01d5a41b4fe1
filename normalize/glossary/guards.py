"""Look-alikes of glossary names in English text, which must be left as they are.

A place is also somebody's name (`Eleni Bakou`), or stands in a title of another language
(`Le Courrier d'Erevan`); a half-translated word is also a title or a name (`Los Terroristas`).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from normalize.english import is_word
from normalize.glossary.context import OPENERS, TITLES, WINDOW, WORD_AFTER, WORD_BEFORE, is_headline
from normalize.glossary.target import Match
from normalize.names.people import SURNAMES

_PARTICLE = re.compile(r"(?<!\w)(?:[dl]['’]|(?:de|du|da|do|dos|des|del|della|di|von|der)[ \u00a0])$")
_BEFORE_PLACES = frozenset(  # what stands before a place, and is no given name
    """
    old central upper lower greater inner outer downtown north south east west northern southern eastern
    western soviet occupied lake mount city province region district capital near outside inside around
    across
    """.split()
)
_ADJECTIVE = re.compile(r"(?:ian|ani|ese|ish|ern|ic)s?$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n]|[\"“«(•*–—-])[\"“«(\s]*$")
_TITLE_AFTER = re.compile(r"[ \u00a0](?:[A-Z][a-z]+|[a-z]+ \d)")
_SAID_TO_BE = re.compile(r", (?:\d{1,2},|(?:an?|the|whose|who) ([^,.;\n]{3,60}))")
_PERSON_NOUN = re.compile(
    r"\b(?:\w{2,}(?:ist|ologist|woman|eer)|(?:sales|police|spokes|business|fisher|gun|states|chair|congress)?man|"
    r"teacher|writer|singer|player|footballer|driver|worker|officer|soldier|fighter|reporter|photographer|lawyer|"
    r"farmer|doctor|actor|actress|author|director|professor|leader|commander|father|mother|brother|sister|"
    r"daughter|son|boy|girl|student|refugee|victim|poet|cook|nurse|researcher|survivor|politician|musician|"
    r"historian|physician|librarian|civilian|child|widow|baker|boxer|wrestler|painter|composer|founder|owner|"
    r"trader|merchant|grocer|dentist|judge|prisoner|detainee|conscript|volunteer|coach|model|scholar)\b"
)
_NEXT_WORD = re.compile(r"[ \u00a0\n,]+([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0\n,]+$")


def stands_as_meant(text: str, match: Match, starts: Collection[int], ends: Collection[int]) -> bool:
    """Whether a spelling found in English ``text`` is the name, as far as its neighbours tell.

    ``starts`` and ``ends`` are those of all names in the text.
    """
    target = match.targets[0]
    if target.role == "canonical":
        return True
    if _is_acronym(target.spelling) and _stands_in_a_title(text, match):
        return False
    if target.entry.kind == "term":
        return _is_the_word(text, match)
    if target.entry.kind == "place":
        before = text[max(0, match.span.start - WINDOW) : match.span.start]
        return not (
            _PARTICLE.search(before)
            or _is_part_of_a_name(text, match, starts, ends)
            or _is_a_person(text, match)
        )
    return True


def _is_acronym(spelling: str) -> bool:
    return spelling.isupper() and len(spelling) < 6


def _stands_in_a_title(text: str, match: Match) -> bool:
    """`the UE Boom`, `UA flight 328`: an acronym of something else, before a name or a number."""
    return _TITLE_AFTER.match(text, match.span.end) is not None


def _is_a_person(text: str, match: Match) -> bool:
    """`Khan Younes, a journalist, was killed`: who is said to be somebody, or to have an age, is no place."""
    said = _SAID_TO_BE.match(text, match.span.end)
    return said is not None and (not said[1] or _PERSON_NOUN.search(said[1]) is not None)


def _is_part_of_a_name(text: str, match: Match, starts: Collection[int], ends: Collection[int]) -> bool:
    """`Eleni Bakou`, `Bakou Traore`, `Hotel Kaukasus`: beside it a capital that is no name of ours."""
    start, end = match.span
    previous = WORD_BEFORE.search(text[max(0, start - WINDOW) : start])
    if previous and previous[1][0].isupper() and start - 1 not in ends:
        word = previous[1].rstrip(".")
        small = word.lower()
        if small in TITLES:  # `Mr. Bakou`, `President Bakou`
            return True
        ended = previous[1].endswith((".", "'s", "’s", "-")) or word.isupper()
        ended = ended or (is_word(small) and is_headline(text, match.span))
        if not (ended or small in OPENERS or small in _BEFORE_PLACES or _ADJECTIVE.search(small)):
            return True
    follower = WORD_AFTER.match(text[end : end + WINDOW])
    if not follower or not follower[1][0].isupper() or end + follower.start(1) in starts:
        return False
    word = re.split(r"['’-]", follower[1])[0]
    small = word.lower()
    if small in SURNAMES:  # `Madinah Wilson`
        return True
    return not (word.isupper() or small in TITLES or small in OPENERS or is_word(small))


def _is_the_word(text: str, match: Match) -> bool:
    """Whether a term with a capital stands at the head of a sentence, or among capitals."""
    surface, spelling = match.span.of(text), match.targets[0].spelling
    if not surface[0].isupper() or spelling[0].isupper():
        return True
    before, after = (
        text[max(0, match.span.start - WINDOW) : match.span.start],
        text[match.span.end :][:WINDOW],
    )
    follower, previous = _NEXT_WORD.match(after), _LAST_WORD.search(before)
    if surface.isupper():
        return any(m and m[1].isupper() and is_word(m[1].lower()) for m in (follower, previous))
    goes_on = follower is not None and follower[1].islower() and is_word(follower[1])
    return goes_on and _SENTENCE_START.search(before) is not None
