"""Which tables read a language, and all that they make of one text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from normalize.names.tables import customary
from normalize.names.transliterate import System, parse, transliterate
from normalize.names.vowels import fill

# Language (with its script where it has two) -> the file of its tables.
_FAMILIES = {
    **dict.fromkeys(("ru", "uk", "be"), "east_slavic"),
    **dict.fromkeys(("bg", "mk", "sr", "sr-Latin", "hr", "bs", "sl", "cnr"), "south_slavic"),
    **dict.fromkeys(("az", "az-Cyrillic", "tr", "tk"), "turkic"),
    **dict.fromkeys(("kk", "ky", "uz", "uz-Cyrillic", "tg", "mn", "tt", "ba"), "central_asian"),
    **dict.fromkeys(("hy", "ka"), "caucasian"),
    "el": "greek",
    **dict.fromkeys(("ar", "he", "yi", "am", "ti"), "semitic"),
    **dict.fromkeys(("fa", "prs", "ps", "ur", "sd", "ckb", "ku-Arabic"), "iranian"),
    **dict.fromkeys(("hi", "mr", "ne"), "indic"),
    "zh": "chinese",
    "ko": "korean",
    "ja": "japanese",
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "lt", "lv", "sq", "de"), "latin"),
    **dict.fromkeys(("sv", "fi", "et", "da", "no", "nb", "nn", "vi"), "latin"),
}
# Who reads a script when the language is not known, or is not written in it.
_BY_SCRIPT = {
    "Cyrillic": "ru",
    "Armenian": "hy",
    "Georgian": "ka",
    "Greek": "el",
    "Arabic": "ar",
    "Hebrew": "he",
    "Hangul": "ko",
    "Hiragana": "ja",
    "Katakana": "ja",
    "Cjk": "zh",
    "Devanagari": "hi",
    "Ethiopic": "am",
}
# Letters that only one language of the script has, tried in this order.
_TELLTALES = {
    "uk": "їєґ",
    "be": "ў",
    "mk": "ѓќѕ",
    "sr": "ђћ",
    "tg": "ҷӯӣ",
    "az-Cyrillic": "ҹҝј",
    "kk": "әұ",
    "ur": "ٹڈڑںےھ",
    "ps": "ټډړښږڼځڅ",
    "fa": "پچژگیک",
    "az": "ə",
}
_CASELESS = {
    "Georgian",
    "Arabic",
    "Hebrew",
    "Hangul",
    "Hiragana",
    "Katakana",
    "Cjk",
    "Devanagari",
    "Ethiopic",
}
VOWELLESS = frozenset({"ar", "fa", "ur", "ps", "ku", "ckb", "he", "yi", "sd", "ug"})
GUESSED = "guessed vowels"  # in the name of a system that does not know the vowels
_DEPTH = 2  # mixed habits in one spelling


@dataclass(frozen=True, slots=True)
class Reading:
    """A spelling, the system that made it, and whether the system made it alone."""

    spelling: str
    system: str
    usual: bool = True


def script_of(text: str) -> str:
    """The script of most letters of ``text``, by its Unicode name; ``"Latin"`` where there is none.

    >>> script_of("Гянджа"), script_of("가자"), script_of("...")
    ('Cyrillic', 'Hangul', 'Latin')
    """
    counts: dict[str, int] = {}
    for character in text[:200]:
        if character.isalpha():
            script = unicodedata.name(character, "?").split()[0].split("-")[0].capitalize()
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=counts.__getitem__, default="Latin")


def is_vowelless(text: str, language: str | None = None) -> bool:
    """Whether ``text`` is in letters that leave out short vowels, so that only its consonants are sure.

    >>> is_vowelless("محمد"), is_vowelless("Мухаммед")
    (True, False)
    """
    return key_of(text, language) in VOWELLESS


def key_of(text: str, language: str | None) -> str:
    """The key of the tables that read ``text``: its language, or what its letters tell."""
    script = script_of(text)
    language = (language or "").replace("_", "-").split("-")[0].lower()
    if f"{language}-{script}" in _FAMILIES:
        return f"{language}-{script}"
    if language == "ja" or (language and script == _script_of_language(language)):
        return language  # kanji are no Chinese: without kana they have no reading
    lower = text[:200].lower()
    for key, letters in _TELLTALES.items():
        if script == _script_of_language(key) and any(letter in lower for letter in letters):
            return key
    return _BY_SCRIPT.get(script, "Latin")


@lru_cache(maxsize=128)
def _script_of_language(key: str) -> str | None:
    """The script that the tables of ``key`` read; None where there are none."""
    if key not in _FAMILIES:
        return None
    if "-" in key:
        return key.partition("-")[2]
    native = import_module(f"normalize.names.tables.{_FAMILIES[key]}")
    scripts: dict[str, str] = getattr(native, "SCRIPTS", {})
    if key in scripts:
        return scripts[key]
    rules = native.SYSTEMS[key][0].rules + (native.SYSTEMS[key][0].base or native.SYSTEMS[key][0]).rules
    return script_of("".join(rule.letters for rule in parse(rules)))


def readings(text: str, language: str | None = None) -> Iterator[Reading]:
    """Every spelling of ``text`` by the tables of its language, the most usual first, repeats included."""
    text = unicodedata.normalize("NFKC", text)
    key = key_of(text, language)
    tables = _tables(key)
    plain: list[Reading] = []
    for reading in _plain(text, key, tables):
        plain.append(reading)
        yield reading
    yield from _mixed(plain, _mixes(tables.__name__, key))


def _plain(text: str, key: str, tables: ModuleType) -> Iterator[Reading]:
    """What each system makes of ``text`` alone."""
    read: dict[str, Callable[[str], Iterator[tuple[str, str]]]] = getattr(tables, "READ", {})
    systems: tuple[System, ...] = tables.SYSTEMS.get(key) or tables.SYSTEMS.get("Latin", ())
    yield from _customary(text, key, systems)
    if key in read:
        yield from (Reading(spelling, system) for spelling, system in read[key](text))
        return
    guesses: tuple[str, ...] = getattr(tables, "VOWELS", {}).get(key, ())
    caseless = script_of(text) in _CASELESS
    for guess in guesses or ("",):
        for system in systems:
            spelling = transliterate(text, system)
            name = f"{system.name}, {GUESSED}" if guess else system.name
            if guess:
                spelling = fill(spelling, *guess)
            yield Reading(_capitalize(spelling) if caseless else spelling, name)


def _customary(text: str, key: str, systems: tuple[System, ...]) -> Iterator[Reading]:
    """The spellings of ``text`` by way of its words that have customary ones, if any."""
    known = customary.words(key)
    words = text.split()
    found = [known.get(word.lower(), ()) for word in words]
    if not any(found) or not (systems or all(found)):
        return
    for i in range(max(map(len, found))):
        written = []
        for word, spellings in zip(words, found, strict=True):
            if spellings:
                written.append(spellings[min(i, len(spellings) - 1)])
            else:
                written.append(next(iter(_plain(word, key, _tables(key)))).spelling)
        yield Reading(" ".join(written), "customary")


def _tables(key: str) -> ModuleType:
    return import_module(f"normalize.names.tables.{_FAMILIES.get(key, 'latin')}")


_ARTICLES = ("al-", "el-", "wal-", "ul-")


def _capitalize(spelling: str) -> str:
    """A name from letters without case: a capital at the head of each word, articles aside."""
    words = []
    for i, word in enumerate(spelling.split()):
        article = next((a for a in _ARTICLES if word.startswith(a)), "")
        head = article.capitalize() if i == 0 else article
        rest = word[len(article) :]
        words.append(head + rest[:1].upper() + rest[1:])
    return " ".join(words)


@lru_cache(maxsize=128)
def _mixes(module: str, key: str) -> tuple[System, ...]:
    rules: str = import_module(module).MIXES.get(key, "")
    found = []
    for rule in parse(rules):
        start, end = "^" * (rule.before == "^"), "$" * (rule.after == "$")
        name = f"{rule.latin or 'no'} for {start}{rule.letters}{end}"
        found.append(System(name, next(token for token in rules.split() if rule in parse(token))))
    return tuple(found)


def _mixed(plain: list[Reading], mixes: tuple[System, ...]) -> Iterator[Reading]:
    level = list({reading.spelling: reading for reading in reversed(plain)}.values())[::-1]
    seen = {reading.spelling for reading in level}
    for _ in range(_DEPTH):
        following: list[Reading] = []
        for reading in level:
            for mix in mixes:
                spelling = transliterate(reading.spelling, mix)
                if spelling not in seen:
                    seen.add(spelling)
                    following.append(Reading(spelling, f"{reading.system}, {mix.name}", usual=False))
                    yield following[-1]
        level = following
