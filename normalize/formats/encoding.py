"""Bytes to text and back, exactly.

UTF-8 and what a byte order mark says are taken as they are; an encoding is guessed only
over 500 bytes, and only where the language vote on the decoded text is confident. Every
decoding is checked to give the same bytes back, or undo could not.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from normalize.document import Document, Notice
from normalize.errors import RecordError, SetupError

_MARKS = (  # the longer first: a UTF-32 mark begins like one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESS_OVER = 500  # bytes
_CONFIDENT = 0.9
# The languages that an encoding was made for: a guess outside of them is a wrong one.
_WESTERN = frozenset("en fr de es pt it nl sv da no fi is ca gl eu ga id af sq".split())
_CENTRAL = frozenset("pl cs sk hu sl hr bs ro sq de en".split())
_CYRILLIC = frozenset("ru uk be bg mk sr".split())
_WRITES = {
    **dict.fromkeys(("cp1252", "latin_1", "iso8859_15", "cp850"), _WESTERN),
    **dict.fromkeys(("cp1250", "iso8859_2"), _CENTRAL),
    **dict.fromkeys(("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"), _CYRILLIC),
    **dict.fromkeys(("cp1254", "iso8859_9"), frozenset(("tr", "az"))),
    **dict.fromkeys(("cp1253", "iso8859_7"), frozenset(("el",))),
    **dict.fromkeys(("cp1255", "iso8859_8"), frozenset(("he",))),
    **dict.fromkeys(("cp1256", "iso8859_6"), frozenset(("ar", "fa", "ur"))),
    **dict.fromkeys(("cp1257", "iso8859_13"), frozenset(("lt", "lv", "et"))),
    **dict.fromkeys(("gb18030", "gb2312", "gbk", "big5", "hz"), frozenset(("zh",))),
    **dict.fromkeys(("shift_jis", "cp932", "euc_jp"), frozenset(("ja",))),
    **dict.fromkeys(("euc_kr", "cp949"), frozenset(("ko",))),
}
_TORN = re.compile(r"[^\W\d_][¢-©«-´¶-¹»-¿†-‰‹›‡][^\W\d_]")  # `V‡rias`: a sign inside a word
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r\x0b\x0c\x1b"})
_BINARY = 0.02  # the share of control bytes above which a file is no text
_STRAY, _SHORT_BINARY = 8, 0.2  # a short text may have a few; a short binary is full of them


def decode(data: bytes, name: str, encoding: str | None = None) -> Document:
    """The document in ``data``; ``encoding`` overrides everything but a byte order mark.

    Raises :class:`RecordError` for what is not text in any encoding that can be told.

    >>> decode("Ganja".encode(), "a.txt").source
    'Ganja'
    """
    mark, marked = next(((m, code) for m, code in _MARKS if data.startswith(m)), (b"", ""))
    body = data[len(mark) :]
    if marked or encoding:
        chosen = marked or canonical_name(encoding or "")
        return _document(_strict(body, name, chosen), name, chosen, bool(mark), data)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, name, error.start)
    if _looks_binary(data):
        raise _binary(name)
    return Document(text, id=name)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a table is encoded: the codec, its byte order mark, and what to tell where it was guessed."""

    name: str = "utf-8"
    mark: bytes = b""
    notice: Notice | None = None

    def least(self, head: bytes) -> int:
        """The bytes that ``head`` has at least as UTF-8; so many can be read without waiting for more."""
        return len(head) if self.name == "utf-8" else len(head) // 4


def table_encoding(head: bytes, name: str, given: str | None = None, *, whole: bool = True) -> Encoding:
    """The encoding of a table by its first bytes, of which the last line may be torn unless ``whole``.

    Rules as for a text, but where most lines are good UTF-8 the others are damage, each an error of
    its own. Raises :class:`RecordError` where the encoding cannot be told.

    >>> table_encoding(b"id,text", "a.csv").name
    'utf-8'
    """
    mark, marked = next(((m, code) for m, code in _MARKS if head.startswith(m)), (b"", ""))
    if marked or given:
        return Encoding(marked or canonical_name(given or ""), mark)
    if not whole:
        head = head[: head.rfind(b"\n") + 1] or head[:-4]
    lines = head.splitlines()
    strange = [line for line in lines if not line.isascii()]
    if sum(map(_is_utf8, strange)) * 2 >= len(strange):
        if _looks_binary(head):
            raise _binary(name)
        return Encoding()
    try:
        doc = _guess(head, name, next(i for i, byte in enumerate(head) if byte > 127))
    except RecordError as error:
        if error.name == "unknown-encoding" and len(strange) * 2 < len(lines):
            return Encoding()
        raise
    return Encoding(doc.encoding, b"", doc.warnings[0])


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def encode(doc: Document) -> bytes:
    """The bytes that ``doc`` was read from."""
    mark = next((m for m, code in _MARKS if code == doc.encoding), b"") if doc.bom else b""
    try:
        return mark + doc.source.encode(doc.encoding)
    except (LookupError, UnicodeError) as error:
        raise RecordError(
            "not-reversible", f"{doc.id or 'The source'} is no {doc.encoding}: {error}."
        ) from error


def canonical_name(encoding: str) -> str:
    """The name that Python has for ``encoding``; :class:`SetupError` where it knows none."""
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, UnicodeError) as error:
        raise SetupError(
            f"There is no encoding '{encoding}'.", "For instance: utf-8, cp1251, latin-1."
        ) from error
    return {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name)


def _strict(body: bytes, name: str, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as error:
        at = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise RecordError(
            "wrong-encoding", f"{name} is not {encoding}{at}.", "Try another --encoding."
        ) from error


def _guess(data: bytes, name: str, at: int) -> Document:
    problem = RecordError(
        "unknown-encoding",
        f"{name} is not UTF-8 (byte {at}), and too little of it tells what else it is.",
        "Say it with --encoding, for instance --encoding cp1251.",
    )
    if _looks_binary(data):
        raise _binary(name)
    if len(data) <= _GUESS_OVER:
        raise problem
    from charset_normalizer import from_bytes

    from normalize.detect.vote import guess

    best = from_bytes(data).best()
    if best is None:
        raise problem
    text = str(best)
    vote = guess(text)
    if (
        vote.confidence < _CONFIDENT
        or vote.language not in _WRITES.get(best.encoding, ())
        or _TORN.search(text)
    ):
        raise problem
    doc = _document(text, name, best.encoding, False, data)
    notice = Notice(
        "guessed-encoding", f"read as {best.encoding}: the text is then {vote.language}", None, "source"
    )
    return replace(doc, warnings=(notice,))


def _document(text: str, name: str, encoding: str, bom: bool, data: bytes) -> Document:
    doc = Document(text, id=name, encoding=canonical_name(encoding), bom=bom)
    if encode(doc) != data:
        raise RecordError(
            "not-reversible",
            f"{name} cannot be written back byte for byte as {encoding}.",
            "Convert it to UTF-8 first, for instance with iconv.",
        )
    return doc


def _looks_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    share = controls / max(1, len(data))
    return share > _SHORT_BINARY or (controls > _STRAY and share > _BINARY)


def _binary(name: str) -> RecordError:
    return RecordError("binary-file", f"{name} is binary, not text.", "Convert it to text first.")
