"""Random glossaries, changes of them, and texts that have their names: made to be hard, not likely."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from random import Random

from normalize.document import GlossaryEntry, Kind
from normalize.glossary.load import Glossary
from normalize.translate.engine import Model
from tests.texts import Whim

LATIN = [
    "Ganja", "Gandja", "Ganja City", "City", "Aliev", "Aliyev", "Ilham Aliev", "Ilham Aliyev", "H. Aliyev",
    "Karabakh", "Nagorno Karabakh", "Nagorno-Karabakh", "Baku", "Bacu", "NATO", "Otan", "Sam", "ganja",
    "Gəncə", "Şam", "Bakı", "cease-fire", "cease-le-fire", "Shusha", "Washington, D.C.", "Dan", "Gan",
]  # fmt: skip
FORMS = {
    "ru": ["Гянджа", "Баку", "Алиев", "Ильхам Алиев", "Шуша", "Карабах", "Дан"],
    "az": ["Gəncə", "Bakı", "Əliyev", "İlham Əliyev", "Şuşa", "Dan"],
    "pt": ["Bacu", "Gandja", "Otan", "Chucha", "Aliev"],
    "zh": ["巴库", "占贾"],
}
WORDS = [
    "in",
    "the",
    "President",
    "near",
    "said",
    "of",
    "street",
    "war",
    "and",
    "em",
    "foi",
    "в",
    "городе",
    "Dr.",
]
SIGNS = [" ", " ", " ", " ", "\n", "\n\n", ", ", ". ", "-", "; ", " “", "” ", " (", ") "]
ENDINGS = ["", "", "", "", "'s", "s", "ой", "е", "dan", "nin", "'da", "-na"]
KINDS: list[Kind] = ["place", "person", "organization", "term"]


class Polyglot(Whim):
    """The whimsical engine for several languages; it is shy of words, so that names get lost."""

    def languages(self) -> list[str]:
        return ["az", "pt", "ru", "zh"]

    def load(self, language: str) -> Model | None:  # type: ignore[override]
        return self if language in self.languages() else None

    def _draft(self, text: str) -> str:
        said = sha256(text.encode("utf-8", "surrogatepass")).digest()
        words = [
            LATIN[said[i % 32] % len(LATIN)] if said[i % 31] < 60 else w for i, w in enumerate(text.split())
        ]
        return super()._draft(text) if said[0] < 120 else " ".join(words)


def entry(random: Random, i: int) -> GlossaryEntry:
    """An entry with any of the fields."""

    def some(pool: Sequence[str], chance: float, most: int = 2) -> tuple[str, ...]:
        if random.random() > chance:
            return ()
        return tuple(dict.fromkeys(random.choice(pool) for _ in range(random.randint(1, most))))

    return GlossaryEntry(
        id=f"e{i}",
        canonical=random.choice(LATIN),
        kind=random.choice(KINDS),
        variants=some(LATIN, 0.7, 3),
        forms={code: some(pool, 1) for code, pool in FORMS.items() if random.random() < 0.4},
        short_forms=some(LATIN, 0.4),
        former=some(LATIN, 0.2),
        needs=some(WORDS, 0.1),
        unless=some(WORDS, 0.1),
        homonym=some(WORDS, 0.1),
        keep=random.random() < 0.1,
        keep_in_titles=random.random() < 0.1,
        profiles={"un": random.choice(LATIN)} if random.random() < 0.2 else {},
    )


def shuffled(random: Random, size: int) -> Glossary:
    """A glossary of two layers."""
    return _glossary(
        [entry(random, i) for i in range(size)], {f"e{i}": random.randint(0, 1) for i in range(size)}
    )


def another(random: Random, old: Glossary) -> Glossary:
    """``old`` with a few entries added, removed, altered or put in another layer, and in another order."""
    entries, layers = list(old.entries), dict(old.layers)
    for _ in range(random.choice([1, 1, 2, 3])):
        what = random.randint(0, 4)
        place = random.randrange(len(entries))
        fresh = entry(random, 99)
        if what == 0:
            entries.append(replace(fresh, id=f"n{len(entries)}{random.randint(0, 9)}"))
            layers[entries[-1].id] = random.randint(0, 1)
        elif what == 1 and len(entries) > 1:
            entries.pop(place)
        elif what == 2:
            layers[entries[place].id] = random.randint(0, 1)
        else:
            field = random.choice(
                "canonical kind variants forms short_forms former needs unless homonym keep keep_in_titles "
                "profiles note source".split()
            )
            entries[place] = replace(entries[place], **{field: getattr(fresh, field)})
    if random.random() < 0.5:
        random.shuffle(entries)
    return _glossary(list({e.id: e for e in entries}.values()), layers)


def text_with(random: Random) -> str:
    """A text with names of the pools, dressed in many ways."""
    names = [*LATIN, *(s for pool in FORMS.values() for s in pool)]
    few = random.sample(names, 4)  # not all: most changes are to concern most texts not at all
    parts = []
    for _ in range(random.randint(1, 14)):
        word = random.choice(few) if random.random() < 0.5 else random.choice(WORDS)
        if random.random() < 0.1:
            word = random.choice([str.upper, str.lower, str.title, _torn])(word)
        parts += [word, random.choice(ENDINGS), random.choice(SIGNS)]
    return "".join(parts)


def _torn(word: str) -> str:
    return f"{word[:3]} {word[3:]}"


def _glossary(entries: list[GlossaryEntry], layers: dict[str, int]) -> Glossary:
    kept = {e.id: layers[e.id] for e in entries}
    digest = sha256(repr((entries, kept)).encode()).hexdigest()
    return Glossary(tuple(entries), kept, {}, digest)
