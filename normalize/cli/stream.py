"""``normalize run - --format jsonl``: a table from standard input to standard output, row by row."""

from __future__ import annotations

import sys

from normalize.batch.tally import Tally
from normalize.cli.progress import failed_line
from normalize.cli.text import say
from normalize.formats.open_table import open_stream
from normalize.formats.options import TableOptions
from normalize.normalizer import Normalizer


def stream(nlp: Normalizer, format_name: str, options: TableOptions) -> Tally:
    """Write each row as soon as it is done, and tell what was done; failed rows are told too."""
    table = open_stream(sys.stdin.buffer, format_name, options)
    output = sys.stdout.buffer
    writer = table.writer(output)
    tally = Tally()
    for row in table.rows():
        doc = nlp(row.document)
        writer.write([table.render(row, doc)])
        output.flush()
        tally.add(doc)
        if doc.error:
            say(failed_line("standard input", doc.id, row.number, doc.error))
    writer.close()
    output.flush()
    return tally
