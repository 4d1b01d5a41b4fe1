"""The engine and the notation of the tables."""

import unicodedata
from importlib import import_module
from pkgutil import iter_modules

import pytest

from normalize.names import tables
from normalize.names.systems import is_vowelless, script_of
from normalize.names.transliterate import System, parse, transliterate
from normalize.names.vowels import fill

_TABLES = sorted(module.name for module in iter_modules(tables.__path__))


@pytest.mark.parametrize(
    ("rules", "text", "expected"),
    [
        ("а=a", "а", "a"),
        ("е=e ^е=ye", "еее", "yeee"),
        ("е=e ^е=ye", "е е-е'е", "ye ye-ye'e"),  # an apostrophe does not end a word
        ("ий$=y и=i й=j", "ийий", "ijy"),
        ("(аи)е=ye е=e а=a", "еае", "eaye"),
        ("г=g г(еи)=gu е=e", "ге гг", "gue gg"),
        ("н=n н(!б)=x б=b", "нб н", "nb x"),
        ("щ=shch ш=sh", "Щш ЩШ Щ", "Shchsh SHCHSH Shch"),
        ("ъ= я=ya", "Ъя ъя", "Ya ya"),  # the capital of a letter that is left out goes on
        ("ab=x a=y", "abaab", "xyx"),
        ("ı=i i=i", "IĞDIR İzmir", "IGDIR Izmir"),
        ("", "Ж 7 %", "Zh 7 %"),  # what no rule knows is written in ASCII
    ],
)
def test_a_rule(rules: str, text: str, expected: str) -> None:
    assert transliterate(text, System("test", rules)) == expected


def test_a_system_comes_before_its_base() -> None:
    base = System("base", "а=a б=b")
    assert transliterate("аб", System("test", "б=p", base)) == "ap"
    assert transliterate("аб", System("via", "а=б б=а").by_way_of(base)) == "ba"


@pytest.mark.parametrize("rule", ["а", "=a", "(а=a", "а)=a", "а=b=c", "()=a"])
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match="not a rule"):
        list(parse(rule))


@pytest.mark.parametrize("name", _TABLES)
def test_a_table_is_in_the_notation_and_composed(name: str) -> None:
    module = import_module(f"normalize.names.tables.{name}")
    for systems in getattr(module, "SYSTEMS", {}).values():
        assert len({(system.name, system.rules, system.then) for system in systems}) == len(systems)
        for system in systems:
            level: System | None = system
            while level:
                assert "{" not in level.rules
                for rule in parse(level.rules):
                    assert rule.letters == unicodedata.normalize("NFC", rule.letters) or name == "indic"
                level = level.base
    for mixes in getattr(module, "MIXES", {}).values():
        assert all(rule.letters.isascii() and rule.latin.isascii() for rule in parse(mixes))


@pytest.mark.parametrize(
    ("skeleton", "expected"),
    [
        ("hsn", "hasan"),
        ("mhmûd", "mahmud"),
        ("khâld", "khalid"),
        ("bghdâd", "baghdad"),
        ("ahmd", "ahmad"),
        ("Qâhra", "Qahira"),
        ("al-hsn", "al-hasan"),
        ("ʿbbâs", "abbas"),
        ("", ""),
    ],
)
def test_vowels_go_where_a_syllable_needs_one(skeleton: str, expected: str) -> None:
    assert fill(skeleton, "a", "i") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("محمد", None, True),
        ("محمد", "fa", True),
        ("תל", None, True),
        ("አዲስ", None, False),
        ("Мухаммед", None, False),
        ("", None, False),
    ],
)
def test_vowelless(text: str, language: str | None, expected: bool) -> None:
    assert is_vowelless(text, language) is expected


def test_the_script_is_that_of_most_letters() -> None:
    assert script_of("Баку (Baku), Азербайджан") == "Cyrillic"
