"""Names across scripts and spellings: folding, romanization and nearness.

`normalize.names.romanize` is the function: it is bound here after its module of the same name is
loaded. The tables and slow imports wait until they are used.
"""

from __future__ import annotations

from normalize.names.romanize import Variant, romanize, variants

__all__ = ["Variant", "romanize", "variants"]
