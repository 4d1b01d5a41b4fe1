"""Bytes to text and back, exactly."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import RecordError, SetupError
from normalize.formats.encoding import canonical_name, decode, encode
from normalize.record import read_record, record_bytes
from tests.support import names

TEXT = "Gəncə, “Gandja” – Гянджа.\r\nİlham\n"
RUSSIAN = (
    "Президент пообещал в пятницу вечером, что армия ответит на поле боя. Несколько семей нашли приют в "
    "школе, где добровольцы раздавали хлеб, воду и одеяла. Жители города провели ночь в подвалах. "
)
PORTUGUESE = (
    "Várias famílias foram acolhidas numa escola, onde voluntários distribuíam pão, água e cobertores. "
)


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
def test_what_says_what_it_is(mark: bytes, codec: str, encoding: str) -> None:
    data = mark + TEXT.encode(codec)
    doc = decode(data, "a.txt")
    assert (doc.source, doc.encoding, doc.bom, doc.id) == (TEXT, encoding, bool(mark), "a.txt")
    assert encode(doc) == data
    assert encode(read_record(record_bytes(doc))) == data


def test_a_mark_goes_before_what_was_asked() -> None:
    data = codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")
    assert decode(data, "a", "cp1252").source == TEXT


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r", "iso8859-5", "mac-cyrillic", "utf-16"])
def test_an_encoding_that_was_asked(encoding: str) -> None:
    text = RUSSIAN if encoding != "utf-16" else TEXT
    data = text.encode(encoding)
    doc = decode(data, "a", encoding)
    assert doc.source == text
    assert encode(doc) == data


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN * 4, "cp1251"),
        (RUSSIAN * 4, "koi8-r"),
        (RUSSIAN * 4, "cp866"),
        (RUSSIAN * 4, "iso8859-5"),
        (PORTUGUESE * 8, "cp1252"),
        (PORTUGUESE * 8, "cp850"),
        (PORTUGUESE * 8, "mac-roman"),
        ("Çarşamba günü şehirde büyük bir gösteri düzenlendi, ağaçlar söküldü. " * 9, "cp1254"),
        ("Władze ogłosiły, że żołnierze wrócą do domów przed końcem października. " * 9, "cp1250"),
    ],
)
def test_a_guess_is_right_or_not_made(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    try:
        doc = decode(data, "a.txt")
    except RecordError as error:
        assert error.name == "unknown-encoding"  # noqa: PT017
        assert "--encoding" in error.hint  # noqa: PT017
        return
    assert doc.source == text
    assert names(doc.warnings) == ["guessed-encoding"]
    assert encode(doc) == data


def test_russian_in_its_usual_encoding_is_guessed() -> None:
    data = (RUSSIAN * 4).encode("cp1251")
    assert len(data) > 500
    assert decode(data, "a.txt").source == RUSSIAN * 4


@pytest.mark.parametrize("text", [RUSSIAN[:100], RUSSIAN * 2, PORTUGUESE])
def test_too_little_to_guess_from(text: str) -> None:
    data = text.encode("cp1251", "replace") if text[0] > "z" else text.encode("cp1252")
    with pytest.raises(RecordError, match=r"a\.txt is not UTF-8 \(byte \d+\)") as caught:
        decode(data[:500], "a.txt")
    assert caught.value.name == "unknown-encoding"
    assert "--encoding" in caught.value.hint


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 50,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
        "Gandja fell".encode("utf-16-le"),
        b"\x00" * 10,
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(RecordError) as caught:
        decode(data, "a.bin")
    assert caught.value.name == "binary-file"
    assert "a.bin" in caught.value.message


@pytest.mark.parametrize(
    "text", ["Gandja\x07 fell.\n", "It was the \x08second time that it fell.", "one line\x13\n"]
)
def test_a_short_text_with_a_control_character_is_text(text: str) -> None:
    """The repair step takes it out; one byte of a line is no binary file."""
    assert decode(text.encode(), "a.txt").source == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xff\xff", "utf-8"),
        (b"\xd8", "ascii"),
        (codecs.BOM_UTF16_LE + b"a", None),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", None),
        (codecs.BOM_UTF8 + b"\xff", None),
        (b"\x81", "cp1252"),
    ],
)
def test_the_wrong_encoding(data: bytes, encoding: str | None) -> None:
    with pytest.raises(RecordError, match=r"a\.txt is not") as caught:
        decode(data, "a.txt", encoding)
    assert caught.value.name == "wrong-encoding"


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file(data: bytes) -> None:
    doc = decode(data, "a")
    assert doc.source == ""
    assert encode(doc) == data


@pytest.mark.parametrize(
    ("given", "name"), [("UTF8", "utf-8"), ("latin1", "iso8859-1"), ("utf-8-sig", "utf-8")]
)
def test_names_of_encodings(given: str, name: str) -> None:
    assert canonical_name(given) == name


@pytest.mark.parametrize("given", ["utf-9", "rot13", "base64", "", "undefined"])
def test_no_encoding(given: str) -> None:
    with pytest.raises(SetupError, match="There is no encoding"):
        canonical_name(given)


@given(
    st.binary(max_size=80),
    st.sampled_from([None, "utf-8", "cp1251", "latin-1", "utf-16", "utf-7", "shift-jis"]),
)
def test_any_bytes_come_back_or_are_refused(data: bytes, encoding: str | None) -> None:
    try:
        doc = decode(data, "a", encoding)
    except RecordError:
        return
    assert encode(doc) == data


@given(st.text(max_size=40))
def test_any_text_comes_back(text: str) -> None:
    data = text.encode()
    try:
        doc = decode(data, "a")
    except RecordError as error:
        assert error.name in ("binary-file", "wrong-encoding")  # noqa: PT017
        return
    assert encode(doc) == data
