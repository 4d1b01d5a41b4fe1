"""A document on the screen: its text with every change marked, and why each was made."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from normalize.document import Document, Edit
from normalize.translate.rungs import told
from normalize.visible import change_shown, shown

_CELL = 40  # characters of a change in the list


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
        before, after = change_shown(edit.before), change_shown(edit.after)
        if not colours:
            before, after = f"[-{before}-]" * bool(before), f"{{+{after}+}}" * bool(after)
        marked.append(before, style="red strike")
        marked.append(after, style="bold green")
        marked.append(f"[{number}]", style="dim cyan")
        position = edit.span.end
    marked.append(shown(text[position:], lines=True))
    return marked


def _notes(edits: list[Edit]) -> Text:
    """A line for each change, then once for each reason where it comes from."""
    notes = Text()
    for number, edit in enumerate(edits, 1):
        notes.append(f"{number:4}  ", style="dim cyan")
        notes.append(_shortened(edit.before), style="red")
        notes.append(" → " if edit.after else " removed", style="dim")
        notes.append(_shortened(edit.after), style="green")
        quoted = ", in a quotation" if edit.in_quotation else ""
        notes.append(f"  {shown(edit.step)}: {shown(edit.reason)}{quoted}\n")
    sources = {r.rule: r.detail for edit in edits for r in edit.reasons if r.detail}
    for rule, detail in sources.items():
        notes.append(f"      {shown(rule)}: {shown(detail)}\n", style="dim")
    return notes


def _shortened(text: str) -> str:
    folded = " ".join(change_shown(text).split())
    return folded if len(folded) <= _CELL else f"{folded[:30]} … {folded[-8:]}"


def _print_rest(doc: Document, screen: Console) -> None:
    screen.rule(style="dim")
    engines = sorted({s.engine for s in doc.segments if s.engine})
    about = [f"language {doc.language} ({doc.language_confidence:.2f})", doc.status, *engines]
    screen.print(shown(", ".join(about)))
    if not doc.edits:
        screen.print("Nothing was changed.")
    drafted = [s for s in doc.segments if s.rung]
    text = doc.repaired if drafted else ""
    for segment in drafted:
        sentence = shown(segment.span.of(text).strip()[:60])
        screen.print(f"draft {shown(told(segment.rung))}: {sentence}", style="cyan")
    for notice in doc.warnings:
        text = doc.source if notice.where == "source" else doc.output
        where = f" at {notice.span.start}: {shown(notice.span.of(text).strip()[:60])}" if notice.span else ""
        screen.print(f"{shown(notice.name)}: {shown(notice.detail)}{where}", style="yellow")
