"""Edits and mentions as annotations of the W3C Web Annotation Data Model.

One ``AnnotationPage`` with an annotation on each line, written as the records are read. A text is
named by its content (``ni:``, RFC 6920), an output file by its place below the output folder.
Positions are code points, as the model asks for.
"""

from __future__ import annotations

import json
import os
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from normalize.document import Document, Edit, GlossaryEntry, Mention, Span
from normalize.export.formats import counted, written
from normalize.formats.finished import Finished
from normalize.normalizer import package_version

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after a quotation, as the examples of the model have
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_NO_LANGUAGE = ("und", "zxx")

Node = dict[str, Any]


def write(
    records: Iterable[Finished], output: Path | None, entries: Mapping[str, GlossaryEntry]
) -> list[str]:
    """Write a page of annotations; what is said about it."""
    count = failed = 0
    content = sha256()
    with written(output) as file:
        head = {"@context": CONTEXT, "type": "AnnotationPage", "startIndex": 0}
        file.write(json.dumps(head).encode()[:-1] + b', "items": [')
        for record in records:
            failed += record.document.error is not None
            for node in nodes(record, entries):
                line = json.dumps(node, ensure_ascii=False).encode()
                file.write((b"\n" if not count else b",\n") + line)
                content.update(line)
                count += 1
        page = uuid5(NAMESPACE_URL, content.hexdigest())  # of all that is on it, so it comes last
        file.write(f'\n], "id": "urn:uuid:{page}"}}\n'.encode())
    left = [f"{counted(failed, 'failed record')} left out."] if failed else []
    return [*left, f"{counted(count, 'annotation')} written."]


def nodes(record: Finished, entries: Mapping[str, GlossaryEntry]) -> Iterator[Node]:
    """The edits and mentions of a document as annotations; a failed one has none."""
    doc = record.document
    if doc.error:
        return
    texts = _Texts(record)
    parts = [("editing", *_of_edit(edit, span, texts, entries)) for edit, span in _placed(doc)]
    parts += [("identifying", *_of_mention(mention, texts, entries)) for mention in doc.mentions]
    for number, (motivation, body, target) in enumerate(parts, 1):
        yield {
            "id": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{texts.name}#{number}')}",
            "type": "Annotation",
            "motivation": motivation,
            "generator": {"type": "Software", "name": f"normalize {package_version()}"},
            "body": body,
            "target": target,
        }


def _placed(doc: Document) -> Iterator[tuple[Edit, Span]]:
    """The edits, each with its place in the text that it gives."""
    for layer in ("source", "draft"):
        shift = 0
        for edit in doc.edits:
            if edit.layer == layer:
                start = edit.span.start + shift
                yield edit, Span(start, start + len(edit.after))
                shift += len(edit.after) - len(edit.before)


class _Texts:
    """The source and the output of a record, as targets that parts of them are selected in."""

    def __init__(self, record: Finished) -> None:
        doc = record.document
        self.doc, self.text = doc, doc.output
        place = quote(os.fsencode(record.output))
        self.name = f"{place} {doc.id} {record.row} {_content(doc.source)}"
        self._scope: Node = {"scope": place} if record.row else {}
        source: Node = {"id": _content(doc.source), "type": "Text", "format": "text/plain"}
        if doc.language not in _NO_LANGUAGE:
            source["language"] = doc.language
        self._source = source
        output = _content(self.text) if record.row else place
        self._output: Node = {"id": output, "type": "Text", "format": "text/plain", "language": "en"}

    def in_source(self, spans: Iterable[Span]) -> list[Node]:
        """Places in the source."""
        return [self._place(span, self.doc.source, self._source) for span in spans]

    def in_output(self, span: Span) -> Node:
        """A place in the output."""
        return self._place(span, self.text, self._output)

    def _place(self, span: Span, text: str, source: Node) -> Node:
        before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end :][:_AROUND]
        selectors: list[Node] = [{"type": "TextPositionSelector", "start": span.start, "end": span.end}]
        if span.start < span.end:
            quoted = {"type": "TextQuoteSelector", "exact": span.of(text), "prefix": before, "suffix": after}
            selectors.append({name: value for name, value in quoted.items() if value})
        return {"type": "SpecificResource", "source": source, **self._scope, "selector": selectors}


def _of_edit(
    edit: Edit, span: Span, texts: _Texts, entries: Mapping[str, GlossaryEntry]
) -> tuple[list[Node], list[Node]]:
    body = [_text(edit.after, "editing", language="en" if edit.layer == "draft" else "")]
    for reason in edit.reasons:
        detail = f" ({reason.detail})" if reason.detail else ""
        body.append(_text(f"{reason.step}: {reason.rule}{detail}", "describing", language="en"))
    iris = dict.fromkeys(_iri(reason.rule, entries) for reason in edit.reasons)
    body += map(_linked, filter(None, iris))
    if edit.layer == "source":
        return body, texts.in_source([edit.span])
    where = texts.doc.locate(*span)
    behind = [] if where.how == "segment" else [s for s in where.spans if s.start < s.end]
    return body, [texts.in_output(span), *texts.in_source(behind)]


def _of_mention(
    mention: Mention, texts: _Texts, entries: Mapping[str, GlossaryEntry]
) -> tuple[list[Node], list[Node]]:
    body = [
        _text(mention.canonical, "identifying", language="en"),
        _text(mention.kind, "classifying", language="en"),
        _text(mention.entry, "tagging"),
    ]
    if iri := _iri(mention.entry, entries):
        body.append(_linked(iri))
    here = [texts.in_output(mention.span)] if mention.span else []
    return body, [*here, *texts.in_source(mention.source)]


def _text(value: str, purpose: str, language: str = "") -> Node:
    node = {"type": "TextualBody", "value": value, "purpose": purpose, "format": "text/plain"}
    return {**node, "language": language} if language else node


def _linked(iri: str) -> Node:
    return {"type": "SpecificResource", "source": iri, "purpose": "identifying"}


def _iri(entry: str, entries: Mapping[str, GlossaryEntry]) -> str:
    """What Wikidata, or GeoNames, calls an entry; empty where it does not say."""
    known = entries[entry].wikidata if entry in entries else ""
    if _WIKIDATA.fullmatch(known):
        return f"http://www.wikidata.org/entity/{known}"
    source, _, number = entry.partition(":")
    return f"https://sws.geonames.org/{number}/" if source == "geonames" and number.isdecimal() else ""


def _content(text: str) -> str:
    """A name for the very content of a text: RFC 6920."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
    return f"ni:///sha-256;{urlsafe_b64encode(digest).decode().rstrip('=')}"
