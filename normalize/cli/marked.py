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
            text = doc.source if layer == "source" else doc.draft
            screen.rule(title, style="dim")
            screen.print(_marked(text, edits, colours=screen.color_system is not None))
            screen.print(_notes(edits))
    _print_rest(doc, screen)


def _marked(text: str, edits: list[Edit], *, colours: bool) -> Text:
    """The text with each change; where there are no colours, in the signs of ``wdiff``."""
    marked = Text()
    position = 0
    for number, edit in enumerate(edits, 1):
        marked.append(shown(text[position : edit.span.start], lines=True))
        before, after = _visible(edit.before), _visible(edit.after)
        if not colours:
            before, after = f"[-{before}-]" * bool(before), f"{{+{after}+}}" * bool(after)
        marked.append(before, style="red strike")
        marked.append(after, style="bold green")
        marked.append(f"[{number}]", style="dim cyan")
        position = edit.span.end
    marked.append(shown(text[position:], lines=True))
    return marked


def _visible(text: str) -> str:
    """A change with its spaces at the edges, and its line breaks where it has nothing else, to be seen."""
    core = text.strip(" \u00a0")
    lead = len(text) - len(text.lstrip(" \u00a0")) if core else 0
    tail = len(text) - len(core) - lead
    if not core.strip():
        core = core.replace("\r\n", "\n").replace("\n", "↵")
    return "·" * lead + shown(core, lines=True) + "·" * tail


def _notes(edits: list[Edit]) -> Table:
    notes = table("", "before", "after", "step", "reason", "source", numbers=("",), whole=("step", "reason"))
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
    folded = " ".join(_visible(text).split())
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
        where = f" at {notice.span.start}: {shown(notice.span.of(text).strip()[:60])}" if notice.span else ""
        screen.print(f"{notice.name}: {shown(notice.detail)}{where}", style="yellow")
