"""Names that no glossary knows in Portuguese sentences: how many come out.

First those of FLORES dev that stand in the sentence as in its English reference, then persons in
sentences written for the benchmark: names that are English words, names with letters of their own, and those
without a given name.
"""

import random
import re
from collections.abc import Iterator

from benchmarks.data import flores
from benchmarks.frames import FRAMES
from normalize import Normalizer
from normalize.english import is_word
from normalize.names.people import GIVEN_NAMES, SURNAMES
from normalize.translate.engine import Model
from normalize.translate.firefox import Firefox
from normalize.translate.lost_names import capitals, stands

GIVEN = """
    Anna Peter Jürgen Lucía Zoë Björn Radosław Łukasz Çağla Ayşe Ömer İpek Seán Siân Gülşen Mirjana Tereza
    Agnieszka Wole Ngozi Chinua Fatoumata Aïssata Nasrin Yitzhak Golda Haruki Kwame Thabo Astrid Søren Håkon
    Päivi
""".split()
FAMILY = """
    Krätschmer Dündar Báñez Seagal Muller Tran Nguyễn Szczęsny Kovačević Żukowski Østergaard Håkansson Çelik
    Yıldız Šimková Jørgensen Ferenczi Szabó Kőszegi Brâncuși O'Neill MacAllister McEwan Björk Sigurðsson
    Ibáñez Müller Böll Groß Weiß Schröder Phạm Wałęsa Čapek Škvorecký Núñez Peña Castañeda Lévêque Fürst
    Sneijder Huygens Okonkwo Chukwuemeka Tshisekedi Gbagbo Benkhedda Ghannouchi Yehoshua Takeuchi Hashimoto
    Ashcroft Babiš Fico Đukanović Plenković Ugrešić Tokarczuk Szymborska
""".split()
EACH = 400  # sentences of each kind


def persons(every: int = 1) -> Iterator[tuple[str, str, str]]:
    """Kind, name and sentence of the persons that are made up."""
    draw = random.Random(5)
    frames = [frame for (kind, _), some in FRAMES.items() if kind == "person" for frame in some]
    words = [sorted(name.capitalize() for name in names) for names in (GIVEN_NAMES, SURNAMES)]
    kinds = {
        "that are words": words,
        "with letters of their own": [GIVEN, FAMILY],
        "family name alone": [FAMILY],
    }
    for kind, parts in kinds.items():
        for i in range(EACH):
            name, other = (" ".join(draw.choice(names) for names in parts) for _ in "ab")
            if i % every == 0:
                yield kind, name, frames[i % len(frames)].format(name, other=other)


def measure_persons(model: Model, every: int = 1) -> dict[str, list[int]]:
    """For each kind: words of names that the bare engine keeps, that the pipeline keeps, and all."""
    rows = list(persons(every))
    outputs = [doc.output for doc in Normalizer(source_language="pt").pipe(row[2] for row in rows)]
    counts: dict[str, list[int]] = {}
    bare = model.translate([row[2] for row in rows])
    for (kind, name, _), plain, output in zip(rows, bare, outputs, strict=True):
        count = counts.setdefault(kind, [0, 0, 0])
        for word in name.split():
            count[0] += stands(word, plain) > 0
            count[1] += stands(word, output) > 0
            count[2] += 1
    return counts


def main() -> None:
    """Print the rates, each edit in FLORES, and the names there that are lost."""
    sources, references = flores("pt"), flores("en")
    model = Firefox().load("pt")
    assert model is not None
    bare = model.translate(sources)
    documents = list(Normalizer(source_language="pt").pipe(sources))
    kept = [0, 0]
    total = 0
    lost: list[str] = []
    for source, reference, plain, doc in zip(sources, references, bare, documents, strict=True):
        for name in sorted({span.of(source) for span in capitals(source)}):
            if is_word(name.lower()) or not stands(name, reference):
                continue
            total += 1
            kept[0] += bool(stands(name, plain))
            kept[1] += bool(stands(name, doc.output))
            if not stands(name, doc.output):
                lost.append(name)
    print("| what | names kept | rate |\n|---|---|---|")
    for what, count in zip(("bare engine", "whole pipeline"), kept, strict=True):
        print(f"| {what} | {count} of {total} | {count / total:.3f} |")
    print(f"\nLost: {', '.join(lost)}.")
    for doc, reference in zip(documents, references, strict=True):
        for edit in doc.edits:
            if edit.step.startswith("names"):
                false = re.search(rf"\b{re.escape(edit.before)}\b", reference) and edit.after not in reference
                print(f"{edit.before} -> {edit.after} ({edit.reason}){', false' if false else ''}")
    print("\n| persons | bare engine | whole pipeline | of |\n|---|---|---|---|")
    for kind, (plain_count, ours, of) in measure_persons(model).items():
        print(f"| {kind} | {plain_count / of:.3f} | {ours / of:.3f} | {of} |")
