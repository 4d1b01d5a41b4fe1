"""Which tables read a language, and all that they make of one text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from normalize.names.transliterate import System, parse, transliterate

# Language (with its script where it has two) -> the file of its tables.
_FAMILIES = {
    **dict.fromkeys(("ru", "uk", "be"), "east_slavic"),
    **dict.fromkeys(("bg", "mk", "sr", "sr-Latin", "hr", "bs", "sl", "cnr"), "south_slavic"),
    **dict.fromkeys(("az", "az-Cyrillic", "tr", "tk"), "turkic"),
    **dict.fromkeys(("kk", "ky", "uz", "uz-Cyrillic", "tg", "mn", "tt", "ba"), "central_asian"),
    **dict.fromkeys(("hy", "ka"), "caucasian"),
    "el": "greek",
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
    if language and script == _script_of_language(language):
        return language
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
    key = key_of(text, language)
    native = import_module(f"normalize.names.tables.{_FAMILIES.get(key, 'latin')}")
    systems: tuple[System, ...] = native.SYSTEMS.get(key) or native.SYSTEMS["Latin"]
    finish: Callable[[str], str] = _capitalize if script_of(text) in _CASELESS else str
    plain: list[Reading] = []
    for system in systems:
        reading = Reading(finish(transliterate(text, system)), system.name)
        plain.append(reading)
        yield reading
    yield from _mixed(plain, _mixes(native.__name__, key))


def _capitalize(spelling: str) -> str:
    """A name from letters without case: a capital at the head of each word."""
    return " ".join(word[:1].upper() + word[1:] for word in spelling.split())


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
