"""How tables are read and written: which columns mean what, and how much a record may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from normalize.errors import SetupError

OutputFormat = Literal["jsonl", "json", "csv", "tsv", "parquet"]
MAX_CHARS = 2_000_000  # of one text; a novel has 500,000, War and Peace 3,200,000
_OTHER_COLUMNS = 16 << 20  # bytes that the rest of a record may have


@dataclass(frozen=True, slots=True)
class TableOptions:
    """The options of the formats; what is ``None`` is found out.

    ``text_field``, ``id_field`` and ``language_field`` name columns. ``output_format`` converts
    tables. In CSV and TSV, ``edits_column`` writes the edits and not their number, and ``csv_safe`` quotes
    cells that a spreadsheet would run. A text of more than ``max_chars`` characters is a failed record.
    """

    text_field: str | None = None
    id_field: str | None = None
    language_field: str | None = None
    output_format: OutputFormat | None = None
    edits_column: bool = False
    csv_safe: bool = False
    max_chars: int = MAX_CHARS
    encoding: str | None = None

    def __post_init__(self) -> None:
        if self.output_format is not None and self.output_format not in get_args(OutputFormat):
            raise SetupError(
                f"'{self.output_format}' is no format to write.",
                f"Known: {', '.join(get_args(OutputFormat))}.",
            )
        if self.max_chars < 1:
            raise SetupError("A text has at least one character.", "Give --max-chars a larger number.")

    @property
    def max_bytes(self) -> int:
        r"""The bytes that one record may have: a text where each character is a ``\u0041``, and the rest."""
        return 6 * self.max_chars + _OTHER_COLUMNS
