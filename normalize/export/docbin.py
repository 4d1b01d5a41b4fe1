"""Outputs as spaCy documents, with the mentions as spans, in files that spaCy reads (``DocBin``).

``doc.spans["normalize"]`` has every mention of the output, ``doc.ents`` those that do not
overlap; the knowledge base id is the entry's Wikidata id, else the entry's own, which is the
span's id. Tokens are spaCy's own; a span that begins or ends inside one takes the whole of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.export.formats import counted, written
from normalize.formats.finished import Finished
from normalize.formats.inputs import printable

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin

LABELS = {"person": "PERSON", "organization": "ORG", "place": "GPE", "term": "TERM"}
KEY = "normalize"
_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
_MOST = 1000  # documents in a file of a folder


def write(
    records: Iterable[Finished], output: Path | None, entries: Mapping[str, GlossaryEntry]
) -> list[str]:
    """Write one file, or below a folder a file for each thousand documents; what is said about it."""
    told: Counter[str] = Counter()
    nlp, whole = _blank(), output is None or output.suffix == ".spacy"
    if not whole and output:
        _make(output)
    bin_, number = _new_bin(), 0
    for record in records:
        if record.document.error:
            told["failed"] += 1
            continue
        bin_.add(_doc(record, nlp, entries, told))
        told["documents"] += 1
        if not whole and output and len(bin_) == _MOST:
            number += 1
            _save(bin_, output / f"{number:05}.spacy")
            bin_ = _new_bin()
    if whole or not output:
        _save(bin_, output)
    elif len(bin_) or not number:
        _save(bin_, output / f"{number + 1:05}.spacy")
    return list(_sentences(told))


def _sentences(told: Counter[str]) -> Iterable[str]:
    if told["failed"]:
        yield f"{counted(told['failed'], 'failed record')} left out."
    if told["missing"]:
        yield f"{counted(told['missing'], 'name')} of the sources not in the outputs: user_data['missing']."
    if told["expanded"]:
        yield f"{counted(told['expanded'], 'span')} widened to whole tokens: user_data['expanded']."
    if told["unaligned"]:
        yield f"{counted(told['unaligned'], 'mention')} without a token: user_data['unaligned']."
    if told["shared"]:
        yield f"{counted(told['shared'], 'mention')} in the tokens of another: in doc.spans, not in doc.ents."
    yield f"{counted(told['documents'], 'document')}, {counted(told['spans'], 'span')} written."


def _doc(record: Finished, nlp: Language, entries: Mapping[str, GlossaryEntry], told: Counter[str]) -> Doc:
    from spacy.tokens import Span
    from spacy.util import filter_spans

    source = record.document
    doc = nlp.make_doc(source.output)
    beside: dict[str, list[Any]] = {"missing": [], "expanded": [], "unaligned": []}
    spans = []
    for mention in source.mentions:
        if mention.span is None:
            beside["missing"].append({"entry": mention.entry, "source": [list(s) for s in mention.source]})
            continue
        here = {"entry": mention.entry, "start": mention.span.start, "end": mention.span.end}
        found = doc.char_span(*mention.span, alignment_mode="expand")
        if found is None:
            beside["unaligned"].append(here)
            continue
        if (found.start_char, found.end_char) != mention.span:
            beside["expanded"].append(here)
        entry = entries.get(mention.entry)
        spans.append(
            Span(
                doc,
                found.start,
                found.end,
                label=LABELS[mention.kind],
                kb_id=(entry.wikidata if entry else "") or mention.entry,
                span_id=mention.entry,
            )
        )
    doc.spans[KEY] = spans
    apart = filter_spans(spans)
    doc.set_ents(apart)
    told.update({name: len(items) for name, items in beside.items()})
    told.update(spans=len(spans), shared=len(spans) - len(apart))
    doc.user_data = {
        "id": source.id,
        "file": printable(Path(record.output)),
        "language": source.language,
        "status": source.status,
        **{name: items for name, items in beside.items() if items},
    }
    return doc


def _blank() -> Language:
    try:
        import spacy
    except ImportError as error:
        hint = "pip install 'normalize-english[spacy]'"
        raise SetupError("spaCy is not installed.", hint) from error
    nlp = spacy.blank("en")
    nlp.max_length = 2**31  # cutting into tokens takes no memory to speak of
    return nlp


def _new_bin() -> DocBin:
    from spacy.tokens import DocBin

    return DocBin(attrs=_ATTRIBUTES, store_user_data=True)


def _save(bin_: DocBin, path: Path | None) -> None:
    with written(path) as file:
        file.write(bin_.to_bytes())


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SetupError(f"{folder} cannot be made: {error.strerror}.", "Choose another -o.") from error
