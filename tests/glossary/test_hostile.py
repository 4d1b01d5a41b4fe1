"""Glossary files that are damaged, or mean harm: a clear error or the right reading, never a hang."""

import os
from pathlib import Path

import pytest

from normalize import SetupError
from normalize.document import GlossaryEntry
from normalize.glossary.load import load_glossary
from normalize.normalizer import Normalizer
from tests.support import glossary

GANJA = "- id: ganja\n  canonical: Ganja\n  kind: place\n  variants: [Gandja]\n"


def load(path: Path, data: bytes) -> tuple[GlossaryEntry, ...]:
    path.write_bytes(data)
    return load_glossary([path], defaults=False).entries


@pytest.mark.parametrize(
    "data",
    [
        GANJA.encode("utf-8-sig"),
        GANJA.replace("\n", "\r\n").encode(),
        GANJA.replace("\n", "\r").encode(),
        (GANJA + "# the end").encode(),
        b"---\n" + GANJA.encode() + b"...\n",
        GANJA.replace("place\n", "place # \t a tab in a comment\n").encode(),
    ],
)
def test_the_right_reading(tmp_path: Path, data: bytes) -> None:
    assert load(tmp_path / "x.yaml", data) == glossary(GANJA).entries


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (GANJA.encode("utf-16"), "not UTF-8"),
        (GANJA.replace("Gandja", "Gəncə").encode("cp1254", "replace") + b"\xfe", "not UTF-8"),
        (GANJA.encode() + b"\0", "not readable as YAML"),
        (GANJA.replace("  kind", "\tkind").encode(), r":3: not readable as YAML"),
        (GANJA.encode() + b"  kind: person\n", r":5: the key 'kind' stands twice"),
        (GANJA.encode() + b"- " * 5000, r":5: nested too deeply"),
        (GANJA.encode() + b"- [" + b"[" * 100_000, r":5: nested too deeply"),
        (GANJA.encode() + b"- &a [*a]\n", r":5: anchors and aliases"),
        (GANJA.encode() + b"- *a\n", r":5: anchors and aliases"),
        (GANJA.encode() + b"- <<: {id: a}\n", r":5: unknown field '<<'"),
        (GANJA.encode() + b"- !!python/object/apply:os.system [id]\n", r":5: tags"),
        (GANJA.encode() + b"- id: 'open\n" + b"x\n" * 1000, "not readable as YAML"),
        (GANJA.encode() + b"  former: [" + b"x" * 10_000 + b"]\n", r":5: field 'former'.*longer"),
        (GANJA.encode() + GANJA.encode(), r":5: the id 'ganja' is taken by .*x\.yaml:1"),
        (GANJA.encode() + b"--- \n- {id: b}\n", r":6: a second YAML document"),
        (b"&a\n" + GANJA.encode(), "anchors and aliases"),
    ],
)
def test_a_clear_error(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "x.yaml"
    with pytest.raises(SetupError, match=what) as caught:
        load(path, data)
    assert str(caught.value).startswith(str(path))


@pytest.mark.parametrize(
    ("name", "size", "hint"), [("x.yaml", 100 << 20, "jsonl"), ("x.jsonl", 600 << 20, "Split")]
)
def test_a_file_that_is_too_large(tmp_path: Path, name: str, size: int, hint: str) -> None:
    path = tmp_path / name
    path.touch()
    os.truncate(path, size)  # a hole: it takes no space
    with pytest.raises(SetupError, match=f"larger than .* MB.*{hint}"):
        load_glossary([path], defaults=False)


def test_keys_and_ids_that_yaml_would_take_for_something_else() -> None:
    text = """
- id: 12:30
  canonical: no
  kind: term
  variants: [yes, ~, null, 1.10, 0x1F, 2020-10-17, .inf]
  forms: {no: nei, on: x}
  profiles: {off: true}
"""
    text = text.replace("~, ", "")  # it holds no letter, so it is no spelling
    (entry,) = glossary(text).entries
    assert (entry.id, entry.canonical) == ("12:30", "no")
    assert entry.variants == ("yes", "null", "1.10", "0x1F", "2020-10-17", ".inf")
    assert (entry.forms, entry.profiles) == ({"no": ("nei",), "on": ("x",)}, {"off": "true"})


def test_what_looks_like_a_pattern_is_taken_by_the_letter() -> None:
    found = glossary(
        "- {id: ganja, canonical: Ganja, kind: place, variants: ['Gan.*ja', '(a+)+$', 'G[ao]ndja']}"
    )
    nlp = Normalizer(source_language="en", glossary=found)
    text = "On Friday Gandja, Gandja City and Gondja were quiet, as was " + "a" * 5000 + "!"
    assert nlp(text).output == text
    assert (
        nlp("On Friday they wrote Gan.*ja on the wall.").output == "On Friday they wrote Ganja on the wall."
    )


def test_a_circle_neither_hangs_nor_goes_round() -> None:
    text = (
        "- {id: a, canonical: Ganja, kind: place, variants: [Baku]}\n"
        "- {id: b, canonical: Baku, kind: place, variants: [Ganja]}\n"
    )
    nlp = Normalizer(source_language="en", glossary=glossary(text))
    assert nlp("On Friday Ganja and Baku were quiet.").output == "On Friday Ganja and Baku were quiet."


def test_many_entries_are_read_one_at_a_time(tmp_path: Path) -> None:
    """Were anything quadratic here, this would take minutes."""
    lines = (
        f'{{"id": "e{i}", "canonical": "Name {i}", "kind": "place", "variants": ["Nam {i}"]}}'
        for i in range(20_000)
    )
    assert len(load(tmp_path / "x.jsonl", "\n".join(lines).encode())) == 20_000
