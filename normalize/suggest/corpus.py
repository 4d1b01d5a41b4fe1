"""A corpus into suggestions: its documents normalized one by one, their names counted and compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from normalize.document import Document
from normalize.names.comparison import compare
from normalize.names.key import keys
from normalize.suggest.groups import Census, Group
from normalize.suggest.sightings import sightings


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The groups found, in how many documents, and the documents that could not be read or translated."""

    groups: tuple[Group, ...]
    documents: int
    failed: tuple[Document, ...]


def suggest(documents: Iterable[Document]) -> Suggestions:
    """Groups of spellings in normalized ``documents`` that may be one name each.

    Names that a glossary knows come in only as what a new spelling may belong to.

    >>> from normalize import Normalizer
    >>> nlp = Normalizer(default_glossaries=False, source_language="en")
    >>> texts = ["They fled to Gandja. The road to Gandja is cut.", "In Ganja a school burnt."]
    >>> [[s.text for s in g.spellings] for g in suggest(nlp.pipe(texts)).groups]
    [['Gandja', 'Ganja']]
    """
    census = Census()
    failed = []
    count = 0
    for number, doc in enumerate(documents):
        if doc.error:
            failed.append(doc)
            continue
        count += 1
        census.add(doc.id or str(number), sightings(doc))
    groups = census.groups(lambda a, b: compare(a, b).score, keys)
    return Suggestions(tuple(groups), count, tuple(failed))
