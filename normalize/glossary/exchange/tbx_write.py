"""TBX version 3 (ISO 30042:2019), dialect TBX-Basic, style DCA, as termbase tools read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from normalize.document import GlossaryEntry
from normalize.glossary.exchange.model import Exported, Loss, Settings, count_values, filled_fields
from normalize.glossary.languages import language_code

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc><p>A glossary of names, written by normalize</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_TAIL = """    </body>
  </text>
</tbx>
"""
_HELD = ("id", "canonical", "kind", "variants", "short_forms", "former", "note", "source", "wikidata")
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")  # an xml:id, which may not begin with a digit
_ITEM = re.compile(r"Q[1-9][0-9]*")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_tbx(entries: Sequence[GlossaryEntry], _: Settings) -> Exported:
    """A concept for each entry; conditions, profiles and ``keep`` have no place in TBX-Basic."""
    losses: list[Loss] = []
    concepts = [_concept(entry, losses) for entry in entries]
    return Exported("".join((_HEAD, *concepts, _TAIL)).encode(), tuple(losses))


def _concept(entry: GlossaryEntry, losses: list[Loss]) -> str:
    for field, value in filled_fields(entry).items():
        if field == "forms":
            losses += [Loss(entry.id, f"forms.{language}", 0) for language, s in value.items() if not s]
        elif field not in _HELD:
            losses.append(Loss(entry.id, field, count_values(value)))
    lines = [f'      <conceptEntry id="{entry.id}">' if _ID.fullmatch(entry.id) else "      <conceptEntry>"]
    if not _ID.fullmatch(entry.id):
        losses.append(Loss(entry.id, "id", 1, "an id in XML begins with a letter and has no blanks"))
    lines.append(f'        <descrip type="subjectField">{entry.kind}</descrip>')
    for field, tag in (("source", '<admin type="source">{}</admin>'), ("note", "<note>{}</note>")):
        value = getattr(entry, field)
        if value.strip() and not _ILLEGAL.search(value):
            lines.append(f"        {tag.format(escape(' '.join(value.split())))}")
        if value != " ".join(value.split()) or _ILLEGAL.search(value):
            losses.append(Loss(entry.id, field, 1, "its line breaks, blanks or control characters"))
    if _ITEM.fullmatch(entry.wikidata):
        target = quoteattr(f"https://www.wikidata.org/wiki/{entry.wikidata}")
        lines.append(f'        <xref type="externalCrossReference" target={target}>{entry.wikidata}</xref>')
    elif entry.wikidata:
        losses.append(Loss(entry.id, "wikidata", 1, "it is no item such as Q167"))
    lines += _section("en", _english(entry), entry, losses)
    for language, spellings in entry.forms.items():
        if language_code(language) != language:
            why = "it is no language code of two or three letters"
            losses.append(Loss(entry.id, f"forms.{language}", len(spellings), why))
        elif spellings:
            lines += _section(language, [(s, "", "") for s in spellings], entry, losses)
    return "\n".join((*lines, "      </conceptEntry>\n"))


def _english(entry: GlossaryEntry) -> Iterator[tuple[str, str, str]]:
    yield entry.canonical, "preferredTerm-admn-sts", ""
    yield from ((spelling, "admittedTerm-admn-sts", "") for spelling in entry.variants)
    yield from ((spelling, "", "shortForm") for spelling in entry.short_forms)
    yield from ((spelling, "supersededTerm-admn-sts", "") for spelling in entry.former)


def _section(
    language: str,
    terms: Sequence[tuple[str, str, str]] | Iterator[tuple[str, str, str]],
    entry: GlossaryEntry,
    losses: list[Loss],
) -> Iterator[str]:
    yield f"        <langSec xml:lang={quoteattr(language)}>"
    for term, status, kind in terms:
        if term != " ".join(term.split()) or _ILLEGAL.search(term):
            losses.append(Loss(entry.id, "spelling", 1, "its blanks or control characters"))
        yield "          <termSec>"
        yield f"            <term>{escape(_ILLEGAL.sub('', ' '.join(term.split())))}</term>"
        if status:
            yield f'            <termNote type="administrativeStatus">{status}</termNote>'
        if kind:
            yield f'            <termNote type="termType">{kind}</termNote>'
        yield "          </termSec>"
    yield "        </langSec>"
