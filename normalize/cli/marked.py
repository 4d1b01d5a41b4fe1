"""A document on the screen: its text with every change marked, and why each was made."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from normalize.cli.screen import cell, shown, table
from normalize.document import Document, Edit

_CELL = 40  # characters of a change in the table


def show(doc: Document, screen: Console) -> None:
    """Print ``doc`` layer by layer, then what else is to be known of it."""
    for layer, title in (("source", "repaired"), ("draft", "canonical English")):
        edits = [e for e in doc.edits if e.layer == layer]
        if edits or layer == "draft":
            screen.rule(title, style="dim")
            screen.print(_marked(doc.source if layer == "source" else doc.draft, edits))
            screen.print(_notes(edits))
    _print_rest(doc, screen)


def _marked(text: str, edits: list[Edit]) -> Text:
    from normalize.cli.screen import shown

    marked = Text()
    position = 0
    for number, edit in enumerate(edits, 1):
        marked.append(shown(text[position : edit.span.start], lines=True))
        marked.append(_visible(edit.before), style="red strike")
        marked.append(_visible(edit.after), style="bold green")
        marked.append(f"[{number}]", style="dim cyan")
        position = edit.span.end
    marked.append(shown(text[position:], lines=True))
    return marked


def _visible(text: str) -> str:
    """A change of nothing but space can be seen too."""
    lines = text.replace("\r\n", "↵\n").replace("\n\n", "↵\n↵\n") if not text.strip() else text
    return shown(lines.replace(" ", "·") if not text.strip() else lines, lines=True)


def _notes(edits: list[Edit]) -> Table:
    notes = table("", "before", "after", "step", "reason", "source", numbers=("",))
    for number, edit in enumerate(edits, 1):
        details = "; ".join(dict.fromkeys(r.detail for r in edit.reasons if r.detail))
        quoted = " (in a quotation)" if edit.in_quotation else ""
        notes.add_row(
            cell(number, "dim cyan"),
            cell(_shortened(edit.before), "red"),
            cell(_shortened(edit.after), "green"),
            cell(edit.step),
            cell(edit.reason + quoted),
            cell(details, "dim"),
        )
    return notes


def _shortened(text: str) -> str:
    folded = _visible(text).replace("\n", " ").strip() if text.strip() else _visible(text).replace("\n", "")
    return folded if len(folded) <= _CELL else f"{folded[:30]} … {folded[-8:]}"


def _print_rest(doc: Document, screen: Console) -> None:
    screen.rule(style="dim")
    engines = sorted({s.engine for s in doc.segments if s.engine})
    about = [f"language {doc.language} ({doc.language_confidence:.2f})", doc.status, *engines]
    screen.print(", ".join(about))
    if not doc.edits:
        screen.print("Nothing was changed.")
    for notice in doc.warnings:
        text = doc.source if notice.where == "source" else doc.output
        where = f" at {notice.span.start}: {shown(notice.span.of(text)[:60])!r}" if notice.span else ""
        screen.print(f"{notice.name}: {shown(notice.detail)}{where}", style="yellow")
