"""One interface to all families: the forms of a name, found by the code of its language."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from normalize.document import Kind
from normalize.names.inflection.stem import Stem

# the family of a language: the module that has its table
FAMILIES = {
    **dict.fromkeys("ru uk be bg mk sr hr bs cnr sh pl cs sk sl el".split(), "declined"),
    **dict.fromkeys("az tr tk kk ky uz".split(), "turkic"),
    **dict.fromkeys("ar he am".split(), "semitic"),
    **dict.fromkeys("zh ja ko".split(), "cjk"),
    "hy": "armenian",
    "ka": "georgian",
    "fa": "iranian",
}
_ONE_LANGUAGE = frozenset({"armenian", "georgian", "iranian"})


def inflects(language: str) -> bool:
    """Whether there is a table for a language.

    >>> inflects("ru"), inflects("fr")
    (True, False)
    """
    return language in FAMILIES


def gives_way(language: str) -> bool:
    """Whether a name as the glossary has it beats a form of another name that looks the same.

    `Hələbcə` is Halabja, though Hələb with an ending would be written so. Where nouns are
    declined a genitive is as likely as a nominative: `Шуши` may be either place.

    >>> gives_way("az"), gives_way("ru")
    (True, False)
    """
    return FAMILIES.get(language) != "declined"


def stems(base: str, language: str, kind: Kind) -> Iterator[Stem]:
    """The inflected forms of a name in its language; none where there is no table, or for a term.

    >>> sorted(stem.text for stem in stems("Рим", "ru", "place"))
    ['Рима', 'Риме', 'Римом', 'Риму']
    """
    family = FAMILIES.get(language)
    if not family or kind == "term":
        return
    module = import_module(f"normalize.names.inflection.{family}")
    if family == "declined":
        yield from map(Stem, module.decline(base, language, kind))
    elif family in _ONE_LANGUAGE:
        yield from module.stems(base)
    else:
        yield from module.stems(base, language)
