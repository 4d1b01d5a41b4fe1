"""An output folder with something of everything."""

from dataclasses import replace
from pathlib import Path

from normalize import Document, Normalizer
from normalize.document import Failure
from normalize.record import record_bytes
from normalize.translate.table import Table
from tests.support import glossary

ENTRIES = glossary(
    "- {id: ganja, canonical: Ganja, kind: place, variants: Gandja, wikidata: Q157881}\n"
    "- {id: ilham-aliyev, canonical: Ilham Aliyev, kind: person, variants: Ilham Aliev}\n"
    "- {id: osce, canonical: OSCE, kind: organization, forms: {pt: OSCE}, wikidata: 'not an item'}\n"
)
DRAFTS = {"A OSCE deixou Gandja.": "The OSCE left Gandja.", "Gandja é bela.": "It is fine."}


def documents() -> list[Document]:
    """Edits of both layers, signs beyond the basic plane, a lost name, a failed one, an empty one."""
    english = Normalizer(source_language="en", glossary=ENTRIES)
    portuguese = Normalizer(source_language="pt", glossary=ENTRIES, engines=[Table({"pt": DRAFTS})])
    return [
        english("🙂 Ilham Aliev left Gan\x07dja , he said. 𝕏 Gandja/Ganja fell.\r\nGandja's end"),
        portuguese("A OSCE deixou Gandja. Gandja é bela.\n"),
        english("Nothing here."),
        english(""),
        replace(english("Gandja"), error=Failure("read", "bad", "It is bad.")),
    ]


def output_folder(place: Path) -> list[Document]:
    """Write the documents as texts, and then all of them as the rows of a table; they are returned."""
    docs = [replace(doc, id=f"a {i}#.txt") for i, doc in enumerate(documents())]
    (place / "sub").mkdir(parents=True)
    for doc in docs[:4]:
        (place / "sub" / doc.id).write_bytes(doc.output.encode())
        (place / "sub" / f"{doc.id}.record.json").write_bytes(record_bytes(doc))
    rows = [replace(doc, id=f"row {i}") for i, doc in enumerate(docs)]
    (place / "t.csv.records.jsonl").write_bytes(b"".join(map(record_bytes, rows)))
    return [*rows, *docs[:4]]
