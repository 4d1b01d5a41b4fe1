"""The text of a file that another program wrote: UTF-8, or UTF-16 where its first bytes say so."""

from __future__ import annotations

import codecs

from normalize.errors import SetupError


def decoded(data: bytes, name: str) -> str:
    """``data`` as text without its mark of byte order; :class:`SetupError` names the line.

    Spreadsheets write UTF-16 when asked for "Unicode text".

    >>> decoded("Гянджа".encode("utf-16"), "a.tsv")
    'Гянджа'
    """
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        encoding = "UTF-16" if wide else "UTF-8"
        raise SetupError(f"{name}:{line}: not {encoding}.", "Save the file as UTF-8.") from error
