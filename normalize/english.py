"""The English dictionary that rules ask whether a word is known."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_COMMON = 1_000_000  # in the list's count; `orange` has 37 million, the city Oran 0.3


def is_word(word: str) -> bool:
    """Whether ``word`` (lower case) is an English word.

    >>> is_word("ceasefire"), is_word("tional")
    (True, False)
    """
    return word in _words()


def is_common(word: str) -> bool:
    """Whether ``word`` (lower case) is among the twenty thousand that English uses most.

    >>> is_common("orange"), is_common("erevan")
    (True, False)
    """
    return int(_words().get(word, 0)) >= _COMMON


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    # 82,765 words: the Google Books list cut with SCOWL, so no fragments and few typing errors.
    # Read as the file that it is: importing the package costs more than reading its list.
    spec = find_spec("symspellpy")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    text = (folder / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    parts = text.split()  # a word and its count a line
    return dict(zip(parts[::2], parts[1::2], strict=True))
