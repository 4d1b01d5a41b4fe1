"""Annotations of the W3C's model: every place in them is where it says, every term is the model's."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from pyld import jsonld

from normalize.document import Document
from normalize.export.annotations import CONTEXT, write
from normalize.formats.finished import finished_records
from tests.export.runs import ENTRIES, output_folder

OA, RDF, AS = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/ns/activitystreams#",
)
# What the model's own context says of the terms that we use.
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{
        name: f"{OA}{name}"
        for name in "Annotation TextualBody SpecificResource TextQuoteSelector TextPositionSelector editing "
        "identifying describing classifying tagging exact prefix suffix".split()
    },
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Software": f"{AS}Application",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "name": "http://xmlns.com/foaf/0.1/name",
    "value": f"{RDF}value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "generator": {"@id": f"{AS}generator", "@type": "@id"},
    "startIndex": {"@id": f"{AS}startIndex", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    **{
        name: {"@id": f"{OA}{iri}", "@type": "@id"}
        for name, iri in {
            "body": "hasBody", "target": "hasTarget", "source": "hasSource", "scope": "hasScope",
            "selector": "hasSelector",
        }.items()
    },
    **{
        name: {"@id": f"{OA}{iri}", "@type": "@vocab"}
        for name, iri in {"motivation": "motivatedBy", "purpose": "hasPurpose"}.items()
    },
    **{
        name: {"@id": f"{OA}{name}", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}
        for name in ("start", "end")
    },
}  # fmt: skip


@pytest.fixture
def docs(tmp_path: Path) -> list[Document]:
    return output_folder(tmp_path / "out")


@pytest.fixture
def page(docs: list[Document], tmp_path: Path) -> Any:
    told = write(finished_records(tmp_path / "out"), tmp_path / "a.json", {e.id: e for e in ENTRIES.entries})
    data = json.loads((tmp_path / "a.json").read_bytes())
    assert told == ["1 failed record left out.", f"{len(data['items'])} annotations written."]
    return data


def test_every_edit_and_mention_is_one(docs: list[Document], page: Any) -> None:
    done = [doc for doc in docs if not doc.error]
    wanted = {"editing": sum(len(d.edits) for d in done), "identifying": sum(len(d.mentions) for d in done)}
    assert Counter(item["motivation"] for item in page["items"]) == wanted
    assert min(wanted.values()) > 8
    assert len({item["id"] for item in page["items"]}) == len(page["items"])


def test_every_place_is_where_it_says(docs: list[Document], page: Any, tmp_path: Path) -> None:
    sources = {content(doc.source): doc.source for doc in docs}
    outputs = {content(doc.output): doc.output for doc in docs}
    seen: Counter[str] = Counter()
    for target in targets(page):
        name = target["source"]["id"]
        if name.startswith("ni:"):
            text = sources.get(name) or outputs[name]
        else:
            text = (tmp_path / "out" / unquote(name)).read_bytes().decode()
            assert "scope" not in target
        position, *quotes = target["selector"]
        start, end = position["start"], position["end"]
        assert 0 <= start <= end <= len(text)
        for quote in quotes:
            assert quote["exact"] == text[start:end]
            assert text[:start].endswith(quote.get("prefix", ""))
            assert text[end:].startswith(quote.get("suffix", ""))
        assert len(quotes) == (start < end)
        seen[name.split(":")[0]] += 1
    assert seen["ni"] > 20
    assert seen["sub/a%200%23.txt"] > 8


def test_what_an_edit_says(page: Any) -> None:
    edits = [i for i in page["items"] if i["motivation"] == "editing" and i["body"][0]["value"] == "Ganja"]
    body, why, item = edits[0]["body"]
    assert (body["purpose"], why["purpose"]) == ("editing", "describing")
    assert why["value"].startswith("reconcile: ganja")
    assert item["source"] == "http://www.wikidata.org/entity/Q157881"
    repaired = next(i for i in page["items"] if i["body"][1]["value"].startswith("repair"))
    assert repaired["target"][0]["selector"][1]["exact"] == "\x07"
    assert repaired["body"][0]["value"] == ""


def test_what_a_mention_says(page: Any) -> None:
    osce = next(
        i for i in page["items"] if i["motivation"] == "identifying" and i["body"][0]["value"] == "OSCE"
    )
    assert [(b["purpose"], b["value"]) for b in osce["body"]] == [
        ("identifying", "OSCE"), ("classifying", "organization"), ("tagging", "osce"),
    ]  # fmt: skip  # what is no item of Wikidata is none here
    mentions = [i for i in page["items"] if i["motivation"] == "identifying"]
    lost = [i for i in mentions if len(i["target"]) == 1]
    assert [t["selector"][1]["exact"] for i in lost for t in i["target"]] == ["Gandja", "Gandja"]


def test_a_json_ld_library_knows_all_of_it(page: Any) -> None:
    assert page.pop("@context") == CONTEXT
    expanded = jsonld.expand({"@context": TERMS, **page}, {"base": "https://example.org/out/"})
    again = jsonld.compact(expanded, TERMS, {"base": "https://example.org/out/", "compactArrays": False})
    assert Counter(leaves(again.get("@graph", again))) == Counter(leaves(page))
    found = expanded[0][f"{AS}items"][0]["@list"]
    assert all(item["@type"] == [f"{OA}Annotation"] for item in found)
    assert {m["@id"] for item in found for m in item[f"{OA}motivatedBy"]} == {
        f"{OA}editing",
        f"{OA}identifying",
    }
    assert all(item[f"{OA}hasBody"] and item[f"{OA}hasTarget"] for item in found)
    sources = {t[f"{OA}hasSource"][0]["@id"] for item in found for t in item[f"{OA}hasTarget"]}
    assert "https://example.org/out/sub/a%200%23.txt" in sources


def test_the_same_records_give_the_same_bytes(page: Any, tmp_path: Path) -> None:
    write(finished_records(tmp_path / "out"), tmp_path / "b.json", {e.id: e for e in ENTRIES.entries})
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.json", "b.json", "out"]


def test_no_record_at_all(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert write(finished_records(tmp_path / "out"), tmp_path / "a.json", {}) == ["0 annotations written."]
    assert json.loads((tmp_path / "a.json").read_bytes())["items"] == []


def content(text: str) -> str:
    from base64 import urlsafe_b64encode
    from hashlib import sha256

    return f"ni:///sha-256;{urlsafe_b64encode(sha256(text.encode()).digest()).decode().rstrip('=')}"


def targets(page: Any) -> Iterator[Any]:
    for item in page["items"]:
        assert item["target"]
        yield from item["target"]


def leaves(node: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every value with its name, whatever the nesting."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key != "@context":
                yield from leaves(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from leaves(value, name)
    else:
        yield name, str(node)
