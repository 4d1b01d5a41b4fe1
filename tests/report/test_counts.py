"""What is counted over a run."""

from collections import Counter

from normalize import Normalizer
from normalize.document import Document, Edit, Failure, Mention, Notice, Reason, Span
from normalize.report import counts as module
from normalize.report.counts import Counts, missing_names


def counted(*docs: Document) -> Counts:
    counts = Counts()
    for doc in docs:
        counts.add(doc, doc.source, doc.output)
    return counts


def test_a_run() -> None:
    nlp = Normalizer(source_language="en")
    texts = ["Gandja and Ganja, Gandja.", "Ilham Aliev , in Gandja."]
    counts = counted(*nlp.pipe(texts), Document("x", error=Failure("a", "b", "c")))
    assert counts.status == {"ok": 2, "failed": 1}
    assert counts.languages == {"en": 2}
    assert counts.changes == 5
    assert counts.steps == {"reconcile": 4, "polish": 1}
    assert (counts.rules["ganja"].changes, counts.rules["ganja"].step) == (3, "reconcile")
    assert counts.rules["ganja"].source.startswith("GeoNames")
    assert counts.names["ganja"].sources == {"Gandja": 3, "Ganja": 1}
    assert counts.names["ganja"].outputs == {"Ganja": 4}
    assert counts.names["ilham-aliyev"].canonical == "Ilham Aliyev"
    assert counts.characters_read == sum(map(len, texts)) + 1


def test_places_that_mentions_share_are_counted_once() -> None:
    spans = (Span(0, 2), Span(3, 5))
    mentions = tuple(Mention("x", "Xx", "place", "canonical", s, spans) for s in spans)
    counts = counted(Document("Xx Xx", mentions=mentions))
    assert counts.names["x"].sources == {"Xx": 2}
    assert counts.names["x"].outputs == {"Xx": 2}


def test_a_name_that_is_lost() -> None:
    mention = Mention("x", "Xx", "place", "canonical", None, (Span(0, 2),))
    counts = counted(Document("Xx", mentions=(mention,)))
    assert (counts.names["x"].mentions, counts.names["x"].lost) == (0, 1)


def test_missing_names() -> None:
    doc = Document("", warnings=(Notice("missing-name", "Ли (Li): gone"), Notice("omission", "Xx: short")))
    assert missing_names(doc) == ["Ли (Li)"]
    assert counted(doc).missing == {"Ли (Li)": 1}


def test_a_rule_has_what_all_its_changes_say() -> None:
    def changed(detail: str, rule: str) -> Document:
        edit = Edit("draft", Span(0, 1), "a", "b", (Reason("names", rule, detail),))
        return Document("a", edits=(edit,))

    counts = counted(changed("the source has Li", "misspelt"), changed("the source has Lo", "misspelt"))
    assert counts.rules["misspelt"].source == ""
    counts = counted(*(changed(d, "li") for d in ("the source has Li; AP; BBC", "AP; BBC", "AP; BBC")))
    assert counts.rules["li"].source == "AP; BBC"


def test_what_texts_decide_is_bounded() -> None:
    counter: Counter[str] = Counter()
    for number in range(50):
        module._count(counter, str(number % 20), 10)
    assert len(counter) == 11
    assert counter[module.OTHERS] == 20
    assert counter.total() == 50
