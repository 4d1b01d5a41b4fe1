"""What a terminal must not obey."""

import io

from normalize.cli.screen import cell, console, table


def test_a_cell_is_text() -> None:
    stream = io.StringIO()
    rows = table("[bold]head")
    rows.add_row(cell("[/quote] \x1b[1m :smile:"))
    console(stream).print(rows)
    assert "[/quote] \\x1b[1m :smile:" in stream.getvalue()
