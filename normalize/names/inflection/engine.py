"""One interface to all families: the stems of a name, and what may stand attached to each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from normalize.document import Kind


class Stem(NamedTuple):
    """A spelling that an inflected form begins with.

    ``tail`` must match, and ``head`` may stand before it, both within the word. Without a
    ``tail`` the stem is the whole form.
    """

    text: str
    tail: re.Pattern[str] | None = None
    head: re.Pattern[str] | None = None


def inflects(language: str) -> bool:
    """Whether there is a table for a language.

    >>> inflects("ru"), inflects("fr")
    (True, False)
    """
    from normalize.names.inflection import declined

    return language in declined.LANGUAGES


def stems(base: str, language: str, kind: Kind) -> Iterator[Stem]:
    """The inflected forms of a name in its language, none of them the base form itself."""
    from normalize.names.inflection import declined

    if language in declined.LANGUAGES:
        yield from map(Stem, declined.decline(base, language, kind))
