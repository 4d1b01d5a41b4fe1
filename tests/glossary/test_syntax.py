"""YAML that cannot surprise."""

import pytest

from normalize import SetupError
from normalize.glossary.syntax import parse_yaml


def plain(text: str) -> object:
    node = parse_yaml(text, "x.yaml")
    return node.plain() if node else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no: 12:30", {"no": "12:30"}),
        ("yes: off", {"yes": "off"}),
        ("true: null", {"true": "null"}),
        ("- 1.10\n- 0x10\n- 2020-10-17\n- ~\n- 1e3", ["1.10", "0x10", "2020-10-17", "~", "1e3"]),
        ("a: ''", {"a": ""}),
        ("a:", {"a": ""}),
        ("", None),
        ("# only a comment\n", None),
        ('"a\\u0259": |\n  two\n  lines\n', {"aə": "two\nlines\n"}),
    ],
)
def test_every_scalar_is_text(text: str, value: object) -> None:
    assert plain(text) == value


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("- &a x\n- y", 1, "anchors"),
        ("- x\n- *a", 2, "anchors|alias"),
        ("- x\n- !!python/object:os.system y", 2, "tags"),
        ("- x\n- ! y", 2, "tags"),
        ("- !!int 3", 1, "tags"),
        ("a: 1\nb: 2\na: 3", 3, "'a' stands twice"),
        ("a: 1\n---\nb: 2", 3, "second YAML document"),
        ("? [a, b]\n: c", 1, "key must be plain text"),
        ("a: [1, 2\nb: 3", 2, "not readable as YAML"),
        ("a: 'open", 1, "not readable as YAML"),
        ("\tx: 1", 1, "not readable as YAML"),
    ],
)
def test_what_is_refused(text: str, line: int, what: str) -> None:
    with pytest.raises(SetupError, match=what) as caught:
        parse_yaml(text, "x.yaml")
    assert str(caught.value).startswith(f"x.yaml:{line}:")


def test_a_control_character_is_refused() -> None:
    with pytest.raises(SetupError, match=r"x\.yaml.*not readable as YAML"):
        parse_yaml("a: \x07", "x.yaml")


def test_a_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    with pytest.raises(SetupError, match=r"x\.yaml:1: anchors"):
        parse_yaml("\n".join(lines), "x.yaml")


@pytest.mark.parametrize("text", ["[" * 10_000, "- " * 1000 + "x", "{a: " * 1000])
def test_deep_nesting_is_refused(text: str) -> None:
    with pytest.raises(SetupError, match=r"x\.yaml:1: (nested too deeply|not readable)"):
        parse_yaml(text, "x.yaml")


def test_each_value_knows_its_line() -> None:
    node = parse_yaml("- id: a\n  b: c\n\n- id: d\n", "x.yaml")
    assert node is not None
    assert isinstance(node.value, list)
    assert [entry.line for entry in node.value] == [1, 4]
    first = node.value[0].value
    assert isinstance(first, dict)
    assert (first["id"].line, first["b"].line) == (1, 2)
