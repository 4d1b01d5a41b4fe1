"""``normalize.glossary.json_lines``: an entry a line, under the rules of YAML."""

import pytest

from normalize import SetupError
from normalize.glossary.load import combine

START = '{"id": "a", "canonical": "Aba", "kind": "place"'


def load(text: str) -> object:
    return combine([[("x.jsonl", text)]]).entries


@pytest.mark.parametrize(
    ("json", "yaml"),
    [
        (START + "}\n", "- {id: a, canonical: Aba, kind: place}"),
        (START + ', "variants": "Ava"}\r\n\r\n  \n', "- {id: a, canonical: Aba, kind: place, variants: Ava}"),
        (START + ', "keep": true}', "- {id: a, canonical: Aba, kind: place, keep: true}"),
        (
            START + ', "forms": {"no": ["x", "12:30"]}}',
            "- {id: a, canonical: Aba, kind: place, forms: {no: [x, '12:30']}}",
        ),
        ('{"id": 12, "canonical": 1.50, "kind": "term"}', "- {id: 12, canonical: 1.50, kind: term}"),
        (
            START + ', "note": "a\\u2028b\\nc"}',
            '- {id: a, canonical: Aba, kind: place, note: "a\\u2028b\\nc"}',
        ),
        (
            START + ', "profiles": {"un": "Ava"}}',
            "- {id: a, canonical: Aba, kind: place, profiles: {un: Ava}}",
        ),
        ("\n\n", ""),
    ],
)
def test_a_line_says_what_the_same_yaml_does(json: str, yaml: str) -> None:
    assert load(json) == combine([[("x.yaml", yaml)]]).entries


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("[", "not readable as JSON"),
        (START, "not readable as JSON"),
        (START + "} x", "not readable as JSON: Extra data"),
        ("[]", "an entry is a mapping"),
        ('"text"', "an entry is a mapping"),
        ("null", "null is no text"),
        (START + ', "note": null}', "null is no text"),
        (START + ', "id": "b"}', "the key 'id' stands twice"),
        (START + ', "varients": "b"}', "unknown field 'varients'.*'variants'"),
        (START + ', "variants": [["b"]]}', "field 'variants'"),
        (START + ', "variants": ["\\ud800 b"]}', "control character"),
        (START + ', "note": "\\ud800"}', "field 'note'"),
        (START + ', "variants": ["\\u0000b"]}', "control character"),
        (START + ', "keep": "maybe"}', "field 'keep'"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("\0", "not readable as JSON"),
    ],
)
def test_a_mistake_names_the_line(line: str, what: str) -> None:
    with pytest.raises(SetupError, match=what) as caught:
        load(f'{{"id": "ok", "canonical": "Ok", "kind": "term"}}\n{line}\n')
    assert str(caught.value).startswith("x.jsonl:2:")
