"""After a change of the glossary only the records that it concerns are made again."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.batch.watch import Silent
from normalize.document import Document
from normalize.translate.table import Table
from tests.batch.corpus import convert, tree

TEXTS = {
    "a.txt": "Ilham Aliev flew to Gandja on Friday night.",
    "b.txt": "The road to Erevan was closed on Friday night.",
    "c.txt": "A plain sentence that has no names in it at all.",
    "d.txt": "Ele esteve em Gandja na sexta-feira.",
    "e.txt": "Ele esteve em Lisboa na sexta-feira.",
}
DRAFTS = {
    "pt": {
        TEXTS["d.txt"]: "He was in Gandja on Friday.",
        TEXTS["e.txt"]: "He was in Lisbon on Friday.",
    }
}
CHANGES = {
    "a new variant": ("- {id: yerevan, canonical: Yerevan, kind: place, variants: Erevan}", {"b.txt"}),
    "another name": (
        "- {id: ganja, canonical: Gence, kind: place, variants: [Gandja, Ganja]}",
        {"a.txt", "d.txt"},
    ),
    "a new entry": ("- {id: road-to, canonical: Road To, kind: term, variants: The road to}", {"b.txt"}),
    "nothing that stands there": ("- {id: quux, canonical: Quux, kind: place, variants: Quuks}", set()),
}


class Counting(Normalizer):
    """A normalizer that notes in a file which texts it is given: workers are processes."""

    log = Path()

    def pipe(self, texts: Iterable[str | Document]) -> Iterator[Document]:
        """As ever."""
        return super().pipe(map(self._noted, texts))

    def _noted(self, text: str | Document) -> str | Document:
        with self.log.open("a") as log:
            log.write(f"{text if isinstance(text, str) else text.id}\n")
        return text

    @property
    def seen(self) -> set[str]:
        return set(self.log.read_text().split()) if self.log.exists() else set()


class Stopping(Silent):
    """Stops a run after two files."""

    files = 0

    def advance(self, *_: object, **__: object) -> None:
        """One more."""
        self.files += 1
        if self.files == 2:
            raise KeyboardInterrupt


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def counting(log: Path, *glossaries: Path) -> Counting:
    nlp = Counting(glossaries=glossaries, engines=[Table(DRAFTS)], languages=("en", "pt"))
    nlp.log = log
    return nlp


@pytest.mark.parametrize(("entry", "concerned"), CHANGES.values(), ids=CHANGES)
def test_only_what_a_change_concerns(mixed: Path, tmp_path: Path, entry: str, concerned: set[str]) -> None:
    mine, first = tmp_path / "mine.yaml", tmp_path / "log"
    mine.write_text(entry)
    convert(mixed, tmp_path / "out", counting(first), workers=1)
    assert counting(first).seen == set(TEXTS)
    for i, glossaries in enumerate(((mine,), ())):  # there, and back again
        nlp = counting(tmp_path / f"log-{i}", *glossaries)
        convert(mixed, tmp_path / "out", nlp, workers=1)
        assert nlp.seen == concerned
        convert(mixed, tmp_path / f"fresh-{i}", counting(first, *glossaries), workers=1)
        assert tree(tmp_path / "out") == tree(tmp_path / f"fresh-{i}")


def test_a_run_that_was_stopped_between_two_changes(mixed: Path, tmp_path: Path) -> None:
    """Records of two glossaries stand side by side; each is judged by its own."""
    out, log = tmp_path / "out", tmp_path / "log"
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text(CHANGES["another name"][0])
    two.write_text(CHANGES["a new variant"][0])
    convert(mixed, out, counting(log), workers=1)
    with pytest.raises(KeyboardInterrupt):
        convert(mixed, out, counting(log, one), watch=Stopping(), workers=1, chunk_rows=1)
    assert "Gence" in (out / "a.txt").read_text()
    assert "Ganja" in (out / "d.txt").read_text()
    nlp = counting(tmp_path / "log-2", two)
    convert(mixed, out, nlp, workers=1)
    assert nlp.seen == {"a.txt", "b.txt"}
    convert(mixed, tmp_path / "fresh", counting(log, two), workers=1)
    assert tree(out) == tree(tmp_path / "fresh")


@pytest.mark.parametrize("records", [True, False])
def test_a_note_concerns_nothing(mixed: Path, tmp_path: Path, records: bool) -> None:
    out, mine = tmp_path / "out", tmp_path / "mine.yaml"
    for note in ("one", "two"):
        mine.write_text(f"- {{id: quux, canonical: Quux, kind: place, note: {note}}}")
        nlp = counting(tmp_path / note, mine)
        result = convert(mixed, out, nlp, workers=1, records=records)
    assert (result.written, result.skipped, nlp.seen) == (0, len(TEXTS), set())


def test_a_form_that_begins_with_a_hyphen(mixed: Path, tmp_path: Path) -> None:
    out, mine = tmp_path / "out", tmp_path / "mine.yaml"
    mine.write_text("- {id: quux, canonical: Quux, kind: place}")
    convert(mixed, out, counting(tmp_path / "log", mine), workers=1)
    mine.write_text("- {id: quux, canonical: Quuxx, kind: place, forms: {sr: [-Aa]}}")
    convert(mixed, out, counting(tmp_path / "log", mine), workers=1)
    convert(mixed, tmp_path / "fresh", counting(tmp_path / "log", mine), workers=1)
    assert tree(out) == tree(tmp_path / "fresh")


def test_a_part_that_was_left_is_judged_by_its_own_glossary(mixed: Path, tmp_path: Path) -> None:
    out, mine, part = tmp_path / "out", tmp_path / "mine.yaml", tmp_path / "part"
    convert(mixed, out, counting(tmp_path / "log"), workers=1)
    part.mkdir()
    (part / "c.txt").write_bytes((mixed / "c.txt").read_bytes())
    mine.write_text(CHANGES["another name"][0])
    convert(part, out, counting(tmp_path / "log", mine), workers=1)
    nlp = counting(tmp_path / "log-2", mine)
    convert(mixed, out, nlp, workers=1)
    assert nlp.seen == {"a.txt", "d.txt"}
    convert(mixed, tmp_path / "fresh", counting(tmp_path / "log", mine), workers=1)
    assert tree(out) == tree(tmp_path / "fresh")


@pytest.mark.parametrize("content", [b"", b"junk", None])
def test_without_the_old_glossary_everything_is_made_again(
    mixed: Path, tmp_path: Path, content: bytes | None
) -> None:
    out, mine, log = tmp_path / "out", tmp_path / "mine.yaml", tmp_path / "log"
    mine.write_text(CHANGES["nothing that stands there"][0])
    convert(mixed, out, counting(log), workers=1)
    (kept,) = (out / ".normalize").glob("glossary-*")
    if content is None:
        kept.unlink()
    else:
        kept.write_bytes(content)
    nlp = counting(tmp_path / "log-2", mine)
    convert(mixed, out, nlp, workers=1)
    assert nlp.seen == set(TEXTS)
    convert(mixed, tmp_path / "fresh", counting(log, mine), workers=1)
    assert tree(out) == tree(tmp_path / "fresh")
