"""Counts of documents: what is added in any order and grouping is the same."""

from normalize import Normalizer
from normalize.batch.tally import Tally, read_tally
from normalize.document import Document, Failure, Notice


def test_counts_are_added_up_and_kept() -> None:
    nlp = Normalizer(source_language="en")
    docs = [
        nlp("Aliev left Gandja and Mingecevir."),
        Document("", error=Failure("read", "oh", "Oh.")),
        Document(
            "x", language="pt", warnings=(Notice("untranslated", ""), Notice("missing-name", "Baku: x"))
        ),
    ]
    whole, first, second = Tally(), Tally(), Tally()
    for doc in docs:
        whole.add(doc)
    first.add(docs[2])
    second.add(docs[1])
    second.add(docs[0])
    first.update(second)
    assert first == whole
    assert first.to_dict() == whole.to_dict() == read_tally(whole.to_dict()).to_dict()
    assert whole.of("status") == {"failed": 1, "ok": 1, "partial": 1}
    assert whole.of("steps") == {"reconcile": len(docs[0].edits)}
    assert whole.of("missing") == {"Baku": 1}
    assert (whole.records, whole.failed, whole.incomplete) == (3, 1, True)
