"""Names that no glossary knows: how many come out.

First those of FLORES dev that stand in the sentence as in its English reference, then persons in
Portuguese sentences written for the benchmark: names that are English words, names with letters of
their own, and family names alone.
"""

import random
import re
from collections.abc import Iterator

from benchmarks.data import flores
from benchmarks.frames import FRAMES
from normalize import Document, Normalizer
from normalize.english import is_word
from normalize.names.people import GIVEN_NAMES, SURNAMES
from normalize.translate.apertium import Apertium
from normalize.translate.engine import Engine, Model, Router
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


def measure(language: str, engine: Engine) -> tuple[list[int], list[str], list[Document]] | None:
    """For FLORES dev: names that the engine keeps, the pipeline, and all; those lost; the documents."""
    model = Router([engine]).model(language)
    if model is None:
        return None
    sources, references = flores(language), flores("en")
    bare = model.translate(sources)
    documents = list(Normalizer(source_language=language, engines=[engine]).pipe(sources))
    counts = [0, 0, 0]
    lost: list[str] = []
    for source, reference, plain, doc in zip(sources, references, bare, documents, strict=True):
        for name in sorted({span.of(source) for span in capitals(source)}):
            if is_word(name.lower()) or not stands(name, reference):
                continue
            counts[0] += stands(name, plain) > 0
            counts[1] += stands(name, doc.output) > 0
            counts[2] += 1
            lost += [] if stands(name, doc.output) else [name]
    return counts, lost, documents


def main() -> None:
    """Print the rates, and for FLORES each edit and the names that are lost."""
    rows, rest = [], []
    for language, engine in (("pt", Firefox()), ("es", Apertium()), ("fr", Apertium())):
        found = measure(language, engine)
        if found is None:
            continue
        counts, lost, documents = found
        rates = [f"{count / counts[2]:.3f}" for count in counts[:2]]
        rows.append(f"| FLORES dev, {language}, {engine.name} | {' | '.join(rates)} | {counts[2]} |")
        rest.append(f"Lost ({language}): {', '.join(lost)}.")
        for doc, reference in zip(documents, flores("en"), strict=True):
            for edit in doc.edits:
                if edit.step.startswith("names"):
                    false = (
                        re.search(rf"\b{re.escape(edit.before)}\b", reference) and edit.after not in reference
                    )
                    rest.append(f"{edit.before} -> {edit.after} ({edit.reason}){', false' if false else ''}")
    portuguese = Firefox().load("pt")
    for kind, (plain, ours, of) in (measure_persons(portuguese) if portuguese else {}).items():
        rows.append(f"| persons {kind} | {plain / of:.3f} | {ours / of:.3f} | {of} |")
    print("| names | bare engine | whole pipeline | of |\n|---|---|---|---|")
    print("\n".join([*rows, "", *rest]))
