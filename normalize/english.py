"""The English dictionary that rules ask whether a word is known."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path


def is_word(word: str) -> bool:
    """Whether ``word`` (lower case) is an English word.

    >>> is_word("ceasefire"), is_word("tional")
    (True, False)
    """
    return word in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    # 82,765 words: the Google Books list cut with SCOWL, so no fragments and few typing errors.
    # Read as the file that it is: importing the package costs more than reading its list.
    spec = find_spec("symspellpy")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    text = (folder / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    return frozenset(text.split()[::2])  # a word and its count a line
