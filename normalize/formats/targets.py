"""Where the output of a file goes: a name that follows from the name of the input alone."""

from __future__ import annotations

import os
from pathlib import Path

from normalize.formats.compression import COMPRESSIONS, compression

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


def format_suffix(name: str) -> str:
    """The suffix that says the format, in small letters and without compression.

    >>> format_suffix("a/b.CSV.gz"), format_suffix("a/b")
    ('.csv', '')
    """
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122 (there may be millions)
    return os.path.splitext(stem)[1] if suffix in COMPRESSIONS else suffix  # noqa: PTH122


def is_read(name: str) -> bool:
    """Whether a file of this name in a folder is one that we read."""
    suffix = format_suffix(name)
    return suffix in TABLES or suffix in TEXTS or suffix in PAGES


def refusal(name: str) -> str:
    """What to do with a file of a kind that we do not read; empty for all others.

    >>> refusal("a.PDF")
    'Take its text out first, for instance: pdftotext -layout a.pdf a.txt.'
    """
    return _REFUSED.get(format_suffix(name), "")


def target_of(path: Path, output_format: str | None = None) -> Path:
    """The place of the output of ``path``, below the output folder.

    A page becomes a text, and a table changes its suffix where it is converted. Parquet is compressed
    inside, so a converted one has no second suffix.

    >>> [str(target_of(Path(name), "parquet")) for name in ("a.txt.gz", "a.html.gz", "a.csv.gz")]
    ['a.txt.gz', 'a.html.txt.gz', 'a.parquet']
    """
    suffix = format_suffix(path.name)
    if suffix not in PAGES and (output_format is None or TABLES.get(suffix, output_format) == output_format):
        return path
    packed = path.name[len(path.name) - len(compression(path.name)) :]
    name = path.name[: len(path.name) - len(packed)]
    if suffix in PAGES:
        return path.with_name(f"{name}.txt{packed}")
    return path.with_name(f"{name[: -len(suffix)]}.{output_format}{packed * (output_format != 'parquet')}")
