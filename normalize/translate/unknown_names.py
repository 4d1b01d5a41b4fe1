"""Whether a word of the draft is a name that the engine misspelt, or one that it translated.

The source spells the name; what must be proved is that English does not spell it otherwise.
`Felipe V` is Philip V and `Zelenski` Zelensky: those stay. Each rule of proof is a function of
a pair, and its name is the reason in the record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection

from normalize.english import is_common, is_word
from normalize.names.fold import fold
from normalize.names.nearness import plain
from normalize.translate.alphabets import has_foreign_letters, respells
from normalize.translate.lost_names import Near, has_inner_capital

Copies = Callable[[str], "bool | None"]  # whether the engine gives a name back as it is; None: no answer
_SURE = 0.7  # with letters that only its own language writes: `Gyangyi` is .86 of Gyöngyi
_DERIVED = re.compile(r"(?:[ie]ans?|ese|ish|ic|ism|ists?|us|ans?|logy|graphy|[ts]ion|ment|ness|ity)$")
# How languages write one sound. What differs in these alone is a spelling, not damage.
_SOUNDS = (
    (re.compile(r"dsch|dzh|dj|dsh"), "i"),
    (re.compile(r"tsch|tch"), "C"),
    (re.compile(r"sch|sh"), "S"),
    (re.compile(r"ch|cz"), "C"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"qu?|c"), "k"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"[jy]"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"z"), "s"),
    (re.compile(r"h"), ""),
    (re.compile(r"i?(?:[oe]u|[oe]v|[oe]ff?)$"), "ev"),  # Gorbatschow, Gorbachev
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"e$"), ""),
)


def proof(near: Near, language: str, elsewhere: Collection[str], copies: Copies) -> str:
    """The rule that proves ``near`` to be damage, or ``""``.

    ``elsewhere`` are names that came out as they stand in other sentences of the document.
    """
    name, word = near.lost.text, near.text
    if name.lower() == word.lower():
        return "inner-capital" if has_inner_capital(name) and not has_inner_capital(word) else ""
    same_letters = fold(name).text == fold(word).text
    foreign = has_foreign_letters(name, language)
    if same_letters and foreign and (near.lost.beside or not is_common(word.lower())):
        return "foreign-letters"
    if same_letters and _marks(word) and _marks(word) < _marks(name):  # `Levêque` for Lévêque
        return "torn"
    if _is_english(word) or _is_another_form(name, word):
        return ""
    if name in elsewhere:
        return "as-elsewhere"
    if near.lost.opens and not near.lost.beside:
        return ""
    if _is_torn(name, word):
        return "torn"
    if foreign and near.closeness >= _SURE and _same_start(name, word):
        return "foreign-letters"
    if respells(language):
        return ""
    copied = copies(name)
    if copied:
        return "copied-alone"
    return "misspelt" if copied is None and _is_damage(name, word) else ""


def _marks(word: str) -> Counter[str]:
    """The letters with marks; what has some of them has lost the others, no language spells so."""
    return Counter(c for c in word.lower() if not c.isascii())


def _is_english(word: str) -> bool:
    """Words, their plurals and what is joined with them: `Munoz`, `Tri-nation`; an English word stays."""
    small = word.lower()
    parts = [part for part in re.split(r"['’-]", small) if len(part) > 2]
    return any(map(is_word, [*parts, small, small.removesuffix("s")]))


def _is_another_form(name: str, word: str) -> bool:
    """`Santorini` for Santorin, `Judean` for Judéia, `T-shirts` for T-shirt: English has its own."""
    ours, theirs = plain(name), plain(word)
    if theirs.startswith(ours) and theirs != ours:
        return True
    if ours.startswith(theirs) and len(ours) - len(theirs) == 1 and ours[-1] in "aeiousn":
        return True
    return bool(_DERIVED.search(theirs)) and not _DERIVED.search(ours)


def _is_torn(name: str, word: str) -> bool:
    """`Kr-tschmer`, `D'ndar`: a sign stands where the source has a letter."""
    if not re.search(r"['’-]", word) or re.search(r"['’-]", name):
        return False
    letters = iter(fold(name).text)
    return all(any(letter == other for other in letters) for letter in fold(word).text if letter.isalpha())


def _same_start(name: str, word: str) -> bool:
    ours, theirs = sound(name), sound(word)
    same = ours[:1] == theirs[:1] or plain(name)[:1] == plain(word)[:1]
    return same or ours.endswith(theirs)


def _is_damage(name: str, word: str) -> bool:
    """Without an engine to ask: the two sound different, and no language spells one of them so."""
    if not name.isascii() or is_word(name.lower()):
        return False
    return _same_start(name, word) and sound(name) != sound(word)


def sound(name: str) -> str:
    """A rough key of how a name sounds, in which the customs of spelling are gone.

    >>> sound("Tschaikowski") == sound("Tchaikovsky"), sound("Seagal") == sound("Seagel")
    (True, False)
    """
    key = plain(name)
    for pattern, letter in _SOUNDS:
        key = pattern.sub(letter, key)
    return key
