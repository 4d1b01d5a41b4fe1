"""The one shape in which every family gives the forms of a name."""

from __future__ import annotations

import re
from typing import NamedTuple


class Stem(NamedTuple):
    """A spelling that an inflected form begins with.

    ``tail`` must match behind it, up to the end of the word. ``head`` must be found in the
    letters before it within the word. Without them the stem is the whole word. ``apart`` is
    false in scripts that put no space between words; there ``head`` sees the letters before.
    """

    text: str
    tail: re.Pattern[str] | None = None
    head: re.Pattern[str] | None = None
    apart: bool = True
