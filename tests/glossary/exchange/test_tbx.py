"""TBX: version 3, version 2, and files that mean harm."""

import pytest

from normalize import SetupError
from normalize.document import GlossaryEntry
from normalize.glossary.exchange.model import Imported, Settings
from normalize.glossary.exchange.tbx_read import read_tbx
from normalize.glossary.exchange.tbx_write import write_tbx

BOMB = """<?xml version="1.0"?>
<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>
<tbx><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>&c;</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""
OUTSIDE = '<?xml version="1.0"?>\n\n<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<tbx>&x;</tbx>'
VERSION_2 = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc/></martifHeader>
<text><body>
  <termEntry id="c7">
    <descrip type="definition">A city</descrip>
    <langSet xml:lang="ru"><tig><term>Гянджа</term><termNote type="gender">f</termNote></tig></langSet>
    <langSet xml:lang="en-GB">
      <ntig><termGrp><term>Kirovabad</term>
        <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig>
      <ntig><termGrp><term>Gandja</term>
        <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
      <ntig><termGrp><term>
        Ganja
        <hi>City</hi></term></termGrp></ntig>
      <ntig><termGrp><term>GJ</term><termNote type="termType">shortForm</termNote></termGrp></ntig>
      <ntig><termGrp><term>Gandzha</term><termNote type="termType">fullForm</termNote></termGrp></ntig>
    </langSet>
    <langSet xml:lang="klingon"><tig><term>q</term></tig></langSet>
  </termEntry>
  <termEntry><langSet xml:lang="ru"><tig><term>Баку</term></tig></langSet></termEntry>
  <termEntry><langSet xml:lang="en"><tig><term/></tig></langSet></termEntry>
  <termEntry><langSet xml:lang="en"><tig><term>Baku</term></tig></langSet></termEntry>
</body></text></martif>"""


def read(text: str | bytes) -> Imported:
    return read_tbx(text.encode() if isinstance(text, str) else text, "x.tbx", Settings(kind="place"))


def concept(inside: str, start: str = "") -> str:
    return f'{start}<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{inside}</body></text></tbx>'


def section(*terms: str, language: str = "en") -> str:
    inside = "".join(f"<termSec><term>{term}</term></termSec>" for term in terms)
    return f'<langSec xml:lang="{language}">{inside}</langSec>'


def test_version_2_is_read_and_what_has_no_place_named() -> None:
    found = read(VERSION_2)
    assert found.entries == (
        GlossaryEntry(
            "c7", "Ganja City", "place", ("Gandja", "Gandzha"), {"ru": ("Гянджа",)}, ("GJ",), ("Kirovabad",)
        ),
        GlossaryEntry("baku", "Baku", "place"),
    )
    assert [f"{p.line}: {p.message}" for p in found.problems] == [
        "5: <descrip type=definition> has no field here and is not taken over.",
        "6: <termNote type=gender> has no field here and is not taken over.",
        "16: <termNote type=termType> has no field here and is not taken over.",
        "18: 'klingon' is no language code; its terms are not taken over.",
        "20: the concept has no English term that is in use.",
        "21: a term is empty.",
        "21: the concept has no English term that is in use.",
    ]


def test_the_other_style_of_version_3() -> None:
    text = (
        '<tbx style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="urn:basic"><text><body>'
        '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>Kyiv</term></termSec><termSec>'
        "<term>Kiew</term><b:administrativeStatus>admittedTerm-admn-sts</b:administrativeStatus></termSec>"
        "</langSec></conceptEntry></body></text></tbx>"
    )
    assert read(text) == Imported((GlossaryEntry("a", "Kyiv", "place", ("Kiew",)),))


def test_what_is_written() -> None:
    entry = GlossaryEntry("a", "A & <B>", "place", ("C",), {"ru": ("Ц",)}, ("S",), ("F",), wikidata="Q1")
    written = write_tbx([entry], Settings())
    assert written.losses == ()
    text = written.content.decode()
    assert '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">' in text
    assert "<term>A &amp; &lt;B&gt;</term>" in text
    assert text.count("<langSec ") == 2
    assert read(text) == Imported((entry,))


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        (GlossaryEntry("a", "A", "place", needs=("x", "y"), unless=("z",)), {("needs", 2), ("unless", 1)}),
        (GlossaryEntry("a", "A", "place", keep=True, profiles={"un": "B"}), {("keep", 1), ("profiles", 1)}),
        (GlossaryEntry("1 a", "A", "place"), {("id", 1)}),
        (GlossaryEntry("a", " A", "place"), {("spelling", 1)}),
        (GlossaryEntry("a", "A", "place", note="two\nlines"), {("note", 1)}),
        (GlossaryEntry("a", "A", "place", note="\x07"), {("note", 1)}),
        (GlossaryEntry("a", "A", "place", wikidata="none"), {("wikidata", 1)}),
        (GlossaryEntry("a", "A", "place", forms={"zh-Hant": ("B",)}), {("forms.zh-Hant", 1)}),
        (GlossaryEntry("a", "A", "place", forms={"ru": ()}), {("forms.ru", 0)}),
    ],
)
def test_what_has_no_place_in_tbx_is_named(entry: GlossaryEntry, fields: set[tuple[str, int]]) -> None:
    written = write_tbx([entry], Settings())
    assert {(loss.field, loss.count) for loss in written.losses} == fields
    assert len(read(written.content).entries) == 1


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (BOMB, r"x\.tbx:2: a document type \(DOCTYPE\) or entity is declared"),
        (OUTSIDE, r"x\.tbx:3: a document type"),
        ('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif/>', r"x\.tbx:1: a document type.*take the"),
        ('<!DOCTYPE tbx [<!ENTITY % p SYSTEM "http://x/y.dtd"> %p;]><tbx/>', r"x\.tbx:1: a document type"),
        ("<tbx>&undefined;</tbx>", r"x\.tbx:1: not readable as XML: undefined entity"),
        ("<tbx>\n<a>\n</tbx>", r"x\.tbx:3: not readable as XML: mismatched tag"),
        ("<tbx>\n\n", r"x\.tbx:3: not readable as XML: no element found"),
        ("", r"x\.tbx:1: not readable as XML"),
        ("id,canonical\n", r"x\.tbx:1: not readable as XML"),
        ("<tbx>\n\0</tbx>", r"x\.tbx:2: not readable as XML"),
        ("<html/>", r"x\.tbx:1: not TBX: the root element is 'html'"),
        ("<tbx>" + "<a>" * 100_000, r"x\.tbx:1: nested too deeply"),
        ("<tbx><conceptEntry>" + "<a/>" * 100_001, r"x\.tbx:1: one concept has too many elements"),
        ('<?xml version="1.0" encoding="klingon"?><tbx/>', r"x\.tbx:1: not readable as XML"),
        (b"<tbx>\n\xe4</tbx>", r"x\.tbx:2: not readable as XML: not well-formed"),
    ],
)
def test_what_is_refused(text: str | bytes, what: str) -> None:
    with pytest.raises(SetupError, match=what):
        read(text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings_that_xml_may_have(encoding: str) -> None:
    declared = encoding.replace("utf-8-sig", "utf-8")
    text = concept(
        f'<conceptEntry id="a">{section("Erdoğan" if "8859" not in encoding else "Gü")}</conceptEntry>',
        f'<?xml version="1.0" encoding="{declared}"?>',
    )
    assert len(read(text.encode(encoding)).entries) == 1


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        (f'<conceptEntry id="a">{section("x" * 10_000)}</conceptEntry>', "a spelling is longer"),
        (f'<conceptEntry id="a">{section("...")}</conceptEntry>', "a spelling is empty"),
        (f'<conceptEntry id="ok">{section("X")}</conceptEntry>', "the id 'ok' is taken by line 1"),
    ],
)
def test_a_bad_concept_costs_no_other(inside: str, problem: str) -> None:
    found = read(concept(f'<conceptEntry id="ok">{section("Ganja")}</conceptEntry>\n{inside}'))
    assert [e.canonical for e in found.entries] == ["Ganja"]
    assert [(p.line, problem in p.message) for p in found.problems] == [(2, True)]


def test_ids_that_are_missing_are_made() -> None:
    named = f'<conceptEntry id="baku">{section("Ganja")}</conceptEntry>\n'
    found = read(concept(f"{named}<conceptEntry>{section('Baku')}</conceptEntry>"))
    assert [e.id for e in found.entries] == ["baku", "baku-2"]
