"""The formats by name, and which of them a file is."""

from __future__ import annotations

from pathlib import Path

from normalize.errors import SetupError
from normalize.glossary.exchange.decoding import decoded
from normalize.glossary.exchange.entry_table import is_entry_header, read_entry_table, write_entry_table
from normalize.glossary.exchange.json_list import read_json_lines, write_json_lines
from normalize.glossary.exchange.model import Format, Imported, Settings
from normalize.glossary.exchange.pairs import read_pairs, write_deepl
from normalize.glossary.exchange.table import delimiter_of, read_rows
from normalize.glossary.exchange.tbx_read import read_tbx
from normalize.glossary.exchange.tbx_write import write_tbx
from normalize.glossary.exchange.term_sets import is_header, read_term_sets, write_amazon, write_google
from normalize.glossary.exchange.yaml_list import read_yaml, write_yaml


def read_table(data: bytes, name: str, settings: Settings) -> Imported:
    """A table whose first row tells what it is: our fields, language codes, or the first pair."""
    text = decoded(data, name)
    start = "".join(text.splitlines(keepends=True)[:20])
    rows, _ = read_rows(start, delimiter_of(text, settings.delimiter), name)
    first = rows[0][1] if rows else []
    if is_entry_header(first):
        return read_entry_table(data, name, settings)
    return (read_term_sets if is_header(first) else read_pairs)(data, name, settings)


FORMATS = {
    "yaml": Format(read_yaml, write_yaml),
    "jsonl": Format(read_json_lines, write_json_lines),
    "csv": Format(read_table, write_entry_table),
    "tsv": Format(read_table, write_entry_table),
    "deepl": Format(read_pairs, write_deepl),
    "google": Format(read_table, write_google),
    "amazon": Format(read_term_sets, write_amazon),
    "tbx": Format(read_tbx, write_tbx),
}
_SUFFIXES = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".tbx": "tbx",
    ".xml": "tbx",
}


def find_format(path: Path | None, name: str | None = None) -> Format:
    """The format called ``name``, else the one of the path's ending.

    Raises :class:`SetupError` for a name or an ending that is no format's.
    """
    key = name or (_SUFFIXES.get(path.suffix.lower()) if path else None)
    if key in FORMATS:
        return FORMATS[key]
    known = ", ".join(FORMATS)
    if name or path is None:
        what = f"There is no format '{name}'." if name else "Nothing says which format to write."
        raise SetupError(what, f"Say --format with one of {known}.")
    raise SetupError(
        f"{path}: the ending '{path.suffix}' is no format's.", f"Say --format with one of {known}."
    )


def delimiter_for(path: Path | None, name: str | None = None) -> str:
    """What parts the cells of a table: a tab in ``.tsv``, else a comma."""
    return "\t" if name == "tsv" or (path and path.suffix.lower() in (".tsv", ".tab")) else ","
