"""Where the output of a file goes: a name that follows from the name of the input alone."""

from __future__ import annotations

import os

from normalize.formats.compression import COMPRESSIONS

TABLES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}
TEXTS = (".txt", ".text", ".md")
PAGES = (".html", ".htm")
_REFUSED = {
    ".pdf": "Take its text out first, for instance: pdftotext -layout a.pdf a.txt.",
    ".doc": "Convert it first, for instance: soffice --convert-to txt a.doc.",
} | dict.fromkeys(
    (".docx", ".odt", ".rtf", ".epub"), "Convert it first, for instance: pandoc a.docx -o a.txt."
)


_READ = frozenset((*TABLES, *TEXTS, *PAGES))


def format_suffix(name: str) -> str:
    """The suffix that says the format, in small letters and without compression.

    >>> format_suffix("a/b.CSV.gz"), format_suffix("a/b")
    ('.csv', '')
    """
    stem, suffix = _split(name.lower())
    return _split(stem)[1] if suffix in COMPRESSIONS else suffix


def is_read(name: str) -> bool:
    """Whether a file of this name in a folder is one that we read."""
    return name.endswith(TEXTS) or format_suffix(name) in _READ


def refusal(name: str) -> str:
    """What to do with a file of a kind that we do not read; empty for all others.

    >>> refusal("a.PDF")
    'Take its text out first, for instance: pdftotext -layout a.pdf a.txt.'
    """
    return _REFUSED.get(format_suffix(name), "")


def target_name(name: str, output_format: str | None = None) -> str:
    """The name of the output of a file of this name, or the place of one in a place.

    A page becomes a text, and a table changes its suffix where it is converted. Parquet is compressed
    inside, so a converted one has no second suffix.

    >>> [target_name(name, "parquet") for name in ("a.txt.gz", "a.html.gz", "a.csv.gz")]
    ['a.txt.gz', 'a.html.txt.gz', 'a.parquet']
    """
    if name.endswith(TEXTS):  # most
        return name
    suffix = format_suffix(name)
    written = TABLES.get(suffix)
    if suffix not in PAGES and (written is None or output_format in (None, written)):
        return name
    stem, packed = _split(name)
    if packed.lower() not in COMPRESSIONS:
        stem, packed = name, ""
    if suffix in PAGES:
        return f"{stem}.txt{packed}"
    return f"{_split(stem)[0]}.{output_format}{packed * (output_format != 'parquet')}"


def _split(name: str) -> tuple[str, str]:
    return os.path.splitext(name)  # noqa: PTH122 (Path takes ten times as long, for each of millions)
