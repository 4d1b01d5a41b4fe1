"""The English dictionary that rules ask whether a word is known."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def is_word(word: str) -> bool:
    """Whether ``word`` (lower case) is an English word.

    >>> is_word("ceasefire"), is_word("tional")
    (True, False)
    """
    return word in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    # 82,765 words: the Google Books list cut with SCOWL, so no fragments and few typing errors.
    lines = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    return frozenset(line.partition(" ")[0] for line in lines.splitlines())
